import { TOTAL } from '../table'
import { figureOf, reportFigure, type ReportRow, type ReportTable } from '../tables'
import type { Series } from './model'

/** A figure of the row 合计, as it was counted. */
export function totalOf(table: ReportTable, column: string): number {
  const total = table.rows.at(-1)
  return total ? figureOf(table, total, column) : 0
}

/** A figure of the row 合计, as on paper. */
export const totalText = (table: ReportTable, column: string): string => reportFigure(table, TOTAL, column)

/** The rows of a table without 合计. */
export const partsOf = (table: ReportTable): ReportRow[] => table.rows.slice(0, -1)

/** A column as a series, with its figures written beside it; zeros are not. */
export function seriesOf(table: ReportTable, rows: readonly ReportRow[], column: string): Series {
  const values = rows.map((row) => figureOf(table, row, column))
  const name = table.columns.find(({ key }) => key === column)?.title ?? ''
  return { name, values, labels: values.map((value) => (value === 0 ? '' : String(value))) }
}

/** Rows with something in them, the largest first; those alike in the order of the table. */
export const byFigure = (table: ReportTable, column: string): ReportRow[] =>
  partsOf(table)
    .filter((row) => figureOf(table, row, column) !== 0)
    .sort((a, b) => figureOf(table, b, column) - figureOf(table, a, column))
