import { fields, field } from '../../papers/forms/blocks'
import type { Block, Paper } from '../../papers/model'
import { linesIn, mode, monthColumns } from './columns'
import type { Notice } from './notice'
import { monthTitle, noticePaper, remarkBlock } from './paper'
import { bookingWords, common, commonBooking, peopleOf, shortDayWords, timeWords } from './words'
import type { PublishedRow } from '../rosters/sections'

/** 月度一览表 with all columns, across. */
export function monthPaper(notice: Notice): Paper {
  const { rows } = notice
  const columns = monthColumns(rows)
  const table: Block = {
    kind: 'table',
    columns: columns.map(({ title, width, align }) => ({ title, width, align })),
    rows: linesIn(rows).map((line) => columns.map(({ text }) => text(line))),
    minRows: 0
  }
  const about = { key: 'month', title: monthTitle(notice), rows, landscape: true }
  return noticePaper(notice, about, [table, remarkBlock(notice, rows)])
}

/** 简表, after 公告01: two columns, 时间 and 接访领导、职务; what is the same for all days stands once above them. */
export function briefPaper(notice: Notice): Paper {
  const { rows } = notice
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '时间', width: 5, align: 'center' },
      { title: '接访领导、职务', width: 8, align: 'left' }
    ],
    rows: rows.map((row) => [whenIn(row, rows), whoIn(row)]),
    minRows: 0
  }
  const same = [
    { label: '接访时间', value: common(rows, timeWords) },
    { label: '接访地点', value: common(rows, ({ place }) => place) },
    { label: '接访方式', value: common(rows, mode) }
  ].flatMap(({ label, value }) => (value ? [field(label, value)] : []))
  const about = { key: 'brief', title: monthTitle(notice), rows }
  return noticePaper(notice, about, [
    ...(same.length > 0 ? [fields(...same)] : []),
    table,
    remarkBlock(notice, rows)
  ])
}

/** Day, and of hours, place, way and end of booking what is not the same for all. */
function whenIn(row: PublishedRow, rows: readonly PublishedRow[]): string {
  return [
    shortDayWords(row.date),
    common(rows, timeWords) === null ? timeWords(row) : '',
    common(rows, ({ place }) => place) === null ? row.place : '',
    common(rows, mode) === null ? mode(row) : '',
    row.theme === '' ? '' : `主题：${row.theme}`,
    commonBooking(rows) === null && row.bookBy !== '' ? `预约截止${bookingWords(row)}` : ''
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const whoIn = (row: PublishedRow): string =>
  peopleOf(row)
    .map(({ name, post }) => (post === '' ? name : `${name}\u3000${post}`))
    .join('\n')
