import { setImmediate } from 'node:timers/promises'
import { applyChange, recordDigest, recordKey, sha256Hex, type Json, type LedgerRecord } from '@shared/ledger'
import type { Journal } from '../journal'
import { entriesOf } from './contents'

/** All that a ledger holds, as far as two of them are compared. */
export interface Folded {
  /** Records by entity. */
  counts: Record<string, number>
  /** As recordsHash (shared/ledger/canonical.ts): equal exactly when both hold the same records. */
  hash: string
  /** SHA-256 of every attachment that a record names, also in what a later value took the place of. */
  attachments: Set<string>
}

/** A ledger as it came out of a backup. */
export interface Unpacked extends Folded {
  /** Names of sealed files that records name and the backup does not have. */
  missing: string[]
}

const SLICE = 200

/** Folds a journal up to a position, in slices between which other work runs. @param step told entries and records */
export async function foldJournal(
  journal: Journal,
  position: number,
  step: (count: number) => void
): Promise<Folded> {
  const records = new Map<string, LedgerRecord>()
  const attachments = new Set<string>()
  for await (const entries of entriesOf(journal, 1, position)) {
    for (const entry of entries) {
      for (const change of entry.changes) {
        const key = recordKey(change.entity, change.id)
        records.set(key, applyChange(records.get(key), change, entry))
        collectFiles(change.value, attachments)
      }
    }
    step(entries.length)
  }
  const counts: Record<string, number> = {}
  const lines: string[] = []
  for (const record of records.values()) {
    counts[record.entity] = (counts[record.entity] ?? 0) + 1
    lines.push(recordDigest(record))
    if (lines.length % SLICE === 0) {
      step(0)
      await setImmediate()
    }
  }
  return { counts, hash: sha256Hex(lines.sort().join('\n')), attachments }
}

/** Wherever a value names a kept file: an object with its SHA-256, length and kind (shared/domain/attachments). */
function collectFiles(value: Json, into: Set<string>): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const each of value) collectFiles(each, into)
    return
  }
  const { hash, bytes } = value
  if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) && typeof bytes === 'number') into.add(hash)
  for (const each of Object.values(value)) collectFiles(each, into)
}
