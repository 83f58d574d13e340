import { partsOf } from '../../dates'
import { holidayWay, leaderLevel, receptionMode, recurrence, sessionKind } from '../codes'
import type { RuleWhen, RuleWhere, RuleWho, SessionTime } from './sections'

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']
const NUMBERS: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五' }

/** A rule's days as people say them: 「每月8日、25日，遇节假日顺延至下一个工作日」. */
export function whenWords(when: RuleWhen): string {
  const months = when.months.length > 0 ? `（限${when.months.join('、')}月）` : ''
  const holiday = when.kind === 'workdays' ? '' : `，遇节假日${holidayWay.name(when.holiday)}`
  return `${daysWords(when)}${months}${holiday}`
}

function daysWords({ kind, monthDays, nth, weekdays, periodFrom, periodTo, days }: RuleWhen): string {
  if (kind === 'monthDays') return `每月${monthDays.map((day) => `${day}日`).join('、')}`
  if (kind === 'weekly') return `每${weekdayWords(weekdays)}`
  if (kind === 'nthWeekday') return `每月${nthWords(nth)}${weekdayWords(weekdays)}`
  if (kind === 'period') return `${periodFrom ?? ''} 至 ${periodTo ?? ''}`
  if (kind === 'theme') return days.map(({ date, theme }) => `${dayWords(date)}${theme}`).join('、')
  return recurrence.name(kind)
}

export const weekdayWords = (weekdays: readonly number[]): string =>
  `周${weekdays.map((day) => WEEKDAYS[day]).join('、')}`

/** 「第一、四个」「最后一个」 */
export function nthWords(nth: readonly number[]): string {
  const counted = nth.filter((n) => n > 0).map((n) => NUMBERS[n])
  return [counted.length > 0 ? `第${counted.join('、')}个` : '', nth.includes(-1) ? '最后一个' : '']
    .filter((text) => text !== '')
    .join('和')
}

const dayWords = (date: string): string => `${partsOf(date).month}月${partsOf(date).day}日`

/** 「上午 09:00—12:00」 */
export const sessionWords = ({ session, from, to }: SessionTime): string =>
  `${sessionKind.name(session)} ${from}—${to}`

/** 「上午 09:00—12:00；信访接待大厅；定点接访」 */
export const whereWords = ({ sessions, places, seats, mode }: RuleWhere): string =>
  [
    sessions.map(sessionWords).join('、'),
    places.join('、'),
    ...(seats > 1 ? [`每处 ${seats} 人`] : []),
    receptionMode.name(mode)
  ].join('；')

/** 「政府、纪检；县（市、区、旗）领导；周一由党政主要负责同志接访」; 「全体接访领导」 when nothing narrows it. */
export function whoWords(who: RuleWho, nameOf: (id: string) => string | undefined): string {
  const narrowed = [
    who.lines.join('、'),
    who.levels.map((level) => leaderLevel.name(level)).join('、'),
    who.leaderIds.map((id) => nameOf(id) ?? '（名单外）').join('、')
  ].filter((text) => text !== '')
  const all = narrowed.length > 0 ? narrowed : ['全体接访领导']
  return [...all, ...(who.principalsOnMonday ? ['周一由党政主要负责同志接访'] : [])].join('；')
}

/** 「接访日前 1 日 17:00」「接访日当日 09:00」「不需要预约」 */
export const bookingWords = ({ bookingDays, bookingTime }: RuleWhere): string =>
  bookingDays === null
    ? '不需要预约'
    : `接访日${bookingDays === 0 ? '当日' : `前 ${bookingDays} 日`} ${bookingTime}`
