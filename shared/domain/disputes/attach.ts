import { changeOf, decided, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { attachmentProblems, type Attachment } from '../attachments'
import { moveProblems } from './allowed'
import { checked, shapeProblems } from './checks'
import { lackingAfter } from './dossier'
import { disputeMove } from './moves'
import { disputeSections, type DisputeAttachments } from './sections'

export const attachmentsOf = (record: LedgerRecord): Attachment[] =>
  sectionValue<DisputeAttachments>(record, 'attachments')?.list ?? []

/**
 * 登记附件: the whole list; what was taken in can be removed with a reason, never dropped. The only copy of a mandatory
 * paper stays in a closed file (卷内目录, 司发通〔2010〕239号) until the case is opened again.
 */
export function recordAttachments(record: LedgerRecord, list: Attachment[]): Decision {
  const value = { list }
  const problems = [
    ...moveProblems(record, 'attach', 'attachments'),
    ...attachmentProblems(attachmentsOf(record), list),
    ...lackingAfter(record, 'attachments', value)
  ]
  return checked(
    [...problems, ...shapeProblems('attachments', disputeSections.attachments, value, problems)],
    () => decided(disputeMove.name('attach'), [changeOf(record, 'dispute', record.id, 'attachments', value)])
  )
}
