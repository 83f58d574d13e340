import {
  chineseNumber,
  findDates,
  findTimes,
  packed,
  plainText,
  type DateHint,
  type FoundTime
} from '@shared/domain/importing'
import { receptionMode, type ReceptionMode } from '../codes'
import type { SessionTime } from '../rules/sections'
import { sure, unsure, type Told } from './types'

const TITLE_YEAR =
  /(\d{4}|[〇零○一二三四五六七八九]{4})\s*年(?:度)?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月)?/g
const MONTH_ONLY = /(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份)?(?!\s*\d{0,2}\s*[日号\d])/

/** Years and months that a title or a sheet's name tells: 「2021年2月」「2月份」「2021年12月至2022年1月」. */
export function titleMonths(text: string): { year: number | null; month: number | null }[] {
  const plain = plainText(text)
  const found = [...plain.matchAll(TITLE_YEAR)].flatMap(([, year = '', month]) => {
    const value = number(year)
    return value !== null && value >= 1990 && value <= 2100 ? [{ year: value, month: number(month) }] : []
  })
  if (found.length > 0) return found
  const month = number(MONTH_ONLY.exec(plain)?.[1])
  return month !== null && month >= 1 && month <= 12 ? [{ year: null, month }] : []
}

const number = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : chineseNumber(text)

/** What the lines around a table say for all of its rows. */
export interface Frame {
  months: readonly { year: number | null; month: number | null }[]
  /** Why the year is doubtful, or ''. */
  yearDoubt: string
  place: Told<string>
  sessions: Told<SessionTime[]>
  mode: Told<ReceptionMode>
}

/** The year and month for a date that leaves them out: of several months in a title the one that the date names. */
export function hintFor({ months, yearDoubt }: Frame, month: number | null): DateHint {
  const same = months.find((one) => one.year !== null && one.month === month && month !== null)
  const [first] = months
  return {
    year: (same ?? first)?.year ?? null,
    month: months.length === 1 ? (first?.month ?? null) : null,
    doubt: yearDoubt
  }
}

/** 默认时刻: only where a text says 上午 or 下午 and no hour; an office changes them in the table. */
const USUAL = {
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '15:00', to: '18:00' },
  full: { from: '09:00', to: '18:00' }
} as const

/** The sessions that a text names; null when it names none. `around` gives the hours that the text leaves out. */
export function sessionsOf(text: string, around: readonly SessionTime[] = []): Told<SessionTime[]> | null {
  const found = findTimes(text).filter(
    ({ from, to, half }, _, all) =>
      from !== '' || to !== '' || !all.some((one) => one.from !== '' && one.half === half)
  )
  if (found.length === 0) return null
  const doubts: string[] = []
  const sessions = found.map((one) => session(one, around, doubts))
  const unique = sessions.filter(
    (one, at) => sessions.findIndex(({ from, to }) => from === one.from && to === one.to) === at
  )
  return { value: unique, doubt: [...new Set(doubts)].join('；') }
}

function session(
  { half, from, to, doubt }: FoundTime,
  around: readonly SessionTime[],
  doubts: string[]
): SessionTime {
  if (doubt !== '') doubts.push(doubt)
  if (from !== '' && to !== '') return { session: half, from, to }
  const same = around.find((one) => one.session === half)
  if (from === '' && same) return { ...same }
  if (from === '' && half === 'full' && around.length > 1)
    return {
      session: 'full',
      from: around[0]?.from ?? USUAL.full.from,
      to: around.at(-1)?.to ?? USUAL.full.to
    }
  const usual = USUAL[half]
  if (from === '') {
    doubts.push(
      `只写了${half === 'full' ? '全天' : half === 'morning' ? '上午' : '下午'}，时刻按 ${usual.from}—${usual.to}`
    )
    return { session: half, ...usual }
  }
  const end = usual.to > from ? usual.to : '18:00' > from ? '18:00' : '23:59'
  return { session: half, from, to: end }
}

export const noSessions: Told<SessionTime[]> = unsure(
  [{ session: 'morning', from: '09:00', to: '12:00' }],
  '没有写时间，按上午 09:00—12:00'
)

const MODES: readonly [RegExp, ReceptionMode][] = [
  [/视频/, 'video'],
  [/下访|巡访|上门/, 'visit'],
  [/约访|预约接访|预约接待|重点约访/, 'booked'],
  [/定点|现场|公开接访|面对面|接待大厅/, 'fixed']
]
/** 接访方式 that a text names; null when none. */
export const modeOf = (text: string): ReceptionMode | null =>
  receptionMode.list.find(({ name }) => packed(text).includes(name))?.code ??
  MODES.find(([pattern]) => pattern.test(text))?.[1] ??
  null

export const usualMode: Told<ReceptionMode> = sure('fixed')

const RULE = /每(?:周|月|个?工作日|天|日|季度|星期|个?月|双周|单周|逢)|每年度?(?=.*[日号周])|每逢/
/** 「每周二」「每月8号、25号」「每个工作日」: names a rule and no day. */
export const isRule = (text: string): boolean => RULE.test(packed(text))

/** 「9月4日至10月30日」: a span of more than one day. */
export const spanIn = (text: string): boolean => findDates(text).some(({ through }) => through)
