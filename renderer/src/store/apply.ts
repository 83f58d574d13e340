import { applyChange, recordKey, type Entry, type LedgerRecord } from '@shared/ledger'
import type { DisputeIntake } from '@shared/domain/disputes/sections'
import { factOf } from '@shared/domain/statistics/fact'
import { visitFactOf } from '@shared/domain/visits/fact'
import type { VisitArrival } from '@shared/domain/visits/sections'
import type { JournalHead } from '@shared/ipc/contract'
import { changeFacts, changeVisitFacts, type Changed } from './applyFacts'
import { putInTurn } from './inTurn'
import type { OnProgress } from './progress'
import { rowOf } from './rows'
import type { AppliedRow, HistoryRow, LedgerDatabase } from './schema'
import { keysOf, standingOf, type Standing } from './standing'

/** How many of the latest sealed frames are kept to mend a cut journal. */
export const KEPT_FRAMES = 64
/** How many single saves pass before the frames that are no longer needed are thrown away. */
const OUTDATED_TOGETHER = 32

/** Acknowledged entries in journal order, their sealed frames, and the journal's head as main told it. */
export interface Batch {
  entries: readonly Entry[]
  frames: readonly Uint8Array[]
  head: JournalHead
}

/** The batch does not begin where the store ends: the tail must be read from the journal. */
export class MissingEntries extends Error {
  constructor(readonly applied: number) {
    super(`entries after ${applied} are missing`)
    this.name = 'MissingEntries'
  }
}

/**
 * Applies entries in one transaction: records, history, facts, counters, kept frames and the applied position
 * go in together or not at all. What is applied already is passed over. Returns the applied position.
 * @param known what stands, where the caller has just read it under the lock; read here when absent
 */
export function applyEntries(
  db: LedgerDatabase,
  { entries, frames, head }: Batch,
  onProgress?: OnProgress,
  known?: Standing
): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const { applied, records: stood } = known ?? (await standingOf(db, keysOf(entries)))
    if (!applied) throw new MissingEntries(0)
    const fresh = entries.filter((entry) => entry.position > applied.position)
    const gap = fresh.some((entry, index) => entry.position !== applied.position + 1 + index)
    if (gap) throw new MissingEntries(applied.position)
    const last = fresh.at(-1)
    if (!last) return applied.position

    const keys = keysOf(fresh)
    const before = keys.map((key) => stood.get(key))
    const { records, history } = fold(new Map(stood), fresh)
    const after = keys.map((key) => records.get(key) as LedgerRecord)

    const total = after.length + history.length
    let done = 0
    const tell = (more: number) =>
      onProgress?.({ done: (done += more), total, words: '已写入台账，正在更新本机显示' })
    await putInTurn(
      { bulkPut: (piece: readonly LedgerRecord[]) => db.records.bulkPut(piece.map(rowOf)) },
      after,
      tell
    )
    await putInTurn(db.history, history, tell)
    await changeFacts(db, factChanges('dispute', factOf, before, after))
    await changeVisitFacts(db, factChanges('visit', visitFactOf, before, after))
    await raiseCounters(db, fresh)
    await keepFrames(db, entries, frames)
    await db.meta.put(advance(applied, last, head))
    return last.position
  })
}

/** Intermediate batches do not know the hash at their end; the kept frame says there what it would. */
const advance = (applied: AppliedRow, last: Entry, head: JournalHead): AppliedRow => ({
  ...applied,
  position: last.position,
  hash: head.position === last.position ? head.hash : ''
})

function fold(records: Map<string, LedgerRecord | undefined>, entries: readonly Entry[]) {
  const history: HistoryRow[] = []
  for (const entry of entries) {
    const { position, clock, wallMillis, person, second, reason } = entry
    const when = { clock, ...(wallMillis === undefined ? {} : { wallMillis }) }
    const who = second === undefined ? { person } : { person, second }
    const rows = new Map<string, HistoryRow>()
    for (const change of entry.changes) {
      const key = recordKey(change.entity, change.id)
      const record = records.get(key)
      const before = record?.sections[change.section]?.current.value ?? null
      const row = rows.get(key) ?? { key, position, section: '', ...when, ...who, reason, parts: [] }
      row.parts.push({ section: change.section, before, after: change.value })
      rows.set(key, row)
      records.set(key, applyChange(record, change, entry))
    }
    for (const row of rows.values()) history.push(row)
  }
  return { records, history }
}

function factChanges<F>(
  entity: Numbered,
  factOf: (record: LedgerRecord) => F | null,
  before: (LedgerRecord | undefined)[],
  after: LedgerRecord[]
): Changed<F>[] {
  return after.flatMap((record, index) => {
    if (record.entity !== entity) return []
    const old = before[index]
    return [{ old: old ? factOf(old) : null, now: factOf(record) }]
  })
}

/** What is numbered in a row of its own on each PC, and the section in which its number stands. */
const numbering = { dispute: 'intake', visit: 'arrival' } as const
export type Numbered = keyof typeof numbering

export const counterKey = (entity: Numbered, year: number, letter: string): string =>
  `${entity}:${year}:${letter}`

async function raiseCounters(db: LedgerDatabase, entries: readonly Entry[]): Promise<void> {
  const highest = new Map<string, number>()
  for (const { changes } of entries) {
    for (const change of changes) {
      const entity = change.entity as Numbered
      if (numbering[entity] !== change.section) continue
      const { numberYear, numberDevice, numberSerial } = change.value as unknown as
        DisputeIntake | VisitArrival
      const key = counterKey(entity, numberYear, numberDevice)
      highest.set(key, Math.max(highest.get(key) ?? 0, numberSerial))
    }
  }
  if (highest.size === 0) return
  const known = await db.counters.bulkGet([...highest.keys()])
  const rows = [...highest].map(([key, serial], at) => ({
    key,
    highest: Math.max(serial, known[at]?.highest ?? 0)
  }))
  await putInTurn(db.counters, rows)
}

async function keepFrames(
  db: LedgerDatabase,
  entries: readonly Entry[],
  frames: readonly Uint8Array[]
): Promise<void> {
  const rows = entries.flatMap(({ position }, index) => {
    const frame = frames[index]
    return frame ? [{ position, frame }] : []
  })
  const latest = rows.slice(-KEPT_FRAMES)
  const last = latest.at(-1)
  if (!last) return
  await putInTurn(db.frames, latest)
  // Not at every save: it is one more way to the database.
  const due = rows.length > 1 || last.position % OUTDATED_TOGETHER === 0
  if (due)
    await db.frames
      .where('position')
      .belowOrEqual(last.position - KEPT_FRAMES)
      .delete()
}
