import { isWorked, type WorkCalendar } from '../../calendar'
import {
  dateOf,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  monthOf,
  nextMonth,
  partsOf,
  weekdayOf,
  type CalendarDate,
  type CalendarMonth
} from '../../dates'
import type { RuleWhen } from './sections'

/** First and last day, both included. */
export interface Span {
  from: CalendarDate
  to: CalendarDate
}

/** A month in which a rule names a day that does not exist: 「2月没有31日」. */
export interface NoSuchDay {
  month: CalendarMonth
  /** 「31日」「第五个星期三」 */
  day: string
}

interface Due {
  date: CalendarDate
  theme: string
}

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']
const NUMBERS = ['', '一', '二', '三', '四', '五']

/** The days that a rule names, before holidays are looked at; 每个工作日 and 一段时间 name working days only. */
export function dueDays(
  rule: RuleWhen,
  span: Span,
  calendar: WorkCalendar
): { due: Due[]; missing: NoSuchDay[] } {
  const valid: Span = {
    from: later(span.from, rule.validFrom ?? span.from),
    to: earlier(span.to, rule.validTo ?? span.to)
  }
  if (valid.from > valid.to) return { due: [], missing: [] }
  const named = rule.kind === 'monthDays' || rule.kind === 'nthWeekday' ? byMonth(rule, valid) : null
  const dates = named?.due ?? byDay(rule, valid, calendar)
  const due = dates.filter(({ date }) => inMonths(rule, monthOf(date)))
  return { due, missing: (named?.missing ?? []).filter(({ month }) => inMonths(rule, month)) }
}

function byDay(rule: RuleWhen, span: Span, calendar: WorkCalendar): Due[] {
  if (rule.kind === 'theme') {
    const listed = rule.days.filter(({ date }) => span.from <= date && date <= span.to)
    return [...listed].sort((a, b) => (a.date < b.date ? -1 : 1))
  }
  const from = rule.kind === 'period' ? later(span.from, rule.periodFrom ?? span.from) : span.from
  const to = rule.kind === 'period' ? earlier(span.to, rule.periodTo ?? span.to) : span.to
  const names = (date: CalendarDate, day: number): boolean => {
    if (rule.kind === 'weekly') return rule.weekdays.includes(weekdayOf(date))
    return rule.holiday === 'hold' && rule.kind === 'period' ? true : isWorked(day, calendar)
  }
  const due: Due[] = []
  for (let day = dayNumber(from); day <= dayNumber(to); day++) {
    const date = fromDayNumber(day)
    if (names(date, day)) due.push({ date, theme: '' })
  }
  return due
}

function byMonth(rule: RuleWhen, span: Span): { due: Due[]; missing: NoSuchDay[] } {
  const due: CalendarDate[] = []
  const missing: NoSuchDay[] = []
  for (let month = monthOf(span.from); month <= monthOf(span.to); month = nextMonth(month)) {
    const found = rule.kind === 'monthDays' ? fixedDays(rule, month) : nthDays(rule, month)
    due.push(...found.dates)
    missing.push(...found.missing.map((day) => ({ month, day })))
  }
  const inside = [...new Set(due)].sort().filter((date) => span.from <= date && date <= span.to)
  return { due: inside.map((date) => ({ date, theme: '' })), missing }
}

function fixedDays({ monthDays, shortMonth }: RuleWhen, month: CalendarMonth) {
  const { year, month: number } = partsOf(`${month}-01`)
  const last = daysInMonth(year, number)
  const dates = monthDays.flatMap((day) => {
    const date = dateOf(year, number, shortMonth === 'lastDay' ? Math.min(day, last) : day)
    return date === null ? [] : [date]
  })
  const missing = shortMonth === 'lastDay' ? [] : monthDays.filter((day) => day > last)
  return { dates, missing: missing.map((day) => `${day}日`) }
}

function nthDays({ nth, weekdays }: RuleWhen, month: CalendarMonth) {
  const { year, month: number } = partsOf(`${month}-01`)
  const last = daysInMonth(year, number)
  const dates: CalendarDate[] = []
  const missing: string[] = []
  for (const weekday of weekdays) {
    const first = 1 + ((weekday - weekdayOf(`${month}-01`) + 7) % 7)
    const most = Math.floor((last - first) / 7) + 1
    for (const n of nth) {
      const date = n > most ? null : dateOf(year, number, first + 7 * ((n === -1 ? most : n) - 1))
      if (date === null) missing.push(`第${NUMBERS[n]}个星期${WEEKDAYS[weekday]}`)
      else dates.push(date)
    }
  }
  return { dates, missing }
}

const inMonths = ({ months }: RuleWhen, month: CalendarMonth): boolean =>
  months.length === 0 || months.includes(Number(month.slice(5)))

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
