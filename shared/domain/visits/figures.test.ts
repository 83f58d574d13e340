import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../dates'
import type { VisitFact } from './fact'
import { visitColumns, visitFigures, visitGroupTitles } from './figures'

const fact = (over: Partial<VisitFact> = {}): VisitFact => ({
  id: 'v1',
  on: dayNumber('2026-11-24'),
  people: 1,
  mode: 1,
  booked: 0,
  outcome: 1,
  closedOn: dayNumber('2026-11-24'),
  inTime: 0,
  satisfaction: 0,
  ...over
})
const november = { from: '2026-11-01', to: '2026-11-30' }
const valueOf = (facts: VisitFact[], key: string): number | undefined =>
  visitFigures(november, facts).find(({ column }) => column.key === key)?.value

/** Six visits of one day: answered, refused, turned, a group of nine assigned in time, one late, one left. */
const day = [
  fact({ id: 'a' }),
  fact({ id: 'b', outcome: 2 }),
  fact({ id: 'c', outcome: 3, booked: 1 }),
  fact({ id: 'd', people: 9, outcome: 4, inTime: 1, closedOn: dayNumber('2026-12-20'), satisfaction: 1 }),
  fact({ id: 'e', outcome: 4, closedOn: 0 }),
  fact({ id: 'f', outcome: 5, people: 3 }),
  fact({ id: 'g', on: dayNumber('2026-12-01'), people: 7 })
]

describe('来访统计', () => {
  it('任意起止都能数，首日和末日都在内', () => {
    const of = (from: string, to: string) => visitFigures({ from, to }, day)[0]?.value
    expect(of('2026-11-24', '2026-12-01')).toBe(6)
    expect(of('2026-11-25', '2026-11-30')).toBe(0)
    expect(of('2026-12-01', '2026-12-01')).toBe(1)
  })

  it('批次按次，人次按来的人数；未接先离的、别的月份的不计', () => {
    expect(valueOf(day, 'batches')).toBe(5)
    expect(valueOf(day, 'people')).toBe(13)
    expect(valueOf(day, 'booked')).toBe(1)
  })

  it('按期办结、仍在办理各自数得出，每个数都指到记录', () => {
    const of = (key: string) => visitFigures(november, day).find(({ column }) => column.key === key)
    expect(of('closedInTime')).toMatchObject({ value: 1, visits: ['d'] })
    expect(of('open')).toMatchObject({ value: 1, visits: ['e'] })
    expect(of('done')).toMatchObject({ value: 2, visits: ['a', 'd'] })
    expect(of('satisfaction1')).toMatchObject({ value: 1, visits: ['d'] })
  })

  it('结果各项、方式各项之和都等于批次；交办等于按期、超期、仍在办理之和', () => {
    const some = fc.record({
      id: fc.uuid(),
      on: fc.integer({ min: dayNumber('2026-10-20'), max: dayNumber('2026-12-10') }),
      people: fc.integer({ min: 1, max: 99 }),
      mode: fc.integer({ min: 1, max: 7 }),
      booked: fc.constantFrom(0, 1),
      outcome: fc.integer({ min: 0, max: 5 }),
      closedOn: fc.constantFrom(0, dayNumber('2026-12-20')),
      inTime: fc.constantFrom(0, 1),
      satisfaction: fc.integer({ min: 0, max: 3 })
    })
    fc.assert(
      fc.property(fc.array(some), (facts) => {
        const figures = visitFigures(november, facts)
        const sum = (keys: (key: string) => boolean): number =>
          figures.filter(({ column }) => keys(column.key)).reduce((all, { value }) => all + value, 0)
        const batches = sum((key) => key === 'batches')
        expect(sum((key) => key.startsWith('mode'))).toBe(batches)
        expect(sum((key) => key.startsWith('outcome') || key === 'pending')).toBe(batches)
        expect(sum((key) => ['closedInTime', 'closedLate', 'open'].includes(key))).toBe(
          sum((key) => key === 'outcome4')
        )
        expect(visitFigures(november, [...facts].reverse())).toEqual(figures)
      })
    )
  })

  it('没有一栏按人：统计的事实里没有人', () => {
    expect(Object.keys(fact()).sort()).toEqual(
      ['booked', 'closedOn', 'id', 'inTime', 'mode', 'on', 'outcome', 'people', 'satisfaction'].sort()
    )
    expect(visitColumns.every(({ rule, group }) => rule !== '' && visitGroupTitles[group] !== '')).toBe(true)
  })
})
