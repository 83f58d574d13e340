import type { WorkCalendar } from '@shared/domain/calendar'
import {
  formatMonthCn,
  formatWeekdayCn,
  monthOf,
  monthRange,
  partsOf,
  shiftMonth,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import { daysOf, type ReceptionDay, type RuleWhen } from '@shared/domain/reception/rules'

const MONTHS = 3

/** The days of a rule in three months, for a person to check. */
export interface ComingDays {
  months: ComingMonth[]
  /** Years without holiday data, over which nothing is certain. */
  unknownYears: number[]
}

export interface ComingMonth {
  /** 「2021年2月」 */
  title: string
  days: { date: CalendarDate; text: string; moved: string; theme: string }[]
  /** What the person should know: not held, nowhere to go, no such day. */
  notes: string[]
}

/**
 * The month from which a rule is shown: this one while it holds, its first one when it is still to begin or is over.
 */
export function firstMonth(when: RuleWhen, today: CalendarDate): CalendarMonth {
  const listed = when.days.map(({ date }) => date).sort()
  const from = daysIn(when.validFrom, when.periodFrom, listed[0])
  const to = daysIn(when.validTo, when.periodTo, listed.at(-1))
  const begin = from.at(-1) ?? today
  const end = to[0] ?? today
  return monthOf(begin > today ? begin : end < today ? (from.at(-1) ?? end) : today)
}

const daysIn = (...days: readonly (CalendarDate | null | undefined)[]): CalendarDate[] =>
  days.flatMap((day) => day ?? []).sort()

/** `turned`: so many times three months on, or back. */
export function comingDays(
  when: RuleWhen,
  first: CalendarMonth,
  turned: number,
  calendar: WorkCalendar
): ComingDays {
  const names = Array.from({ length: MONTHS }, (_, at) => shiftMonth(first, turned * MONTHS + at))
  const found = names.map((month) => ({ month, ...daysOf(when, monthRange(month), calendar) }))
  return {
    months: found.map(({ month, days, skipped, lost, missing }) => ({
      title: formatMonthCn(month),
      days: days.map((day) => ({
        date: day.date,
        text: dayText(day.date),
        moved: movedText(day),
        theme: day.theme
      })),
      notes: [
        ...(skipped.length > 0 ? [`遇节假日不安排：${skipped.map(dayText).join('、')}`] : []),
        ...(lost.length > 0 ? [`没有可以顺延到的日子：${lost.map(dayText).join('、')}`] : []),
        ...(missing.length > 0 ? [`这个月没有${missing.map(({ day }) => day).join('、')}`] : [])
      ]
    })),
    unknownYears: [...new Set(found.flatMap(({ unknownYears }) => unknownYears))].sort()
  }
}

/** 「2日（星期二）」 */
const dayText = (date: CalendarDate): string => `${partsOf(date).day}日（${formatWeekdayCn(date)}）`

/** 「10月1日顺延至此」, or '' for a day that is held when it is due. */
function movedText({ date, due }: ReceptionDay): string {
  const from = due.filter((day) => day !== date).map((day) => `${partsOf(day).month}月${partsOf(day).day}日`)
  return from.length === 0 ? '' : `${from.join('、')}顺延至此`
}
