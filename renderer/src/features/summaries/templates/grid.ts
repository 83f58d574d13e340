import { cellAt, columnName, placeOf } from '@shared/domain/templates'
import type { TemplateLook } from '@shared/ipc/template'

export type SheetLook = TemplateLook['sheets'][number]

export interface GridCell {
  cell: string
  text: string
  formula: boolean
  colspan: number
  rowspan: number
}
export interface GridLine {
  row: number
  cells: GridCell[]
}

/** Blank rows and columns beside what stands there, so that a cell next to it can be pointed at. */
const BESIDE = 2
const MOST_ROWS = 200
const MOST_COLUMNS = 80

/** A sheet as lines of cells, merged ones once; `more` cells stand in it though the file has nothing there. */
export function gridOf(sheet: SheetLook, more: readonly string[]): { columns: string[]; lines: GridLine[] } {
  const places = more.flatMap((cell) => placeOf(cell) ?? [])
  const last = (of: readonly number[], most: number): number => Math.min(most, Math.max(1, ...of) + BESIDE)
  const height = last(
    [
      ...sheet.rows.map(({ at }) => at),
      ...sheet.merges.map(({ toRow }) => toRow),
      ...places.map(({ row }) => row)
    ],
    MOST_ROWS
  )
  const width = last(
    [
      ...sheet.rows.map(({ cells }) => cells.length),
      ...sheet.merges.map(({ toColumn }) => toColumn),
      ...places.map(({ column }) => column)
    ],
    MOST_COLUMNS
  )
  const texts = new Map(sheet.rows.map(({ at, cells }) => [at, cells]))
  const formulas = new Set(sheet.formulas)
  const spans = new Map(sheet.merges.map((merge) => [cellAt(merge.row, merge.column), merge]))
  const covered = new Set<string>()
  for (const { row, column, toRow, toColumn } of sheet.merges) {
    for (let at = row; at <= Math.min(toRow, height); at++) {
      for (let to = column; to <= Math.min(toColumn, width); to++) covered.add(cellAt(at, to))
    }
    covered.delete(cellAt(row, column))
  }
  const lines = Array.from({ length: height }, (_, down): GridLine => {
    const row = down + 1
    const cells = Array.from({ length: width }, (_, along) => along + 1).flatMap((column): GridCell[] => {
      const cell = cellAt(row, column)
      if (covered.has(cell)) return []
      const merge = spans.get(cell)
      return [
        {
          cell,
          text: texts.get(row)?.[column - 1] ?? '',
          formula: formulas.has(cell),
          colspan: Math.min(merge?.toColumn ?? column, width) - column + 1,
          rowspan: Math.min(merge?.toRow ?? row, height) - row + 1
        }
      ]
    })
    return { row, cells }
  })
  return { columns: Array.from({ length: width }, (_, along) => columnName(along + 1)), lines }
}

/** The cell that an arrow key leads to: over merged cells, not into them. */
export function stepFrom(lines: readonly GridLine[], cell: string, key: string): string | null {
  const at = lines.findIndex(({ cells }) => cells.some((each) => each.cell === cell))
  const line = lines[at]
  const index = line?.cells.findIndex((each) => each.cell === cell) ?? -1
  const here = line?.cells[index]
  if (!line || !here) return null
  if (key === 'ArrowLeft') return line.cells[index - 1]?.cell ?? null
  if (key === 'ArrowRight') return line.cells[index + 1]?.cell ?? null
  const column = placeOf(cell)?.column ?? 1
  const next = key === 'ArrowDown' ? at + here.rowspan : at - 1
  return lines[next]?.cells.findLast((each) => (placeOf(each.cell)?.column ?? 0) <= column)?.cell ?? null
}
