import type { DateHint } from '../../dates'
import type { GridRow } from '../../grid'
import { packed } from '../../text'
import type { FieldSpec, MoneyUnit } from '../types'
import { saidAbove, unitOfHead } from './around'
import { bodyOf, type LeftRow } from './body'
import { headAt, isHeadless, samePlace, type HeadPlace } from './hand'
import { findHead } from './head'
import type { LedgerTable } from './table'

/** A table of a file, ready to be planned. */
export interface LedgerSheet {
  table: LedgerTable
  place: HeadPlace
  /** The head is not the one that was found, but the one that a person pointed at. */
  byHand: boolean
  labels: readonly string[]
  rows: readonly GridRow[]
  left: readonly LeftRow[]
  /** What to know about it: numbers that are missing. */
  notes: readonly string[]
  hint: DateHint
  /** The unit of money that a heading or a line above names. */
  unit: MoneyUnit | null
}

const MOST_ROWS = 20_000

/**
 * All tables that have a head of this kind of ledger, in the order of the file.
 * @param chosen the head that a person pointed at, where one did: it stands before the one that is found
 */
export function sheetsOf(
  tables: readonly LedgerTable[],
  fields: readonly FieldSpec[],
  chosen: (table: LedgerTable) => HeadPlace | undefined = () => undefined
): LedgerSheet[] {
  return tables.flatMap((table) => {
    const found = findHead(table.rows, fields)
    const place = chosen(table) ?? found
    return place ? [sheetAt(table, place, !samePlace(place, found))] : []
  })
}

function sheetAt(table: LedgerTable, { from, to }: HeadPlace, byHand: boolean): LedgerSheet {
  const place = { from, to }
  const head = headAt(table, place)
  const above = saidAbove(table.rows.slice(0, from), table.name)
  const { rows, left, gaps } = bodyOf(table.rows, head)
  const beyond = rows.length - MOST_ROWS
  return {
    table,
    place,
    byHand,
    labels: head.labels,
    rows: rows.slice(0, MOST_ROWS),
    left,
    notes: [
      ...gaps,
      ...(beyond > 0 ? [`一次最多读 ${MOST_ROWS} 行，还有 ${beyond} 行没有读，请分几次导入`] : [])
    ],
    hint: above.hint,
    unit: head.labels.map(unitOfHead).find((unit) => unit !== null) ?? above.unit
  }
}

/**
 * The same columns in the same order: how a choice of columns is found again. No text of a person stands in a heading.
 * A table without a head is known by its name and by how many columns it has.
 */
export const signatureOf = (table: LedgerTable, place: HeadPlace): string =>
  isHeadless(place)
    ? `没有表头|${table.width}|${packed(table.name)}`
    : headAt(table, place).labels.map(packed).join('|')

export * from './hand'
export type { LeftRow }
export { tablesOf, type LedgerTable } from './table'
