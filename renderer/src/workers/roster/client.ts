import type { Failure, Result } from '@shared/result'
import { fail, ok } from '@shared/result'
import type { RosterAnswer, RosterProgress, RosterReport, RosterRequest } from './protocol'

/** As much of a Worker as is used here, so that a test can stand in for it. */
export interface WorkerLike {
  postMessage(request: RosterRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<RosterReport>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export type RosterFailure = Failure<'CANCELLED' | 'FAILED'>

/** One request under way. */
export interface RosterRun {
  /**
   * Never rejects. Cancelled while planning, it is the best roster found so far, with what was known of it by then;
   * CANCELLED where nothing had been found.
   */
  answer: Promise<Result<RosterAnswer, RosterFailure>>
  /** Ends the worker at once; without effect when the answer is there. */
  cancel(): void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'roster' })

/** Asks a new worker; it is ended with its answer. `tell` hears how far it is. */
export function runRoster(
  request: RosterRequest,
  tell: (progress: RosterProgress) => void = () => undefined,
  start: () => WorkerLike = startWorker
): RosterRun {
  let settle: (answer: Result<RosterAnswer, RosterFailure>) => void
  const answer = new Promise<Result<RosterAnswer, RosterFailure>>((resolve) => (settle = resolve))
  let best: RosterProgress['found'] = null
  let bound: number | null = null
  let worker: WorkerLike | null = null

  const end = (result: Result<RosterAnswer, RosterFailure>): void => {
    if (!worker) return
    worker.onmessage = worker.onerror = null
    worker.terminate()
    worker = null
    settle(result)
  }
  try {
    worker = start()
    worker.onmessage = ({ data }) => {
      if (data.kind === 'answer') return end(ok(data.answer))
      if (data.kind === 'failed') return end(brokenOff(best))
      best = data.progress.found ?? best
      bound = data.progress.bound ?? bound
      tell(data.progress)
    }
    // The worker's program did not load, or it ran out of memory.
    worker.onerror = () => end(brokenOff(best))
    worker.postMessage(request)
  } catch {
    if (worker) end(brokenOff(best))
    else return { answer: Promise.resolve(brokenOff(null)), cancel: () => undefined }
  }
  return { answer, cancel: () => end(best ? ok(asFar(best, bound)) : cancelled()) }
}

const asFar = (
  { roster, cost }: NonNullable<RosterProgress['found']>,
  bound: number | null
): RosterAnswer => ({
  kind: 'planned',
  roster,
  cost,
  proof: bound === null ? { kind: 'open' } : { kind: 'within', bound }
})

/** A roster that keeps every rule is of use without a proof. */
const brokenOff = (best: RosterProgress['found']): Result<RosterAnswer, RosterFailure> =>
  best
    ? ok(asFar(best, null))
    : fail('FAILED', '排班计算中途停止，排班表没有变动。请再试一次；仍不行时缩短排班的月份。')

const cancelled = (): Result<RosterAnswer, RosterFailure> => fail('CANCELLED', '已停止，排班表没有变动。')
