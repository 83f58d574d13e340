import { daysBetween, formatDateCn, formatWeekdayCn, partsOf, type CalendarDate } from '../../dates'
import { sessionKind } from '../codes'
import type { PublishedRow } from '../rosters/sections'

type Person = PublishedRow['leaders'][number]

/** What stands where a seat is not held. */
export const NOBODY: Person = { id: '', name: '（待定）', post: '', areas: '' }

/** '09:00' → '9:00' */
const clock = (time: string): string => time.replace(/^0(?=\d:)/, '')

/** '上午9:00—12:00' */
export const timeWords = ({ session, from, to }: Pick<PublishedRow, 'session' | 'from' | 'to'>): string =>
  `${sessionKind.name(session)}${clock(from)}—${clock(to)}`

/** '3月4日' */
export function shortDay(date: CalendarDate): string {
  const { month, day } = partsOf(date)
  return `${month}月${day}日`
}

/** '3月4日（星期三）' */
export const shortDayWords = (date: CalendarDate): string => `${shortDay(date)}（${formatWeekdayCn(date)}）`

/** '2026年3月4日（星期三）' */
export const dayWords = (date: CalendarDate): string => `${formatDateCn(date)}（${formatWeekdayCn(date)}）`

/** '张三（县长）' */
export const personWords = ({ name, post }: Pick<Person, 'name' | 'post'>): string =>
  post === '' ? name : `${name}（${post}）`

/** Those who receive in a row; one who is still to be named where there is nobody. */
export const peopleOf = ({ leaders }: PublishedRow): readonly Person[] =>
  leaders.length > 0 ? leaders : [NOBODY]

/** '2026-03-03 17:00' → '3月3日17:00' */
export const bookingWords = ({ bookBy }: PublishedRow): string =>
  bookBy === '' ? '' : `${shortDay(bookBy.slice(0, 10))}${clock(bookBy.slice(11))}`

/** '接访日前一日17:00' (公告03、08、09), when it is so for every row. */
export function commonBooking(rows: readonly PublishedRow[]): string | null {
  const found = common(rows, ({ date, bookBy }) =>
    bookBy === '' ? '' : `${daysBetween(bookBy.slice(0, 10), date)} ${clock(bookBy.slice(11))}`
  )
  if (!found) return found
  const [days = '', time = ''] = found.split(' ')
  return `接访日${BEFORE[Number(days)] ?? `前${days}日`}${time}`
}

const BEFORE = ['当日', '前一日', '前两日']

/** What all rows have alike; null when they differ. */
export function common<T>(rows: readonly T[], of: (row: T) => string): string | null {
  const values = new Set(rows.map(of))
  const [only] = values
  return values.size === 1 ? (only ?? null) : null
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 一、接访时间 */
export const numbered = (titles: readonly string[]): string[] =>
  titles.map((title, at) => `${NUMERALS[at] ?? at + 1}、${title}`)
