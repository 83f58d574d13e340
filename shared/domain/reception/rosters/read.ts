import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { openSlots, type OpenSlot } from './slots'
import type { RosterPlan } from './sections'

/** The rule of slots that came out of a published roster: no rule made them, so making anew leaves them alone. */
export const READ_RULE = 'read'

export const isRead = ({ ruleId }: Pick<OpenSlot, 'ruleId'>): boolean => ruleId === READ_RULE

/** The slots of a month that were read in. */
export function readSlotsOf(record: LedgerRecord | undefined): OpenSlot[] {
  const plan = sectionValue<RosterPlan>(record, 'plan')
  return plan ? openSlots(plan).filter(isRead) : []
}
