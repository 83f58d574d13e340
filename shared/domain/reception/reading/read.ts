import { findDates, findWeekdays, plainText, type Part } from '@shared/domain/importing'
import { dateOf, partsOf, weekdayOf, type CalendarDate } from '../../dates'
import type { SessionTime } from '../rules/sections'
import { modeOf, noSessions, sessionsOf, titleMonths, usualMode, type Frame } from './frame'
import { limited } from './limits'
import { isTitle, LineReader } from './lines'
import { cutAtLabels, labelled } from './labels'
import { rowsOfRaw } from './rows'
import { readTable, type RawRow, type ReadTable } from './table'
import { sure, unsure, type Reading, type Source, type Told } from './types'

/** What the page knows besides the text: today, and the year that a person chose. */
export interface ReadOptions {
  today: CalendarDate
  year?: number | null
  /** Hours and place that a person gave for all lines without their own. */
  sessions?: SessionTime[] | null
  place?: string
  /** The office's own place: taken where nothing else is said, and marked. */
  usualPlace?: string
}

interface Sheet {
  name: string
  table: ReadTable
}

/** A published roster as rows: pure, the same text always gives the same rows. */
export function readRoster(given: readonly Part[], options: ReadOptions): Reading {
  const { parts, unread: beyond } = limited(given)
  const sheets: Sheet[] = []
  const outside: Source[] = []
  for (const part of parts) {
    if (part.kind === 'text') outside.push({ where: `第 ${part.at} 行`, text: part.text })
    else sheets.push({ name: part.table.name, table: readTable(part.table) })
  }
  const loose = [...outside, ...sheets.flatMap(({ table }) => table.loose)]
  const year = yearOf(loose, sheets, options)
  const shared = frameOf(loose, year, options)
  const tables = sheets.some(({ table }) => table.rows.length > 0)
  const fromTables = sheets.flatMap(({ name, table }) => {
    const own = [...table.loose.map(({ text }) => text).filter(isTitle), name]
      .map(titleMonths)
      .find((found) => found.length > 0)
    const frame = own
      ? { ...shared, months: own.map((one) => ({ ...one, year: one.year ?? year.value })) }
      : shared
    return table.rows.flatMap((raw: RawRow) => rowsOfRaw(raw, frame))
  })
  const lines = new LineReader(shared, tables).read(loose)
  const rows = [...fromTables, ...lines.rows].map((row, id) => ({ ...row, id }))
  const collect = <K extends 'dropped' | 'rules' | 'unread'>(kind: K) => [
    ...sheets.flatMap(({ table }) => table[kind]),
    ...lines[kind]
  ]
  return {
    title: loose.find(({ text }) => isTitle(text))?.text ?? '',
    rows,
    dropped: collect('dropped'),
    rules: collect('rules'),
    notes: lines.notes,
    unread: [...collect('unread'), ...beyond],
    year
  }
}

/**
 * The year of dates that leave it out: the one a person chose, the title's, the one that the other lines name, the only
 * one near today in which all weekdays fit, or this year; all but the first two are marked.
 */
function yearOf(
  loose: readonly Source[],
  sheets: readonly Sheet[],
  { today, year }: ReadOptions
): Told<number | null> {
  if (year !== undefined && year !== null) return sure(year)
  const titles = [
    ...loose.filter(({ text }) => isTitle(text)).map(({ text }) => text),
    ...sheets.map(({ name }) => name),
    ...loose.slice(0, 1).map(({ text }) => text)
  ]
  const titled = titles.flatMap(titleMonths).find((one) => one.year !== null)?.year
  if (titled !== undefined && titled !== null) return sure(titled)
  const dates = datesOf(loose, sheets)
  if (dates.every(({ year: own }) => own !== null)) return sure(dates[0]?.year ?? null)
  const named = [...loose.flatMap(({ text }) => findDates(text)), ...dates].find(
    ({ year: own }) => own !== null
  )?.year
  if (named) return unsure(named, `没有写年份，按文中别处的${named}年读`)
  const now = partsOf(today).year
  const fits = [now, now + 1, now - 1, now - 2, now - 3, now - 4, now - 5].filter((one) =>
    weekdaysFit(dates, one)
  )
  const told = dates.some(({ weekday }) => weekday !== null)
  if (told && fits[0] !== undefined) return unsure(fits[0], `没有写年份，按星期推算为${fits[0]}年`)
  return unsure(now, `没有写年份，暂按${now}年读`)
}

interface DatedLine {
  year: number | null
  month: number | null
  day: number
  weekday: number | null
}

function datesOf(loose: readonly Source[], sheets: readonly Sheet[]): DatedLine[] {
  const inLines = loose.flatMap(({ text }) => {
    const [dates, weekdays] = [findDates(text), findWeekdays(text)]
    return dates.map((date, at) => ({
      ...date,
      weekday: weekdays.length === dates.length ? (weekdays[at] ?? null) : null
    }))
  })
  const inTables = sheets.flatMap(({ table }) =>
    table.rows.flatMap(({ dates, weekday }) =>
      dates.map((date) => ({ ...date, weekday: dates.length === 1 ? weekday : null }))
    )
  )
  return inTables.length > 0 ? inTables : inLines
}

const weekdaysFit = (dates: readonly DatedLine[], year: number): boolean =>
  dates.every(({ month, day, weekday, year: own }) => {
    const date = weekday === null || month === null || own !== null ? null : dateOf(year, month, day)
    return (
      weekday === null || month === null || own !== null || (date !== null && weekdayOf(date) === weekday)
    )
  })

/** Place, hours and way that a remark gives for all lines. */
function frameOf(loose: readonly Source[], year: Told<number | null>, options: ReadOptions): Frame {
  const pieces = loose.flatMap(({ text }) =>
    cutAtLabels(text.replace(/^(?:备?注|说明)[:：]\s*/, '')).map((piece) => ({
      piece,
      label: labelled(piece)
    }))
  )
  const content = (wanted: string): string[] =>
    pieces.flatMap(({ label }) => (label?.label === wanted && label.content !== '' ? [label.content] : []))
  const places = [...new Set(content('where'))]
  const times = [...new Set(content('when').filter((text) => findDates(text).length === 0))]
  const sessions = times.map((text) => sessionsOf(text)).find((one) => one !== null)
  const titles = loose.filter(({ text }) => isTitle(text)).map(({ text }) => text)
  const months = titles.map(titleMonths).find((found) => found.length > 0) ?? []
  const mode = modeOf([...content('mode'), ...titles].map(plainText).join(' '))
  return {
    months:
      months.length > 0
        ? months.map((one) => ({ ...one, year: options.year ?? one.year ?? year.value }))
        : [{ year: year.value, month: null }],
    yearDoubt: year.doubt,
    place: placeOf(places, options),
    sessions: sessions ?? (options.sessions ? sure(options.sessions) : noSessions),
    mode: mode === null ? usualMode : sure(mode)
  }
}

function placeOf(places: readonly string[], { place = '', usualPlace = '' }: ReadOptions): Told<string> {
  const [one = ''] = places
  if (places.length === 1) return sure(one.replace(/[。；;]$/, ''))
  if (place !== '') return sure(place)
  const why = places.length > 1 ? `写了 ${places.length} 处地点，未能对上` : '没有写地点'
  return unsure(usualPlace, usualPlace === '' ? why : `${why}，按${usualPlace}`)
}
