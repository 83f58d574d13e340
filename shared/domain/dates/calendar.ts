/**
 * A calendar date 'YYYY-MM-DD' (0001-01-01 … 9999-12-31, Gregorian), without time or zone.
 * All functions here compute on the numbers; no `Date` object, so no time-zone or daylight-saving traps.
 * A function given something that is not such a date throws RangeError: check with `isDate` at the edge.
 */
export type CalendarDate = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month, 28–31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2 && leap) return 29
  const days = MONTH_LENGTHS[month - 1]
  if (days === undefined) throw new RangeError(`没有 ${month} 月`)
  return days
}

/** The date of three numbers, or null when there is no such day (2026-02-30, month 13, year 0). */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return join(year, month, day)
}

/** Whether `value` is a text 'YYYY-MM-DD' that names a day that exists. */
export function isDate(value: unknown): value is CalendarDate {
  const parts = typeof value === 'string' ? PATTERN.exec(value) : null
  return parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** Year, month 1–12, day 1–31. Throws RangeError for a text that is not a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  if (!isDate(date)) throw new RangeError(`不是日期:${String(date)}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

/** `days` later (or earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days)
}

/**
 * `months` later (or earlier when negative): the day with the same number, or the last day of the month when that
 * month has no such day (01-31 + 1 → 02-28/29).
 * 依据:《民法典》第二百零二条,按月计算期间的,到期月的对应日为最后一日;没有对应日的,月末日为最后一日。
 * 期间开始当日不计入(第二百零一条),所以 1 月 15 日起一个月,最后一日是 2 月 15 日。
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  if (!Number.isInteger(months) || newYear < 1 || newYear > 9999) throw new RangeError('日期超出范围')
  return join(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Day of the week, 1 (Monday) – 7 (Sunday). */
export function weekdayOf(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `dayNumber`. Throws RangeError outside the years 1–9999. */
export function fromDayNumber(days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError('天数应为整数')
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1 || year > 9999) throw new RangeError('日期超出范围')
  return join(year, month, day)
}

function join(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
