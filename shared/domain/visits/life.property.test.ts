import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, foldEntries, formatClock, recordKey, type Entry, type LedgerRecord } from '../../ledger'
import { addDays } from '../dates'
import { mayWrite } from '../permissions'
import { sectionSchema } from '../registry'
import { allowsVisit, mayMoveVisit } from './allowed'
import { visitFactOf } from './fact'
import { drivers } from './life.test-support'
import { visitMove, type VisitMove } from './moves'
import { arrivalOf, comeBack, standing, visitState, visitStateOf, type VisitState } from './states'
import { context } from './visits.test-support'
import { visitWork } from './work'

const moves = visitMove.list.map(({ code }) => code)
const roles = ['clerk', 'reviewer', 'administrator', 'viewer'] as const

/** Ways that matters take, so that random moves also meet the later states; the number varies what is filled in. */
const ways: readonly (readonly [VisitMove, number])[][] = [
  ['register', 'call', 'assign', 'receive', 'tell', 'report', 'feedBack', 'askReview'].map(
    (move) => [move as VisitMove, 0] as const
  ),
  // Two units; what the first sends back is dropped, since the second has it.
  [
    ['register', 0],
    ['call', 0],
    ['assign', 0],
    ['assign', 1],
    ['sendBack', 0],
    ['drop', 0]
  ]
]
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const step = fc.record({
  /** Which move, of all or of those that the table allows then. */
  which: fc.nat(),
  any: fc.nat({ max: 4 }).map((of) => of === 0),
  role: fc.constantFrom(...roles, 'clerk' as const, 'reviewer' as const),
  /** Days since the step before; a clock may also have been set back. */
  later: fc.integer({ min: -2, max: 9 }),
  n: fc.nat({ max: 59 })
})
const life = fc
  .tuple(fc.constantFrom(...ways), fc.nat({ max: 8 }), fc.array(step, { maxLength: 24 }))
  .map(([way, lived, steps]) => [
    ...way
      .slice(0, lived)
      .map(([move, n]) => ({ which: moves.indexOf(move), any: true, role: 'clerk' as const, later: 1, n })),
    ...steps
  ])

function moveOf({ which, any }: { which: number; any: boolean }, state: VisitState | 'none'): VisitMove {
  const open = moves.filter((move) => allowsVisit(state, move))
  const from = any || open.length === 0 ? moves : open
  return from[which % from.length] as VisitMove
}

describe('任意的人在任意的日子，以任意的次序做任意的事', () => {
  it('只走动作表上的路，每一步写得进台账，重放流水得到同样的记录', () => {
    fc.assert(
      fc.property(life, (steps) => void live(steps)),
      { numRuns: 250 }
    )
  })

  it('试到了每一个动作、每一种状态', () => {
    const made = new Set<string>()
    const states = new Set<string>()
    const lives = fc.sample(life, { seed: 20261124, numRuns: 600 })
    for (const lived of lives.flatMap(live)) {
      made.add(lived.move)
      states.add(lived.state)
    }
    expect(moves.filter((move) => !made.has(move))).toEqual([])
    const all = visitState.list.map(({ code }) => code as string)
    expect(all.filter((code) => !states.has(code))).toEqual([])
  })
})

/** Lives one life, holding every step to the rules; the moves that were made, with the state each led to. */
function live(steps: readonly Step[]): { move: VisitMove; state: string }[] {
  const made: { move: VisitMove; state: string }[] = []
  const entries: Entry[] = []
  let record: LedgerRecord | undefined
  let today = '2026-01-12'
  for (const [at, { role, later, n, ...choice }] of steps.entries()) {
    today = addDays(today, later)
    const before = record ? visitStateOf(record) : 'none'
    const move = moveOf(choice, before)
    const fresh = (visitMove.find(move)?.from as readonly string[]).includes('none')
    if ((before === 'none') !== fresh) continue
    const image = JSON.stringify(record)
    const decision = drivers[move](record as LedgerRecord, context(today), n)
    expect(JSON.stringify(record), `${move} 改动了原来的记录`).toBe(image)
    if (!decision.ok) {
      expect(decision.problems.length).toBeGreaterThan(0)
      expect(decision.problems.every(({ message }) => message !== '')).toBe(true)
      continue
    }
    expect(allowsVisit(before, move), `${before} 不该允许 ${move}`).toBe(true)
    const own = decision.changes.filter(({ entity }) => entity === 'visit')
    const named: readonly string[] = visitMove.find(move)?.fills ?? []
    expect(
      own.every(({ section }) => named.includes(section)),
      `${move} 写了表外的部分`
    ).toBe(true)
    const may = own.map(({ section }) => mayWrite(role, 'visit', section))
    expect(may.every((each) => each === mayMoveVisit(role, move))).toBe(true)
    if (!mayMoveVisit(role, move)) continue
    const clock = formatClock({ millis: 1_768_000_000_000 + at, counter: 0, device: 'device00' })
    for (const change of own) {
      expect(sectionSchema('visit', change.section)?.safeParse(change.value).error).toBeUndefined()
      record = applyChange(record, change, { clock, person: role })
    }
    entries.push({
      position: at + 1,
      clock,
      office: 'o',
      device: 'device00',
      person: role,
      reason: decision.reason,
      changes: own
    })
    const state = visitStateOf(record as LedgerRecord)
    const to: readonly string[] = visitMove.find(move)?.to ?? []
    const listed = to.includes(state) || (to.includes('same') && state === before)
    expect(listed, `${move} 从 ${before} 到了 ${state}`).toBe(true)
    holds(record as LedgerRecord, today)
    made.push({ move, state })
  }
  const key = recordKey('visit', record?.id ?? '')
  expect(foldEntries(new Map(), entries).get(key)).toEqual(record)
  return made
}

/** What is so of every visit whatever was done with it. */
function holds(record: LedgerRecord, today: string): void {
  const state = visitStateOf(record)
  const work = visitWork(record, { today })
  const open = visitState.find(state)?.open ?? false
  // Nothing is forgotten: what is open stands on the work list, and nothing else does.
  expect(work.length > 0, `${state} 的待办`).toBe(open)
  if (state === 'handled' || state === 'fedBack') {
    expect(standing(record).length).toBeGreaterThan(0)
    expect(standing(record).every(({ result }) => result !== null)).toBe(true)
    expect(comeBack(record)).toEqual([])
  }
  const fact = visitFactOf(record)
  expect(fact === null).toBe(state === 'withdrawn' || arrivalOf(record) === undefined)
}
