import type { Change } from '@shared/ledger'
import type { Difference } from '../../saving'

/** What a ledger can be imported into. */
export const TARGETS = ['dispute', 'organization', 'mediator', 'leader', 'visit'] as const
export type LedgerTarget = (typeof TARGETS)[number]

/** One thing that a column may hold. */
export interface FieldSpec {
  key: string
  /** As the screen calls it. */
  name: string
  /** Names that such a column has in ledgers, packed (no spaces, brackets or units); the first is the usual one. */
  heads: readonly string[]
  /** A row without it is not imported, and it cannot be said once for all rows. */
  required?: boolean
  /** Money: the column has a unit. */
  money?: boolean
  /** Shown masked on screen. */
  masked?: 'idNumber' | 'phone'
}

/** What was found in one cell, or in the row as a whole (`field` ''). */
export interface Finding {
  kind: 'bad' | 'doubt' | 'note'
  field: string
  /** As it stands in the file. */
  text: string
  why: string
}

export type MoneyUnit = 'yuan' | 'wan'

/** Which column of the sheet is read as what, and what is said once for all rows. */
export interface ColumnPlan {
  target: LedgerTarget
  /** Field key of each column, '' for a column that is not read. */
  fields: readonly string[]
  unit: MoneyUnit
  /** What the file does not say, by field key: code or text as a person would write it in a cell. */
  defaults: Readonly<Record<string, string>>
  /** Disputes only: a case with a result is registered as reported back and closed. */
  closeFinished: boolean
}

export type RowKind = 'new' | 'changed' | 'same' | 'doubtful' | 'bad'

/** One row of the file, with what would come of it. */
export interface PlannedRow {
  /** Line of the sheet, from 1. */
  at: number
  kind: RowKind
  /** Of a doubtful row: what it becomes when a person accepts it. */
  becomes: 'new' | 'changed' | 'same'
  /** Who or what it is, for lists. */
  title: string
  findings: readonly Finding[]
  differences: readonly Difference[]
  changes: readonly Change[]
  /** A new dispute or visit takes a number of this year; `given` when the file says the number itself. */
  number: { year: number; given: boolean } | null
}
