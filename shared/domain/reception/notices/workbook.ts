import type { CellSpec, SheetSpec, WorkbookSpec } from '@shared/ipc/workbook'
import { formatDateCn, formatWeekdayCn } from '../../dates'
import type { Adjustment } from '../rosters/sections'
import { changeWords } from './adjustment'
import { linesIn, monthColumns } from './columns'
import type { Notice } from './notice'
import { monthTitle } from './paper'
import { bookingRemark, remarks } from './remarks'

/** Title, office and day, names of the columns. */
const HEAD = 3

/** The monthly table in office conventions; a second sheet with the adjustments, if there were any. */
export function noticeWorkbook(notice: Notice, adjustments: readonly Adjustment[]): WorkbookSpec {
  return {
    title: monthTitle(notice),
    sheets: [monthSheet(notice), ...(adjustments.length > 0 ? [adjustmentSheet(notice, adjustments)] : [])]
  }
}

interface Sheet {
  name: string
  title: string
  meta: [left: string, right: string]
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly string[])[]
  notes: readonly string[]
}

function monthSheet(notice: Notice): SheetSpec {
  const columns = monthColumns(notice.rows)
  const booking = bookingRemark(notice, notice.rows)
  return sheetOf({
    name: '接访安排',
    title: monthTitle(notice),
    meta: [`单位：${notice.publisher}`, dayLine(notice)],
    columns: columns.map(({ title, width }) => ({ title, width: width * 2 })),
    rows: linesIn(notice.rows).map((line) => columns.map(({ text }) => text(line))),
    notes: [...(booking === '' ? [] : [booking]), ...remarks(notice)].map((text, at) => `${at + 1}．${text}`)
  })
}

const DAY: Record<Notice['state'], string> = {
  draft: '送审日期',
  published: '公示日期',
  adjusted: '调整日期'
}
const dayLine = ({ state, on }: Notice): string => `${DAY[state]}：${formatDateCn(on)}`

function adjustmentSheet(notice: Notice, adjustments: readonly Adjustment[]): SheetSpec {
  return sheetOf({
    name: '调整情况',
    title: '领导接访安排调整情况',
    meta: [`单位：${notice.publisher}`, ''],
    columns: [
      { title: '公告日期', width: 18 },
      { title: '调整原因', width: 24 },
      { title: '原场次', width: 34 },
      { title: '调整后', width: 34 }
    ],
    rows: adjustments.flatMap(({ on, reason, changes }) =>
      changes.map((change) => [`${formatDateCn(on)} ${formatWeekdayCn(on)}`, reason, ...changeWords(change)])
    ),
    notes: []
  })
}

function sheetOf({ name, title, meta, columns, rows, notes }: Sheet): SheetSpec {
  const width = columns.length
  const over = (row: number, value: string, style: CellSpec['style'], from = 1, to = width): CellSpec => ({
    row,
    column: from,
    toRow: row,
    toColumn: to,
    value,
    style
  })
  const half = Math.ceil(width / 2)
  return {
    name,
    columnWidths: columns.map((column) => column.width),
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 20 },
      { row: HEAD, height: 22 }
    ],
    cells: [
      over(1, title, 'title'),
      over(2, meta[0], 'meta', 1, half),
      over(2, meta[1], 'metaRight', half + 1),
      ...columns.map((column, at): CellSpec => ({
        row: HEAD,
        column: at + 1,
        value: column.title,
        style: 'head'
      })),
      ...rows.flatMap((row, at) =>
        row.map((value, index): CellSpec => ({ row: HEAD + 1 + at, column: index + 1, value, style: 'text' }))
      ),
      ...notes.map((text, at) => over(HEAD + 1 + rows.length + at, text, 'note'))
    ],
    landscape: true,
    repeatRows: [HEAD, HEAD],
    freeze: { row: HEAD, column: 0 }
  }
}
