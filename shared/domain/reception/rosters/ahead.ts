import type { LedgerRecord } from '@shared/ledger'
import type { CalendarDate } from '../../dates'
import { plansOf } from './account'

/** On how many days from `today` on rosters put a leader down. */
export function daysAheadOf(rosters: readonly LedgerRecord[], leaderId: string, today: CalendarDate): number {
  const days = plansOf(rosters).flatMap(({ plan }) =>
    plan.slots
      .filter(({ date, leaders }) => date >= today && leaders.includes(leaderId))
      .map(({ date }) => date)
  )
  return new Set(days).size
}
