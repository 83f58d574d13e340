import type { CellSpec, WorkbookSpec } from '@shared/ipc/workbook'
import type { CalendarDate } from '@shared/domain/dates'
import type { GridRow } from '../../grid'
import type { LedgerSheet } from '../sheet'
import type { FieldSpec, PlannedRow } from '../types'

const HEAD = 3
const MOST_ROWS = 19_000
const LONGEST = 30_000

/**
 * Rows that did not come in, as a sheet: the columns of the file as they were, and beside each row what is wrong and in
 * which column. Numbers of people stand as they stood in the office's own file, so that it can be mended and imported again.
 */
export function badRowsBook(
  sheet: LedgerSheet,
  rows: readonly PlannedRow[],
  fields: readonly FieldSpec[],
  source: { title: string; file: string; today: CalendarDate }
): WorkbookSpec {
  const byLine = new Map(sheet.rows.map((row) => [row.at, row]))
  const shown = rows.slice(0, MOST_ROWS)
  const width = sheet.labels.length + 2
  const cells: CellSpec[] = [
    { row: 1, column: 1, toRow: 1, toColumn: width, value: source.title, style: 'title' },
    {
      row: 2,
      column: 1,
      toRow: 2,
      toColumn: width,
      value: metaOf(sheet, source),
      style: 'meta'
    },
    ...[...sheet.labels, '没有导入的原因', '原表行号'].map((value, at): CellSpec => ({
      row: HEAD,
      column: at + 1,
      value,
      style: 'head'
    })),
    ...shown.flatMap((row, at) => rowCells(sheet, row, byLine.get(row.at), HEAD + 1 + at, fields))
  ]
  return {
    title: source.title,
    sheets: [
      {
        name: '没有导入的行',
        columnWidths: [
          ...sheet.labels.map((label) => Math.min(30, Math.max(10, label.length * 2 + 2))),
          48,
          10
        ],
        rowHeights: [{ row: 1, height: 30 }],
        cells,
        landscape: true,
        repeatRows: [HEAD, HEAD],
        freeze: { row: HEAD, column: 0 }
      }
    ]
  }
}

/** The year and the unit that stood above the table are said again: without them the rows would read otherwise. */
const metaOf = (
  { hint, unit }: LedgerSheet,
  { file, today }: { file: string; today: CalendarDate }
): string =>
  [
    `来自：${file}`,
    ...(hint.year === null ? [] : [`原表为${hint.year}年`]),
    ...(unit === null ? [] : [`金额单位：${unit === 'wan' ? '万元' : '元'}`]),
    `导出日期：${today}`,
    '改好后可以直接导入这个文件'
  ].join('；')

function rowCells(
  { labels }: LedgerSheet,
  row: PlannedRow,
  original: GridRow | undefined,
  at: number,
  fields: readonly FieldSpec[]
): CellSpec[] {
  const text = (column: number, value: string): CellSpec => ({
    row: at,
    column,
    value: value.slice(0, LONGEST),
    style: 'text'
  })
  return [
    ...labels.map((_, column) => text(column + 1, original?.cells[column]?.text ?? '')),
    text(labels.length + 1, reasonOf(row, fields)),
    { row: at, column: labels.length + 2, value: row.at, style: 'number', format: '0' }
  ]
}

/** 「受理日期：“2026.13.1”不是日期；……」 */
export const reasonOf = ({ findings }: PlannedRow, fields: readonly FieldSpec[]): string =>
  findings
    .filter(({ kind }) => kind !== 'note')
    .map(({ field, why }) => {
      const name = fields.find(({ key }) => key === field)?.name
      return name === undefined ? why : `${name}：${why}`
    })
    .join('；')
