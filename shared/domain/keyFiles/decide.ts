import { sectionValue, type DecideContext, type Decision, type LedgerRecord } from '../../ledger'
import { decideSave, required } from '../saving'
import { keyFileLabels } from './labels'
import type { KeyFileMade, KeyFileRevoked } from './sections'

/** 制作密钥文件: what it is for must be said, so that years later it is known what revoking it would stop. */
export function decideKeyFile(id: string, draft: { purpose: string }, context: DecideContext): Decision {
  const purpose = draft.purpose.trim()
  const made: KeyFileMade = { purpose, on: context.today }
  return decideSave({
    entity: 'keyFile',
    id,
    record: undefined,
    sections: { made },
    reason: '制作密钥文件',
    problems: [
      ...required('purpose', keyFileLabels.made.purpose, purpose),
      ...tooLong('purpose', keyFileLabels.made.purpose, purpose, 60)
    ],
    warnings: []
  })
}

/** 作废密钥文件, for good. */
export function decideRevocation(
  record: LedgerRecord | undefined,
  draft: { reason: string },
  context: DecideContext
): Decision {
  if (!record) return { ok: false, problems: [{ field: '', message: '台账中没有这个密钥文件，没有改动。' }] }
  if (isRevoked(record)) return { ok: false, problems: [{ field: '', message: '这个密钥文件已经作废。' }] }
  const reason = draft.reason.trim()
  const revoked: KeyFileRevoked = { on: context.today, reason }
  return decideSave({
    entity: 'keyFile',
    id: record.id,
    record,
    sections: { revoked },
    reason: '作废密钥文件',
    problems: [
      ...required('reason', keyFileLabels.revoked.reason, reason),
      ...tooLong('reason', keyFileLabels.revoked.reason, reason, 200)
    ],
    warnings: []
  })
}

export const isRevoked = (record: LedgerRecord): boolean =>
  sectionValue<KeyFileRevoked>(record, 'revoked') !== undefined

/** Whether the ledger lets this key file be used: an administrator made it and nobody revoked it. */
export const isGood = (record: LedgerRecord | undefined): boolean =>
  sectionValue<KeyFileMade>(record, 'made') !== undefined && record !== undefined && !isRevoked(record)

const tooLong = (field: string, label: string, text: string, most: number) =>
  text.length > most ? [{ field, message: `${label}最多 ${most} 个字符，现有 ${text.length} 个` }] : []
