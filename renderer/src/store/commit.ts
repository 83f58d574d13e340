import {
  canonicalJson,
  recordKey,
  type Change,
  type Decision,
  type Json,
  type Problem,
  type Warning
} from '@shared/ledger'
import type { Appended } from '@shared/ipc/contract'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { applyEntries } from './apply'
import { call } from './bridge'
import { ledger, ledgerIfOpen } from './ledger'
import { underLock } from './lock'
import { mayBeBehind, repairLater } from './repair'
import type { OnProgress } from './progress'
import { replayTail } from './replay'
import { tellSave } from './saveState'
import { confirmedBySecond, NOT_CONFIRMED } from './second'
import type { LedgerDatabase } from './schema'
import { keysOf, standingOf, type Standing } from './standing'
import { CANCELLED, sendEntry, type Sending } from './send'

export type CommitOutcome =
  | { kind: 'saved'; position: number; warnings: Warning[] }
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'failed'; failure: Failure }

/** Saved when the journal has it on the disk. Failures are plain Chinese and ready to be shown. */
export function commit(reason: string, changes: Change[]): Promise<Result<{ position: number }>> {
  return underLock(() => guarded(() => append(reason, changes)))
}

/**
 * Decides and saves without anyone in between: what the decision read from the store is still so when it is saved
 * (a serial number, an untaken name).
 */
export async function commitDecision(
  decide: () => Promise<Decision> | Decision,
  sending: Sending = {}
): Promise<CommitOutcome> {
  const { outcome, changes } = await decideAndSave(decide, sending)
  if (outcome.kind !== 'failed' || outcome.failure.code !== 'SECOND_PERSON') return outcome
  // Asked outside the lock: other windows go on saving meanwhile, and it is decided anew afterwards.
  const second = await confirmedBySecond(changes)
  if (second === null) return { kind: 'failed', failure: NOT_CONFIRMED }
  return (await decideAndSave(decide, { ...sending, second })).outcome
}

interface Tried {
  outcome: CommitOutcome
  changes: readonly Change[]
}

function decideAndSave(decide: () => Promise<Decision> | Decision, sending: Sending): Promise<Tried> {
  return underLock(async () => {
    let decision: Decision | undefined
    const result = await guarded(async () => {
      decision = await decide()
      return decision.ok ? append(decision.reason, decision.changes, sending) : ok({ position: 0 })
    })
    const changes = decision?.ok ? decision.changes : []
    if (!result.ok) return { outcome: { kind: 'failed', failure: result.error }, changes }
    if (!decision?.ok) return { outcome: { kind: 'refused', problems: decision?.problems ?? [] }, changes }
    const { warnings } = decision
    return { outcome: { kind: 'saved', position: result.value.position, warnings }, changes }
  })
}

const KEPT = '已填写的内容仍在页面上。'

/** The working copy came up empty under the open ledger: nothing may be decided from it. */
class CopyLost extends Error {}

async function guarded(
  work: () => Promise<Result<{ position: number }>>
): Promise<Result<{ position: number }>> {
  if (!ledgerIfOpen()) return fail('LOCKED', `台账已锁定，没有保存。${KEPT}请解锁后再保存。`)
  try {
    return await work()
  } catch (error) {
    tellSave('failed', '没有保存')
    // An earlier save is in the journal only; a full disk may have closed the copy, and only a new opening mends it.
    if (mayBeBehind() || error instanceof CopyLost) repairLater()
    return fail(
      'UNEXPECTED',
      `读写本机数据时出错，没有保存：磁盘可能已满，或者本机数据正在重建。${KEPT}请稍候再保存；仍不行时清理磁盘，或重新打开程序。`
    )
  }
}

async function append(
  reason: string,
  given: Change[],
  sending: Sending = {}
): Promise<Result<{ position: number }>> {
  const { db } = ledger()
  // Plain copies: what a form hands over may be a reactive object, which cannot cross to main.
  const changes = JSON.parse(JSON.stringify(given)) as Change[]
  if (mayBeBehind()) {
    if (!(await db.meta.get('applied'))) throw new CopyLost()
    await replayTail(db, '', () => undefined)
  }
  const keys = keysOf([{ changes }])
  const stands = await db.transaction('r', db.meta, db.records, () => standingOf(db, keys))
  if (!stands.applied) throw new CopyLost()
  if (!madeFrom(stands, changes)) {
    return fail('CHANGED_ELSEWHERE', `这一部分刚在别处改过，没有保存。${KEPT}请核对最新内容后再保存。`)
  }
  tellSave('saving')
  const answer = await sendEntry(reason, changes, sending)
  if (answer.ok) return ok(await show(db, answer.value, stands, sending.onProgress))
  if (answer.error === CANCELLED || answer.error.code === 'SECOND_PERSON') {
    tellSave('saved')
    return answer
  }
  const position = answer.error.code === 'UNEXPECTED' ? await landed(db, reason, changes) : null
  if (position !== null) return ok({ position })
  const message = answer.error.message.includes('仍在')
    ? answer.error.message
    : `${answer.error.message}${KEPT}`
  tellSave('failed', message)
  return fail(answer.error.code, message)
}

/** Whether each change replaces the version that stands now, and none is in the list twice. */
function madeFrom({ records }: Standing, changes: Change[]): boolean {
  const seen = new Set<string>()
  return changes.every(({ entity, id, section, before }) => {
    const key = recordKey(entity, id)
    const place = `${key}/${section}`
    if (seen.has(place)) return false
    seen.add(place)
    return (records.get(key)?.sections[section]?.current.hash ?? null) === before
  })
}

/** From here on the save is safe, whatever happens to the working copy. */
async function show(
  db: LedgerDatabase,
  { entry, frame, head }: Appended,
  stands: Standing,
  onProgress?: OnProgress
): Promise<{ position: number }> {
  try {
    await applyEntries(db, { entries: [entry], frames: [frame], head }, onProgress, stands)
    tellSave('saved')
  } catch {
    // A gap (another window's entry is not applied yet) or a failed transaction: the journal has it all.
    await catchUp(db)
  }
  return { position: entry.position }
}

async function catchUp(db: LedgerDatabase): Promise<void> {
  try {
    if ((await replayTail(db, '', () => undefined)).ok) return tellSave('saved')
  } catch {
    // Said below.
  }
  tellSave('saved', '已保存到台账流水。本机显示稍后自动补齐，不需要重新填写。')
  repairLater()
}

/** After a call that broke off: whether the entry reached the journal all the same. Its position, or null. */
async function landed(db: LedgerDatabase, reason: string, changes: Change[]): Promise<number | null> {
  const head = await call('journal.head', undefined)
  if (!head.ok) return null
  const applied = (await db.meta.get('applied'))?.position ?? 0
  const wanted = canonicalJson(changes as unknown as Json)
  for (let from = applied + 1; from <= head.value.position;) {
    const tail = await call('journal.read', { from, maxBytes: 1_000_000 })
    if (!tail.ok || tail.value.entries.length === 0) return null
    const found = tail.value.entries.find(
      (entry) => entry.reason === reason && canonicalJson(entry.changes as unknown as Json) === wanted
    )
    if (found) {
      await catchUp(db)
      return found.position
    }
    from += tail.value.entries.length
  }
  return null
}
