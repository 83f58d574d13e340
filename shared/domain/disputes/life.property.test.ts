import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, foldEntries, formatClock, recordKey, type Entry, type LedgerRecord } from '../../ledger'
import type { DossierItem } from '../codes'
import { addDays } from '../dates'
import { mayWrite } from '../permissions'
import { sectionSchema } from '../registry'
import { allows, mayMove } from './allowed'
import { context } from './decide.test-support'
import { deadlineOf } from './deadline'
import { missingPapers } from './dossier'
import { drivers } from './life.test-support'
import { disputeMove } from './moves'
import { startedOn } from './round'
import type { DisputeAttachments, DisputeDossier, DisputePrints, DisputeWaivers } from './sections'
import { closingNow, disputeState, feedbackNow, outcomeNow, stateOf, type DisputeState } from './states'
import { standardTerms } from './terms'

type Tried = keyof typeof drivers
const moves = Object.keys(drivers) as Tried[]
const roles = ['clerk', 'reviewer', 'administrator', 'viewer'] as const

/** The way of an ordinary case, so that random moves also meet the later states; each move with its variant. */
const begun: [Tried, number][] = [
  ['accept', 0],
  ['assign', 0],
  ['mediate', 0],
  ['conclude', 0],
  ['agree', 0],
  ['feedBack', 0]
]
const ordinary: [Tried, number][][] = [
  [...begun, ['file', 0], ['close', 0]],
  [...begun.slice(0, 3), ['suspend', 0], ['resume', 0], ...begun.slice(3)],
  // The identity papers are on file as an attachment only.
  [...begun, ['attach', 0], ['file', 2], ['close', 0]]
]
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const step = fc.record({
  /** Which move, of all or of those that the table allows then. */
  which: fc.nat(),
  any: fc.nat({ max: 3 }).map((of) => of === 0),
  role: fc.constantFrom(...roles),
  /** Days since the step before; a clock may also have been set back. */
  later: fc.integer({ min: -2, max: 9 }),
  n: fc.nat({ max: 59 })
})
/** Random moves with a piece of an ordinary life in front. */
const life = fc
  .tuple(
    fc.constantFrom(...ordinary),
    fc.oneof({ weight: 2, arbitrary: fc.nat({ max: begun.length }) }, fc.constant(9)),
    fc.array(step, { maxLength: 24 })
  )
  .map(([way, lived, steps]) => [
    ...way.slice(0, lived).map(([move, n]) => ({
      which: moves.indexOf(move),
      any: true,
      role: 'reviewer' as const,
      later: 1,
      n
    })),
    ...steps
  ])

function moveOf({ which, any }: { which: number; any: boolean }, state: DisputeState | 'none'): Tried {
  const open = moves.filter((move) => allows(state, move))
  const from = any || open.length === 0 ? moves : open
  return from[which % from.length] as Tried
}

describe('任意的人在任意的日子，以任意的次序做任意的事', () => {
  it('只走动作表上的路，结单的卷宗齐全，期限不早于起点，重放流水得到同样的记录', () => {
    fc.assert(
      fc.property(life, (steps) => void live(steps)),
      { numRuns: 250 }
    )
  })

  it('试到了每一个动作、每一种状态', () => {
    const made = new Set<string>()
    const states = new Set<string>()
    const lives = fc.sample(life, { seed: 20161123, numRuns: 800 })
    for (const lived of lives.flatMap(live)) {
      made.add(lived.move)
      states.add(lived.state)
    }
    expect(moves.filter((move) => !made.has(move))).toEqual([])
    const all = disputeState.list.map(({ code }) => code as string)
    expect(all.filter((code) => !states.has(code))).toEqual([])
  })
})

/** Lives one life, holding every step to the rules; the moves that were made, with the state each led to. */
function live(steps: readonly Step[]): { move: Tried; state: string }[] {
  const made: { move: Tried; state: string }[] = []
  const entries: Entry[] = []
  let record: LedgerRecord | undefined
  let today = '2016-08-10'
  for (const [at, { role, later, n, ...choice }] of steps.entries()) {
    today = addDays(today, later)
    const before = record ? stateOf(record) : 'none'
    const move = moveOf(choice, before)
    // Registration makes a new record; all else is done with one.
    if ((before === 'none') !== disputeMove.find(move)?.from.includes('none' as never)) continue
    const image = JSON.stringify(record)
    const decision = drivers[move](record as LedgerRecord, context(today), n)
    expect(JSON.stringify(record), `${move} 改动了原来的记录`).toBe(image)
    if (!decision.ok) {
      expect(decision.problems.every(({ message }) => message !== '')).toBe(true)
      continue
    }
    expect(allows(before, move), `${before} 不该允许 ${move}`).toBe(true)
    const may = decision.changes.map(({ section }) => mayWrite(role, 'dispute', section))
    if (!mayMove(role, move)) {
      expect(may, `${role} 不该写得了 ${move}`).toContain(false)
      continue
    }
    expect(may, `${role} 应该写得了 ${move}`).not.toContain(false)
    const clock = formatClock({ millis: 1_471_651_200_000 + at, counter: 0, device: 'device00' })
    for (const change of decision.changes) {
      expect(sectionSchema('dispute', change.section)?.safeParse(change.value).error).toBeUndefined()
      record = applyChange(record, change, { clock, person: role })
    }
    const { reason, changes } = decision
    entries.push({ position: at + 1, clock, office: 'o', device: 'device00', person: role, reason, changes })
    const state = stateOf(record as LedgerRecord)
    const to: readonly string[] = disputeMove.find(move)?.to ?? []
    const named = to.includes(state) || (to.includes('same') && state === before)
    expect(named, `${move} 从 ${before} 到了 ${state}`).toBe(true)
    holds(record as LedgerRecord, today)
    made.push({ move, state })
  }
  const key = recordKey('dispute', record?.id ?? '')
  expect(foldEntries(new Map(), entries).get(key)).toEqual(record)
  return made
}

function holds(record: LedgerRecord, today: string): void {
  const state = stateOf(record)
  expect(disputeState.has(state)).toBe(true)
  if (state === 'closed') {
    expect(missingPapers(record)).toEqual([])
    expect(itemsWithout(record)).toEqual([])
  }
  const deadline = deadlineOf(record, today, standardTerms)
  if (deadline) expect(deadline.due >= startedOn(record)).toBe(true)
  const days = [
    startedOn(record),
    outcomeNow(record)?.resultOn,
    feedbackNow(record)?.on,
    closingNow(record)?.closedOn
  ].filter(Boolean)
  expect([...days].sort()).toEqual(days)
}

/** What must lie in every file (DOMAIN 2.2 必须), by the papers or the attachments that are it. */
const MUST: Partial<Record<DossierItem, readonly string[]>> = {
  1: ['application', 'acceptance'],
  2: ['rights'],
  3: ['identity'],
  7: ['session'],
  8: ['agreement', 'oralAgreement'],
  13: ['back']
}

/** Items of which a closed case holds no trace, counted from what was written and not by the rule that closes it. */
function itemsWithout(record: LedgerRecord): number[] {
  const { prints, attachments, dossier, waivers } = Object.fromEntries(
    Object.entries(record.sections).map(([section, { current }]) => [section, current.value])
  ) as unknown as Partial<{
    prints: DisputePrints
    attachments: DisputeAttachments
    dossier: DisputeDossier
    waivers: DisputeWaivers
  }>
  const there: { what: string | DossierItem; on: string }[] = [
    ...(prints?.list ?? []).map(({ paper, on }) => ({ what: paper, on })),
    ...(attachments?.list ?? [])
      .filter(({ removed }) => removed === null)
      .map(({ category, addedOn }) => ({ what: category, on: addedOn })),
    ...(dossier?.filed ?? []).map(({ item, on }) => ({ what: item, on })),
    ...(waivers?.list ?? []).map(({ item, on }) => ({ what: item, on }))
  ]
  return Object.entries(MUST).flatMap(([key, kinds]) => {
    const item = Number(key) as DossierItem
    if (item === 8 && outcomeNow(record)?.result !== 1) return []
    const since = item === 8 ? startedOn(record) : ''
    const found = there.some(({ what, on }) => on >= since && (what === item || kinds.includes(String(what))))
    return found ? [] : [item]
  })
}
