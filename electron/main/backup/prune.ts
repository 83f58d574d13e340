import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../journal/files'
import { isTemporary } from '../vault/atomicFile'
import { type Found, piecesOf, plainBytesOf } from './header'
import { ATTACHMENTS, headerPath, isPiece, JOURNAL, PART } from './layout'
import { removeIfThere } from './pieces'
import { ringsKeep, shrunk } from './rings'
import { formerBackups, inSequence, type Sets } from './sets'

export const sizedOf = ({ id, header }: Found) => ({
  id,
  madeAt: header.madeAt,
  position: header.position,
  bytes: plainBytesOf(header)
})

/** All files below a set that this program wrote as pieces, with what was left half written. */
async function piecesIn(files: Files, set: string): Promise<string[]> {
  const names = (await files.list(join(set, JOURNAL))).map((name) => `${JOURNAL}/${name}`)
  for (const folder of await files.list(join(set, ATTACHMENTS))) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    const inside = await files.list(join(set, ATTACHMENTS, folder))
    names.push(...inside.map((name) => `${ATTACHMENTS}/${folder}/${name}`))
  }
  return names.filter((name) => isPiece(name.endsWith(PART) ? name.slice(0, -PART.length) : name))
}

/** Names of the pieces of attachments that stand in the place. */
export async function attachmentNames(files: Files, set: string): Promise<Set<string>> {
  const names = await piecesIn(files, set)
  return new Set(names.filter((name) => name.startsWith(ATTACHMENTS) && name.endsWith('.age')))
}

/**
 * Lets go of the backups that no ring keeps, in the set that is written to and in those of former keys alike, then of the
 * pieces that no remaining backup needs. The one that was proven last stays, however old it is. Does nothing while a
 * backup is asked about or cannot be read: what it needs is not known; a former set with such a one is left alone. Lists that were
 * not finished go in any case.
 * @param proven id of the backup that was proven last @returns how many backups went
 */
export async function prune(
  files: Files,
  sets: Sets,
  accepted: ReadonlySet<string>,
  proven: string | null
): Promise<number> {
  const { set, own, former } = sets
  for (const name of (await files.list(set)).filter(isTemporary)) await removeIfThere(files, join(set, name))
  if (own.unreadable.length > 0 || shrunk(inSequence(sets).map(sizedOf), accepted)) return 0
  const all = [...formerBackups(sets), ...own.found]
  const kept = new Set([...ringsKeep(own.found.map(sizedOf)), ...ringsKeep(all.map(sizedOf))])
  if (proven !== null) kept.add(proven)
  let gone = 0
  for (const [folder, listing] of former) {
    if (listing.unreadable.length === 0) gone += await pruneSet(files, folder, listing.found, kept)
  }
  return gone + (await pruneSet(files, set, own.found, kept))
}

async function pruneSet(
  files: Files,
  set: string,
  found: readonly Found[],
  kept: ReadonlySet<string>
): Promise<number> {
  const going = found.filter(({ id }) => !kept.has(id))
  for (const { id } of going) await removeIfThere(files, headerPath(set, id))
  // The names of what is gone must be gone for good before what they name is.
  await files.syncFolder(set)
  const staying = found.filter(({ id }) => kept.has(id))
  const needed = new Set(staying.flatMap(({ header }) => piecesOf(header).map(({ name }) => name)))
  for (const name of await piecesIn(files, set)) {
    if (!needed.has(name)) await removeIfThere(files, join(set, name))
  }
  if (staying.length === 0) await dropFolders(files, set)
  return going.length
}

/** A set of former keys that nothing is left of; a folder in which something else lies stays. */
async function dropFolders(files: Files, set: string): Promise<void> {
  const inside = (await files.list(join(set, ATTACHMENTS))).map((name) => join(set, ATTACHMENTS, name))
  for (const folder of [...inside, join(set, ATTACHMENTS), join(set, JOURNAL), set]) {
    await rmdir(folder).catch(() => undefined)
  }
}
