import { monthRange, nextMonth, type CalendarMonth } from '../../dates'
import type { Span } from '../rules/due'

/** First and last month of a roster that is to be made, both included. */
export interface MonthSpan {
  from: CalendarMonth
  to: CalendarMonth
}

export const monthsIn = ({ from, to }: MonthSpan): CalendarMonth[] => {
  const months: CalendarMonth[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}

export const spanOf = ({ from, to }: MonthSpan): Span => ({
  from: monthRange(from).from,
  to: monthRange(to).to
})
