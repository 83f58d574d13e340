import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isDate,
  monthOf,
  monthRange,
  partsOf,
  shiftMonth,
  type CalendarDate,
  type CalendarMonth
} from '../dates'

/** '2016-08', '2026Q3', '2026H1', '2026' or '2026-01-05_2026-02-10'. Functions given anything else throw RangeError. */
export type Period = string
export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'span'
interface Range {
  /** First and last day, both included. */
  from: CalendarDate
  to: CalendarDate
}

/** Months of one period of each kind that is made of whole months. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const
type WholeKind = keyof typeof MONTHS
const WHOLE: readonly WholeKind[] = ['month', 'quarter', 'half', 'year']
const SHAPE = /^(\d{4})(?:-(\d{2})|Q([1-4])|H([12]))?$/

function read(period: unknown): { kind: PeriodKind; range: Range } | null {
  if (typeof period !== 'string') return null
  const [from, to, more] = period.split('_')
  if (from !== undefined && to !== undefined) {
    if (more !== undefined || !isDate(from) || !isDate(to) || to < from || !inUse(from) || !inUse(to))
      return null
    return standard({ from, to }) === null ? { kind: 'span', range: { from, to } } : null
  }
  const parts = SHAPE.exec(period)
  if (!parts) return null
  const [, year, month, quarter, half] = parts
  const kind = month ? 'month' : quarter ? 'quarter' : half ? 'half' : 'year'
  const number = month ? Number(month) : Number(quarter ?? half ?? 1) * MONTHS[kind] - MONTHS[kind] + 1
  const first = `${year}-${String(number).padStart(2, '0')}`
  if (!isDate(`${first}-01`) || !inUse(first)) return null
  return { kind, range: wholeRange(first, MONTHS[kind]) }
}

/** Dates outside these years are mistakes of typing, and their neighbours could fall outside the calendar. */
const inUse = (date: string): boolean => date >= '1900' && date < '3000'

const wholeRange = (first: CalendarMonth, months: number): Range => ({
  from: `${first}-01`,
  to: monthRange(shiftMonth(first, months - 1)).to
})

const must = (period: Period): { kind: PeriodKind; range: Range } => {
  const found = read(period)
  if (!found) throw new RangeError(`不是统计期：${period}`)
  return found
}

export const isPeriod = (value: unknown): value is Period => read(value) !== null
export const kindOf = (period: Period): PeriodKind => must(period).kind
export const rangeOf = (period: Period): Range => must(period).range

/** The period of a kind that a day falls in. */
export function periodOf(kind: WholeKind, date: CalendarDate): Period {
  const { year, month } = partsOf(date)
  const text = String(year).padStart(4, '0')
  if (kind === 'month') return monthOf(date)
  if (kind === 'year') return text
  const number = Math.ceil(month / MONTHS[kind])
  return kind === 'quarter' ? `${text}Q${number}` : `${text}H${number}`
}

/** The span of two days as a period; the shorter name where it has one. Throws RangeError when `to` is before `from`. */
export function spanOf(from: CalendarDate, to: CalendarDate): Period {
  const period = standard({ from, to }) ?? `${from}_${to}`
  must(period)
  return period
}

function standard({ from, to }: Range): Period | null {
  for (const kind of WHOLE) {
    const period = periodOf(kind, from)
    const first = monthOf(from)
    const starts = from.endsWith('-01') && (partsOf(from).month - 1) % MONTHS[kind] === 0
    if (starts && wholeRange(first, MONTHS[kind]).to === to) return period
  }
  return null
}

/** Whole months of a range that begins and ends with a month; 0 for others. */
function wholeMonths({ from, to }: Range): number {
  if (!from.endsWith('-01') || monthRange(monthOf(to)).to !== to) return 0
  const [first, last] = [partsOf(from), partsOf(to)]
  return (last.year - first.year) * 12 + last.month - first.month + 1
}

/**
 * `count` periods of equal kind later (earlier when negative): months for what is made of whole months, else as many
 * days. What lies before lies directly before.
 */
function shiftPeriod(period: Period, count: number): Period {
  const { kind, range } = must(period)
  const months = wholeMonths(range)
  if (kind !== 'span') return periodOf(kind, addMonths(range.from, months * count))
  if (months > 0) {
    const { from, to } = wholeRange(shiftMonth(monthOf(range.from), months * count), months)
    return spanOf(from, to)
  }
  const days = (daysBetween(range.from, range.to) + 1) * count
  return spanOf(addDays(range.from, days), addDays(range.to, days))
}

/** 环比 compares with it. */
export const previousPeriod = (period: Period): Period => shiftPeriod(period, -1)
export const nextPeriod = (period: Period): Period => shiftPeriod(period, 1)

/** 上年同期: the same days a year before; 同比 compares with it. */
export function samePeriodLastYear(period: Period): Period {
  const { kind, range } = must(period)
  const from = addMonths(range.from, -12)
  if (kind !== 'span') return periodOf(kind, from)
  const months = wholeMonths(range)
  return spanOf(from, months > 0 ? wholeRange(monthOf(from), months).to : addMonths(range.to, -12))
}

export function containsDay(period: Period, date: CalendarDate): boolean {
  const { from, to } = rangeOf(period)
  return date >= from && date <= to
}

/** First and last day as days since 1970-01-01, both included. */
export function daysOf(period: Period): { first: number; last: number } {
  const { from, to } = rangeOf(period)
  return { first: dayNumber(from), last: dayNumber(to) }
}

/** The months that lie wholly in the period: what is reported by month can only be added up by whole months. */
export function monthsIn(period: Period): CalendarMonth[] {
  const { from, to } = rangeOf(period)
  const months: CalendarMonth[] = []
  for (let month = monthOf(from); monthRange(month).to <= to; month = shiftMonth(month, 1)) {
    if (monthRange(month).from >= from) months.push(month)
  }
  return months
}
