import { isWorked, kindOn, type WorkCalendar } from '../../calendar'
import { dayNumber, fromDayNumber, partsOf, type CalendarDate } from '../../dates'
import { dueDays, type NoSuchDay, type Span } from './due'
import type { RuleWhen } from './sections'

/** A day on which a rule is held. */
export interface ReceptionDay {
  date: CalendarDate
  /** The days that the rule names: the same day, another where it was postponed, several where days met. */
  due: CalendarDate[]
  theme: string
}

export interface RuleDays {
  /** In order, one entry a date. */
  days: ReceptionDay[]
  /** Days in the span that are left out because they are off. */
  skipped: CalendarDate[]
  /** Days that could be postponed to no working day within `LONGEST_WAIT` days. */
  lost: CalendarDate[]
  /** Months of the span in which the rule has no such day: a 31st, a fifth Wednesday. */
  missing: NoSuchDay[]
  /** Years whose holidays nobody has entered: Monday to Friday stand for working days, and the person is asked. */
  unknownYears: number[]
}

/** A day is postponed by so many days at most: eight weeks, more than any holiday. */
const LONGEST_WAIT = 56

/**
 * 规则变成日期: the days on which a rule is held from `span.from` to `span.to`. A day postponed into the span from
 * before it counts, one postponed out of it does not: a day belongs to the month in which it is held. Days that meet
 * on one date are one day, with all that it stands for in `due`.
 * 依据:节假日顺延、次周、除外(DOMAIN.md 5.3,公告06、07、11、15、16)。
 */
export function daysOf(rule: RuleWhen, span: Span, calendar: WorkCalendar): RuleDays {
  const before = fromDayNumber(dayNumber(span.from) - LONGEST_WAIT)
  const { due, missing } = dueDays(rule, { from: before, to: span.to }, calendar)
  const inSpan = (date: CalendarDate): boolean => span.from <= date && date <= span.to
  const held = new Map<CalendarDate, ReceptionDay>()
  const found: RuleDays = { days: [], skipped: [], lost: [], missing: [], unknownYears: [] }
  const unknown = new Set<number>()
  for (const { date, theme } of due) {
    const moved = heldOn(date, rule.holiday, calendar)
    if (moved.date === null) {
      if (inSpan(date)) (rule.holiday === 'skip' ? found.skipped : found.lost).push(date)
    } else if (inSpan(moved.date)) {
      const there = held.get(moved.date)
      const themes = [there?.theme ?? '', theme].filter((text) => text !== '')
      held.set(moved.date, {
        date: moved.date,
        due: [...(there?.due ?? []), date].sort(),
        theme: [...new Set(themes)].join('、')
      })
    }
    if (inSpan(date) || (moved.date !== null && inSpan(moved.date)))
      for (const year of moved.unknownYears) unknown.add(year)
  }
  found.days = [...held.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  found.missing = missing.filter(
    ({ month }) => span.from.slice(0, 7) <= month && month <= span.to.slice(0, 7)
  )
  found.unknownYears = [...unknown].sort()
  return found
}

/** Where a day ends up; null when it is not held. */
function heldOn(
  date: CalendarDate,
  way: RuleWhen['holiday'],
  calendar: WorkCalendar
): { date: CalendarDate | null; unknownYears: number[] } {
  const unknownYears = new Set<number>()
  const works = (day: number): boolean => {
    if (kindOn(day, calendar) === 'unknown') unknownYears.add(partsOf(fromDayNumber(day)).year)
    return isWorked(day, calendar)
  }
  const start = dayNumber(date)
  const answer = (day: number | null) => ({
    date: day === null ? null : fromDayNumber(day),
    unknownYears: [...unknownYears]
  })
  if (way === 'hold' || works(start)) return answer(start)
  if (way === 'skip') return answer(null)
  const step = way === 'nextWeek' ? 7 : 1
  for (let day = start + step; day <= start + LONGEST_WAIT; day += step) {
    if (works(day)) return answer(day)
  }
  return answer(null)
}
