import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorKind, log } from '../app/log'
import { errno } from '../journal/files'
import { dropRestoreNote, NOTE_FILE } from './restoreNote'
import { BEFORE, finishSwitch, RESTORED } from './switch'

/**
 * What the start of the program does about a restore in which it ended: a switch is gone on with, and what lies beside
 * the ledger half restored or half removed is cleared away. Nobody is offered it, and it only takes space.
 */
export async function finishRestore(dir: string): Promise<void> {
  await finishSwitch(dir)
  // What cannot be removed now goes the next time.
  await clearLeftovers(dir).catch((error: unknown) => log(`restore: leftovers ${errorKind(error)}`))
}

/** The vault of a ledger is the first thing that is laid and the first that is removed: without it there is none. */
async function clearLeftovers(dir: string): Promise<void> {
  const noted = await isThere(join(dir, NOTE_FILE))
  const restored = noted && (await isThere(join(dir, RESTORED, 'vault.json')))
  const before = await isThere(join(dir, BEFORE, 'vault.json'))
  if (!restored) await clear(join(dir, RESTORED), '没有做完的恢复已清除，正在使用的台账没有变化')
  if (!before) await clear(join(dir, BEFORE), '换下来的台账已按确认清除')
  if (noted && !restored && !before) await dropRestoreNote(dir)
}

async function clear(folder: string, words: string): Promise<void> {
  if (!(await isThere(folder))) return
  await rm(folder, { recursive: true, force: true })
  log(`restore: ${words}`)
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
