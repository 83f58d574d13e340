import { gridOf, type GridRow } from '../../grid'
import type { OpenedFile, PlainTable } from '../../plain'

/** A table of a file with its merged cells filled, before anyone asks where its head is. */
export interface LedgerTable {
  /** 「2月」; '' where the file has only one. */
  name: string
  rows: readonly GridRow[]
  width: number
}

/** No ledger of an office has more columns; a made-up file that does is not worth the wait. */
const MOST_COLUMNS = 100

/** All tables of a file that have anything in them, in the order of the file. */
export const tablesOf = (file: OpenedFile): LedgerTable[] =>
  file.parts.flatMap((part) => {
    if (part.kind !== 'table' || part.table.rows.length === 0) return []
    const rows = gridOf(narrowed(part.table))
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    return [{ name: part.table.name, rows, width }]
  })

const narrowed = (table: PlainTable): PlainTable =>
  table.rows.some(({ cells }) => cells.length > MOST_COLUMNS)
    ? { ...table, rows: table.rows.map(({ at, cells }) => ({ at, cells: cells.slice(0, MOST_COLUMNS) })) }
    : table
