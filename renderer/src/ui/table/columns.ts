/** A column of a DataTable. `text` gives what is shown, searched by eye and read aloud. */
export interface DataColumn<T> {
  key: string
  title: string
  /** Pixels; without it the column takes an equal share of what is left, at least 120. */
  width?: number
  align?: 'left' | 'right' | 'center'
  text(row: T): string
  /** For an export, where numbers are numbers: null leaves the cell empty. */
  number?(row: T): number | null
  /** Number format of the office suites; whole numbers without it. */
  format?: string
  /** Stands in a list only when the person chose it. */
  optional?: boolean
  /** Makes room while the preview, which says the same, is open. */
  yields?: boolean
  /** Shows numbers or addresses of people masked; an export says so. */
  masked?: boolean
}

/** Columns put in or left out by the person, by key; what was not chosen stays as the list has it. */
export type ColumnChoice = Readonly<Record<string, boolean>>

/** What was kept of a choice, as far as it is one: it may come from an older version with other columns. */
export function choiceFrom(kept: unknown): ColumnChoice {
  if (kept === null || typeof kept !== 'object' || Array.isArray(kept)) return {}
  return Object.fromEntries(Object.entries(kept).filter(([, shown]) => typeof shown === 'boolean'))
}

/** The columns that are shown, in their fixed order. The first one names the row and always stays. */
export function shownColumns<C extends { key: string; optional?: boolean }>(
  columns: readonly C[],
  choice: ColumnChoice
): C[] {
  return columns.filter(({ key, optional }, index) => index === 0 || (choice[key] ?? !optional))
}

/** The tracks of all columns, as a CSS grid template. */
export const gridTemplate = (columns: readonly { width?: number }[]): string =>
  columns.map(({ width }) => (width === undefined ? 'minmax(120px, 1fr)' : `${width}px`)).join(' ')

/** The row that a key leads to from row `at` of `count`, or null when the key is none of the table's. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}
