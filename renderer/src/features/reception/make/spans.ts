import { monthOf, nextMonth, shiftMonth, type CalendarDate, type CalendarMonth } from '@shared/domain/dates'
import type { MonthSpan } from '@shared/domain/reception/rosters/months'

/** Spans that offices make rosters for, by today. */
export function usualSpans(today: CalendarDate): { name: string; span: MonthSpan }[] {
  const now = monthOf(today)
  const next = nextMonth(now)
  const year = Number(now.slice(0, 4))
  const quarter = quarterOf(now)
  const whole = (number: number): MonthSpan => ({ from: `${number}-01`, to: `${number}-12` })
  return [
    { name: '本月', span: { from: now, to: now } },
    { name: '下月', span: { from: next, to: next } },
    { name: '本季度', span: quarter },
    { name: '下季度', span: quarterOf(nextMonth(quarter.to)) },
    { name: `${year}年`, span: whole(year) },
    { name: `${year + 1}年`, span: whole(year + 1) }
  ]
}

function quarterOf(month: CalendarMonth): MonthSpan {
  const first = 3 * Math.floor((Number(month.slice(5)) - 1) / 3) + 1
  const from = `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`
  return { from, to: shiftMonth(from, 2) }
}

/** Months to choose from: three years back, for what was held before the program, and three ahead. */
export function monthChoices(today: CalendarDate): CalendarMonth[] {
  const now = monthOf(today)
  return Array.from({ length: 73 }, (_, n) => shiftMonth(now, n - 36))
}
