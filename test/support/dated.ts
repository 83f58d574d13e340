import type { Change, LedgerRecord } from '@shared/ledger'
import { asNew } from './quarter'

const DAYS: Readonly<Record<string, string>> = {
  intake: 'acceptedOn',
  assignment: 'assignedOn',
  outcome: 'resultOn',
  closing: 'closedOn'
}

/** A dispute as new, all of whose days are this one: for pages that speak of today and the months around it. */
export const onDay = (record: LedgerRecord, on: string): Change[] =>
  asNew(record).map((change) => {
    const field = DAYS[change.section]
    return field ? { ...change, value: { ...change.value, [field]: on } } : change
  })
