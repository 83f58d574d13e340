import type { Appended } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'
import { fail, type Failure, type Result } from '@shared/result'
import { call } from './bridge'
import type { OnProgress } from './progress'

/** How a save that takes its time tells how far it is, and is stopped. */
export interface Sending {
  onProgress?: OnProgress
  /** Heard until the entry is being written: from then on the save stands, and can be taken back. */
  signal?: AbortSignal
  /** A second person's confirmation, as main gave it (second.ts). */
  second?: string
}

/** Changes that go at once; of a larger save, in one piece. Main takes at most 5,000 in a call (contract.ts). */
const PIECE = 1_000

export const CANCELLED: Failure = { code: 'CANCELLED', message: '已取消，台账没有变化。' }

/** To the journal as one entry: at once, or in pieces that count for nothing until the last one is there. */
export async function sendEntry(
  reason: string,
  changes: Change[],
  { onProgress, signal, second }: Sending
): Promise<Result<Appended>> {
  if (signal?.aborted) return { ok: false, error: CANCELLED }
  if (changes.length <= PIECE) return call('journal.append', { reason, changes, second })
  const batch = crypto.randomUUID()
  const drop = (): void => void call('journal.dropStaged', { batch })
  for (let from = 0; from < changes.length; from += PIECE) {
    onProgress?.({ done: from, total: changes.length, words: '正在核对要写入的内容' })
    const piece = await call('journal.stage', { batch, changes: changes.slice(from, from + PIECE) })
    if (!piece.ok || signal?.aborted) {
      drop()
      return piece.ok ? { ok: false, error: CANCELLED } : piece
    }
  }
  onProgress?.({ done: 0, total: 0, words: '正在写入流水，这一步不能取消' })
  const answer = await call('journal.appendStaged', { batch, reason, count: changes.length, second })
  if (!answer.ok) return fail(answer.error.code, answer.error.message)
  return { ok: true, value: { ...answer.value, entry: { ...answer.value.entry, changes } } }
}
