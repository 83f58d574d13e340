/** A cell of a workbook: the name of its sheet, and its place as Excel writes it, for example 'C7'. */
export interface CellPlace {
  sheet: string
  cell: string
}

const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576
export const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/

/** 1 → 'A', 28 → 'AB' */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** Row and column from 1, or null for what is no cell. */
export function placeOf(cell: string): { row: number; column: number } | null {
  if (!CELL.test(cell)) return null
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? ''
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(cell.slice(letters.length))
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null
}

export const cellAt = (row: number, column: number): string => `${columnName(column)}${row}`

/** '数据!C7' as people write it; a sheet in quotes and $ as Excel writes them. */
export const cellWords = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`

/**
 * Reads 数据!C7, '数 据'!$C$7, or C7 of the sheet that is shown. Null for anything else.
 * @param shown the sheet that is meant when none is named
 */
export function parseCell(text: string, shown: string): CellPlace | null {
  const plain = text.normalize('NFKC').trim()
  const at = plain.lastIndexOf('!')
  const cell = plain
    .slice(at + 1)
    .replaceAll('$', '')
    .trim()
    .toUpperCase()
  // The name of a sheet is taken as it was typed: full-width signs may belong to it.
  const named = text.trim().slice(0, Math.max(0, text.trim().search(/[!！][^!！]*$/)))
  const quoted = /^'(.*)'$/s.exec(named.trim())?.[1]?.replaceAll("''", "'")
  const sheet = at < 0 ? shown : (quoted ?? named.trim())
  return sheet !== '' && placeOf(cell) ? { sheet, cell } : null
}
