import { dirname, join } from 'node:path'
import type { Files } from '../journal/files'
import { type Found, type Listing, listBackups } from './header'
import { isSetOf, serialOfId } from './layout'

/** All backups of one PC's ledger in a place: the set that is written to now, and those of former keys. */
export interface Sets {
  set: string
  own: Listing
  /** By folder. */
  former: Map<string, Listing>
  /** The number that the next backup gets: it goes on over a change of keys, so that it tells which is newer. */
  next: number
}

/** A former set that the disk does not give out is left alone; it must not keep a new backup from being made. */
const UNREAD: Listing = { found: [], unreadable: ['?'], newer: 0, next: 1 }

/** @param set the one that is written to */
export async function listSets(
  files: Files,
  set: string,
  whose: { office: string; device: string }
): Promise<Sets> {
  const base = dirname(set)
  const former = new Map<string, Listing>()
  for (const name of (await files.list(base)).filter((each) => isSetOf(each, whose))) {
    const folder = join(base, name)
    if (folder !== set) former.set(folder, await listBackups(files, folder).catch(() => UNREAD))
  }
  const own = await listBackups(files, set)
  const next = Math.max(own.next, ...[...former.values()].map((listing) => listing.next))
  return { set, own, former, next }
}

export const formerBackups = ({ former }: Sets): Found[] => [...former.values()].flatMap(({ found }) => found)

/** The backups of the set in order, behind the last one that was made before its first; for what shrank. */
export function inSequence(sets: Sets): Found[] {
  const { found } = sets.own
  const first = found[0] ? serialOfId(found[0].id) : sets.next
  const before = formerBackups(sets)
    .filter(({ id }) => serialOfId(id) < first)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1)
  return before ? [before, ...found] : found
}
