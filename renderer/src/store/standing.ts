import { recordKey, type Entry, type LedgerRecord } from '@shared/ledger'
import type { AppliedRow, LedgerDatabase } from './schema'

/** How far the working copy is, and the records in it that entries would change: true as long as the lock is held. */
export interface Standing {
  applied: AppliedRow | undefined
  records: ReadonlyMap<string, LedgerRecord | undefined>
}

/** Inside the caller's transaction, or in one of its own: one way to Chromium's database process and back. */
export async function standingOf(db: LedgerDatabase, keys: readonly string[]): Promise<Standing> {
  const [applied, rows] = await Promise.all([db.meta.get('applied'), db.records.bulkGet([...keys])])
  return { applied, records: new Map(keys.map((key, index) => [key, rows[index]?.record])) }
}

export const keysOf = (entries: readonly Pick<Entry, 'changes'>[]): string[] => [
  ...new Set(entries.flatMap(({ changes }) => changes.map(({ entity, id }) => recordKey(entity, id))))
]
