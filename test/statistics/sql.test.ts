import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectionFactOf } from '@shared/domain/inspections'
import {
  computeSummary,
  factOf,
  inspectingCenters,
  organizationsFor,
  talliesOf,
  type SummaryTable
} from '@shared/domain/statistics'
import {
  daysOf,
  kindOf,
  periodOf,
  previousPeriod,
  rangeOf,
  samePeriodLastYear,
  spanOf
} from '@shared/domain/periods'
import { addDays } from '@shared/domain/dates'
import { world, type World } from './records'
import { sqlFigures, type Figures } from './sql'

const office = { code: '540521', name: '西藏自治区山南市扎囊县' }

function summary(records: World, typeList: 15 | 18, period = '2016-08'): SummaryTable {
  const facts = records.disputes.flatMap((record) => factOf(record) ?? [])
  const inspections = records.inspections.flatMap((record) => inspectionFactOf(record) ?? [])
  const { first, last } = daysOf(period)
  const made = inspections.filter(({ on }) => on >= first && on <= last)
  return computeSummary({
    period,
    facts,
    previousFacts: facts,
    lastYearFacts: facts,
    organizations: [
      ...organizationsFor(records.organizations, office),
      ...inspectingCenters(records.centers, made, office)
    ],
    tallies: talliesOf(records.tallies, period),
    inspections,
    options: { typeList, rateDecimals: 1, rows: 'unit' }
  })
}

function figures(table: SummaryTable): Record<string, Figures> {
  return Object.fromEntries(
    table.rows.map((row) => [
      row.key,
      Object.fromEntries(table.columns.map((column, at) => [column.key, row.values[at] ?? 0]))
    ])
  )
}

/** The columns of `table` as SQL sees them, with 0 where SQL has no row. */
function expected(table: SummaryTable, rows: Record<string, Figures>): Record<string, Figures> {
  return Object.fromEntries(
    table.rows.map((row) => [
      row.key,
      Object.fromEntries(table.columns.map((column) => [column.key, rows[row.key]?.[column.key] ?? 0]))
    ])
  )
}

/** Around the months that the random records stand in. */
const period = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('month', 'quarter', 'half', 'year'),
      fc.constantFrom('2016-08-01', '2016-07-01', '2015-08-01')
    )
    .map(([kind, date]) => periodOf(kind as 'month', date)),
  fc
    .tuple(fc.constantFrom('2016-06-20', '2016-07-01', '2016-08-03', '2016-08-01'), fc.nat(70))
    .map(([from, days]) => spanOf(from, addDays(from, days)))
)

describe('figures by SQL over the same records', () => {
  it.each([18, 15] as const)(
    'agree in every row and column, %i types',
    (typeList) => {
      fc.assert(
        fc.property(world, (records) => {
          const table = summary(records, typeList)
          const rows = sqlFigures(records, '2016-08-01', '2016-08-31')
          expect(figures(table)).toEqual(expected(table, rows))
          const shown = table.rows.map((row) => row.key)
          expect(Object.keys(rows).filter((key) => !shown.includes(key))).toEqual([])
        }),
        { numRuns: 150 }
      )
    },
    240_000
  )

  it('agree for every kind of period, those before and those of the year before', () => {
    fc.assert(
      fc.property(world, period, (records, given) => {
        const table = summary(records, 18, given)
        const sql = (each: string) => sqlFigures(records, rangeOf(each).from, rangeOf(each).to)
        expect(figures(table)).toEqual(expected(table, sql(given)))
        const base = (each: string): number | null => sql(each)['total']?.['total'] ?? null
        expect(table.yearOnYear[0]?.base).toBe(base(samePeriodLastYear(given)))
        const before = kindOf(given) === 'year' ? undefined : base(previousPeriod(given))
        expect(table.onPrevious[0]?.base).toBe(before)
      }),
      { numRuns: 50 }
    )
  }, 240_000)

  it('agree on the months that 同比 and 环比 stand on', () => {
    fc.assert(
      fc.property(world, (records) => {
        const table = summary(records, 18)
        const base = (from: string, to: string): number | null =>
          sqlFigures(records, from, to)['total']?.['total'] ?? null
        expect(table.yearOnYear[0]?.base).toBe(base('2015-08-01', '2015-08-31'))
        expect(table.onPrevious[0]?.base).toBe(base('2016-07-01', '2016-07-31'))
      }),
      { numRuns: 60 }
    )
  })

  it('knows every column: SQL leaves none out', () => {
    const [records] = fc.sample(
      world.filter(({ disputes, tallies }) => disputes.length > 30 && tallies.length > 4),
      { numRuns: 1, seed: 7 }
    )
    const total = records ? sqlFigures(records, '2016-08-01', '2016-08-31')['total'] : undefined
    for (const list of [15, 18] as const) {
      for (const { key } of summary(records as World, list).columns) expect(total, key).toHaveProperty(key)
    }
  })
})
