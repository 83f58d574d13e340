import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledCalendar, dayKind } from '../calendar'
import { addDays, weekdayOf } from '../dates'
import { clockBy, type ClockFacts } from './clock'
import type { ClockRule } from './table'
import type { ClockExtension, ClockPause, ClockUnit } from './types'

const FIRST = '2023-11-01'
const day = fc.integer({ min: 0, max: 1150 }).map((days) => addDays(FIRST, days))
const unit = fc.constantFrom<ClockUnit>('day', 'workingDay', 'month')
const lengthOf = (of: ClockUnit) => fc.integer({ min: 0, max: of === 'month' ? 3 : 40 })
const amount = unit.chain((of) => lengthOf(of).map((n) => ({ n, unit: of })))
const extension: fc.Arbitrary<ClockExtension> = amount.map((more) => ({ ...more, on: FIRST, by: '双方同意' }))
const pause: fc.Arbitrary<ClockPause> = fc
  .tuple(day, fc.integer({ min: 0, max: 25 }))
  .map(([from, days]) => ({ from, to: addDays(from, days), cause: '鉴定' }))
const near = (start: string): fc.Arbitrary<ClockPause> =>
  fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 15 })).map(([offset, days]) => ({
    from: addDays(start, offset),
    to: addDays(start, offset + days),
    cause: '鉴定'
  }))

interface Case {
  rule: ClockRule
  facts: { start: string; pauses: ClockPause[]; extensions: ClockExtension[] }
}
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(day, amount, fc.boolean())
  .chain(([start, { n, unit: of }, rolls]) =>
    fc
      .tuple(fc.array(near(start), { maxLength: 4 }), fc.array(extension, { maxLength: 3 }))
      .map(([pauses, extensions]) => ({
        rule: { length: n, unit: of, rolls, starts: '受理', pausable: true, extendable: true, source: '' },
        facts: { start, pauses, extensions }
      }))
  )
const stateOf = ({ rule, facts }: Case, more: Partial<ClockFacts> = {}) =>
  clockBy(rule, { ...facts, today: facts.start, calendar: bundledCalendar, ...more })
const dueOf = (one: Case, more: Partial<ClockFacts> = {}): string => stateOf(one, more).due ?? '9999-12-31'

describe('期限的规律', () => {
  it('末日从不早于起算日;写出的最后一步就是末日', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { due, steps } = stateOf(one)
        expect(due !== null && due >= one.facts.start).toBe(true)
        expect(steps.at(-1)?.date).toBe(due)
        expect(steps.at(-1)?.text).toContain(due)
      })
    )
  })

  it('多一段中止,末日不会提前;不结束的中止没有更早的末日', () => {
    fc.assert(
      fc.property(anyCase, pause, fc.boolean(), (one, more, open) => {
        const added = open ? { ...more, to: null } : more
        const today = addDays(FIRST, 4000)
        const later = dueOf(one, { pauses: [...one.facts.pauses, added], today })
        expect(later >= dueOf(one, { today })).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('中止拖长一天,末日不会提前', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const longer = one.facts.pauses.map((each) => ({ ...each, to: addDays(each.to ?? '', 1) }))
        expect(dueOf(one, { pauses: longer }) >= dueOf(one)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('延长不会使末日提前', () => {
    fc.assert(
      fc.property(anyCase, extension, (one, more) => {
        const later = dueOf(one, { extensions: [...one.facts.extensions, more] })
        expect(later >= dueOf(one)).toBe(true)
      })
    )
  })

  it('工作日与一天一天数的相同', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const rule: ClockRule = { ...one.rule, unit: 'workingDay', rolls: false }
        const { pauses, start } = one.facts
        expect(dueOf({ rule, facts: { ...one.facts, extensions: [] } })).toBe(
          naive(start, rule.length, pauses)
        )
      })
    )
  })
})

/** The last day found by walking the calendar one day at a time. */
function naive(start: string, length: number, pauses: readonly ClockPause[]): string {
  let date = start
  let left = length
  while (left > 0) {
    date = addDays(date, 1)
    const paused = pauses.some(({ from, to }) => from <= date && date <= (to ?? '9999-12-31'))
    const kind = dayKind(date, bundledCalendar)
    const worked = kind === 'unknown' ? weekdayOf(date) < 6 : kind === 'working'
    if (worked && !paused) left -= 1
  }
  return date
}
