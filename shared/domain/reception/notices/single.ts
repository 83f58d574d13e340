import type { CalendarDate } from '../../dates'
import { fixed, heading, items } from '../../papers/forms/blocks'
import type { Block, Paper } from '../../papers/model'
import type { PublishedRow } from '../rosters/sections'
import { linesIn, mode, type Line } from './columns'
import type { Notice } from './notice'
import { noticePaper } from './paper'
import { bookingRemark, remarks } from './remarks'
import { bookingWords, common, commonBooking, dayWords, numbered, timeWords } from './words'

/** 单次公告 of one day: one or two sessions, one or several leaders and places (公告02—05、08—11). */
export function singlePaper(notice: Notice, date: CalendarDate): Paper {
  const rows = notice.rows.filter((row) => row.date === date)
  const parts = partsOf(notice, rows, date)
  const titles = numbered(parts.map(([name]) => name))
  return noticePaper(notice, { key: `single:${date}`, title: '领导接访公告', rows }, [
    fixed(`定于${dayWords(date)}开展领导接访，现将有关事项公告如下：`),
    ...parts.flatMap(([, block], at) => [heading(titles[at] ?? ''), block])
  ])
}

type Part = [title: string, block: Block]

/** Time, place, leaders, way, theme, booking and notes: each only where there is something to say. */
function partsOf(notice: Notice, rows: readonly PublishedRow[], date: CalendarDate): Part[] {
  const booking = bookingRemark(notice, rows)
  const text = (title: string, words: string): Part[] => (words === '' ? [] : [[title, fixed(words)]])
  return [
    ...text('接访时间', `${dayWords(date)}${each(rows, timeWords).join('、')}`),
    ...text('接访地点', each(rows, ({ place }) => place).join('；')),
    ['接访领导', leadersIn(rows)],
    ...text('接访方式', each(rows, mode).join('、')),
    ...text('接访主题', each(rows, ({ theme }) => theme).join('；')),
    ...text('牵头单位', each(rows, ({ organizer }) => organizer).join('、')),
    ...text('预约', booking),
    ['注意事项', items(remarks(notice).slice(0, 200))]
  ]
}

const each = (rows: readonly PublishedRow[], of: (row: PublishedRow) => string): string[] => [
  ...new Set(rows.map(of).filter((words) => words !== ''))
]

/** One leader in a sentence; several, or one who is not everywhere, in a table. */
function leadersIn(rows: readonly PublishedRow[]): Block {
  const lines = linesIn(rows)
  const [first] = lines
  if (first && common(lines, ({ person }) => person.id) !== null && everySession(rows)) {
    const { name, post, areas } = first.person
    const range = areas === '' ? '' : `\n分管（接待范围）：${areas}`
    return fixed(`${[name, post].filter((part) => part !== '').join('，')}。${range}`)
  }
  const columns = columnsFor(rows)
  return {
    kind: 'table',
    columns: columns.map(({ title, width }) => ({ title, width, align: 'left' })),
    rows: lines.map((line) => columns.map(({ text }) => text(line))),
    minRows: 0
  }
}

/** Whether the same leaders sit in all of them, booked until the same time before. */
const everySession = (rows: readonly PublishedRow[]): boolean =>
  common(rows, ({ leaders }) => leaders.map(({ id }) => id).join()) !== null && commonBooking(rows) !== null

const COLUMNS: readonly { title: string; width: number; text(line: Line): string; always?: boolean }[] = [
  { title: '时间', width: 9, text: ({ row }) => timeWords(row) },
  { title: '地点', width: 8, text: ({ row }) => row.place },
  { title: '接访领导', width: 7, text: ({ person }) => person.name, always: true },
  { title: '职务', width: 9, text: ({ person }) => person.post, always: true },
  { title: '分管（接待范围）', width: 10, text: ({ person }) => person.areas, always: true },
  { title: '预约截止', width: 7, text: ({ row }) => bookingWords(row) }
]

/** Hours, places and ends of booking only where there are several. */
const columnsFor = (rows: readonly PublishedRow[]) =>
  COLUMNS.filter(({ text, always }) => always || common(linesIn(rows), text) === null)
