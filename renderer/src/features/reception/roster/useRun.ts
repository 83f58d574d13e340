import { computed, onScopeDispose, shallowRef } from 'vue'
import { refThrottled } from '@vueuse/core'
import type { Result } from '@shared/result'
import { runRoster, type RosterFailure, type RosterRun } from '@/workers/roster/client'
import type { RosterAnswer, RosterProgress, RosterRequest } from '@/workers/roster/protocol'

/** Better rosters come every few milliseconds at first: a page that drew each would not answer. */
const DRAWN_EVERY = 250

/** One request to the roster worker at a time, as a page follows it. Leaving the page ends it. */
export function useRun() {
  const told = shallowRef<RosterProgress | null>(null)
  const found = shallowRef<RosterProgress['found']>(null)
  const answer = shallowRef<Result<RosterAnswer, RosterFailure> | null>(null)
  const busy = shallowRef(false)
  let run: RosterRun | null = null

  async function start(request: RosterRequest): Promise<void> {
    run?.cancel()
    told.value = found.value = answer.value = null
    busy.value = true
    const mine = runRoster(request, (progress) => {
      told.value = progress
      if (progress.found) found.value = progress.found
    })
    run = mine
    const result = await mine.answer
    if (run !== mine) return
    answer.value = result
    busy.value = false
    run = null
  }
  const cancel = (): void => run?.cancel()
  function reset(): void {
    const old = run
    run = null
    old?.cancel()
    told.value = found.value = answer.value = null
    busy.value = false
  }
  onScopeDispose(reset)
  return {
    progress: refThrottled(told, DRAWN_EVERY),
    /** The best roster so far; null before the first, and after a new start. */
    best: refThrottled(found, DRAWN_EVERY),
    answer: computed(() => answer.value),
    busy: computed(() => busy.value),
    start,
    cancel,
    reset
  }
}
