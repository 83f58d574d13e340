import type { BackupProgress } from '@shared/domain/backup'
import type { IpcFailure } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import { openJournal, type Journal } from '../journal'
import type { JournalOptions } from '../journal/journal'
import type { Spares } from '../journal/mend'
import { mendJournal, STOPPED } from '../journal/mendJournal'

/** Copies of the journal; and in words where they were looked for, should none of them have what is missing. */
export interface Search {
  spares: Spares
  searched: string
}

/** Whoever waits for the mending. */
export interface MendingWatch {
  progress: (now: BackupProgress) => void
  signal: AbortSignal
}

/**
 * Looks for copies of a damaged journal, in the places of the backups or in a folder that somebody chose.
 * @param keys backup keys, the oldest first
 */
export type FindSpares = (
  whose: { office: string; device: string },
  keys: readonly Uint8Array[],
  folder: string | null,
  watch: MendingWatch
) => Promise<Search>

export interface OpenedOrMended {
  journal: Journal
  /** For the entry that says what was mended; null when nothing was. */
  note: string | null
}

const WORDS = '正在逐条核对，从备份里补回缺少的内容'

/**
 * Opens the journal. One that is damaged in the middle is mended from backups first, when they have what is missing, and
 * then opened and verified like any other. CANCELLED when the watch stopped it before anything was changed.
 */
export async function openOrMend(
  options: JournalOptions,
  find: ((whose: { office: string; device: string }, watch: MendingWatch) => Promise<Search>) | null,
  watch: MendingWatch
): Promise<Result<OpenedOrMended, IpcFailure>> {
  const opened = await openJournal(options)
  if (opened.ok) return ok({ journal: opened.value, note: null })
  if (opened.error.code !== 'JOURNAL_BROKEN' || !find) return opened
  const { signal } = watch
  const found = await find(options, watch).catch((error: unknown) => {
    if (error === signal.reason) return null
    throw error
  })
  if (!found) return STOPPED
  const progress = (done: number, total: number): void => watch.progress({ words: WORDS, done, total })
  const mended = await mendJournal(options, found.spares, found.searched, { progress, signal })
  if (!mended.ok) return mended
  const again = await openJournal({ ...options, notices: [mended.value.words] })
  return again.ok ? ok({ journal: again.value, note: mended.value.note }) : again
}

/** Milliseconds between two words about progress. */
const OFTEN = 100

/** Tells the first of each kind of words, and then as often as a person can read. */
export function gently(tell: MendingWatch['progress']): MendingWatch['progress'] {
  let [words, told] = ['', 0]
  return (now) => {
    const at = performance.now()
    if (now.words === words && at - told < OFTEN) return
    ;[words, told] = [now.words, at]
    tell(now)
  }
}
