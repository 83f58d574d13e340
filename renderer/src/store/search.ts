import { recordKey } from '@shared/ledger'
import { ledger } from './ledger'
import { entryOf, plain, searchable, type SearchEntry } from './searchTerms'
import type { LedgerDatabase } from './schema'
import { spread } from './spread'

export interface SearchHit {
  /** Entity name, and the same under the name the interface first gave it. */
  entity: string
  kind: string
  id: string
  title: string
  hint: string
  /** Name and parameter of the page that shows it. */
  route: { name: string; params: { id: string } } | { name: string; query: { id: string } }
}

const BATCH_ROWS = 500

const entries = new Map<string, SearchEntry>()
let indexed: { db: LedgerDatabase; position: number } | null = null
let running: Promise<void> = Promise.resolve()

/** Empties the index: names stand in it in clear. */
export function forgetSearch(): void {
  entries.clear()
  indexed = null
}

/** Builds the index or catches up with saves of any window. One run at a time. */
export function warmSearch(): Promise<void> {
  running = running.then(catchUp, catchUp)
  return running
}

async function catchUp(): Promise<void> {
  const { db } = ledger()
  const position = (await db.meta.get('applied'))?.position ?? 0
  if (indexed?.db !== db || position < indexed.position) {
    forgetSearch()
    await take(db, await db.records.where('entity').anyOf(searchable).primaryKeys())
  } else if (position > indexed.position) {
    const changed = await db.history.where('position').above(indexed.position).primaryKeys()
    await take(db, [...new Set(changed.map(([key]) => key))])
  }
  indexed = { db, position }
}

async function take(db: LedgerDatabase, keys: string[]): Promise<void> {
  for (let done = 0; done < keys.length; done += BATCH_ROWS) {
    const rows = await db.records.bulkGet(keys.slice(done, done + BATCH_ROWS))
    for (const row of rows) {
      const entry = row && entryOf(row.record)
      if (entry) entries.set(recordKey(entry.entity, entry.id), entry)
      else if (row) entries.delete(row.key)
    }
  }
}

/**
 * Records found by case number, title, name, pinyin initials, the last four digits of a telephone number, or a
 * whole ID number. Every word must be found; what begins with the words comes first, and no kind hides another.
 */
export async function searchEverything(text: string, limit: number): Promise<SearchHit[]> {
  const words = text.split(/\s+/).map(plain).filter(Boolean)
  if (words.length === 0) return []
  await warmSearch()
  const ranked: { entry: SearchEntry; score: number }[] = []
  for (const entry of entries.values()) {
    const scores = words.map((word) => scoreOf(entry, word))
    if (!scores.includes(0)) ranked.push({ entry, score: scores.reduce((sum, score) => sum + score, 0) })
  }
  ranked.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? 1 : -1))
  return spread(ranked, ({ entry }) => entry.entity, limit).map(({ entry }) => hitOf(entry))
}

/** Ids of visits that are open, of visitors with exactly one of these names or numbers, newest first. */
export const visitsNaming = (names: readonly string[], numbers: readonly string[], limit: number) =>
  naming('visit', names, numbers, limit)

/**
 * Ids of disputes with a party of exactly one of these names, telephone or ID numbers, newest first. From the index in
 * memory, so that it can be asked while a name is being typed.
 */
export const disputesNaming = (names: readonly string[], numbers: readonly string[], limit: number) =>
  naming('dispute', names, numbers, limit)

async function naming(
  entity: string,
  names: readonly string[],
  numbers: readonly string[],
  limit: number
): Promise<string[]> {
  await warmSearch()
  const wanted = names.map(plain).filter((name) => name.length > 1)
  const exact = numbers
    .map((number) => plain(number).replace(/[-－]/g, ''))
    .filter((number) => number.length > 6)
  const found: string[] = []
  for (const entry of entries.values()) {
    if (entry.entity !== entity) continue
    const named = wanted.some((name) => entry.texts.includes(name))
    if (named || exact.some((number) => entry.exact.includes(number))) found.push(entry.id)
  }
  // Ids begin with the time they were made.
  return found.sort((a, b) => (a < b ? 1 : -1)).slice(0, limit)
}

/** 0 not found, 1 in the middle, 2 at the beginning, 3 the whole. */
function scoreOf({ texts, exact }: SearchEntry, word: string): number {
  if (exact.includes(word)) return 3
  let best = 0
  for (const text of texts) {
    if (text === word) return 3
    const at = text.indexOf(word)
    if (at >= 0) best = Math.max(best, at === 0 ? 2 : 1)
  }
  return best
}

const pages: Readonly<Record<string, string>> = {
  dispute: 'disputes.record',
  visit: 'visits.record',
  organization: 'organizations.record',
  mediator: 'mediators.record',
  leader: 'reception.leader'
}

function hitOf({ entity, id, title, hint }: SearchEntry): SearchHit {
  const name = pages[entity]
  const route = name ? { name, params: { id } } : { name: 'centers.tree', query: { id } }
  return { entity, kind: entity, id, title, hint, route }
}
