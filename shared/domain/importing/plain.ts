/**
 * What a file or a pasted text is before anyone asks what it means: paragraphs and tables in their order, no colours,
 * no formulas, no links. Opened by main (electron/main/exchange/read), read by rules.
 */

/** A date or time cell is told by its number format; everything else stays the number or text it was. */
export type PlainCell = string | number | boolean | null | { date: string; time?: string } | { lost: string }

/** A row that has something in it; `at` counts from 1, as the office suite shows it. */
export interface PlainRow {
  at: number
  cells: PlainCell[]
}

/** First and last row and column, counted from 1, both included. */
export interface Merge {
  row: number
  column: number
  toRow: number
  toColumn: number
}

export interface PlainTable {
  /** 「工作表“2月”」「第 2 个表格」: how a person finds it again; '' where there is only one. */
  name: string
  rows: PlainRow[]
  merges: Merge[]
}

export type Part = { kind: 'text'; at: number; text: string } | { kind: 'table'; table: PlainTable }

export interface OpenedFile {
  name: string
  parts: Part[]
  /** What was not taken in, in plain Chinese: a hidden sheet, a formula without a result. */
  notes: string[]
}

/** Limits of one file; named in every refusal. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  unpacked: 200 * 1024 * 1024,
  cells: 500_000,
  millis: 10_000
} as const

/** A cell as a person sees it. What was lost before it came here stays empty: nothing is guessed. */
export function cellText(cell: PlainCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return String(cell)
  if ('lost' in cell) return ''
  return [cell.date, cell.time ?? ''].filter((text) => text !== '').join(' ')
}
