/**
 * The words of the ledger: a change, the entry that carries changes into the journal, and the record that
 * changes fold into. A section is the unit of change and of conflict: the fields that belong together in law.
 */

/** JSON as it is sealed and hashed. Amounts are integers (fen), dates are 'YYYY-MM-DD'. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type SectionValue = { [key: string]: Json }

/** What a decision asks for: the whole new value of one section of one record. */
export interface Change {
  /** Entity name, a key of the section registry (shared/domain/registry.ts). */
  entity: string
  /** UUIDv7, or a natural key where the entity has one (office, month). */
  id: string
  section: string
  /** Version hash of the section value this change was made from; null when there was none. */
  before: string | null
  /**
   * Only in a choice between values written at the same time: version hashes of all that the person saw, the chosen
   * one too. This change takes the place of every one of them, also of one that reaches this device later.
   */
  resolves?: string[] | undefined
  value: SectionValue
}

/** One acknowledged entry of the journal. Positions start at 1 and have no gaps on a device. */
export interface Entry {
  position: number
  /** Hybrid logical clock, sortable as text (clock.ts). */
  clock: string
  /** What the PC's clock showed, milliseconds since 1970; only where it stood far behind `clock`. */
  wallMillis?: number
  office: string
  device: string
  /** Account id of the person who was signed in. */
  person: string
  /** Account id of the second person who confirmed it by their password; main looked at it itself. Mostly absent. */
  second?: string
  /** How often the accounts and keys of this PC had been changed when it was written (vault/directory.ts). */
  accounts?: number
  /** Why: the name of the move in the field's own words, for example 「受理登记」. */
  reason: string
  changes: Change[]
}

/** One value of a section that no later change has taken the place of. */
export interface SectionVersion {
  /** versionHash(entity, id, section, clock, value) */
  hash: string
  clock: string
  person: string
  value: SectionValue
}

export interface SectionState {
  /** The version with the latest clock. */
  current: SectionVersion
  /** Values written elsewhere at the same time; kept until a person decides. Never silently dropped. */
  others: SectionVersion[]
  /** Sorted hashes of versions that a choice has taken the place of; absent until there was one. */
  settled?: string[]
}

/** A record as the working copy keeps it: the fold of all its changes. */
export interface LedgerRecord {
  entity: string
  id: string
  /** Clock of the first and of the latest change. */
  created: string
  updated: string
  sections: { [section: string]: SectionState }
}
