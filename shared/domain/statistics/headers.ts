import { groupTitles } from './column'
import type { SummaryColumn } from './table'

/** A cell of the head. Lines and columns count from 1; column 1 names the rows. */
export interface HeadCell {
  row: number
  column: number
  toRow: number
  toColumn: number
  title: string
  /** One character a line, as on the form. */
  vertical: boolean
}

export interface HeadColumn {
  /** Heads above the column, the outermost first. */
  heads: readonly string[]
  /** Two columns with one title (件、人) share it. */
  title: string
  head: string
}

/**
 * The head of a table: one line for each head above a column and one for the column itself, which reaches over the
 * lines that it has no head for.
 * @param rowTitle what the first column is called
 */
export function layHead(
  columns: readonly HeadColumn[],
  rowTitle: string,
  vertical: boolean
): { cells: HeadCell[]; lines: number } {
  const lines = Math.max(0, ...columns.map(({ heads }) => heads.length)) + 1
  const cells: HeadCell[] = [
    { row: 1, column: 1, toRow: lines, toColumn: 1, title: rowTitle, vertical: false }
  ]
  columns.forEach((column, index) => {
    const at = index + 2
    const end = (alike: (other: HeadColumn | undefined) => boolean): number => {
      let last = index
      while (alike(columns[last + 1])) last++
      return last + 2
    }
    column.heads.forEach((title, depth) => {
      if (under(columns[index - 1], column, depth + 1)) return
      const toColumn = end((other) => under(other, column, depth + 1))
      cells.push({ row: depth + 1, column: at, toRow: depth + 1, toColumn, title, vertical: false })
    })
    const twin = (other: HeadColumn | undefined): boolean =>
      other !== undefined &&
      other.title === column.title &&
      other.heads.length === column.heads.length &&
      under(other, column, column.heads.length)
    if (twin(columns[index - 1])) return
    cells.push({
      row: column.heads.length + 1,
      column: at,
      toRow: lines,
      toColumn: end(twin),
      title: column.head,
      vertical
    })
  })
  return { cells, lines }
}

/** Whether two columns stand under the same heads down to a depth. */
const under = (a: HeadColumn | undefined, b: HeadColumn, depth: number): boolean =>
  a !== undefined &&
  a.heads.length >= depth &&
  b.heads.slice(0, depth).every((head, at) => a.heads[at] === head)

/**
 * The head of the form: line 1 「调解情况」 over all but 排查预防, line 2 the groups, line 3 the columns. Columns of
 * the first and last group reach over lines 2–3.
 */
export const headCells = (columns: readonly SummaryColumn[]): HeadCell[] =>
  layHead(
    columns.map(({ group, title, head }) => ({ heads: headsOf(group), title, head })),
    '填报单位',
    true
  ).cells

const headsOf = (group: SummaryColumn['group']): string[] =>
  group === 'overall' || group === 'prevention'
    ? [groupTitles[group]]
    : [groupTitles.overall, groupTitles[group]]
