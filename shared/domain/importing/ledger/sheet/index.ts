import { gridOf, type GridRow } from '../../grid'
import type { OpenedFile, PlainTable } from '../../plain'
import type { DateHint } from '../../dates'
import { packed } from '../../text'
import type { FieldSpec, MoneyUnit } from '../types'
import { saidAbove, unitOfHead } from './around'
import { bodyOf, type LeftRow } from './body'
import { findHead } from './head'

/** A table of a file, ready to be planned. */
export interface LedgerSheet {
  /** 「2月」; '' where the file has only one. */
  name: string
  labels: readonly string[]
  rows: readonly GridRow[]
  left: readonly LeftRow[]
  /** What to know about it: numbers that are missing. */
  notes: readonly string[]
  hint: DateHint
  /** The unit of money that a heading or a line above names. */
  unit: MoneyUnit | null
}

/** No ledger of an office has more columns; a made-up file that does is not worth the wait. */
const MOST_COLUMNS = 100
const MOST_ROWS = 20_000

/** All tables of a file that have a head of this kind of ledger, in the order of the file. */
export function sheetsOf(file: OpenedFile, fields: readonly FieldSpec[]): LedgerSheet[] {
  return file.parts.flatMap((part) => {
    const sheet = part.kind === 'table' ? sheetOf(part.table, fields) : null
    return sheet ? [sheet] : []
  })
}

function sheetOf(table: PlainTable, fields: readonly FieldSpec[]): LedgerSheet | null {
  const rows = gridOf(narrowed(table))
  const head = findHead(rows, fields)
  if (!head) return null
  const above = saidAbove(rows.slice(0, head.from), table.name)
  const { rows: body, left, gaps } = bodyOf(rows, head)
  const beyond = body.length - MOST_ROWS
  return {
    name: table.name,
    labels: head.labels,
    rows: body.slice(0, MOST_ROWS),
    left,
    notes: [
      ...gaps,
      ...(beyond > 0 ? [`一次最多读 ${MOST_ROWS} 行，还有 ${beyond} 行没有读，请分几次导入`] : [])
    ],
    hint: above.hint,
    unit: head.labels.map(unitOfHead).find((unit) => unit !== null) ?? above.unit
  }
}

const narrowed = (table: PlainTable): PlainTable =>
  table.rows.some(({ cells }) => cells.length > MOST_COLUMNS)
    ? { ...table, rows: table.rows.map(({ at, cells }) => ({ at, cells: cells.slice(0, MOST_COLUMNS) })) }
    : table

/** The same columns in the same order: how a choice of columns is found again. No text of a person stands in a heading. */
export const signatureOf = (labels: readonly string[]): string => labels.map(packed).join('|')

export type { LeftRow }
