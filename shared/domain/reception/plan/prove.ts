import { costOf, POINT } from './cost'
import { addFairness } from './fairness'
import { at, type Frame } from './frame'
import type { Solution, Solver } from './linear'
import { rosterModel } from './model'
import type { Cost, Proof, Roster } from './problem'
import { rosterOf } from './state'

/** A roster that keeps every rule, what it costs, and how good it is known to be. */
export interface Planned {
  roster: Roster
  cost: Cost
  proof: Proof
}

/**
 * Proves that `known` (from the search) is the best roster, or finds a better one; null when a solver has shown that
 * no roster exists. Of two that cost the same the known one is kept. Rejects when the solver stopped with nothing.
 */
export async function prove(frame: Frame, known: Roster | null, solver: Solver): Promise<Planned | null> {
  const worth = known ? costOf(frame, known).total : Infinity
  const model = rosterModel(frame)
  const fairness = addFairness(frame, model, worth)
  const start = known && fairness.valuesOf(chosenIn(frame, known))
  // Costs come in steps: what is nearer than a step to the bound cannot be improved on.
  const gap = (Math.max(1, fairness.step) * 0.9) / POINT
  const solution = await solver(model.model, { gap, ...(start ? { start } : {}) })
  if (solution.status === 'infeasible' && !known) return null
  return better(frame, known, readRoster(frame, model.columns, solution), solution, fairness.step)
}

function better(
  frame: Frame,
  known: Roster | null,
  found: Roster | null,
  solution: Solution,
  step: number
): Planned {
  const rosters = [known, found].flatMap((roster) =>
    roster ? [{ roster, cost: costOf(frame, roster) }] : []
  )
  const [first, second] = rosters
  if (!first) throw new Error('求解提前结束，还没有可用的排班')
  const best = second && second.cost.total < first.cost.total ? second : first
  const bound = Math.max(0, Math.floor(solution.bound * POINT))
  const proved = solution.status !== 'limited' || best.cost.total - bound < Math.max(1, step)
  return { ...best, proof: proved ? { kind: 'proved' } : { kind: 'within', bound } }
}

/** The roster that a solution says. */
export function readRoster(frame: Frame, columns: Int32Array, { values }: Solution): Roster | null {
  if (!values) return null
  const seats = frame.people.flatMap((_, person) =>
    frame.slots.flatMap((_slot, slot) => {
      const column = at(columns, person * frame.slots.length + slot)
      return column >= 0 && at(values, column) > 0.5 ? [{ slot, person }] : []
    })
  )
  return rosterOf(frame, seats)
}

/** Whether a roster gives slot `s` to person `p`. */
export function chosenIn({ people, slots }: Frame, roster: Roster): (p: number, s: number) => boolean {
  return (p, s) => roster[slots[s]?.id ?? '']?.includes(people[p]?.id ?? '') ?? false
}
