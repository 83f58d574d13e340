import { shallowRef } from 'vue'
import {
  decideReading,
  decideReadingUndo,
  type CheckedReading,
  type MadeReading
} from '@shared/domain/reception/reading'
import { sectionValue, type Decision, type SectionValue } from '@shared/ledger'
import { commitDecision, decideContext, type CommitOutcome } from '@/store'
import { readAround } from './around'

/** The last reading of this session, so that it can be taken back as one. */
export const lastReading = shallowRef<(MadeReading & { reason: string }) | null>(null)

/** Reads in, with everything as it stands now. */
export async function saveReading(reading: CheckedReading): Promise<CommitOutcome> {
  let decision: Decision | undefined
  let before: Record<string, SectionValue | null> = {}
  const outcome = await commitDecision(async () => {
    const around = await readAround()
    before = Object.fromEntries(
      around.rosters.map((record) => [record.id, sectionValue<SectionValue>(record, 'plan') ?? null])
    )
    decision = decideReading(reading, { ...decideContext(), ...around })
    return decision
  })
  if (outcome.kind === 'saved' && decision?.ok) {
    lastReading.value = { changes: decision.changes, before, reason: decision.reason }
  }
  return outcome
}

/** Takes all of it back with one change. */
export async function undoReading(): Promise<CommitOutcome | null> {
  const made = lastReading.value
  if (!made) return null
  const outcome = await commitDecision(async () => {
    const { leaders, rosters } = await readAround()
    return decideReadingUndo(made, leaders, rosters, decideContext())
  })
  if (outcome.kind === 'saved') lastReading.value = null
  return outcome
}
