import type { JournalHead } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { call } from './bridge'
import { ledger } from './ledger'
import { underLock } from './lock'
import type { OnProgress } from './progress'
import { replayTail } from './replay'
import { noRoom } from './room'
import { LEDGER_VERSION } from './schema'
import { forgetSearch } from './search'

/**
 * Empties the open working copy and replays the whole journal into it. It stays the same database, so that other
 * windows go on; broken off or cancelled half-way, the next opening goes on where it stopped, and nobody may go on
 * working with it before that. Drafts and the frames kept to mend the journal stay. Saves wait until it is done.
 */
export function rebuildLedger(onProgress: OnProgress, signal?: AbortSignal): Promise<Result<JournalHead>> {
  return underLock(async () => {
    const { db, session } = ledger()
    const head = await call('journal.head', undefined)
    if (!head.ok) return head
    const full = noRoom(head.value.missingBytes, head.value.position)
    if (full) return full
    const { records, history, factBlocks, visitBlocks, counters, meta } = db
    await db.transaction('rw', [records, history, factBlocks, visitBlocks, counters, meta], async () => {
      for (const table of [records, history, factBlocks, visitBlocks, counters]) await table.clear()
      const { office, device } = session
      await meta.put({ key: 'applied', position: 0, hash: '', office, device, schema: LEDGER_VERSION })
    })
    forgetSearch()
    return replayTail(db, '正在按流水重建工作副本', onProgress, signal)
  })
}
