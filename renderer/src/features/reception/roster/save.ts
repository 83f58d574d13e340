import { computed, shallowRef } from 'vue'
import { decideUndo, isUndoable, UNDO_REASON } from '@shared/domain/saving/undo'
import { changeOf, decided, refused, type Decision, type Problem, type Warning } from '@shared/ledger'
import { commitDecision, getRecord, historyOf, type CommitOutcome } from '@/store'
import { readWorld, type World } from './world'

/** The last save of a roster in this session: a swap across months is one save of two records. */
interface LastSave {
  position: number
  reason: string
  warnings: readonly Warning[]
  months: readonly string[]
  /** Nothing stood before a month that was made for the first time, so nothing can be put back. */
  undoable: boolean
}

/** In memory only: locking loads the page anew and forgets it. */
const last = shallowRef<LastSave | null>(null)
const undone = shallowRef(false)
export const lastSave = computed(() => last.value)
export const wasUndone = computed(() => undone.value)
export function forgetLastSave(): void {
  last.value = null
  undone.value = false
}

/** Decides with everything as it stands now, and saves. */
export async function saveRoster(decide: (world: World) => Decision): Promise<CommitOutcome> {
  let decision: Decision | undefined
  const outcome = await commitDecision(async () => (decision = decide(await readWorld())))
  if (outcome.kind === 'saved' && decision?.ok) {
    const mine = decision.changes.filter(({ entity, section }) => entity === 'roster' && section === 'plan')
    undone.value = false
    last.value = {
      position: outcome.position,
      reason: decision.reason,
      warnings: outcome.warnings,
      months: mine.map(({ id }) => id),
      undoable: mine.length > 0 && mine.every(({ before }) => before !== null)
    }
  }
  return outcome
}

/** Takes the last save back, all months of it or none. */
export async function undoRoster(): Promise<CommitOutcome> {
  const { position, months } = last.value ?? { position: 0, months: [] }
  const outcome = await commitDecision(async () => {
    const decisions = await Promise.all(months.map((month) => undoOf(month, position)))
    const problems = decisions.flatMap((one): Problem[] => (one.ok ? [] : one.problems))
    return problems.length > 0 || decisions.length === 0
      ? refused(problems.slice(0, 1))
      : decided(
          UNDO_REASON,
          decisions.flatMap((one) => (one.ok ? one.changes : []))
        )
  })
  if (outcome.kind === 'saved') {
    last.value = null
    undone.value = true
  }
  return outcome
}

async function undoOf(month: string, position: number): Promise<Decision> {
  const [record, history] = await Promise.all([getRecord('roster', month), historyOf('roster', month)])
  const made = history.find((item) => item.position === position && item.section === 'plan')
  if (!made || !isUndoable(made)) return refused([{ field: '', message: '没有可以撤回的修改。' }])
  return decideUndo(record, made, (_, value) =>
    decided(UNDO_REASON, [changeOf(record, 'roster', month, 'plan', value)])
  )
}

/** What to say of a save that did not succeed; '' when it did. */
export function troubleOf(outcome: CommitOutcome): string {
  if (outcome.kind === 'failed') return outcome.failure.message
  return outcome.kind === 'refused' ? outcome.problems.map(({ message }) => message).join('') : ''
}
