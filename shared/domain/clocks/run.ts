import { isWorked, type WorkCalendar } from '../calendar/calendar'
import { addWorkingDays } from '../calendar/workdays'
import { addDays, addMonths, dayNumber, fromDayNumber, type CalendarDate } from '../dates'
import type { ClockExtension, ClockPause, ClockUnit } from './types'

/** A limit to be counted. */
export interface ClockTerms {
  start: CalendarDate
  length: { n: number; unit: ClockUnit }
  extensions: readonly ClockExtension[]
  pauses: readonly ClockPause[]
  /** A last day that is not worked moves to the next working day. */
  rolls: boolean
  calendar: WorkCalendar
}

export interface ClockRun {
  /** The ends of the limit and of each extension as if nothing had been paused. */
  plain: CalendarDate[]
  /** The last day before it is moved off a holiday; null when an open pause comes first. */
  counted: CalendarDate | null
  due: CalendarDate | null
}

/**
 * The day after the start is the first that counts (《民法典》第二百零一条). Months stand for the days they have without
 * a pause, so that a longer pause never makes an earlier end; then each day, or working day, outside the pauses is
 * counted.
 */
export function runClock(terms: ClockTerms): ClockRun {
  const { start, length, extensions, calendar } = terms
  const pauses = pausesOn(terms.pauses)
  const worked = (day: number): boolean => isWorked(day, calendar)
  const plain: CalendarDate[] = []
  let counted: number | null = dayNumber(start)
  for (const { n, unit } of [length, ...extensions]) {
    const before = plain.at(-1) ?? start
    const end = plainEnd(before, n, unit, calendar)
    plain.push(end)
    if (counted === null) continue
    if (pauses.length === 0) counted = dayNumber(end)
    else if (unit === 'workingDay') counted = nth(counted, n, worked, pauses)
    else counted = nth(counted, dayNumber(end) - dayNumber(before), () => true, pauses)
  }
  const moves = terms.rolls && counted !== null && !worked(counted)
  const due = moves && counted !== null ? nth(counted, 1, worked, pauses) : counted
  const dateOf = (day: number | null) => (day === null ? null : fromDayNumber(day))
  return { plain, counted: dateOf(counted), due: dateOf(due) }
}

function plainEnd(from: CalendarDate, n: number, unit: ClockUnit, calendar: WorkCalendar): CalendarDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('期限应为不小于 0 的整数')
  if (unit === 'workingDay') return addWorkingDays(from, n, calendar).date
  return unit === 'month' ? addMonths(from, n) : addDays(from, n)
}

/** A pause in day numbers; `to` Infinity while it lasts. */
interface Span {
  from: number
  to: number
}

export const pausesOn = (pauses: readonly ClockPause[]): Span[] =>
  pauses.map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? Infinity : dayNumber(to) }))

/** The last day of the longest pause that a day lies in, or null. */
export function pausedUntil(day: number, pauses: readonly Span[]): number | null {
  let until: number | null = null
  for (const { from, to } of pauses) if (from <= day && day <= to && to > (until ?? -Infinity)) until = to
  return until
}

/** The `n`th day after `from` that counts and lies in no pause; null when an open pause comes first. */
function nth(
  from: number,
  n: number,
  counts: (day: number) => boolean,
  pauses: readonly Span[]
): number | null {
  let day = from
  for (let left = n; left > 0;) {
    day += 1
    const until = pausedUntil(day, pauses)
    if (until === Infinity) return null
    if (until !== null) day = until
    else if (counts(day)) left -= 1
  }
  return day
}
