import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RestoreEnd } from '@shared/domain/backup'
import { errorKind, log } from '../app/log'
import { errno, nodeFiles } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'

// What a start found of a restore that was cut short, until somebody who may restore was shown it. None of this stops a
// start or a restore: where the disk takes no notice, it is told at this start, and stands in the log.

const FILE = 'restore-unseen.json'
const pathOf = (dir: string): string => join(dir, FILE)

/** What cannot be removed yet is looked for anew at each start, and never kept. */
type KeptEnd = Exclude<RestoreEnd, 'stuck'>
const keptEnd: z.ZodType<KeptEnd> = z.enum(['cleared', 'dropped', 'confirmed', 'switched', 'undone', 'aside'])
const notice = z.object({ version: z.literal(1), ends: z.array(z.unknown()) })

/** What nobody has seen yet, each once; what somebody else has written there is none of it. */
export async function readUnseen(dir: string): Promise<RestoreEnd[]> {
  try {
    const bytes = await readSmallFile(nodeFiles, pathOf(dir))
    if (bytes === null) return []
    const ends = parse(bytes)
    if (ends.length > 0) return ends
  } catch (error) {
    log(`restore: unseen ${errorKind(error)}`)
    // Not to be read now; a folder or gigabytes in its place never will be.
    if (!['EISDIR', 'EFBIG'].includes(errno(error))) return []
  }
  log('restore: unseen not understood')
  await dropUnseen(dir)
  return []
}

/** Whether it is on the disk now, in place of what was there. */
export async function writeUnseen(dir: string, ends: readonly RestoreEnd[]): Promise<boolean> {
  try {
    await writeSmallFile(nodeFiles, pathOf(dir), JSON.stringify({ version: 1, ends: kept(ends) }))
    return true
  } catch (error) {
    log(`restore: unseen ${errorKind(error)}`)
    return false
  }
}

/** These were shown; others stay. */
export async function withdrawUnseen(dir: string, shown: readonly RestoreEnd[]): Promise<void> {
  const left = (await readUnseen(dir)).filter((end) => !shown.includes(end))
  await (left.length > 0 ? writeUnseen(dir, left) : dropUnseen(dir))
}

/** Something else was done since. */
export async function dropUnseen(dir: string): Promise<void> {
  try {
    await rm(pathOf(dir), { recursive: true, force: true })
    await nodeFiles.syncFolder(dir)
  } catch (error) {
    // A PC that has no ledger may have no folder yet.
    if (errno(error) !== 'ENOENT') log(`restore: unseen ${errorKind(error)}`)
  }
}

const kept = (values: readonly unknown[]): KeptEnd[] => [
  ...new Set(values.flatMap((value) => keptEnd.safeParse(value).data ?? []))
]

function parse(bytes: Uint8Array): KeptEnd[] {
  try {
    return kept(notice.parse(JSON.parse(new TextDecoder().decode(bytes))).ends)
  } catch {
    return []
  }
}
