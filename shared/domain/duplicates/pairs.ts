import type { LedgerRecord } from '@shared/ledger'
import { isRetired } from '../saving'
import { keysOf } from './keys'
import { pairId, type DuplicateKind } from './sections'

/** Two records that are probably the same thing, entered twice; the one that was made first stands first. */
export interface DuplicatePair {
  id: string
  records: readonly [LedgerRecord, LedgerRecord]
  /** Why, in words; never with a number of a person. */
  reasons: readonly string[]
}

/** Of so many records with one key each is held against its neighbours only: work stays in step with the ledger. */
const CROWD = 12
/** Records read between two yields. */
const PIECE = 500

/**
 * Pairs of records entered twice, by keys that both share, in the order in which the first of each was made. Records out of
 * use (retired, withdrawn, merged) are passed over, and so is a pair that its numbers prove to be two. Yields how many
 * records were looked at, so that the caller may show it, and stop.
 */
export function* findPairs(
  kind: DuplicateKind,
  records: readonly LedgerRecord[]
): Generator<number, DuplicatePair[]> {
  const { keys, unlike } = keysOf[kind]
  const byKey = new Map<string, { why: string; list: LedgerRecord[] }>()
  const inOrder = [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [at, record] of inOrder.entries()) {
    if (at % PIECE === 0) yield at
    if (isRetired(record)) continue
    for (const { key, why } of keys(record)) {
      const found = byKey.get(key)
      if (!found) byKey.set(key, { why, list: [record] })
      else if (found.list.at(-1) !== record) found.list.push(record)
    }
  }
  const pairs = new Map<string, { records: readonly [LedgerRecord, LedgerRecord]; reasons: string[] }>()
  for (const { why, list } of byKey.values()) {
    for (const both of couples(list)) {
      if (unlike(...both) !== null) continue
      const id = pairId(both[0].id, both[1].id)
      const pair = pairs.get(id) ?? { records: both, reasons: [] }
      if (!pair.reasons.includes(why)) pair.reasons.push(why)
      pairs.set(id, pair)
    }
  }
  return [...pairs].map(([id, pair]) => ({ id, ...pair })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function couples(list: readonly LedgerRecord[]): [LedgerRecord, LedgerRecord][] {
  const reach = list.length > CROWD ? 1 : list.length
  return list.flatMap((one, at) =>
    list.slice(at + 1, at + 1 + reach).map((other): [LedgerRecord, LedgerRecord] => [one, other])
  )
}

/** Why two records are held to be one, by the same keys; empty when nothing of them says so. */
export function reasonsFor(kind: DuplicateKind, one: LedgerRecord, other: LedgerRecord): string[] {
  const known = new Set(keysOf[kind].keys(one).map(({ key }) => key))
  return [
    ...new Set(
      keysOf[kind]
        .keys(other)
        .filter(({ key }) => known.has(key))
        .map(({ why }) => why)
    )
  ]
}
