import { dateOf, daysBetween, partsOf, type CalendarDate } from './calendar'
import { parseLooseDate } from './format'

/** A list of days as it was typed: what was understood, in the order of the calendar, and what was not, as it stands. */
export interface DateList {
  dates: CalendarDate[]
  unread: string[]
}

const MONTH_DAY = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/
const DAY = /^(\d{1,2})[日号]$/
const FULL = /^(\d{4}年\d{1,2}月\d{1,2})号$/

/** 29 February comes every four years, once every eight around a year like 2100. */
const YEARS_TO_29_FEBRUARY = 8
const HALF_YEAR_DAYS = 183

/**
 * Reads several days as people write them, separated by 、 ， ； or a space: 「3月5日、12日、2027-04-01」. The first day
 * without a year is the next such day from `today`; a later one stands in the year of the day before it, or in the
 * year after when it would lie more than half a year back (「12月30日、1月5日」). A day alone stands in the month of the
 * day before it. Nothing else is guessed: it comes back as `unread`.
 */
export function parseDateList(text: string, today: CalendarDate): DateList {
  const dates: CalendarDate[] = []
  const unread: string[] = []
  for (const typed of partsOfList(text)) {
    const date = readOne(typed, dates.at(-1), today)
    if (date === null) unread.push(typed)
    else dates.push(date)
  }
  return { dates: [...new Set(dates)].sort(), unread: [...new Set(unread)] }
}

function partsOfList(text: string): string[] {
  const plain = text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  return plain.split(/[、,;；\s]+/).filter((part) => part !== '')
}

function readOne(typed: string, before: CalendarDate | undefined, today: CalendarDate): CalendarDate | null {
  const full = parseLooseDate(typed.replace(FULL, '$1日'))
  if (full !== null) return full
  const [, month, day] = MONTH_DAY.exec(typed) ?? []
  if (month !== undefined) return withoutYear(Number(month), Number(day), before, today)
  const [, alone] = DAY.exec(typed) ?? []
  if (alone === undefined || before === undefined) return null
  const { year, month: same } = partsOf(before)
  return dateOf(year, same, Number(alone))
}

function withoutYear(
  month: number,
  day: number,
  before: CalendarDate | undefined,
  today: CalendarDate
): CalendarDate | null {
  if (before === undefined) {
    const { year } = partsOf(today)
    for (let ahead = 0; ahead <= YEARS_TO_29_FEBRUARY; ahead++) {
      const date = dateOf(year + ahead, month, day)
      if (date !== null && date >= today) return date
    }
    return null
  }
  const { year } = partsOf(before)
  const same = dateOf(year, month, day)
  if (same !== null && daysBetween(same, before) <= HALF_YEAR_DAYS) return same
  return dateOf(year + 1, month, day) ?? same
}
