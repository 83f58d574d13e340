import { dateOf, fromDayNumber, dayNumber, type CalendarDate } from '../dates'
import type { PlainCell } from './plain'
import { chineseNumber, plainText } from './text'

/** A date as it stands in a text; `year` and `month` are null where the text leaves them out. */
export interface FoundDate {
  at: number
  end: number
  text: string
  year: number | null
  month: number | null
  day: number
  /** 「2月1日至5日」: the second one ends a span that the first one begins. */
  through: boolean
  /** Why the reading is not certain, or ''. */
  doubt: string
}

const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`
const YEAR = String.raw`\d{4}|\d{2}|[〇零○一二三四五六七八九]{4}`
const DAY = String.raw`(${NUMBER})\s*(?:[日号]|(?=\s*[、,]\s*\d{1,2}\s*[日号、,]))`
const PATTERN = new RegExp(
  [
    String.raw`(?<!\d)(${YEAR})\s*年\s*(${NUMBER})\s*月\s*(?:份\s*)?${DAY}`,
    String.raw`(?<![\d年])(${NUMBER})\s*月\s*(?:份\s*)?${DAY}`,
    String.raw`(?<![\d.])(\d{4})\s*([-./])\s*(\d{1,2})\s*\7\s*(\d{1,2})(?![\d.])`,
    String.raw`(?<=[、,和及与至到~-]\s*)${DAY}`
  ].join('|'),
  'g'
)
const LINK =
  /^\s*(?:\([^)]*\)|(?:星期|周|礼拜)[一二三四五六日天])?\s*(?:上午|下午|全天)?\s*([、,和及与]|至|到|[-~]+)\s*$/

/** All dates of a text, in order. A day without a month belongs to the date that it is joined to. */
export function findDates(given: string): FoundDate[] {
  const text = plainText(given)
  const found: FoundDate[] = []
  for (const match of text.matchAll(PATTERN)) {
    const last = found.at(-1)
    const link = last ? LINK.exec(text.slice(last.end, match.index))?.[1] : undefined
    const one = read(match)
    if (one.month === null) {
      if (!last || link === undefined) continue
      one.month = last.month
    }
    if (one.year === null && last?.year && link !== undefined) inherit(one, last)
    one.through = link !== undefined && /至|到|[-~]/.test(link)
    found.push(one)
  }
  return found
}

function read(match: RegExpExecArray): FoundDate {
  const [text, y1, m1, d1, m2, d2, y3, , m3, d3, d4] = match
  const years = y1 ?? y3
  const { year, doubt } = yearOf(years)
  const month = numberOf(m1 ?? m2 ?? m3)
  const day = numberOf(d1 ?? d2 ?? d3 ?? d4) ?? 0
  return { at: match.index, end: match.index + text.length, text, year, month, day, through: false, doubt }
}

/** The year of the date that this one is joined to; after December comes the January of the next. */
function inherit(one: FoundDate, last: FoundDate): void {
  const turned = (one.month ?? 0) < (last.month ?? 0)
  one.year = (last.year ?? 0) + (turned ? 1 : 0)
  if (turned) one.doubt = `没有写年份，接在${last.month ?? 0}月之后，按${one.year}年读`
}

function yearOf(text: string | undefined): { year: number | null; doubt: string } {
  if (text === undefined) return { year: null, doubt: '' }
  const year = numberOf(text)
  if (year === null || text.length > 2) return { year, doubt: '' }
  return { year: 2000 + year, doubt: `年份只写了两位，按${2000 + year}年读` }
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : chineseNumber(text)

/** What is known of the dates around: a title's year and month. */
export interface DateHint {
  year: number | null
  month: number | null
  /** Why this year is not certain, or ''. */
  doubt: string
}
export const NO_HINT: DateHint = { year: null, month: null, doubt: '' }

/** A date and why it is doubtful; '' for a date that cannot be told. */
export interface ReadDate {
  date: CalendarDate | ''
  doubt: string
}

/** The day itself, with the year and month that the text leaves out taken from around it. */
export function resolveDate(
  found: Pick<FoundDate, 'year' | 'month' | 'day' | 'doubt'>,
  hint: DateHint
): ReadDate {
  const year = found.year ?? hint.year
  const month = found.month ?? hint.month
  if (month === null) return { date: '', doubt: `只写了${found.day}日，不知是哪个月` }
  if (year === null) return { date: '', doubt: '没有年份' }
  const date = dateOf(year, month, found.day)
  if (date === null) return { date: '', doubt: `${year}年没有${month}月${found.day}日` }
  const doubts = [found.doubt, found.year === null ? hint.doubt : ''].filter((text) => text !== '')
  return { date, doubt: doubts.join('；') }
}

const WHOLE = [
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: 'ymd' },
  { pattern: /^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$/, order: 'ymd' },
  { pattern: /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/, order: 'mdy' },
  { pattern: /^(\d{1,2})[-./](\d{1,2})$/, order: 'md' },
  { pattern: /^(\d{1,2})[日号]?$/, order: 'd' }
] as const

/** The dates of a cell that ought to hold one: short forms that mean a date only there are read too. */
export function datesInCell(cell: PlainCell, shown: string): FoundDate[] {
  if (cell !== null && typeof cell === 'object' && 'date' in cell)
    return cell.date === '' ? [] : findDates(cell.date)
  if (typeof cell === 'number') return numberDate(cell)
  const found = findDates(shown)
  if (found.length > 0) return found
  const text = plainText(shown)
    .replace(/\((?:星期|周|礼拜)?[一二三四五六日天]\)|(?:星期|周|礼拜)[一二三四五六日天]/g, '')
    .trim()
  if (/^\d{5}$/.test(text)) return numberDate(Number(text))
  for (const { pattern, order } of WHOLE) {
    const parts = pattern.exec(text)?.slice(1).map(Number)
    if (parts) return [short(parts, order, text)]
  }
  return []
}

function short(parts: readonly number[], order: (typeof WHOLE)[number]['order'], text: string): FoundDate {
  const [a = 0, b = 0, c = 0] = parts
  const base = { at: 0, end: text.length, text, through: false, doubt: '' }
  if (order === 'd') return { ...base, year: null, month: null, day: a }
  if (order === 'md') return { ...base, year: null, month: a, day: b }
  if (order === 'mdy') {
    const doubt = a <= 12 && b <= 12 && a !== b ? `“${text}”按${a}月${b}日读，也可能是${b}月${a}日` : ''
    return { ...base, year: c, month: a > 12 ? b : a, day: a > 12 ? a : b, doubt }
  }
  if (a >= 100) return { ...base, year: a, month: b, day: c }
  return { ...base, year: 2000 + a, month: b, day: c, doubt: `年份只写了两位，按${2000 + a}年读` }
}

/** Days of the spreadsheets' 1900 system that are dates of our time: 1950 – 2100. */
const FIRST_SERIAL = 18_264
const LAST_SERIAL = 73_415

/** 44229 → 2021-02-02; null for a number that is no such day. Serial 60, a day that never was, is out of reach. */
export function serialDate(serial: number): CalendarDate | null {
  if (!Number.isFinite(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL + 1) return null
  return serialDay(Math.floor(serial), false)
}

/** The day of a serial of the 1900 system, or of the 1904 one that begins 1,462 days later; null outside 1900 – 9999. */
export function serialDay(serial: number, days1904: boolean): CalendarDate | null {
  const days = days1904 ? serial + 1462 : serial
  // Before 1 March 1900 the 1900 system counts a day that never was.
  return days > 60 && days < 2_958_466 ? fromDayNumber(dayNumber('1899-12-30') + days) : null
}

/** A number where a date should be: a serial, a day of the month, or a month and day that lost their last zero. */
function numberDate(value: number): FoundDate[] {
  const text = String(value)
  const base = { at: 0, end: text.length, text, through: false }
  const serial = serialDate(value)
  if (serial !== null) {
    const [year = 0, month = 0, day = 0] = serial.split('-').map(Number)
    return [{ ...base, year, month, day, doubt: `原文是数字${text}，按电子表格的日期读` }]
  }
  if (Number.isInteger(value)) {
    if (value >= 1 && value <= 31) return [{ ...base, year: null, month: null, day: value, doubt: '' }]
    return /^\d{8}$/.test(text)
      ? [
          short(
            [4, 6, 8].map((to, at) => Number(text.slice(at === 0 ? 0 : to - 2, to))),
            'ymd',
            text
          )
        ]
      : []
  }
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(text)
  if (!parts || Number(parts[1]) < 1 || Number(parts[1]) > 12) return []
  const [month, day] = [Number(parts[1]), Number(parts[2])]
  const cut = parts[2]?.length === 1 && day <= 3
  const doubt = cut ? `数字${text}可能是${month}月${day}日，也可能是${month}月${day}0日` : ''
  return [{ ...base, year: null, month, day, doubt }]
}

const WEEKDAYS = '一二三四五六日'
const WEEKDAY = /(?:星期|周|礼拜)\s*([一二三四五六日天1-7])(?!至|到|[-~])/g

/** Weekdays that a text names, 1 Monday – 7 Sunday. 「每周二」 names one too: ask for rules first. */
export const findWeekdays = (text: string): number[] =>
  [...plainText(text).matchAll(WEEKDAY)].map((match) => weekdayOfWord(match[1] ?? ''))

/** 「周二」「星期二」「二」 of a cell of its own; null when it names none. */
export function weekdayInCell(text: string): number | null {
  const plain = plainText(text).trim()
  return findWeekdays(plain)[0] ?? (/^[一二三四五六日天1-7]$/.test(plain) ? weekdayOfWord(plain) : null)
}

const weekdayOfWord = (word: string): number =>
  word === '天' ? 7 : /\d/.test(word) ? Number(word) : WEEKDAYS.indexOf(word) + 1
