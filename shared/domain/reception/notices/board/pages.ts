import { formatMonthCn, formatWeekdayCn } from '@shared/domain/dates'
import { sessionKind } from '../../codes'
import type { PublishedRow } from '../../rosters/sections'
import type { Notice } from '../notice'
import { bookingRemark } from '../remarks'
import { peopleOf, shortDay, timeWords } from '../words'
import { heightOf, ROWS } from './measure'
import type { Board, BoardRow } from './model'

/** A screen is read in passing: more of what a leader is in charge of than this stands in the notice only. */
const MOST_AREAS = 40
/** Longer texts than names and posts have would fill the screen by themselves. */
const MOST = 120

/** The month for the screen of the hall, in as many pictures as it takes; null without a row. */
export function boardOf(notice: Notice): Board | null {
  const areas = notice.rows.some(({ leaders }) => leaders.some((leader) => leader.areas !== ''))
  const rows = notice.rows.flatMap((row) => boardRows(row, areas))
  if (rows.length === 0) return null
  return {
    title: `${formatMonthCn(notice.month)}领导接访安排`,
    publisher: cut(notice.publisher, 30),
    foot: cut(bookingRemark(notice, notice.rows, '公告'), 60),
    areas,
    pages: parted(rows, (row) => heightOf(row, areas))
  }
}

/** One row; several where so many receive at once that no screen holds them. */
function boardRows(row: PublishedRow, areas: boolean): BoardRow[] {
  const people = peopleOf(row).map(({ name, post }) => cut(post === '' ? name : `${name}\u3000${post}`, MOST))
  const fits = (some: string[]): boolean => heightOf({ ...said, people: some }, areas) <= ROWS
  const said = {
    day: shortDay(row.date),
    weekday: formatWeekdayCn(row.date),
    time: timeWords(row).replace(sessionKind.name(row.session), `${sessionKind.name(row.session)} `),
    people,
    areas: cut(areasOf(row), MOST_AREAS),
    place: cut(row.place, 60)
  }
  const parts: string[][] = [[]]
  for (const one of people) {
    const last = parts.at(-1) ?? []
    if (last.length > 0 && !fits([...last, one])) parts.push([one])
    else last.push(one)
  }
  return parts.map((some) => ({ ...said, people: some }))
}

const areasOf = ({ leaders }: PublishedRow): string =>
  leaders
    .map(({ areas }) => areas.replace(/\s*\n\s*/g, '；'))
    .filter((text) => text !== '')
    .join('；')

const cut = (text: string, most: number): string => {
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text
}

/** As few pages as can be, filled evenly: a last picture with one row looks like a mistake. */
export function parted<T>(rows: readonly T[], height: (row: T) => number): T[][] {
  const fewest = packed(rows, height, ROWS)
  const all = rows.reduce((sum, row) => sum + height(row), 0)
  for (let limit = Math.ceil(all / fewest.length); limit < ROWS; limit += 10) {
    const even = packed(rows, height, limit)
    if (even.length === fewest.length) return even
  }
  return fewest
}

function packed<T>(rows: readonly T[], height: (row: T) => number, limit: number): T[][] {
  const pages: T[][] = []
  let left = 0
  for (const row of rows) {
    const needed = height(row)
    const page = pages.at(-1)
    if (page && needed <= left) page.push(row)
    else {
      pages.push([row])
      left = limit
    }
    left -= needed
  }
  return pages
}
