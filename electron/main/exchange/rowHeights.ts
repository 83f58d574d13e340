import type { SheetSpec } from '@shared/ipc/workbook'

/** Points that a line of the body font takes, and the air around it. */
const LINE = 13.5
const AIR = 4.5
/** The tallest row the office suites know. */
const TALLEST = 409

/** Columns of the standard font that a text takes: Chinese characters and the like two, others one. */
const textWidth = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffef\u{1f000}-\u{3ffff}]/u.test(character) ? 2 : 1),
    0
  )

/**
 * Heights, in points, of the rows that the workbook leaves open. The office suites do not agree on when they fit a
 * wrapped row by themselves, so the lines are counted here. Upright heads and cells over several rows do not count.
 */
export function openRowHeights(sheet: SheetSpec): Map<number, number> {
  const given = new Set(sheet.rowHeights.map(({ row }) => row))
  const lines = new Map<number, number>()
  for (const { row, column, toRow = row, toColumn = column, value, style } of sheet.cells) {
    if (given.has(row) || typeof value !== 'string' || style === 'headVertical' || toRow > row) continue
    const width = sheet.columnWidths.slice(column - 1, toColumn).reduce((sum, one) => sum + one, 0) || 9
    const needed = value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 0.7))), 0)
    lines.set(row, Math.max(lines.get(row) ?? 1, needed))
  }
  return new Map(
    [...lines]
      .filter(([, count]) => count > 1)
      .map(([row, count]) => [row, Math.min(TALLEST, count * LINE + AIR)])
  )
}
