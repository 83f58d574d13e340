import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RestoreEnd } from '@shared/domain/backup'
import { errorKind, log } from '../app/log'
import { errno } from '../journal/files'
import { dropRestoreNote, NOTE_FILE } from './restoreNote'
import { BEFORE, finishSwitch, RESTORED } from './switch'

const SWITCHED = { [RESTORED]: 'switched', [BEFORE]: 'undone', aside: 'aside' } as const

/**
 * What the start of the program does about a restore in which it ended: a switch is gone on with, and what lies beside
 * the ledger half restored or half removed is cleared away. Nobody is offered it, and it only takes space.
 * @returns what was found, in this order
 */
export async function finishRestore(dir: string): Promise<RestoreEnd[]> {
  const switched = await finishSwitch(dir)
  const ends: RestoreEnd[] = switched ? [SWITCHED[switched]] : []
  // What cannot be removed now goes the next time.
  await clearLeftovers(dir, ends).catch((error: unknown) => {
    log(`restore: leftovers ${errorKind(error)}`)
    ends.push('stuck')
  })
  for (const end of ends) log(`restore: at start ${end}`)
  return ends
}

/** The vault of a ledger is the first thing that is laid and the first that is removed: without it there is none. */
async function clearLeftovers(dir: string, ends: RestoreEnd[]): Promise<void> {
  const noted = await isThere(join(dir, NOTE_FILE))
  const restored = noted && (await isThere(join(dir, RESTORED, 'vault.json')))
  const before = await isThere(join(dir, BEFORE, 'vault.json'))
  // The note goes before a restore is begun, and after one that was not taken is removed.
  if (!restored && (await clear(join(dir, RESTORED)))) ends.push(noted ? 'dropped' : 'cleared')
  // A PC that had no ledger leaves a folder that never held one.
  const held = await isThere(join(dir, BEFORE, 'journal'))
  if (!before && (await clear(join(dir, BEFORE))) && held) ends.push('confirmed')
  if (noted && !restored && !before) await dropRestoreNote(dir)
}

/** Whether there was something. */
async function clear(folder: string): Promise<boolean> {
  const there = await isThere(folder)
  if (there) await rm(folder, { recursive: true, force: true })
  return there
}

/** Not to be told from a folder that cannot be read, which throws. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (errno(error) === 'ENOENT') return false
    throw error
  }
}
