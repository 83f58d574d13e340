import type { Highs } from 'highs'
import { costOf, POINT } from '@shared/domain/reception/plan/cost'
import { explain } from '@shared/domain/reception/plan/explain'
import { faultsOf } from '@shared/domain/reception/plan/faults'
import { frameOf, type Frame } from '@shared/domain/reception/plan/frame'
import type { Solver } from '@shared/domain/reception/plan/linear'
import type { Roster } from '@shared/domain/reception/plan/problem'
import { prove } from '@shared/domain/reception/plan/prove'
import { repair } from '@shared/domain/reception/plan/repair'
import { search } from '@shared/domain/reception/plan/search'
import { solveWith, type Solving } from './highs'
import type { RosterAnswer, RosterProgress, RosterRequest } from './protocol'

type Tell = (progress: RosterProgress) => void

/**
 * Does what was asked, from beginning to end, on the calling thread; `tell` hears of it on the way. `load` gives
 * HiGHS; it is asked for only when the first roster has been told, because loading takes longer than finding that.
 */
export async function work(
  request: RosterRequest,
  load: () => Promise<Highs>,
  tell: Tell
): Promise<RosterAnswer> {
  const { problem } = request
  const faults = faultsOf(problem)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const frame = frameOf(problem)
  const answer =
    request.kind === 'repair'
      ? await repairing(frame, request.before, load, tell)
      : await planning(frame, load, tell)
  if (answer) return answer
  tell({ stage: 'explaining', part: null, found: null, bound: null })
  return { kind: 'impossible', ...(await explain(frame, await solverOf(load))) }
}

async function planning(frame: Frame, load: () => Promise<Highs>, tell: Tell): Promise<RosterAnswer | null> {
  const known = searching(frame, tell)
  const cost = known && costOf(frame, known)
  const proving = (bound: number | null) => tell({ stage: 'proving', part: null, found: null, bound })
  proving(null)
  try {
    const solver = await solverOf(load, ({ bound }) => {
      if (Number.isFinite(bound)) proving(Math.max(0, Math.floor(bound * POINT)))
    })
    const planned = await prove(frame, known, solver)
    return planned && { kind: 'planned', ...planned }
  } catch (error) {
    // A roster that keeps every rule is of use without a proof.
    if (!known || !cost) throw error
    return { kind: 'planned', roster: known, cost, proof: { kind: 'open' } }
  }
}

function searching(frame: Frame, tell: Tell): Roster | null {
  let told = Infinity
  const found = (roster: Roster | null): RosterProgress['found'] => {
    const cost = roster && costOf(frame, roster)
    if (!roster || !cost || cost.total >= told) return null
    told = cost.total
    return { roster, cost }
  }
  const steps = search(frame)
  for (;;) {
    const { done, value } = steps.next()
    if (done) {
      tell({ stage: 'searching', part: 1, found: found(value), bound: null })
      return value
    }
    tell({ stage: 'searching', part: value.done / value.of, found: found(value.roster), bound: null })
  }
}

async function repairing(
  frame: Frame,
  before: Roster,
  load: () => Promise<Highs>,
  tell: Tell
): Promise<RosterAnswer | null> {
  tell({ stage: 'proving', part: null, found: null, bound: null })
  const repaired = await repair(frame, before, await solverOf(load))
  return repaired && { kind: 'repaired', ...repaired }
}

async function solverOf(load: () => Promise<Highs>, tell?: (solving: Solving) => void): Promise<Solver> {
  const highs = await load()
  return (model, options) => solveWith(highs, model, options, tell)
}
