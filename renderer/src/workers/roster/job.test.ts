import { beforeAll, describe, expect, it } from 'vitest'
import type { Highs } from 'highs'
import { tryAll } from '@shared/domain/reception/plan/brute.test-support'
import { withAway, withSwap } from '@shared/domain/reception/plan/changes'
import { breachesOf } from '@shared/domain/reception/plan/check'
import { frameOf } from '@shared/domain/reception/plan/frame'
import type { Roster, RosterProblem } from '@shared/domain/reception/plan/problem'
import { problemOf } from '@shared/domain/reception/plan/problem.test-support'
import { officeProblem, smallProblem } from '@shared/domain/reception/plan/random.test-support'
import { searchAll } from '@shared/domain/reception/plan/search'
import { loadSolver } from './highs'
import { work } from './job'
import type { RosterProgress } from './protocol'

let highs: Highs
beforeAll(async () => {
  highs = await loadSolver()
})
const load = () => Promise.resolve(highs)
const silent = (): void => {}
const plan = (problem: RosterProblem) => work({ kind: 'plan', problem }, load, silent)
const repair = (problem: RosterProblem, before: Roster) =>
  work({ kind: 'repair', problem, before }, load, silent)

const changedBetween = (before: Roster, after: Roster): number =>
  Object.keys(before).filter(
    (id) => [...(before[id] ?? [])].sort().join() !== [...(after[id] ?? [])].sort().join()
  ).length

describe('a roster after one thing has changed', () => {
  it('changes as few slots as brute force finds possible, 40 times', async () => {
    let tried = 0
    for (let seed = 0; tried < 40; seed++) {
      const problem = smallProblem(seed)
      if (problem.slots.length > 6) continue
      const planned = await plan(problem)
      if (planned.kind !== 'planned') continue
      const slot = problem.slots.find(({ id }) => (planned.roster[id]?.length ?? 0) > 0)
      if (!slot) continue
      tried += 1
      const changed = withAway(problem, planned.roster[slot.id]?.[0] ?? '', [slot.date])
      let fewest = Infinity
      tryAll(changed, ({ roster }) => (fewest = Math.min(fewest, changedBetween(planned.roster, roster))))
      const answer = await repair(changed, planned.roster)
      if (fewest === Infinity) {
        expect(answer.kind, `seed ${seed}`).toBe('impossible')
        continue
      }
      expect(answer, `seed ${seed}`).toMatchObject({ kind: 'repaired', fewest: true })
      if (answer.kind !== 'repaired') continue
      expect(answer.changed.length, `seed ${seed}`).toBe(fewest)
      expect(breachesOf(changed, answer.roster), `seed ${seed}`).toEqual([])
    }
  }, 120_000)

  it('of a swap changes the two slots and nothing else', async () => {
    const problem = problemOf(3, 3)
    const planned = await plan(problem)
    if (planned.kind !== 'planned') throw new Error(planned.kind)
    const [first, second] = problem.slots
    const one = { slot: first?.id ?? '', person: planned.roster[first?.id ?? '']?.[0] ?? '' }
    const other = { slot: second?.id ?? '', person: planned.roster[second?.id ?? '']?.[0] ?? '' }
    const answer = await repair(withSwap(problem, planned.roster, one, other), planned.roster)
    expect(answer).toMatchObject({ kind: 'repaired' })
    if (answer.kind !== 'repaired') return
    expect(answer.changed.map(({ slot }) => slot)).toEqual([one.slot, other.slot])
    expect(answer.roster[one.slot]).toEqual([other.person])
  })
})

describe('no roster', () => {
  it('is explained by the one rule that has to give way', async () => {
    const answer = await plan(problemOf(1, 2, { gapDays: 3 }))
    expect(answer).toMatchObject({ kind: 'impossible', relax: [{ words: '同一位领导 3 天内不重复接访' }] })
  })

  it('is not asked for where the problem itself is unsound', async () => {
    expect(await plan(problemOf(0, 0))).toEqual({
      kind: 'faulty',
      faults: ['这段时间内没有接访日。', '还没有可安排的接访领导。']
    })
  })
})

describe('a year of an office', () => {
  it('has the same roster each time it is searched, and breaks no rule', () => {
    const problem = officeProblem(12, 52)
    const roster = searchAll(frameOf(problem))
    expect(roster && breachesOf(problem, roster)).toEqual([])
    expect(searchAll(frameOf(officeProblem(12, 52)))).toEqual(roster)
  })

  it('tells how far it is, and each better roster as it is found', async () => {
    const told: RosterProgress[] = []
    const problem = problemOf(4, 12)
    await work({ kind: 'plan', problem }, load, (progress) => told.push(progress))
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['searching', 'proving']))
    const found = told.flatMap((progress) => progress.found ?? [])
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ cost }) => cost.total)).toEqual(
      found.map(({ cost }) => cost.total).toSorted((a, b) => b - a)
    )
  })
})
