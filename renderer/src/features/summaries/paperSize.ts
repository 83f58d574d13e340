import { figureText, type SummaryTable } from '@shared/domain/statistics'

/** Millimetres: A4 landscape without the margins of @page summary, the first column, and the air in each cell. */
const WIDTH = 281
const LABEL = 26
const AIR = 0.9
/** Width of a digit in ems, and millimetres in a point. */
const DIGIT = 0.5
const POINT = 0.3528

/** Size in points at which all columns fit the width of the paper: 7.5 where they fit, smaller for long figures. */
export function paperPoints(table: SummaryTable): number {
  const characters = table.columns.reduce(
    (sum, column, at) =>
      sum + Math.max(2, ...table.rows.map((row) => figureText(column, row.values[at] ?? 0).length)),
    0
  )
  const space = WIDTH - LABEL - AIR * table.columns.length
  return Math.min(7.5, Math.max(4.5, Math.floor((space / (characters * DIGIT * POINT)) * 10) / 10))
}
