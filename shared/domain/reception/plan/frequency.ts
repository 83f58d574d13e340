import { dateOf, daysInMonth, partsOf, type CalendarDate } from '../../dates'
import type { Frequency } from './problem'

/** 月、季度、年, in months. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const
export type Per = keyof typeof MONTHS

/**
 * 频次 as one row a period: `people` together hold at least `atLeast` slots in each whole month, quarter or year from
 * `from` to `to`. A period that the span only touches is left out: it may be kept outside the span.
 */
export function frequencyPeriods(
  rule: { id: string; words: string; people: readonly string[]; per: Per; atLeast: number },
  from: CalendarDate,
  to: CalendarDate
): Frequency[] {
  const { id, words, people, per, atLeast } = rule
  return periodsOf(per, from, to)
    .filter((period) => from <= period.from && period.to <= to)
    .map((period) => ({
      id: `${id}/${period.from}`,
      label: `${words}（${periodWords(per, period.from)}）`,
      people,
      from: period.from,
      to: period.to,
      atLeast
    }))
}

function periodsOf(per: Per, from: CalendarDate, to: CalendarDate) {
  const [first, last] = [partsOf(from).year, partsOf(to).year]
  const length = MONTHS[per]
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  return years.flatMap((year) =>
    Array.from({ length: 12 / length }, (_, n) => {
      const [begin, end] = [n * length + 1, (n + 1) * length]
      return {
        from: dateOf(year, begin, 1) ?? from,
        to: dateOf(year, end, daysInMonth(year, end)) ?? to
      }
    })
  )
}

function periodWords(per: Per, from: CalendarDate): string {
  const { year, month } = partsOf(from)
  if (per === 'year') return `${year}年`
  return per === 'month'
    ? `${year}年${month}月`
    : `${year}年第${['一', '二', '三', '四'][(month - 1) / 3]}季度`
}
