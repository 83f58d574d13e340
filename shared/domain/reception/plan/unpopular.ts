import { kindOn, isWeekend, type WorkCalendar } from '../../calendar'
import { dayNumber, weekdayOf, type CalendarDate } from '../../dates'

/**
 * 不受欢迎的日子: a Monday, or a day beside days off that are more than a plain weekend. No rule of the state says so;
 * it is the usual reading, and a caller may give `Slot.unpopular` another way.
 */
export function isUnpopular(date: CalendarDate, calendar: WorkCalendar): boolean {
  const day = dayNumber(date)
  return weekdayOf(date) === 1 || besideHoliday(day - 1, -1, calendar) || besideHoliday(day + 1, 1, calendar)
}

/** The unpopular part of a slot's load: all of it on an unpopular day, or nothing. */
export const unpopularLoad = (date: CalendarDate, load: number, calendar: WorkCalendar): number =>
  isUnpopular(date, calendar) ? load : 0

/** Whether the days off that begin at `day`, going on in steps of `step`, hold one of Monday to Friday. */
function besideHoliday(day: number, step: 1 | -1, calendar: WorkCalendar): boolean {
  for (let at = day; isOff(at, calendar); at += step) if (!isWeekend(at)) return true
  return false
}

function isOff(day: number, calendar: WorkCalendar): boolean {
  const kind = kindOn(day, calendar)
  return kind === 'off' || (kind === 'unknown' && isWeekend(day))
}
