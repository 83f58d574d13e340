import type { CellSpec, SheetSpec } from '../../ipc/workbook'

export type LineValue = string | number | null
/** A line of up to six cells: values, and how the numbers look. */
export interface Line {
  values: LineValue[]
  formats?: (string | undefined)[]
  style: 'head' | 'body' | 'wide' | 'title'
  /** The last value reaches over the rest of the line. */
  stretch?: true
}

const WIDTH = 6
/** Characters that a line over the whole width, and one in the stretched last cell, take before they break. */
const WIDE = 84
const STRETCHED = 54

export const wideLine = (text: string, style: 'wide' | 'title' = 'wide'): Line => ({ values: [text], style })

/** A sheet of plain lines under one another: 「说明」 beside a table. */
export function linesSheet(name: string, lines: readonly Line[]): SheetSpec {
  return {
    name,
    columnWidths: [42, 16, 16, 16, 14, 70],
    rowHeights: lines.flatMap((line, at) => {
      const height = heightOf(line)
      return height === null ? [] : [{ row: at + 1, height }]
    }),
    cells: lines.flatMap((line, at) => cellsOf(line, at + 1)),
    landscape: true,
    repeatRows: null,
    freeze: null
  }
}

/** Null where the row finds its own height. */
function heightOf(line: Line): number | null {
  const length = String(line.values.at(-1) ?? '').length
  if (line.style === 'title') return 30
  if (line.style === 'wide') return Math.min(400, 20 + Math.ceil(length / WIDE) * 17)
  return line.stretch && length > STRETCHED ? Math.ceil(length / STRETCHED) * 18 : null
}

function cellsOf(line: Line, row: number): CellSpec[] {
  if (line.style === 'wide' || line.style === 'title') {
    const style = line.style === 'title' ? 'title' : 'note'
    return [{ row, column: 1, toRow: row, toColumn: WIDTH, value: line.values[0] ?? '', style }]
  }
  return line.values.map((value, at): CellSpec => {
    const last = line.stretch && at === line.values.length - 1
    const format = line.formats?.[at]
    return {
      row,
      column: at + 1,
      ...(last ? { toRow: row, toColumn: WIDTH } : {}),
      value,
      style: line.style === 'head' ? 'head' : typeof value === 'number' ? 'number' : 'text',
      ...(format ? { format } : {})
    }
  })
}
