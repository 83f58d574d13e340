import { isWorked } from '../calendar/calendar'
import { daysMet } from '../calendar/workdays'
import { addDays, dayNumber, formatWeekdayCn, partsOf, type CalendarDate } from '../dates'
import { pausedUntil, pausesOn, type ClockRun, type ClockTerms } from './run'
import type { ClockPause, ClockStep } from './types'

/** How the last day was reached, in words. `event`: what the limit starts with, 「受理」. */
export function explain(event: string, terms: ClockTerms, run: ClockRun): ClockStep[] {
  const { start, extensions } = terms
  return [
    { text: `自${event}之日 ${start} 的次日起算`, date: start },
    ...calendarSteps(terms, run),
    { text: lengthText(terms, run.plain[0] ?? start), date: run.plain[0] ?? start },
    ...extensions.map(({ n, unit, on, by }, index) => {
      const date = run.plain[index + 1] ?? start
      return { text: `${on} ${by}，延长${amount(n, unit)}，最后一日为 ${date}`, date }
    }),
    ...pauseSteps(terms, run),
    ...rollSteps(terms, run)
  ]
}

/** 「一个月」「15 天」「30 个工作日」 */
function amount(n: number, unit: 'day' | 'workingDay' | 'month'): string {
  if (unit === 'month') return n === 1 ? '一个月' : ` ${n} 个月`
  return unit === 'day' ? ` ${n} 天` : ` ${n} 个工作日`
}

/** 《民法典》第二百零二条: the corresponding day of the last month, or the end of that month. */
function lengthText({ start, length: { n, unit } }: ClockTerms, end: CalendarDate): string {
  const day = partsOf(start).day
  const missing = unit === 'month' && partsOf(end).day !== day
  const words = `期限${amount(n, unit)}，`
  if (!missing) return `${words}最后一日为 ${end}`
  return `${words}${partsOf(end).month} 月没有 ${day} 日，以月末日 ${end} 为最后一日`
}

/** Holidays left out and working weekends counted, where working days are counted; years that are only estimated. */
function calendarSteps(terms: ClockTerms, run: ClockRun): ClockStep[] {
  const met = countsWorkingDays(terms) ? daysMet(terms.start, lastCounted(terms, run), terms.calendar) : null
  return [
    ...(met?.breaks ?? []).map(({ name, from, to }) => ({
      text: `${name}放假 ${span(from, to)}，不计入`,
      date: from
    })),
    ...(met?.workedWeekends ?? []).map((date) => ({
      text: `${date}（${formatWeekdayCn(date)}）调休上班，计入`,
      date
    })),
    ...unknownYears(terms, run).map((year) => ({
      text: `${year} 年放假安排尚未录入，按周一至周五估算`,
      date: `${year}-01-01`
    }))
  ].sort(byDate)
}

/** Years without a notice that the last day depends on. */
export function unknownYears(terms: ClockTerms, run: ClockRun): number[] {
  const { start, rolls, calendar } = terms
  const last = lastCounted(terms, run)
  const counted = countsWorkingDays(terms) ? daysMet(start, last, calendar).unknownYears : []
  const moved = rolls && run.due !== null ? daysMet(addDays(last, -1), run.due, calendar).unknownYears : []
  return [...new Set([...counted, ...moved])]
}

const countsWorkingDays = ({ length, extensions }: ClockTerms): boolean =>
  [length, ...extensions].some(({ unit }) => unit === 'workingDay')

/** While it is paused: the day it would have come to. */
const lastCounted = ({ start }: ClockTerms, { counted, plain }: ClockRun): CalendarDate =>
  counted ?? plain.at(-1) ?? start

function pauseSteps({ start, pauses, length, calendar }: ClockTerms, run: ClockRun): ClockStep[] {
  const last = run.due ?? '9999-12-31'
  const counting = pauses.filter(
    ({ from, to }) => from <= last && (to === null || (to > start && from <= to))
  )
  const steps = counting
    .map(({ from, to, cause }) => ({
      text: to === null ? `${from} 起中止（${cause}），恢复后继续计算` : `${span(from, to)} 中止（${cause}）`,
      date: from
    }))
    .sort(byDate)
  if (run.counted === null || steps.length === 0) return steps
  const working = length.unit === 'workingDay'
  const days = pausedDays(start, run.counted, pauses, (day) => !working || isWorked(day, calendar))
  const effect = days === 0 ? '中止不影响期限' : `中止${amount(days, working ? 'workingDay' : 'day')}不计入`
  return [...steps, { text: `${effect}，最后一日为 ${run.counted}`, date: run.counted }]
}

function pausedDays(
  start: CalendarDate,
  last: CalendarDate,
  pauses: readonly ClockPause[],
  counts: (day: number) => boolean
): number {
  const spans = pausesOn(pauses)
  const end = dayNumber(last)
  let days = 0
  for (let day = dayNumber(start) + 1; day <= end; day++) {
    if (counts(day) && pausedUntil(day, spans) !== null) days += 1
  }
  return days
}

/** 《民法典》第二百零三条. */
function rollSteps({ calendar }: ClockTerms, { counted, due }: ClockRun): ClockStep[] {
  if (counted === null || due === null || due === counted) return []
  const holiday = calendar.off.get(counted)
  const why = holiday ? `在${holiday.name}放假期内` : `是${formatWeekdayCn(counted)}`
  return [{ text: `${counted} ${why}，顺延至 ${due}`, date: due }]
}

/** '2026-02-15 至 2026-02-23', one day alone. */
const span = (from: CalendarDate, to: CalendarDate): string => (from === to ? from : `${from} 至 ${to}`)

const byDate = (a: ClockStep, b: ClockStep): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
