import { watch } from 'vue'
import type { DisputeContext } from '@shared/domain/disputes'
import type { Decision, LedgerRecord } from '@shared/ledger'
import { commitDecision, disputeContext, getRecord, type CommitOutcome } from '@/store'

/** Long enough for a slow disk; after that the save is told all the same. */
const PATIENCE_MILLIS = 3_000

/**
 * Decides on what the dispute holds at this moment and saves it. Ends when the page shows what was saved: what it
 * offers next follows from that, and would for a moment be the act that has just been done.
 * @param record the dispute as the page shows it
 */
export async function saveTo(
  record: () => LedgerRecord,
  decide: (current: LedgerRecord, context: DisputeContext) => Decision
): Promise<CommitOutcome> {
  const outcome = await commitDecision(async () => {
    const current = (await getRecord('dispute', record().id)) ?? record()
    return decide(current, await disputeContext())
  })
  if (outcome.kind === 'saved') {
    const saved = await getRecord('dispute', record().id)
    if (saved) await shows(() => record().updated, saved.updated)
  }
  return outcome
}

/** Until a clock has come to `wanted`, or patience is at its end (a page that was left shows nothing any more). */
export function shows(clock: () => string, wanted: string, patience = PATIENCE_MILLIS): Promise<void> {
  if (clock() >= wanted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(late)
      stop()
      resolve()
    }
    const late = setTimeout(end, patience)
    const stop = watch(clock, (now) => now >= wanted && end(), { flush: 'sync' })
  })
}
