import { describe, expect, it } from 'vitest'
import { problemOf } from '@shared/domain/reception/plan/problem.test-support'
import { runRoster, type WorkerLike } from './client'
import type { RosterProgress, RosterReport, RosterRequest } from './protocol'

/** A worker that does what the test says. */
class StandIn implements WorkerLike {
  asked: RosterRequest[] = []
  ended = 0
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  postMessage(request: RosterRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended += 1
  }
  says(data: RosterReport): void {
    this.onmessage?.({ data } as MessageEvent<RosterReport>)
  }
}

const problem = problemOf(2, 2)
const cost = { total: 5, load: 1, unpopular: 0, wishes: 0 }
const found = { roster: { s000: ['p0'] }, cost }
const progress = (given: Partial<RosterProgress>): RosterReport => ({
  kind: 'progress',
  progress: { stage: 'searching', part: 0.5, found: null, bound: null, ...given }
})

function begin() {
  const worker = new StandIn()
  const told: RosterProgress[] = []
  const run = runRoster(
    { kind: 'plan', problem },
    (one) => told.push(one),
    () => worker
  )
  return { worker, told, run }
}

describe('the client of the roster worker', () => {
  it('asks once, passes progress on, and ends the worker with its answer', async () => {
    const { worker, told, run } = begin()
    worker.says(progress({ found }))
    worker.says({ kind: 'answer', answer: { kind: 'planned', ...found, proof: { kind: 'proved' } } })
    expect(await run.answer).toMatchObject({ ok: true, value: { proof: { kind: 'proved' } } })
    expect([worker.asked.length, worker.ended, told.length]).toEqual([1, 1, 1])
  })

  it('gives the best roster so far, with its bound, when it is cancelled', async () => {
    const { worker, run } = begin()
    worker.says(progress({ found: { ...found, roster: { s000: ['p1'] } } }))
    worker.says(progress({ found }))
    worker.says(progress({ stage: 'proving', bound: 3 }))
    run.cancel()
    expect(await run.answer).toEqual({
      ok: true,
      value: { kind: 'planned', ...found, proof: { kind: 'within', bound: 3 } }
    })
    expect(worker.ended).toBe(1)
  })

  it('says that nothing was changed when it is cancelled before there is a roster', async () => {
    const { run } = begin()
    run.cancel()
    expect(await run.answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  })

  it('turns a worker that fails, or does not start, into words', async () => {
    const { worker, run } = begin()
    worker.says({ kind: 'failed', message: 'out of memory' })
    expect(await run.answer).toMatchObject({ ok: false, error: { code: 'FAILED' } })
    const never = runRoster({ kind: 'plan', problem }, undefined, () => {
      throw new Error('no worker')
    })
    expect(await never.answer).toMatchObject({ ok: false, error: { code: 'FAILED' } })
  })

  it('keeps a roster that was found when the worker breaks down after it', async () => {
    const { worker, run } = begin()
    worker.says(progress({ found }))
    worker.onerror?.({} as ErrorEvent)
    expect(await run.answer).toMatchObject({ ok: true, value: { proof: { kind: 'open' } } })
  })
})
