import { join } from 'node:path'
import type { Files } from '../journal/files'
import { type Found, listBackups, piecesOf, plainBytesOf } from './header'
import { ATTACHMENTS, headerPath, isPiece, JOURNAL, PART } from './layout'
import { removeIfThere } from './pieces'
import { ringsKeep, shrunk } from './rings'

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
 * Lets go of the backups that no ring keeps, then of the pieces that no remaining backup needs. Does nothing while
 * a backup is asked about or cannot be read: what it needs is not known.
 * @returns how many backups went
 */
export async function prune(files: Files, set: string, accepted: ReadonlySet<string>): Promise<number> {
  const { found, unreadable } = await listBackups(files, set)
  if (unreadable.length > 0 || shrunk(found.map(sizedOf), accepted)) return 0
  const kept = ringsKeep(found.map(sizedOf))
  const going = found.filter(({ id }) => !kept.has(id))
  for (const { id } of going) await removeIfThere(files, headerPath(set, id))
  // The names of what is gone must be gone for good before what they name is.
  await files.syncFolder(set)
  const needed = new Set(
    found.filter(({ id }) => kept.has(id)).flatMap(({ header }) => piecesOf(header).map(({ name }) => name))
  )
  for (const name of await piecesIn(files, set)) {
    if (!needed.has(name)) await removeIfThere(files, join(set, name))
  }
  return going.length
}
