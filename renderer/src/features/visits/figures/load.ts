import { addDays, isDate, monthOf, monthRange, type CalendarDate } from '@shared/domain/dates'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import {
  daysByLeader,
  daysByLine,
  dueDays,
  heldDays,
  visitFigures,
  type VisitSpan
} from '@shared/domain/visits'
import { sectionValue } from '@shared/ledger'
import { allRecords, getRecord, visitFactsBetween, visitsBetween } from '@/store'
import { readDuties } from '../leaders/useReceiving'

/** The span of the address; without one the month of today. */
export function spanFrom(query: Readonly<Record<string, unknown>>, today: CalendarDate): VisitSpan {
  const { from, to } = query
  return isDate(from) && isDate(to) && from <= to ? { from, to } : monthRange(monthOf(today))
}

/** Everything that the report of a span says. Days that have not come yet are not due. */
export async function loadFigures(span: VisitSpan, today: CalendarDate) {
  const last = span.to < today ? span.to : today
  const [facts, visits, days, { duties }, office] = await Promise.all([
    visitFactsBetween(span.from, span.to),
    // A call may be later than the day of the visit, by its own day it counts.
    visitsBetween(addDays(span.from, -31), span.to),
    allRecords('receptionDay'),
    readDuties(span.from, last),
    getRecord('office', OFFICE_ID)
  ])
  const leaders = daysByLeader(span, heldDays(days, visits), dueDays(duties))
  return {
    span,
    office: sectionValue<OfficeProfile>(office, 'profile')?.name ?? '',
    figures: visitFigures(span, facts),
    leaders,
    lines: daysByLine(leaders)
  }
}
