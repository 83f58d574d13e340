import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { isFirstCode, parseVault, type FirstFormat, type VaultFile } from './file'
import { WRONG_CODE } from './failures'
import { firstSecrets, openFirst } from './firstFormat'
import { normalizeRecoveryCode, recoveryCodeProblem } from './recoveryCode'
import { newest, subKey, subRing, type DataKey } from './ring'
import { openIdentity, wipeSecrets, type Secrets } from './secrets'

export interface OpenedVault {
  journal: DataKey[]
  attachments: Uint8Array[]
  backup: Uint8Array
}

const DAMAGED = fail('DAMAGED', '备份里的密钥库损坏或被改动，打不开这份备份。请选另一份备份。')

/** The keys of the vault header that a backup carries, by the recovery code of its time. Whoever takes them zeroes them. */
export async function openVaultText(text: string, typed: string): Promise<Result<OpenedVault, IpcFailure>> {
  const parsed = parseVault(new TextEncoder().encode(text))
  if (!parsed.ok) return DAMAGED
  const code = normalizeRecoveryCode(typed)
  const problem = recoveryCodeProblem(code)
  if (problem) return fail('WRONG_CODE', problem)
  const secrets = await byCode(parsed.value, code)
  if (!secrets) return WRONG_CODE
  if (secrets === 'replaced') return DAMAGED
  const { ring } = secrets
  const opened = {
    journal: subRing(ring, 'wenxin/journal/1'),
    attachments: subRing(ring, 'wenxin/attachments/1').map(({ key }) => key),
    backup: subKey(newest(ring), 'wenxin/backup/1')
  }
  wipeSecrets(secrets)
  return ok(opened)
}

async function byCode(file: VaultFile | FirstFormat, code: string): Promise<Secrets | 'replaced' | null> {
  const { recovery, office } = file
  if (file.format === 1 || isFirstCode(file.recovery)) {
    const first = await openFirst(recovery as FirstFormat['recovery'], office, 'recovery', code)
    return first && firstSecrets(first)
  }
  return openIdentity(file.recovery, { version: 2, office, tag: '', use: 'recovery' }, code)
}
