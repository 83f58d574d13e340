/** A column of a DataTable. `text` gives what is shown, searched by eye and read aloud. */
export interface DataColumn<T> {
  key: string
  title: string
  /** Pixels; without it the column takes an equal share of what is left, at least 120. */
  width?: number
  align?: 'left' | 'right' | 'center'
  text(row: T): string
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
