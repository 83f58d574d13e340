import { join } from 'node:path'
import { z } from 'zod'
import { nodeFiles } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'
import { removeIfThere } from './pieces'
import { BEFORE, RESTORED } from './switch'

const note = z.strictObject({
  /** Of the backup that was restored; milliseconds since 1970. */
  madeAt: z.number().int(),
  position: z.number().int(),
  /**
   * Which of the two ledgers came, or was about to come, into the profile with accounts of its own, since the keys had
   * been changed; `said` when its journal tells of it.
   */
  ownAccounts: z.strictObject({ of: z.enum([RESTORED, BEFORE]), said: z.boolean() }).optional()
})
/** There is a whole restored ledger that nobody has confirmed or let go of yet. */
export type RestoreNote = z.infer<typeof note>

export const NOTE_FILE = 'restore.json'
const pathOf = (dir: string): string => join(dir, NOTE_FILE)

export async function readRestoreNote(dir: string): Promise<RestoreNote | null> {
  const bytes = await readSmallFile(nodeFiles, pathOf(dir))
  try {
    return bytes && note.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Damaged: what lies beside stays there, and nothing is offered to be removed.
    return null
  }
}

export const writeRestoreNote = (dir: string, value: RestoreNote): Promise<void> =>
  writeSmallFile(nodeFiles, pathOf(dir), JSON.stringify(value))

export const dropRestoreNote = (dir: string): Promise<void> => removeIfThere(nodeFiles, pathOf(dir))
