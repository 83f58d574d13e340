import type { Grid } from '@shared/domain/statistics'

/** Millimetres: A4 landscape without the margins of @page summary, the first column, and the air in each cell. */
const WIDTH = 281
const LABEL = 26
const AIR = 0.9
/** Width of a digit in ems, and millimetres in a point. */
const DIGIT = 0.5
const POINT = 0.3528
/** Tables with fewer columns stand in the size of a letter. */
const MANY = 14
export const manyColumns = ({ columns }: { columns: readonly unknown[] }): boolean => columns.length > MANY

/** Size in points at which all columns fit the width of the paper: 7.5 (10.5 for few columns) where they fit, smaller for long figures. */
export function paperPoints(grid: Grid): number {
  const characters = grid.columns.reduce(
    (sum, _, at) => sum + Math.max(2, ...grid.rows.map((row) => row.cells[at]?.text.length ?? 0)),
    0
  )
  const space = WIDTH - LABEL - AIR * grid.columns.length
  const most = manyColumns(grid) ? 7.5 : 10.5
  return Math.min(most, Math.max(4.5, Math.floor((space / (characters * DIGIT * POINT)) * 10) / 10))
}
