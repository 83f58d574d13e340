import type { CellSpec, SheetSpec } from '../../ipc/workbook'
import type { HeadCell } from './headers'

/** A table as it stands on paper: what the page draws and the workbook holds, figures as text and as numbers. */
export interface Grid {
  title: string
  /** Line under the title and line under the table: left, middle, right. */
  meta: [string, string, string]
  foot: [string, string, string]
  /** What stands below, '' for nothing: of a closed period when it was closed, with the hash. */
  closing: string
  head: readonly HeadCell[]
  headLines: number
  /** Lines below the head: 单位, 列号. */
  under: readonly { title: string; values: readonly string[] }[]
  columns: readonly { key: string; title: string; unit: string }[]
  rows: readonly { key: string; title: string; total: boolean; cells: readonly GridCell[] }[]
}

export interface GridCell {
  /** As on paper: '869', '2873.80', '96.9', '—'. */
  text: string
  /** For the workbook; null where there is no number. */
  value: number | null
  /** Excel number format. */
  format: string
}

/** Characters of the first column at most, so that 50 columns still fit the width of a page. */
const MOST_LABEL = 26
/** Rows with a height of their own at most. */
const MOST_HEIGHTS = 900

/** The table as a sheet in office conventions: numbers are numbers, 合计 included; the head repeats on each page. */
export function gridSheet(grid: Grid, name: string): SheetSpec {
  const width = grid.columns.length + 1
  const headRows = 2 + grid.headLines + grid.under.length
  const foot = headRows + grid.rows.length + 1
  return {
    name,
    columnWidths: widthsOf(grid),
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 20 },
      ...headHeights(grid),
      ...grid.under.map((_, at) => ({ row: 3 + grid.headLines + at, height: 20 })),
      // A long name takes several lines; such a row is left to find its own height.
      ...grid.rows
        .flatMap((row, at) =>
          row.title.length * 2 > MOST_LABEL ? [] : [{ row: headRows + 1 + at, height: 20 }]
        )
        .slice(0, MOST_HEIGHTS),
      { row: foot, height: 24 }
    ],
    cells: [
      { row: 1, column: 1, toRow: 1, toColumn: width, value: grid.title, style: 'title' },
      ...metaLine(2, width, grid.meta),
      ...grid.head.map((head): CellSpec => ({
        row: head.row + 2,
        column: head.column,
        toRow: head.toRow + 2,
        toColumn: head.toColumn,
        value: head.title,
        style: head.vertical ? 'headVertical' : 'head'
      })),
      ...grid.under.flatMap(({ title, values }, line) =>
        [title, ...values].map((value, at): CellSpec => ({
          row: 3 + grid.headLines + line,
          column: at + 1,
          value,
          style: 'unit'
        }))
      ),
      ...grid.rows.flatMap((row, at) => rowCells(row, headRows + 1 + at)),
      ...metaLine(foot, width, grid.foot),
      ...(grid.closing === ''
        ? []
        : [
            {
              row: foot + 1,
              column: 1,
              toRow: foot + 1,
              toColumn: width,
              value: grid.closing,
              style: 'note' as const
            }
          ])
    ],
    landscape: true,
    repeatRows: [1, headRows],
    freeze: { row: headRows, column: 1 }
  }
}

/** The last line of the head is as high as its longest vertical title. */
function headHeights({ head, headLines }: Grid): { row: number; height: number }[] {
  const vertical = head.filter((cell) => cell.vertical)
  const longest = Math.max(0, ...vertical.map(({ title }) => title.length))
  const last = vertical.length > 0 ? Math.min(400, longest * 14 + 10) : headLines > 1 ? 34 : 40
  return Array.from({ length: headLines }, (_, at) => ({
    row: 3 + at,
    height: at === headLines - 1 ? last : 20
  }))
}

function metaLine(row: number, width: number, texts: [string, string, string]): CellSpec[] {
  const third = Math.max(1, Math.floor(width / 3))
  const [left, middle, right] = texts
  if (width < 3) {
    const value = texts.filter((text) => text.trim() !== '').join('\u3000')
    return [{ row, column: 1, toRow: row, toColumn: width, value, style: 'meta' }]
  }
  return [
    { row, column: 1, toRow: row, toColumn: third, value: left, style: 'meta' },
    { row, column: third + 1, toRow: row, toColumn: width - third, value: middle, style: 'meta' },
    { row, column: width - third + 1, toRow: row, toColumn: width, value: right, style: 'metaRight' }
  ]
}

function rowCells({ title, total, cells }: Grid['rows'][number], at: number): CellSpec[] {
  return [
    { row: at, column: 1, value: title, style: total ? 'total' : 'label' },
    ...cells.map((cell, index): CellSpec => ({
      row: at,
      column: index + 2,
      value: cell.value ?? cell.text,
      style: total ? 'total' : 'number',
      ...(cell.value === null ? {} : { format: cell.format })
    }))
  ]
}

/** A table of few columns is made as wide as the lines above and below it need. */
const LEAST_WIDTH = 104

function widthsOf(grid: Grid): number[] {
  const columns = grid.columns.map((_, at) => columnWidth(grid, at))
  const label = labelWidth(grid)
  const lacking = LEAST_WIDTH - columns.reduce((sum, width) => sum + width, label)
  const more = Math.min(24, Math.max(0, lacking / (columns.length || 1)))
  return [label, ...columns.map((width) => width + more)]
}

/** Widths in characters: wide enough that no figure turns into ####, narrow enough for one page. */
function columnWidth(grid: Grid, at: number): number {
  const longest = Math.max(...grid.rows.map((row) => row.cells[at]?.text.length ?? 0))
  const own = grid.head.find((cell) => cell.column === at + 2 && cell.toColumn === at + 2 && !cell.vertical)
  // A title that lies flat breaks into two lines.
  const title = own ? Math.min(16, Math.ceil(own.title.length / 2) * 2 + 2) : 0
  return Math.max(4, longest + 1.6, title)
}

const labelWidth = ({ rows }: Grid): number =>
  Math.min(MOST_LABEL, Math.max(12, ...rows.map((row) => row.title.length * 2 + 2)))
