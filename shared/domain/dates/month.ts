import { addMonths, daysInMonth, isDate, partsOf, type CalendarDate } from './calendar'

/** A calendar month 'YYYY-MM'. Functions given anything else throw RangeError. */
export type CalendarMonth = string

/** Whether `value` is a text 'YYYY-MM' with month 01–12. */
export function isMonth(value: unknown): value is CalendarMonth {
  return typeof value === 'string' && isDate(`${value}-01`)
}

/** The month a date falls in. */
export function monthOf(date: CalendarDate): CalendarMonth {
  partsOf(date)
  return date.slice(0, 7)
}

/** First and last day of a month, both included. */
export function monthRange(month: CalendarMonth): { from: CalendarDate; to: CalendarDate } {
  const from = `${month}-01`
  const parts = partsOf(from)
  return { from, to: `${month}-${daysInMonth(parts.year, parts.month)}` }
}

/** `count` months later (earlier when negative). */
export function shiftMonth(month: CalendarMonth, count: number): CalendarMonth {
  return monthOf(addMonths(`${month}-01`, count))
}

/** The month before: 环比 compares with it. */
export function previousMonth(month: CalendarMonth): CalendarMonth {
  return shiftMonth(month, -1)
}

/** The month after. */
export function nextMonth(month: CalendarMonth): CalendarMonth {
  return shiftMonth(month, 1)
}

/** The same month a year before: 同比 compares with it. */
export function sameMonthLastYear(month: CalendarMonth): CalendarMonth {
  return shiftMonth(month, -12)
}
