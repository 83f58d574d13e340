import { isWorked, kindOn, type WorkCalendar } from '../../calendar'
import {
  addDays,
  dayNumber,
  fromDayNumber,
  monthOf,
  monthRange,
  partsOf,
  shiftMonth,
  weekdayOf,
  type CalendarDate
} from '../../dates'
import type { InspectionEvery } from './section'

/** Days in a row, both ends included. */
export interface Period {
  from: CalendarDate
  to: CalendarDate
}

/** The period of a rhythm that a day lies in; null for a level without a rhythm. Weeks begin on Monday. */
export function periodOf(every: InspectionEvery, day: CalendarDate): Period | null {
  if (every === 'none') return null
  if (every === 'day') return { from: day, to: day }
  if (every === 'week') {
    const from = addDays(day, 1 - weekdayOf(day))
    return { from, to: addDays(from, 6) }
  }
  const month = monthRange(monthOf(day))
  if (every === 'month') return month
  if (every === 'halfMonth') {
    const half = `${day.slice(0, 8)}15`
    return day <= half ? { from: month.from, to: half } : { from: addDays(half, 1), to: month.to }
  }
  const first = shiftMonth(monthOf(day), -((partsOf(day).month - 1) % 3))
  return { from: monthRange(first).from, to: monthRange(shiftMonth(first, 2)).to }
}

/** Every period that has a day from `from` to `to`, both included, in order. */
export function periodsBetween(every: InspectionEvery, from: CalendarDate, to: CalendarDate): Period[] {
  const periods: Period[] = []
  for (
    let at = periodOf(every, from);
    at !== null && at.from <= to;
    at = periodOf(every, addDays(at.to, 1))
  ) {
    periods.push(at)
  }
  return periods
}

/** A period with the last day on which its round is in time. */
export interface Due extends Period {
  /** Null where the period has no working day: nothing is asked for. */
  due: CalendarDate | null
  /** A year without a holiday notice that had to be estimated (Monday to Friday), to be asked about; null: none. */
  unknownYear: number | null
}

/** The last day of the period, or with `workingDays` its last working day. */
export function dueOf(period: Period, workingDays: boolean, calendar: WorkCalendar): Due {
  if (!workingDays) return { ...period, due: period.to, unknownYear: null }
  let unknownYear: number | null = null
  for (let day = dayNumber(period.to); day >= dayNumber(period.from); day--) {
    if (kindOn(day, calendar) === 'unknown') unknownYear ??= partsOf(fromDayNumber(day)).year
    if (isWorked(day, calendar)) return { ...period, due: fromDayNumber(day), unknownYear }
  }
  return { ...period, due: null, unknownYear }
}
