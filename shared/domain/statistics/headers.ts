import { groupTitles } from './column'
import type { SummaryColumn } from './table'

/** A cell of the three-line head. Lines 1–3 and columns count from 1; column 1 is 填报单位. */
export interface HeadCell {
  row: number
  column: number
  toRow: number
  toColumn: number
  title: string
  /** One character a line, as on the form. */
  vertical: boolean
}

/**
 * The head of the form: line 1 「调解情况」 over all but 排查预防, line 2 the groups, line 3 the columns. Columns of
 * the first and last group reach over lines 2–3; the pairs 件/人 share one title.
 */
export function headCells(columns: readonly SummaryColumn[]): HeadCell[] {
  const first = columns.findIndex((column) => column.group === 'prevention')
  const cells: HeadCell[] = [
    { row: 1, column: 1, toRow: 3, toColumn: 1, title: '填报单位', vertical: false },
    { row: 1, column: 2, toRow: 1, toColumn: first + 1, title: groupTitles.overall, vertical: false },
    {
      row: 1,
      column: first + 2,
      toRow: 1,
      toColumn: columns.length + 1,
      title: groupTitles.prevention,
      vertical: false
    }
  ]
  columns.forEach((column, index) => {
    const at = index + 2
    const wide = column.group === 'overall' || column.group === 'prevention'
    if (!wide && columns[index - 1]?.group !== column.group) {
      const size = columns.filter((each) => each.group === column.group).length
      cells.push({
        row: 2,
        column: at,
        toRow: 2,
        toColumn: at + size - 1,
        title: groupTitles[column.group],
        vertical: false
      })
    }
    if (columns[index - 1]?.title === column.title) return
    const pair = columns[index + 1]?.title === column.title ? 1 : 0
    cells.push({
      row: wide ? 2 : 3,
      column: at,
      toRow: 3,
      toColumn: at + pair,
      title: column.head,
      vertical: true
    })
  })
  return cells
}
