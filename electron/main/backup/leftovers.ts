import fs, { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RestoreEnd } from '@shared/domain/backup'
import { errorKind, log } from '../app/log'
import { errno } from '../journal/files'
import { dropRestoreNote, NOTE_FILE } from './restoreNote'
import { readUnseen, writeUnseen } from './unseen'
import { BEFORE, finishSwitch, RESTORED } from './switch'

const SWITCHED = { [RESTORED]: 'switched', [BEFORE]: 'undone', aside: 'aside' } as const

/**
 * What the start of the program does about a restore in which it ended: a switch is gone on with, and what lies beside
 * the ledger half restored or half removed is cleared away. Nobody is offered it, and it only takes space. What is found
 * is on the disk before its last trace is gone: a start that is cut short tells it the next time, in the same words.
 * @returns what is to be told, in this order: what was found now, and at earlier starts, and nobody has seen
 */
export async function finishRestore(dir: string): Promise<RestoreEnd[]> {
  const ends = await readUnseen(dir)
  let written = true
  const keep: Keep = async (end) => {
    log(`restore: at start ${end}`)
    if (ends.includes(end)) return
    ends.push(end)
    written = await writeUnseen(dir, ends)
  }
  await finishSwitch(dir, (which) => keep(SWITCHED[which]))
  const stuck = await clearLeftovers(dir, keep)
  // A disk that was full has room when half a restore has gone.
  if (!written) await writeUnseen(dir, ends)
  return stuck ? [...ends.filter((end) => end !== stuck.at), 'stuck'] : ends
}

type Keep = (end: RestoreEnd) => Promise<void>

/**
 * The vault of a ledger is the first thing that is laid and the first that is removed: without it there is none.
 * @returns what could not be cleared away now, and goes the next time
 */
async function clearLeftovers(dir: string, keep: Keep): Promise<{ at: RestoreEnd | null } | null> {
  let at: RestoreEnd | null = null
  const clear = async (folder: string, end: RestoreEnd | null): Promise<void> => {
    if (!(await isThere(folder))) return
    if (end) await keep(end)
    at = end
    await fs.rm(folder, { recursive: true, force: true })
    at = null
  }
  try {
    const noted = await isThere(join(dir, NOTE_FILE))
    const restored = noted && (await isThere(join(dir, RESTORED, 'vault.json')))
    const before = await isThere(join(dir, BEFORE, 'vault.json'))
    // The note goes before a restore is begun, and after one that was not taken is removed.
    if (!restored) await clear(join(dir, RESTORED), noted ? 'dropped' : 'cleared')
    // A PC that had no ledger leaves a folder that never held one.
    const held = await isThere(join(dir, BEFORE, 'journal'))
    if (!before) await clear(join(dir, BEFORE), held ? 'confirmed' : null)
    if (noted && !restored && !before) await dropRestoreNote(dir)
    return null
  } catch (error) {
    log(`restore: leftovers ${errorKind(error)}`)
    return { at }
  }
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
