import { dateOf, fromDayNumber, partsOf, weekdayOf, type CalendarDate } from './calendar'
import type { CalendarMonth } from './month'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/

/** '2026-01-05' → '2026年1月5日', as people write it: no leading zeros. */
export function formatDateCn(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** '2016-08' → '2016年8月'. */
export function formatMonthCn(month: CalendarMonth): string {
  const parts = partsOf(`${month}-01`)
  return `${parts.year}年${parts.month}月`
}

/** '2026-11-23' → '星期一'. */
export function formatWeekdayCn(date: CalendarDate): string {
  return `星期${WEEKDAYS[weekdayOf(date) - 1]}`
}

/**
 * A local date and time 'YYYY-MM-DDTHH:mm' (a space and seconds are allowed too) → '2026年11月23日 9时05分'.
 * Throws RangeError for anything else, a text with a zone included: convert an instant with `beijingDateTime` first.
 */
export function formatDateTimeCn(dateTime: string): string {
  const parts = DATE_TIME.exec(dateTime)
  if (!parts?.[1]) throw new RangeError(`不是日期时间:${dateTime}`)
  return `${formatDateCn(parts[1])} ${Number(parts[2])}时${parts[3]}分`
}

const MINUTE = 60_000
const MINUTES_A_DAY = 1440
const BEIJING_OFFSET = 8 * 60

/**
 * The Beijing date and time of an instant (milliseconds since 1970 UTC), 'YYYY-MM-DDTHH:mm'.
 * Beijing time is UTC+8 all year everywhere in China, whatever zone the PC is set to.
 */
export function beijingDateTime(epochMs: number): string {
  const minutes = Math.floor(epochMs / MINUTE) + BEIJING_OFFSET
  const days = Math.floor(minutes / MINUTES_A_DAY)
  const rest = minutes - days * MINUTES_A_DAY
  const two = (value: number) => String(value).padStart(2, '0')
  return `${fromDayNumber(days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** The Beijing calendar date of an instant (milliseconds since 1970 UTC). */
export function beijingDate(epochMs: number): CalendarDate {
  return beijingDateTime(epochMs).slice(0, 10)
}

const LOOSE = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/
]

/**
 * Reads a date as people type it: 2026-1-5, 2026.1.5, 2026/1/5, 2026年1月5日, 20260105; full-width forms and spaces too.
 * Null for anything else: two-digit years and days that do not exist are refused, never guessed.
 */
export function parseLooseDate(text: string): CalendarDate | null {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
  for (const pattern of LOOSE) {
    const parts = pattern.exec(plain)
    if (parts) return dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  }
  return null
}
