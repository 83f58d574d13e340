import type { JournalHead } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { applyEntries } from './apply'
import { call } from './bridge'
import type { OnProgress } from './progress'
import { noRoom } from './room'
import type { LedgerDatabase } from './schema'

const BATCH_BYTES = 1_000_000

const STOPPED = fail('CANCELLED', '已取消，台账流水没有变化，已保存的内容都在。下次登录从停下的地方继续。')

/**
 * Applies what the journal holds after the applied position, batch by batch. The caller holds the lock. Stopped between
 * two batches, the copy is whole up to the position that it says.
 */
export async function replayTail(
  db: LedgerDatabase,
  words: string,
  onProgress: OnProgress,
  signal?: AbortSignal
): Promise<Result<JournalHead>> {
  let applied = (await db.meta.get('applied'))?.position ?? 0
  const first = await call('journal.head', undefined)
  if (!first.ok) return first
  let head: JournalHead = first.value
  while (applied < head.position) {
    if (signal?.aborted) return STOPPED
    onProgress({ done: applied, total: head.position, words })
    const answer = await call('journal.read', { from: applied + 1, maxBytes: BATCH_BYTES })
    if (!answer.ok) return answer
    const changes = answer.value.entries.reduce((sum, entry) => sum + entry.changes.length, 0)
    const full = noRoom(first.value.missingBytes, changes)
    if (full) return full
    const next = await applyEntries(db, answer.value)
    if (next <= applied) {
      return fail(
        'JOURNAL_BROKEN',
        '台账流水在中间断开，没有读到后面的内容。请不要删除任何文件，联系管理员用备份恢复。'
      )
    }
    applied = next
    head = (answer.value.head.position >= head.position ? answer.value.head : head) satisfies JournalHead
  }
  onProgress({ done: head.position, total: head.position, words })
  return ok(head)
}
