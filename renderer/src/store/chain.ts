import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Entry } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { call } from './bridge'
import type { OnProgress } from './progress'

/** The chain of the journal, as it was followed from the first entry to the last. */
export interface ChainCheck {
  position: number
  hash: string
}

const BATCH_BYTES = 2_000_000
/** Length of a frame's prefix (electron/main/journal/frame.ts). */
const PREFIX = 8

/**
 * Follows the chain from the first entry: main opens every frame with the hash before it, and here the hash of each is
 * computed anew from its bytes. Any entry that was altered, left out or put in breaks it at that place. `read` is handed
 * the entries as they are followed, in order, each once; what it made of them counts only when the chain holds.
 */
export async function checkChain(
  onProgress: OnProgress,
  signal: AbortSignal,
  read: (entries: readonly Entry[]) => unknown = () => undefined
): Promise<Result<ChainCheck>> {
  const head = await call('journal.head', undefined)
  if (!head.ok) return head
  const { position, hash } = head.value
  let previous: Uint8Array = new Uint8Array(32)
  for (let done = 0; done < position;) {
    if (signal.aborted) return fail('CANCELLED', '已停止核对，台账没有变化。')
    onProgress({ done, total: position, words: '正在从第一条起核对' })
    const answer = await call('journal.read', { from: done + 1, maxBytes: BATCH_BYTES })
    if (!answer.ok) return answer
    const { entries, frames } = answer.value
    if (entries.length === 0) return fail('JOURNAL_BROKEN', '台账流水没有读完，核对没有完成。')
    const from = done
    for (const [index, frame] of frames.entries()) {
      if (done >= position) break
      if (entries[index]?.position !== done + 1) return broken(done + 1)
      previous = sha256.create().update(previous).update(frame.subarray(PREFIX)).digest()
      done += 1
    }
    await read(entries.slice(0, done - from))
  }
  return bytesToHex(previous) === hash ? ok({ position, hash }) : broken(position)
}

const broken = (position: number): Result<never> =>
  fail(
    'JOURNAL_BROKEN',
    `台账流水在第 ${position} 条处接不上。文件未作任何改动。请先把整个数据文件夹复制留存，再联系维护人员。`
  )
