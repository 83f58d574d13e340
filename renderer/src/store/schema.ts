import { Dexie, type Table } from 'dexie'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { sealing, type KeyRing } from './sealing'

/** One record. Outside the seal: key, entity, `undecided` and the index columns (codes, days, ids). */
export interface RecordRow {
  /** recordKey(entity, id) */
  key: string
  entity: string
  /** 受理日期 as days since 1970-01-01; of a refused matter the day of the refusal */
  acceptedDay?: number
  /** stepOf(record), 1 – 5 */
  step?: number
  organizationId?: string
  /** Code of the 18 dispute types. */
  type?: number
  /** The next day a closed dispute asks for something again (an instalment, a visit), as days since 1970-01-01. */
  afterDay?: number
  /** 'YYYY-MM' of 受理日期 */
  month?: string
  /** Of a visit: 来访日期, or the day it is booked for, as days since 1970-01-01. */
  visitDay?: number
  /** 1 on visits in which something is still to be done. */
  visitOpen?: number
  /** Of an inspection that was not withdrawn: 排查日期 as days since 1970-01-01, and the unit that made it. */
  inspectionDay?: number
  inspectionUnit?: string
  /** Number of sections with values written at the same time; only on rows that have such. */
  undecided?: number
  record: LedgerRecord
}

/** What one entry changed of one record, as it was applied: one row, since a row costs far more than what stands in it. */
export interface HistoryRow {
  key: string
  position: number
  /** Always ''; a part of the key from when each section had a row of its own. */
  section: ''
  clock: string
  /** As in the entry: what the PC's clock showed, where that was far behind. */
  wallMillis?: number
  person: string
  /** Who confirmed it as the second person; mostly absent. */
  second?: string
  reason: string
  parts: HistoryPart[]
}
export interface HistoryPart {
  section: string
  before: SectionValue | null
  after: SectionValue
}

/** The facts of one month, packed by columns (factBlock.ts, visitBlock.ts). */
export interface FactBlockRow {
  month: string
  packed: Uint8Array
}

/** `key`: `dispute:2026:A`, `visit:2026:A`; `highest`: the last serial number given. */
export interface CounterRow {
  key: string
  highest: number
}

/** How far the journal is applied, and whose working copy this is. */
export interface AppliedRow {
  key: 'applied'
  position: number
  /** Journal hash at `position`; '' while a replay is under way. */
  hash: string
  office: string
  device: string
  schema: number
}

/** A sealed frame of the journal as main gave it, kept to mend a journal whose tail was cut. */
export interface FrameRow {
  position: number
  frame: Uint8Array
}

export interface LedgerDatabase extends Dexie {
  records: Table<RecordRow, string>
  history: Table<HistoryRow, [string, number, string]>
  factBlocks: Table<FactBlockRow, string>
  /** The facts of visits, a month a row. */
  visitBlocks: Table<FactBlockRow, string>
  counters: Table<CounterRow, string>
  meta: Table<AppliedRow, string>
  frames: Table<FrameRow, number>
}

export interface DraftRow {
  key: string
  value: unknown
}
export interface DraftDatabase extends Dexie {
  drafts: Table<DraftRow, string>
}

export const LEDGER_NAME = 'wenxin-ledger'
export const DRAFTS_NAME = 'wenxin-drafts'

/**
 * Released schemas by number, each with the tables that it changes; a number once released is never edited, the
 * next one is added below it. A working copy of any other version is not migrated but rebuilt from the journal.
 */
export const ledgerVersions: Readonly<Record<number, Record<string, string>>> = {
  10: {
    records: 'key, entity, acceptedDay, step, organizationId, type, month',
    history: '[key+position+section], position',
    factBlocks: 'month',
    counters: 'key',
    meta: 'key',
    frames: 'position'
  },
  11: { records: 'key, entity, acceptedDay, step, organizationId, type, month, undecided' },
  12: { records: 'key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay' },
  13: {
    records:
      'key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen',
    visitBlocks: 'month'
  },
  14: {
    records:
      'key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen, [inspectionDay+inspectionUnit]'
  },
  /** Blocks hold more of each dispute: 诉调对接, 「1+」, 司法确认, 履行. */
  15: { factBlocks: 'month' },
  // The same keys: a row of the history holds all sections of a record that one entry changed.
  16: { history: '[key+position+section], position' },
  /** The columns outside of the seal are bound to it. */
  17: {
    records:
      'key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen, [inspectionDay+inspectionUnit]'
  }
}
export const LEDGER_VERSION = 17

/** Drafts are typed text that stands nowhere else: a later version must migrate them. */
export const draftVersions: Readonly<Record<number, Record<string, string>>> = { 10: { drafts: 'key' } }
export const DRAFTS_VERSION = 10

// Strict: Chromium answers a relaxed commit before it is on the disk. No cache: rows are opened once, by us.
const options = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const

/** The ledger's working copy; not opened yet, and never by itself: a damaged one would come back empty. */
export function ledgerDatabase(ring: KeyRing, onUnreadable?: () => void): LedgerDatabase {
  const db = new Dexie(LEDGER_NAME, { ...options, autoOpen: false }) as LedgerDatabase
  for (const [version, stores] of Object.entries(ledgerVersions)) db.version(Number(version)).stores(stores)
  db.use(sealing(ring, LEDGER_VERSION, onUnreadable))
  return db
}

/** Drafts live apart, so that throwing the working copy away does not touch them. */
export function draftDatabase(ring: KeyRing): DraftDatabase {
  const db = new Dexie(DRAFTS_NAME, options) as DraftDatabase
  for (const [version, stores] of Object.entries(draftVersions)) db.version(Number(version)).stores(stores)
  db.use(sealing(ring, DRAFTS_VERSION))
  return db
}
