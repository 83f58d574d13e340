import {
  findDates,
  findTimes,
  findWeekdays,
  plainText,
  resolveDate,
  type FoundDate
} from '@shared/domain/importing'
import { roleOf } from './columns'
import { hintFor, modeOf, sessionsOf, type Frame } from './frame'
import { readPeople } from './people'
import { checkWeekday, type NewRow } from './rows'
import { sure, type Source, type ToldLeader } from './types'

/** A line that is about one or more days: the days, and what is left of it when days, weekdays and hours are taken out. */
export interface DayLine {
  dates: FoundDate[]
  weekdays: number[]
  /** The line without days and weekdays, for its hours. */
  hours: string
  /** What is left for people. */
  rest: string
}

/** 「2.2」 or 「2/2」 at the beginning of a line, before a space or a weekday, is a day. */
const SHORT_DATE = /^(\d{1,2})[./](\d{1,2})(?=\s|\(|星期|周)/

/** 「2日」 at the beginning of a line is a day of the month that the title names. */
const DAY_ONLY = /^(\d{1,2})[日号](?=\s|\(|星期|周)/

export function dayLine(given: string, frame: Frame): DayLine | null {
  const { month } = hintFor(frame, null)
  const plain = plainText(given).trim().replace(SHORT_DATE, '$1月$2日')
  const text = month === null ? plain : plain.replace(DAY_ONLY, `${month}月$1日`)
  const dates = findDates(text)
  if (dates.length === 0) return null
  let hours = text
  for (const { at, end } of [...dates].reverse()) hours = `${hours.slice(0, at)} ${hours.slice(end)}`
  const weekdays = findWeekdays(hours)
  hours = hours.replace(/\(?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*\)?/g, ' ')
  return { dates, weekdays, hours, rest: withoutTimes(hours) }
}

export function withoutTimes(text: string): string {
  let rest = plainText(text)
  for (const { at, end } of [...findTimes(rest)].reverse()) rest = `${rest.slice(0, at)} ${rest.slice(end)}`
  return (
    rest
      .replace(/\(\s*\)/g, ' ')
      // 王  芳 is one name spread out, not two columns.
      .replace(/(?<!\p{Script=Han})(\p{Script=Han}) +(\p{Script=Han})(?!\p{Script=Han})/gu, '$1 $2')
      .replace(/ {2,}/g, '|')
      .replace(/^[\s|、,;。:：.-]+|[\s|、,;。:：.-]+$/g, '')
  )
}

/** 「由副县长李四在信访接待大厅接访」 within a sentence. */
const PROSE =
  /由\s*(.+?)\s*(?:同志)?\s*(?:在|到|赴|于)\s*(.+?)\s*(?:公开|现场|集中|预约|开展|进行)*(?:(?:接访|接待)(?!室|大厅|中心|场所|服务)|下访)/
const PROSE_BARE =
  /由\s*(.+?)\s*(?:同志)?\s*(?:公开|现场|集中|预约|负责)*(?:(?:接访|接待)(?!室|大厅|中心|场所|服务)|下访|值班)/

/** Who and where a line names, besides its days. */
export function whoIn(rest: string): { people: string; place: string } {
  const plain = rest.replace(/\|/g, ' ')
  const prose = PROSE.exec(plain)
  if (prose) return { people: prose[1] ?? '', place: prose[2] ?? '' }
  const bare = PROSE_BARE.exec(plain)
  if (bare) return { people: bare[1] ?? '', place: '' }
  const place = rest.split(/[|\s]+/).find((word) => PLACE.test(word)) ?? ''
  const words = rest.replace(place, place === '' ? '' : '|').split('|')
  return {
    people: words
      .filter((word) => word.trim() !== '' && (word.trim().length > 8 || modeOf(word) === null))
      .join('|'),
    place
  }
}

const PLACE =
  /(?:大厅|接待室|接访室|信访局|接待中心|会议室|政务中心|综治中心|社会治理中心|人民政府|办公楼|大院)$/

/** Whether a text names people and nothing that is none: what a row may be made of. */
export const namesPeople = (leaders: readonly ToldLeader[]): boolean =>
  leaders.length > 0 &&
  leaders.every(
    ({ name, post }) => !/不像|没有写全/.test(name.doubt) && (name.value !== '' || post.value !== '')
  ) &&
  leaders.some(
    ({ name, post }) =>
      post.value !== '' ||
      name.value.length <= 8 ||
      name.value.includes(' ') ||
      /[·\p{Script=Tibetan}\p{Script=Mongolian}]/u.test(name.value)
  )

/** A line of words of heads: 日期 星期 接访领导 职务. */
export function isHeadLine(line: string): boolean {
  const words = plainText(line)
    .split(/[\s|]+/)
    .filter((word) => word !== '')
  return words.length >= 2 && words.every((word) => roleOf(word) !== null)
}

export function rowsOfDay(
  day: DayLine,
  people: string,
  place: string,
  source: Source,
  frame: Frame
): NewRow[] {
  const leaders = readPeople(people)
  const changed = /原定|改由|改为|调整[为至到]|推迟/.test(source.text) ? '写的是调整，请核对日期和领导' : ''
  const theme = /[《“"]([^》”"]{2,60})[》”"]专题/.exec(source.text)?.[1] ?? ''
  return day.dates.map((found, at): NewRow => {
    const { date, doubt } = resolveDate(found, hintFor(frame, found.month))
    return {
      source,
      date: { value: date, doubt: [doubt, changed].filter((text) => text !== '').join('；') },
      weekday: checkWeekday(
        date,
        day.weekdays.length === day.dates.length ? (day.weekdays[at] ?? null) : null
      ),
      sessions: sessionsOf(day.hours, frame.sessions.value) ?? frame.sessions,
      leaders,
      place: place === '' ? frame.place : sure(place),
      mode: sure(modeOf(source.text) ?? frame.mode.value),
      theme,
      organizer: ''
    }
  })
}
