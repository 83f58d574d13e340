import { sectionValue, type LedgerRecord } from '../../ledger'
import { dayNumber } from '../dates'
import { inTime } from './due'
import type { VisitFeedback, VisitVisitors } from './sections'
import { arrivalOf, isWithdrawn, outcomeOf, standing } from './states'

/**
 * What the statistics know of one visit: code numbers, days and how many came; nothing of a person, and nothing by
 * which two visits could be told to be of one person. Days are whole days since 1970-01-01; 0 means not yet.
 */
export interface VisitFact {
  id: string
  /** 来访日期: decides the month it is counted in. */
  on: number
  /** 人次 */
  people: number
  mode: number
  /** 1 when it was booked. */
  booked: number
  /** visitOutcome, 0 while there is none. */
  outcome: number
  /** 反馈日期 of what was assigned; of the rest the day of the conclusion. */
  closedOn: number
  /** 1 when every unit reported by its last day; only where all have reported. */
  inTime: number
  /** 1 – 3, 0 when not asked. */
  satisfaction: number
}

/** The fact of a visit; null for an appointment that nobody came to yet, and for a record that was withdrawn. */
export function visitFactOf(record: LedgerRecord): VisitFact | null {
  const arrival = arrivalOf(record)
  if (!arrival || isWithdrawn(record)) return null
  const outcome = outcomeOf(record)
  const feedback = sectionValue<VisitFeedback>(record, 'feedback')
  const assigned = outcome?.kind === 4
  const closed = assigned ? feedback?.on : outcome?.on
  return {
    id: record.id,
    on: dayNumber(arrival.on),
    people: sectionValue<VisitVisitors>(record, 'visitors')?.count ?? 1,
    mode: arrival.mode,
    booked: arrival.booked ? 1 : 0,
    outcome: outcome?.kind ?? 0,
    closedOn: closed === undefined ? 0 : dayNumber(closed),
    inTime: assigned && standing(record).every((one) => inTime(one) === true) ? 1 : 0,
    satisfaction: feedback?.satisfaction ?? 0
  }
}
