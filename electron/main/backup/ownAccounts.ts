import { OWN_ACCOUNTS_NOTICE } from '@shared/domain/backup'
import type { Ledger } from '../ipc/ledger'
import { readRestoreNote, writeRestoreNote, type RestoreNote } from './restoreNote'
import { BEFORE, isRestored, RESTORED } from './switch'

/** Before the switch is begun. @param of the ledger that comes in with accounts of its own; null when those of now go along */
export async function noteAccounts(
  dir: string,
  { ownAccounts, ...note }: RestoreNote,
  of: typeof RESTORED | typeof BEFORE | null
): Promise<void> {
  if (of) await writeRestoreNote(dir, { ...note, ownAccounts: { of, said: false } })
  else if (ownAccounts) await writeRestoreNote(dir, note)
}

/**
 * Says in the journal, once, that the ledger in use came with accounts of its own, and tells the administrator until the
 * restore is confirmed or let go. @returns plain Chinese
 */
export async function tellOwnAccounts(dir: string, ledger: Ledger): Promise<string[]> {
  const note = await readRestoreNote(dir)
  const used = (await isRestored(dir)) ? RESTORED : BEFORE
  // The switch that it was written for was never begun.
  if (!note?.ownAccounts || note.ownAccounts.of !== used) return []
  if (!note.ownAccounts.said) {
    const said = await ledger.record('accountsCameBack', '')
    if (said.ok) await writeRestoreNote(dir, { ...note, ownAccounts: { of: used, said: true } })
  }
  return [OWN_ACCOUNTS_NOTICE]
}
