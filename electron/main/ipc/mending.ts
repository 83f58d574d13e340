import type { IpcFailure } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import { openJournal, type Journal } from '../journal'
import type { JournalOptions } from '../journal/journal'
import type { Spares } from '../journal/mend'
import { mendJournal } from '../journal/mendJournal'

/** Copies of the journal; and in words where they were looked for, should none of them have what is missing. */
export interface Search {
  spares: Spares
  searched: string
}

/**
 * Looks for copies of a damaged journal, in the places of the backups or in a folder that somebody chose.
 * @param keys backup keys, the oldest first
 */
export type FindSpares = (
  whose: { office: string; device: string },
  keys: readonly Uint8Array[],
  folder: string | null
) => Promise<Search>

export interface OpenedOrMended {
  journal: Journal
  /** For the entry that says what was mended; null when nothing was. */
  note: string | null
}

/**
 * Opens the journal. One that is damaged in the middle is mended from backups first, when they have what is missing, and
 * then opened and verified like any other.
 */
export async function openOrMend(
  options: JournalOptions,
  find: ((whose: { office: string; device: string }) => Promise<Search>) | null
): Promise<Result<OpenedOrMended, IpcFailure>> {
  const opened = await openJournal(options)
  if (opened.ok) return ok({ journal: opened.value, note: null })
  if (opened.error.code !== 'JOURNAL_BROKEN' || !find) return opened
  const { spares, searched } = await find(options)
  const mended = await mendJournal(options, spares, searched)
  if (!mended.ok) return mended
  const again = await openJournal({ ...options, notices: [mended.value.words] })
  return again.ok ? ok({ journal: again.value, note: mended.value.note }) : again
}
