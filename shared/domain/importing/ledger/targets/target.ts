import type { LedgerRecord, Problem, SectionValue } from '@shared/ledger'
import type { EntityName } from '@shared/domain/registry'
import type { Difference } from '@shared/domain/saving'
import type { ImportAround } from '../around'
import type { RowReader } from '../reader'
import type { ColumnPlan, FieldSpec, LedgerTarget } from '../types'

/** What a row says of one record: by what it is found again, and what its sections would be. */
export interface ReadRow {
  title: string
  /** All sections that the row speaks of; of an existing record, what the row leaves empty stays as it is. */
  sections: Readonly<Record<string, SectionValue>>
  /** By the rules of the record, by section path. */
  problems: readonly Problem[]
  number: { year: number; given: boolean } | null
}

/** One kind of ledger: its columns, and how a row becomes a record. */
export interface Target {
  code: LedgerTarget
  entity: EntityName
  name: string
  fields: readonly FieldSpec[]
  /** Fields that may be said once for all rows where the file has no column for them. */
  defaults: readonly string[]
  /**
   * What makes two rows the same record: keys, the surest first, none when the row does not say it. See each target for
   * the reasons: an identity never rests on what a clerk corrects later (a summary, a phone number).
   */
  identity(row: RowReader, around: ImportAround): string[]
  /** The same of a record of the ledger. A record without keys is never matched. */
  identityOf(record: LedgerRecord): string[]
  read(row: RowReader, record: LedgerRecord | undefined, around: ImportAround, plan: ColumnPlan): ReadRow
  /** Field of the file that a section path stands for; '' for the row as a whole. */
  fieldOf(path: string): string
  /** Before and after of one section in words; numbers of people masked. */
  differences(section: string, before: SectionValue | null, after: SectionValue): Difference[]
}
