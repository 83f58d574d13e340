import { beforeAll, describe, expect, it } from 'vitest'
import type { Highs } from 'highs'
import { bestOf } from '@shared/domain/reception/plan/brute.test-support'
import { breachesOf } from '@shared/domain/reception/plan/check'
import { frameOf } from '@shared/domain/reception/plan/frame'
import type { RosterProblem } from '@shared/domain/reception/plan/problem'
import { prove } from '@shared/domain/reception/plan/prove'
import { smallProblem } from '@shared/domain/reception/plan/random.test-support'
import { searchAll } from '@shared/domain/reception/plan/search'
import { loadSolver, solveWith } from './highs'

const CASES = 500
/** More rosters than this take brute force minutes: such a case is left to the next seed. */
const MOST_ROSTERS = 500_000
const PATIENCE = 300_000

/** How many rosters there are before any rule is asked: the teams of each slot, multiplied. */
const rostersOf = ({ slots }: RosterProblem): number =>
  slots.reduce((product, { allowed, seats }) => product * teamsOf(allowed.length, seats), 1)
const teamsOf = (people: number, seats: number): number =>
  Array.from({ length: seats }, (_, at) => (people - at) / (at + 1)).reduce((all, each) => all * each, 1)

let highs: Highs
beforeAll(async () => {
  highs = await loadSolver()
})

describe('a small case, tried in every possible way', () => {
  it(
    `has the cost that the planner proves, ${CASES} times, and no rule is broken`,
    async () => {
      let tried = 0
      let possible = 0
      for (let seed = 0; tried < CASES; seed++) {
        const problem = smallProblem(seed)
        if (rostersOf(problem) > MOST_ROSTERS) continue
        tried += 1
        const frame = frameOf(problem)
        const planned = await prove(frame, searchAll(frame), (model, options) =>
          solveWith(highs, model, options)
        )
        expect(planned?.cost.total ?? null, `seed ${seed}`).toBe(bestOf(problem))
        if (!planned) continue
        expect(planned.proof, `seed ${seed}`).toEqual({ kind: 'proved' })
        expect(breachesOf(problem, planned.roster), `seed ${seed}`).toEqual([])
        possible += 1
      }
      expect(possible).toBeGreaterThan(CASES / 3)
    },
    PATIENCE
  )
})
