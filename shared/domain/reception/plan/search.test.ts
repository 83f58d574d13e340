import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachesOf } from './check'
import { costOf } from './cost'
import { frameOf } from './frame'
import { ledgerOf } from './ledger'
import { smallProblem } from './random.test-support'
import { searchAll } from './search'

const seed = fc.integer({ min: 0, max: 10_000_000 })

describe('whatever the search finds', () => {
  it('breaks no hard rule, and is the same the second time', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const problem = smallProblem(one)
        const roster = searchAll(frameOf(problem))
        expect(searchAll(frameOf(problem))).toEqual(roster)
        if (roster) expect(breachesOf(problem, roster)).toEqual([])
      }),
      { numRuns: 150 }
    )
  }, 120_000)

  it('costs what the account says: the squares of what each one carries on', () => {
    fc.assert(
      fc.property(seed, (one) => {
        const problem = smallProblem(one)
        const frame = frameOf(problem)
        const roster = searchAll(frame)
        if (!roster) return
        const { rows, sum } = ledgerOf(problem.people, problem.slots, roster)
        const squares = rows.reduce((total, row) => total + row.carriedOut.load ** 2, 0)
        expect(costOf(frame, roster).load).toBe(squares)
        expect(sum.held).toEqual(sum.due)
      }),
      { numRuns: 150 }
    )
  }, 120_000)
})
