import { beforeAll, describe, expect, it } from 'vitest'
import type { Highs } from 'highs'
import { bestOf } from '@shared/domain/reception/plan/best.test-support'
import { breachesOf } from '@shared/domain/reception/plan/check'
import { frameOf } from '@shared/domain/reception/plan/frame'
import { prove } from '@shared/domain/reception/plan/prove'
import { smallProblem } from '@shared/domain/reception/plan/random.test-support'
import { searchAll } from '@shared/domain/reception/plan/search'
import { loadSolver, solveWith } from './highs'

const CASES = 500
const PATIENCE = 300_000

let highs: Highs
beforeAll(async () => {
  highs = await loadSolver()
})

describe('a small case, tried in every possible way', () => {
  it(
    `has the cost that the planner proves, ${CASES} times, and no rule is broken`,
    async () => {
      let possible = 0
      let largest = 0
      for (let seed = 0; seed < CASES; seed++) {
        const problem = smallProblem(seed)
        const frame = frameOf(problem)
        const planned = await prove(frame, searchAll(frame), (model, options) =>
          solveWith(highs, model, options)
        )
        expect(planned?.cost.total ?? null, `seed ${seed}`).toBe(bestOf(problem))
        if (!planned) continue
        expect(planned.proof, `seed ${seed}`).toEqual({ kind: 'proved' })
        expect(breachesOf(problem, planned.roster), `seed ${seed}`).toEqual([])
        possible += 1
        if (problem.people.length === 5 && problem.slots.length >= 12) largest += 1
      }
      expect(largest).toBeGreaterThan(10)
      expect(possible).toBeGreaterThan(CASES / 3)
    },
    PATIENCE
  )
})
