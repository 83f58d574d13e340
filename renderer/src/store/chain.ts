import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
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
 * computed anew from its bytes. Any entry that was altered, left out or put in breaks it at that place.
 */
export async function checkChain(onProgress: OnProgress, signal: AbortSignal): Promise<Result<ChainCheck>> {
  const head = await call('journal.head', undefined)
  if (!head.ok) return head
  const { position, hash } = head.value
  let previous: Uint8Array = new Uint8Array(32)
  for (let read = 0; read < position;) {
    if (signal.aborted) return fail('CANCELLED', '已停止核对，台账没有变化。')
    onProgress({ done: read, total: position, words: '正在从第一条起核对' })
    const answer = await call('journal.read', { from: read + 1, maxBytes: BATCH_BYTES })
    if (!answer.ok) return answer
    const { entries, frames } = answer.value
    if (entries.length === 0) return fail('JOURNAL_BROKEN', '台账流水没有读完，核对没有完成。')
    for (const [index, frame] of frames.entries()) {
      if (read >= position) break
      if (entries[index]?.position !== read + 1) return broken(read + 1)
      previous = sha256.create().update(previous).update(frame.subarray(PREFIX)).digest()
      read += 1
    }
  }
  return bytesToHex(previous) === hash ? ok({ position, hash }) : broken(position)
}

const broken = (position: number): Result<never> =>
  fail(
    'JOURNAL_BROKEN',
    `台账流水在第 ${position} 条处接不上。文件未作任何改动。请先把整个数据文件夹复制留存，再联系维护人员。`
  )
