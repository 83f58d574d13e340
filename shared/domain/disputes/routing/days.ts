import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { clockOf, disputeClocks, type ClockKey } from '../../clocks'
import type { CalendarDate } from '../../dates'
import type { DisputeEntrustment, DisputeOffer } from '../sections'
import type { OfficeTerms } from '../terms'

/** 济源法院: 30 days, longer by at most another 30 with the court's consent; no national rule (未核实). */
const COURT_EXTENSION_DAYS = 30
export const COURT_SOURCE = '济源法院特邀调解规则（受理后 30 日，经法院同意可延长不超过 30 日）'

/** The last day for the answer by default: 3 working days after the offer (未核实, the clock `referral`). */
export const answerDue = (offeredOn: CalendarDate, terms: OfficeTerms): CalendarDate =>
  dueOf('referral', offeredOn, terms)

/** How many working days that is here, to be said beside the field. */
export const answerDays = ({ limits }: OfficeTerms): number =>
  limits.referral ?? disputeClocks.find(({ key }) => key === 'referral')?.length ?? 0

/** The last day for the report to the court by default: 30 days (未核实, the clock `court`). */
export const reportDue = (from: CalendarDate, terms: OfficeTerms): CalendarDate => dueOf('court', from, terms)

/** The last day with the longest extension. */
export const lastReportDay = (from: CalendarDate, terms: OfficeTerms): CalendarDate =>
  dueOf('court', from, terms, COURT_EXTENSION_DAYS)

function dueOf(
  key: ClockKey,
  start: CalendarDate,
  { calendar, limits }: OfficeTerms,
  longer = 0
): CalendarDate {
  const extensions =
    longer > 0 ? [{ n: longer, unit: 'day' as const, on: start, by: '经法院同意' }] : undefined
  return clockOf(key, { start, today: start, calendar, limits, extensions }).due ?? start
}

/** What a court's letter on file says already, for a matter that came from the court. */
export function courtRoute(
  record: LedgerRecord,
  from: CalendarDate,
  terms: OfficeTerms
): Pick<DisputeOffer, 'stage' | 'letterNumber' | 'reportBy'> {
  const letter = sectionValue<DisputeEntrustment>(record, 'entrustment')
  return {
    stage: letter?.stage ?? null,
    letterNumber: letter?.letterNumber ?? '',
    reportBy: letter?.reportBy ?? reportDue(from, terms)
  }
}
