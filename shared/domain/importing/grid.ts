import { cellText, type Merge, type PlainCell, type PlainTable } from './plain'

/** A cell with what stands in it, its own or that of the merged cell it belongs to. */
export interface GridCell {
  cell: PlainCell
  text: string
  /** Not its own: filled from the first cell of a merged one. */
  carried: boolean
  /** Carried, and the first cell of the merged one stands in a column to the left. */
  sideways?: boolean
}
export interface GridRow {
  at: number
  cells: GridCell[]
}

/** No table of an office merges so much; a made-up file that does is not worth the wait. */
const MOST_FILLED = 1_000_000
const BLANK: GridCell = { cell: null, text: '', carried: false }

/**
 * The rows with merged cells filled: each cell of a merged one holds what its first cell holds. Columns count from 0.
 * A row that has nothing of its own is no row, though a merged cell covers it.
 */
export function gridOf(table: PlainTable): GridRow[] {
  const rows = table.rows.map(({ at, cells }) => ({ at, cells: cells.map(ownCell) }))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  let filled = 0
  for (const merge of table.merges) {
    const first = firstAtOrAfter(rows, merge.row)
    const source = rows[first]?.at === merge.row ? rows[first].cells[merge.column - 1] : undefined
    if (!source || source.text === '') continue
    for (let index = first; index < rows.length && (rows[index]?.at ?? 0) <= merge.toRow; index++) {
      filled += fillRow(rows[index], merge, source, width)
      if (filled > MOST_FILLED) return rows
    }
  }
  return rows
}

const ownCell = (cell: PlainCell): GridCell => ({ cell, text: cellText(cell).trim(), carried: false })

function fillRow(
  row: GridRow | undefined,
  { row: top, column, toColumn }: Merge,
  source: GridCell,
  width: number
): number {
  if (!row) return 0
  const last = Math.min(toColumn, width)
  for (let at = column - 1; at < last; at++) {
    if (row.at === top && at === column - 1) continue
    while (row.cells.length <= at) row.cells.push(BLANK)
    if (row.cells[at]?.text === '') row.cells[at] = { ...source, carried: true, sideways: at >= column }
  }
  return Math.max(0, last - column + 1) + 1
}

function firstAtOrAfter(rows: readonly GridRow[], at: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The row as one line: each text once where it is merged over several columns. */
export const lineOf = ({ cells }: GridRow): string =>
  cells
    .filter(({ text }, at) => text !== '' && !(cells[at]?.carried && cells[at - 1]?.text === text))
    .map(({ text }) => text.replace(/\s*\n\s*/g, '／'))
    .join(' | ')

const TOTAL =
  /^(?:(?:本月|本周|全月|全年|本页|以上)?(?:合计|总计|小计|共计|累计|总数)(?=$|[\d:：(（|一二三四五六七八九十]|场次|人次|次数|天数)|(?:本月|全月|全年|以上)?(?:总)?共(?:安排|计|接访)?\d+(?:场|次|天|日|期|人|件|个|条|行|名))/

/** 合计、小计、共 n 场: sums for the reader, no data. Spaces inside the word (「合 计」) do not hide it. */
export function isTotalRow(row: GridRow): boolean {
  const first = row.cells.find(({ text }) => text !== '')
  return first !== undefined && TOTAL.test(first.text.replace(/\s/g, ''))
}
export const isTotalLine = (line: string): boolean => TOTAL.test(line.replace(/\s/g, ''))
