import { choiceOf, decided, refused, type Decision, type LedgerRecord } from '../../ledger'

export const ALREADY_CHOSEN = '这一项已经选定，不需要再选'

/** A person decides between values of a section that were written at the same time; both stay in the history. */
export function decideChoice(
  record: LedgerRecord | undefined,
  section: string,
  chosenHash: string
): Decision {
  const change = record && choiceOf(record, section, chosenHash)
  if (!change) return refused([{ field: section, message: ALREADY_CHOSEN }])
  const kept = change.before === chosenHash
  return decided(kept ? '选定：保留现有内容' : '选定：采用另一份同时填写的内容', [change])
}
