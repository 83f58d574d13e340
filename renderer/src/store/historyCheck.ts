import { recordKey, type Entry } from '@shared/ledger'
import type { Result } from '@shared/result'
import { checkChain, type ChainCheck } from './chain'
import { ledger } from './ledger'
import type { OnProgress } from './progress'
import type { LedgerDatabase } from './schema'

/**
 * Whether the history in the working copy is other than these entries, which follow each other, would make it: a row
 * taken out or put in. What stands in a row is bound to its place by its seal.
 */
export async function historyDiffers(db: LedgerDatabase, entries: readonly Entry[]): Promise<boolean> {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return false
  const due = new Set(
    entries.flatMap(({ position, changes }) =>
      changes.map(({ entity, id }) => `${position} ${recordKey(entity, id)}`)
    )
  )
  const there = await db.history
    .where('position')
    .between(first.position, last.position, true, true)
    .primaryKeys()
  return there.length !== due.size || !there.every(([key, position]) => due.has(`${position} ${key}`))
}

/** The chain from the first entry, and whether what the screen lists of it is whole. Saves go on meanwhile. */
export async function checkJournal(
  onProgress: OnProgress,
  signal: AbortSignal
): Promise<Result<ChainCheck & { listed: boolean }>> {
  const { db } = ledger()
  let listed = true
  const checked = await checkChain(onProgress, signal, async (entries) => {
    // What is saved at this moment may be in the journal alone.
    const applied = (await db.meta.get('applied'))?.position ?? 0
    const shown = entries.filter(({ position }) => position <= applied)
    if (listed) listed = !(await historyDiffers(db, shown))
  })
  return checked.ok ? { ok: true, value: { ...checked.value, listed } } : checked
}
