import type { CellSpec, SheetSpec, WorkbookSpec } from '@shared/ipc/workbook'
import { formatDateCn, type CalendarDate } from '@shared/domain/dates'
import type { DataColumn } from './columns'

/** A list as it stands on the screen: filtered, sorted, with the chosen columns; all its rows. */
export interface ListSheet<T> {
  /** 「调解组织一览表」 */
  title: string
  /** 单位: whose list it is. */
  office: string
  today: CalendarDate
  /** Word for counting a row: 个, 件, 人. */
  unit: string
  /** The filters that are set, in words. */
  conditions: readonly string[]
  columns: readonly DataColumn<T>[]
  rows: readonly T[]
}

/** Rows a sheet at most: below what a workbook may hold, heading and note included (shared/ipc/workbook.ts). */
const SHEET_ROWS = 19_000
/** Title, office and day, names of the columns. */
const HEAD = 3
/** Longest text of a cell; office suites end at 32,767. */
const LONGEST = 30_000
/** Characters of the standard font that a column is wide at least and at most; longer texts are wrapped. */
const NARROW = 6
const WIDE = 34

/** The list as a workbook in office conventions; several sheets when one cannot hold it. */
export function listWorkbook<T>(list: ListSheet<T>): WorkbookSpec {
  const parts: T[][] = []
  for (let from = 0; from < Math.max(1, list.rows.length); from += SHEET_ROWS) {
    parts.push(list.rows.slice(from, from + SHEET_ROWS))
  }
  const sheets = parts.map((rows, part) =>
    sheetOf(
      list,
      rows,
      part * SHEET_ROWS,
      parts.length > 1 ? `${list.title}（${part + 1}）` : list.title,
      part === parts.length - 1
    )
  )
  return { title: list.title, sheets }
}

function sheetOf<T>(
  list: ListSheet<T>,
  rows: readonly T[],
  before: number,
  name: string,
  last: boolean
): SheetSpec {
  const width = list.columns.length + 1
  const foot = HEAD + rows.length + 1
  return {
    name: name.slice(0, 31),
    columnWidths: [NARROW, ...list.columns.map((column) => columnWidth(column, rows))],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 20 },
      { row: 3, height: 22 }
    ],
    cells: [
      { row: 1, column: 1, toRow: 1, toColumn: width, value: list.title, style: 'title' },
      ...metaLine(width, `单位：${list.office}`, `导出日期：${formatDateCn(list.today)}`),
      ...['序号', ...list.columns.map(({ title }) => title)].map((value, at): CellSpec => ({
        row: HEAD,
        column: at + 1,
        value,
        style: 'head'
      })),
      ...rows.flatMap((row, at) => [
        number(HEAD + 1 + at, 1, before + at + 1, '0'),
        ...list.columns.map((column, index) => cellOf(column, row, HEAD + 1 + at, index + 2))
      ]),
      ...(last
        ? [{ row: foot, column: 1, toRow: foot, toColumn: width, value: note(list), style: 'note' as const }]
        : [])
    ],
    landscape: true,
    repeatRows: [HEAD, HEAD],
    freeze: { row: HEAD, column: 2 }
  }
}

/** Office on the left, day on the right, as far as there are columns for both. */
function metaLine(width: number, left: string, right: string): CellSpec[] {
  const half = Math.ceil(width / 2)
  return [
    { row: 2, column: 1, toRow: 2, toColumn: half, value: left, style: 'meta' },
    { row: 2, column: half + 1, toRow: 2, toColumn: width, value: right, style: 'metaRight' }
  ]
}

const number = (row: number, column: number, value: number | null, format: string): CellSpec => ({
  row,
  column,
  value,
  style: 'number',
  format
})

function cellOf<T>(column: DataColumn<T>, row: T, at: number, index: number): CellSpec {
  if (column.number) return number(at, index, column.number(row), column.format ?? '0')
  const text = column.text(row)
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return { row: at, column: index, value, style: 'text' }
}

/** What a reader of the paper must know: how many, chosen how, and that numbers are masked. */
function note<T>({ rows, unit, conditions, columns }: ListSheet<T>): string {
  return [
    `共 ${rows.length} ${unit}。`,
    `筛选条件：${conditions.length > 0 ? conditions.join('；') : '无'}。`,
    ...(columns.some(({ masked }) => masked) ? ['电话、证件号码和地址已遮盖，与屏幕显示一致。'] : [])
  ].join('')
}

function columnWidth<T>(column: DataColumn<T>, rows: readonly T[]): number {
  let longest = textWidth(column.title)
  for (const row of rows) longest = Math.max(longest, textWidth(column.text(row)))
  return Math.min(WIDE, Math.max(NARROW, longest + 2))
}

/** Columns of the standard font that a text takes: Chinese characters and the like two, others one. */
function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character >= '\u2e80' && character <= '\uffef' ? 2 : 1
  return width
}
