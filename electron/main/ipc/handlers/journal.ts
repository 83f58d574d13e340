import type { IpcFailure } from '@shared/ipc/contract'
import { isRestored } from '../../backup/switch'
import type { Change } from '@shared/ledger'
import { admit, Stages } from '../../journal'
import { LOCKED, type Ledger, type OpenLedger } from '../ledger'
import { reservedProblem } from '../reserved'
import { missingForCopy, noRoomFor, type FreeBytes } from '../room'
import { secondFor } from '../second'
import type { HandlersOf } from '../types'

const LARGE: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'TOO_LARGE', message: '没有保存：一次保存的内容过大，台账没有变化。请分几次保存。' }
}
const TWICE: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'BAD_REQUEST', message: '没有保存：同一条记录的同一部分在一次保存中出现了两次。' }
}
const GONE: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'NOT_FOUND', message: '没有保存：要保存的内容没有传送完整，台账没有变化。请再保存一次。' }
}

/** The journal is shorter because a backup was restored: what was saved after it stays in the ledger of before. */
const RESTORED: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: '台账刚从备份恢复，本机数据按恢复的台账重建。' }
}

/** @param free what the disk of the profile still holds; the file system's own word when absent */
export const journalHandlers = (ledger: Ledger, free?: FreeBytes): HandlersOf<'journal'> => ({
  ...stageHandlers(ledger, free),
  'journal.append': async ({ reason, changes, second: token }) => {
    if (!ledger.open) return LOCKED
    const { journal, person } = ledger.open
    const admitted = admittedBy(ledger.open, changes)
    if (!admitted.ok) return admitted
    const second = secondFor(ledger.vault, changes, token)
    if (!second.ok) return second
    const full = await noRoomFor(ledger.dir, changes, free)
    if (full) return full
    return journal.append({ person, second: second.value, reason, changes, nowMillis: Date.now() })
  },
  'journal.read': ({ from, maxBytes }) => ledger.open?.journal.read(from, maxBytes) ?? LOCKED,
  'journal.head': async () => {
    if (!ledger.open) return LOCKED
    const { journal } = ledger.open
    const missingBytes = await missingForCopy(ledger.dir, journal, free)
    const notices = [...journal.notices, ...ledger.notices]
    return { ok: true, value: { ...journal.head(), notices, missingBytes } }
  },
  'journal.heal': async ({ frames }) => {
    if (await isRestored(ledger.dir)) return RESTORED
    return ledger.open?.journal.heal(frames) ?? LOCKED
  }
})

/** Held against the table of sections, and against what the page may not write by itself. */
const admittedBy = (open: OpenLedger, changes: Change[]) =>
  reservedProblem(open, changes) ?? admit(open.role, changes)

/** Batches live as long as this person is signed in: locking, or another person, leaves nothing of them. */
function stageHandlers(
  ledger: Ledger,
  free?: FreeBytes
): Pick<HandlersOf<'journal'>, 'journal.stage' | 'journal.appendStaged' | 'journal.dropStaged'> {
  const byOpening = new WeakMap<OpenLedger, Stages>()
  const stagesOf = (open: OpenLedger): Stages => {
    const stages = byOpening.get(open) ?? new Stages()
    byOpening.set(open, stages)
    return stages
  }
  return {
    'journal.stage': ({ batch, changes }) => {
      if (!ledger.open) return LOCKED
      const admitted = admittedBy(ledger.open, changes)
      if (!admitted.ok) {
        stagesOf(ledger.open).drop(batch)
        return admitted
      }
      const added = stagesOf(ledger.open).add(batch, changes)
      return added === 'added' ? { ok: true, value: null } : added === 'large' ? LARGE : TWICE
    },
    'journal.appendStaged': async ({ batch, reason, count, second: token }) => {
      if (!ledger.open) return LOCKED
      const { journal, person } = ledger.open
      const changes = stagesOf(ledger.open).take(batch, count)
      if (!changes) return GONE
      const confirmed = secondFor(ledger.vault, changes, token)
      if (!confirmed.ok) return confirmed
      const second = confirmed.value
      const full = await noRoomFor(ledger.dir, changes, free)
      if (full) return full
      const answer = await journal.append({ person, second, reason, changes, nowMillis: Date.now() })
      if (!answer.ok) return answer
      const { entry, head, frame } = answer.value
      const { changes: _, ...told } = entry
      return { ok: true, value: { entry: told, head, frame } }
    },
    'journal.dropStaged': ({ batch }) => {
      if (ledger.open) stagesOf(ledger.open).drop(batch)
      return { ok: true, value: null }
    }
  }
}
