import { fail, ok, type Result } from '@shared/result'
import { foldEntries, recordDigest, sha256Hex, type LedgerRecord } from '@shared/ledger'
import { call } from './bridge'
import { historyDiffers } from './historyCheck'
import { ledger, ledgerIfOpen } from './ledger'
import { underLock } from './lock'
import type { OnProgress } from './progress'
import type { LedgerDatabase } from './schema'

/** The working copy held against the journal. */
export interface LedgerCheck {
  equal: boolean
  /** The rows of the history are those that the journal makes: none is missing, none was put in. */
  historyEqual: boolean
  /** recordsHash of the working copy, and of the journal folded anew. */
  storeHash: string
  journalHash: string
  /** Number of records in the journal. */
  records: number
  /** Position up to which was compared. */
  position: number
}

const BATCH_BYTES = 4_000_000
const BATCH_ROWS = 500
const cancelled = (): Result<never> => fail('CANCELLED', '已停止核对，台账没有变化。')

/** Folds the whole journal again and compares it with the working copy. Saves wait until it is done or stopped. */
export function verifyLedger(onProgress: OnProgress, signal?: AbortSignal): Promise<Result<LedgerCheck>> {
  return underLock(async () => {
    const { db } = ledger()
    const records = new Map<string, LedgerRecord>()
    const head = await call('journal.head', undefined)
    if (!head.ok) return head
    const { position } = head.value
    let historyEqual = (await db.history.where('position').above(position).count()) === 0
    for (let read = 0; read < position;) {
      if (signal?.aborted) return cancelled()
      onProgress({ done: read, total: position, words: '正在重放台账流水' })
      const answer = await call('journal.read', { from: read + 1, maxBytes: BATCH_BYTES })
      if (!answer.ok) return answer
      if (answer.value.entries.length === 0) return fail('JOURNAL_BROKEN', '台账流水没有读完，核对没有完成。')
      foldEntries(records, answer.value.entries)
      if (historyEqual) historyEqual = !(await historyDiffers(db, answer.value.entries))
      read += answer.value.entries.length
    }
    const storeLines = await storeDigests(db, onProgress, signal)
    if (!storeLines) return cancelled()
    const journalHash = hashOf([...records.values()].map(recordDigest))
    const storeHash = hashOf(storeLines)
    const equal = historyEqual && storeHash === journalHash
    return ok({ equal, historyEqual, storeHash, journalHash, records: records.size, position })
  })
}

/** As recordsHash (shared/ledger/canonical.ts), over digest lines. */
const hashOf = (lines: string[]): string => sha256Hex(lines.sort().join('\n'))

async function storeDigests(
  db: LedgerDatabase,
  onProgress: OnProgress,
  signal?: AbortSignal
): Promise<string[] | null> {
  const keys = await db.records.toCollection().primaryKeys()
  const lines: string[] = []
  for (let done = 0; done < keys.length; done += BATCH_ROWS) {
    if (signal?.aborted) return null
    onProgress({ done, total: keys.length, words: '正在核对本机数据' })
    lines.push(...(await digestsOf(db, keys.slice(done, done + BATCH_ROWS))))
  }
  return lines
}

/** Rows whose seal does not open any more are a difference like any other. */
async function digestsOf(db: LedgerDatabase, keys: string[]): Promise<string[]> {
  try {
    const rows = await db.records.bulkGet(keys)
    return rows.flatMap((row) => (row ? [recordDigest(row.record)] : []))
  } catch (error) {
    if (ledgerIfOpen()?.db !== db) throw error
    return [`unreadable ${keys[0]}`]
  }
}
