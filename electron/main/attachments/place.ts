import { dirname, join } from 'node:path'
import { errno, type Files, makeLastingFolder } from '../journal/files'
import type { Keys } from './keys'
import { Damaged, SealedReader } from './reader'

/** Where the sealed files of a profile lie, and with which keys. */
export interface Place {
  files: Files
  /** <profile>/attachments */
  folder: string
  keys: Keys
  /** Keys of before the data key was changed, the latest first: what they sealed stays where it is. */
  former: readonly Keys[]
}

const PART = '.part'
export const partPath = ({ folder }: Place, id: string): string => join(folder, `${id}${PART}`)

/** attachments/ab/ab… : 256 folders, so that none grows long. */
export function pathOf({ folder, keys }: Place, hash: string): string {
  const name = Buffer.from(keys.tagOf(hash)).toString('hex')
  return join(folder, name.slice(0, 2), name)
}

export async function openHash(place: Place, hash: string): Promise<SealedReader> {
  let missing: unknown
  for (const keys of [place.keys, ...place.former]) {
    try {
      return await SealedReader.open(place.files, pathOf({ ...place, keys }, hash), keys, keys.tagOf(hash))
    } catch (error) {
      if (errno(error) !== 'ENOENT') throw error
      missing ??= error
    }
  }
  throw missing
}

/** 'ok' only after every byte was read and found to be the content of this hash; `quick` looks at header and length. */
export async function stateOf(
  place: Place,
  hash: string,
  quick: boolean
): Promise<'ok' | 'missing' | 'damaged'> {
  try {
    const reader = await openHash(place, hash)
    try {
      return quick || (await reader.hash()) === hash ? 'ok' : 'damaged'
    } finally {
      await reader.close()
    }
  } catch (error) {
    // A sector that cannot be read is damage as well.
    if (error instanceof Damaged || errno(error) === 'EIO') return 'damaged'
    if (errno(error) === 'ENOENT') return 'missing'
    throw error
  }
}

/**
 * Moves a finished part to its place, unless the same content stands there whole already: then the part is dropped.
 * @returns what stood there before
 */
export async function settle(
  place: Place,
  part: string,
  hash: string
): Promise<'ok' | 'missing' | 'damaged'> {
  const before = await stateOf(place, hash, false)
  if (before === 'ok') {
    await place.files.remove(part)
    return before
  }
  const path = pathOf(place, hash)
  await makeLastingFolder(place.files, dirname(place.folder), dirname(path))
  await place.files.rename(part, path)
  await place.files.syncFolder(dirname(path))
  return before
}

/** Removes what an interrupted upload left behind. Best effort: what stays is sealed and only takes space. */
export async function sweep({ files, folder }: Pick<Place, 'files' | 'folder'>): Promise<void> {
  const names = await files.list(folder).catch(() => [])
  for (const name of names) {
    if (name.endsWith(PART)) await files.remove(join(folder, name)).catch(() => undefined)
  }
}
