import { describe, expect, it } from 'vitest'
import { tallySections } from '@shared/domain/organizations/sections'
import { computeSummary, decideTally, figure, talliesOf } from '@shared/domain/statistics'
import type { DecideContext } from '@shared/ledger'
import { input } from './build'
import { record } from './records'

const context: DecideContext = {
  today: '2016-09-01',
  nowMillis: Date.UTC(2016, 8, 1, 2),
  person: 'p',
  random: (bytes) => bytes
}

describe('排查填报', () => {
  const draft = { organizationId: 'village', month: '2016-08', inspections: 3, prevented: 0 }

  it('writes one record for an organization and month, which the month then counts', () => {
    const decision = decideTally(undefined, draft, context)
    if (!decision.ok) throw new Error('refused')
    const [change] = decision.changes
    expect(change?.id).toBe('village:2016-08')
    const counts = tallySections.counts.parse(change?.value)
    const kept = record('tally', 'village:2016-08', { counts })
    expect(talliesOf([kept], '2016-08')).toEqual([
      { organizationId: 'village', inspections: 3, prevented: 0 }
    ])
    expect(talliesOf([kept], '2016-09')).toEqual([])
  })

  it('adds the whole months of a quarter or a span, one line an organization', () => {
    const month = (name: string, inspections: number) =>
      record('tally', `village:${name}`, {
        counts: { organizationId: 'village', month: name, inspections, prevented: 1, enteredOn: '2016-12-01' }
      })
    const kept = [month('2016-06', 1), month('2016-07', 2), month('2016-08', 4), month('2016-09', 8)]
    const of = (period: string): number =>
      figure(computeSummary(input({ period, tallies: talliesOf(kept, period) })), 'total', 'inspections')
    expect([of('2016Q3'), of('2016H2'), of('2016')]).toEqual([14, 14, 15])
    expect(of('2016-07-15_2016-09-10')).toBe(4)
    expect(talliesOf(kept, '2016Q3')).toEqual([{ organizationId: 'village', inspections: 14, prevented: 3 }])
    const span = computeSummary(input({ period: '2016-07-15_2016-09-10' }))
    expect(span.columns.find(({ key }) => key === 'inspections')?.rule).toContain('只计起止日期之内的整月')
  })

  it.each([
    [{ organizationId: '' }, 'organizationId'],
    [{ month: '2016-13' }, 'month'],
    [{ month: '2016-10' }, 'month'],
    [{ inspections: null }, 'inspections'],
    [{ prevented: -1 }, 'prevented'],
    [{ prevented: 1.5 }, 'prevented'],
    [{ inspections: 1_000_000 }, 'inspections']
  ])('names the field that is wrong: %o', (wrong, field) => {
    const decision = decideTally(undefined, { ...draft, ...wrong }, context)
    expect(decision.ok ? [] : decision.problems.map((problem) => problem.field)).toEqual([field])
  })
})
