import { dayNumber, fromDayNumber, partsOf, type CalendarDate } from '../dates'
import { isWeekend, isWorked, kindOn, type WorkCalendar } from './calendar'
import type { HolidayBreak } from './sections'

/** What a count of working days met on its way. */
export interface DaysMet {
  /** Breaks with days off that were not counted. */
  breaks: HolidayBreak[]
  /** Saturdays and Sundays that were counted because they are worked. */
  workedWeekends: CalendarDate[]
  /** Years without a notice, counted as Monday to Friday. */
  unknownYears: number[]
}

/**
 * The `n`th working day after `from`, which is not counted itself; `from` for 0. `known` is false when a year
 * without a notice was crossed: there Monday to Friday are counted.
 */
export function addWorkingDays(
  from: CalendarDate,
  n: number,
  calendar: WorkCalendar
): { date: CalendarDate; known: boolean; skipped: DaysMet } {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('工作日数应为不小于 0 的整数')
  let day = dayNumber(from)
  for (let left = n; left > 0;) {
    day += 1
    if (isWorked(day, calendar)) left -= 1
  }
  const date = fromDayNumber(day)
  const skipped = daysMet(from, date, calendar)
  return { date, known: skipped.unknownYears.length === 0, skipped }
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): number {
  const last = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= last; day++) if (isWorked(day, calendar)) count += 1
  return count
}

/** What lies after `from` up to and including `to`. A break counts only where it takes a day from Monday to Friday. */
export function daysMet(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): DaysMet {
  const breaks = new Set<HolidayBreak>()
  const workedWeekends: CalendarDate[] = []
  const unknownYears: number[] = []
  const last = dayNumber(to)
  for (let day = dayNumber(from) + 1; day <= last; day++) {
    const kind = kindOn(day, calendar)
    const weekend = isWeekend(day)
    if (kind === 'unknown') {
      const { year } = partsOf(fromDayNumber(day))
      unknownYears.push(year)
      day = Math.min(last, dayNumber(`${String(year).padStart(4, '0')}-12-31`))
    } else if (kind === 'off' && !weekend) {
      const one = calendar.off.get(fromDayNumber(day))
      if (one) breaks.add(one)
    } else if (kind === 'working' && weekend) workedWeekends.push(fromDayNumber(day))
  }
  return { breaks: [...breaks], workedWeekends, unknownYears }
}
