import { addDays, type CalendarDate } from '../dates'
import type { ClockState } from '../clocks'
import { visitClock, type VisitTerms } from './clocks'
import type { VisitAssignment } from './sections'

/** The end of a leader's limit with what was granted on top; the law's sixty days are never shorter than it. */
export const assignmentDue = ({ reportBy, extension }: VisitAssignment): CalendarDate =>
  extension === null ? reportBy : addDays(reportBy, extension.days)

/** The day it was reported, or nothing while it is not. */
const reportedOn = ({ result }: VisitAssignment): CalendarDate | undefined => result?.on

/**
 * 办结期限 of the law for one unit: sixty days from the day it received the matter, and at most thirty more; null until
 * it received it.
 */
export function lawfulEnd(one: VisitAssignment, terms: VisitTerms): ClockState | null {
  if (one.answer?.kind !== 'received') return null
  const { extension } = one
  const extensions =
    extension === null
      ? []
      : [{ n: extension.days, unit: 'day' as const, on: extension.on, by: `${extension.approvedBy}批准` }]
  return visitClock('handling', { start: one.answer.on, end: reportedOn(one), extensions }, terms)
}

/** Whether the unit reported by its last day; null while it has not reported. */
export const inTime = (one: VisitAssignment): boolean | null =>
  one.result === null ? null : one.result.on <= assignmentDue(one)
