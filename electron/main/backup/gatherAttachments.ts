import { join } from 'node:path'
import type { Keys } from '../attachments/keys'
import { Damaged, SealedReader } from '../attachments/reader'
import { errno, type Files } from '../journal/files'
import type { Wanted } from './gatherJournal'
import type { Piece } from './header'
import type { Profile } from './job'
import { attachmentPiece } from './layout'
import { rangeOf } from './pieces'

export interface GatheredAttachments {
  known: Piece[]
  fresh: Wanted[]
  /** Sealed files that are damaged in the profile itself: they are left out. */
  damaged: number
}

/** Names of the sealed files of a profile: keyed hashes of their contents. */
export async function tagsIn(files: Files, dir: string): Promise<string[]> {
  const root = join(dir, 'attachments')
  const folders = (await files.list(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
  const tags: string[] = []
  for (const folder of folders) {
    const names = await files.list(join(root, folder))
    tags.push(...names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort())
  }
  return tags
}

export const attachmentPath = (dir: string, tag: string): string =>
  join(dir, 'attachments', tag.slice(0, 2), tag)

/**
 * Which sealed files the place has already, by their names: what stands under a name never changes. The others are
 * opened and checked first, where that is possible, so that no damaged file counts as backed up.
 */
export async function gatherAttachments(
  profile: Profile,
  pool: ReadonlyMap<string, Piece>,
  there: ReadonlySet<string>,
  step: (bytes: number) => void
): Promise<GatheredAttachments> {
  const gathered: GatheredAttachments = { known: [], fresh: [], damaged: 0 }
  for (const tag of await tagsIn(profile.files, profile.dir)) {
    const name = attachmentPiece(tag)
    const piece = there.has(name) ? pool.get(name) : undefined
    step(0)
    if (piece) gathered.known.push(piece)
    else if (profile.open && !(await isWhole(profile.files, profile.dir, tag, profile.open.attachments)))
      gathered.damaged += 1
    else gathered.fresh.push(await wanted(profile, tag, name))
  }
  return gathered
}

/** Whether every byte of a sealed file is what was sealed by one of the keys, and is the content of its name. */
export async function isWhole(
  files: Files,
  dir: string,
  tag: string,
  keys: readonly Keys[]
): Promise<boolean> {
  for (const one of keys) if (await isWholeBy(files, dir, tag, one)) return true
  return false
}

async function isWholeBy(files: Files, dir: string, tag: string, keys: Keys): Promise<boolean> {
  try {
    const reader = await SealedReader.open(files, attachmentPath(dir, tag), keys, Buffer.from(tag, 'hex'))
    try {
      return Buffer.from(keys.tagOf(await reader.hash())).toString('hex') === tag
    } finally {
      await reader.close()
    }
  } catch (error) {
    if (error instanceof Damaged || errno(error) === 'EIO') return false
    throw error
  }
}

async function wanted({ files, dir }: Profile, tag: string, name: string): Promise<Wanted> {
  const path = attachmentPath(dir, tag)
  const measured = await files.open(path, 'read')
  const bytes = await measured.size().finally(() => measured.close())
  return {
    name,
    bytes,
    async *content() {
      const file = await files.open(path, 'read')
      try {
        yield* rangeOf(file, 0, bytes)
      } finally {
        await file.close()
      }
    }
  }
}
