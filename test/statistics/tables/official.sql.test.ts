import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/domain/dates'
import { rangeOf, spanOf, type Period } from '@shared/domain/periods'
import { officialTables } from '@shared/domain/statistics'
import { figuresOf, tableOf, TODAY } from './compute'
import { officialQueries, rowsBy } from './queries'
import { sqlOf, type Figures } from './sql'
import { world, type World } from './world'

/** Around the days that the random records stand in. */
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom('2016-08', '2016-08', '2016-07', '2016Q3', '2016H2', '2016', '2015'),
  fc
    .tuple(fc.constantFrom('2016-06-20', '2016-08-03', '2016-08-01'), fc.nat(70))
    .map(([from, days]) => spanOf(from, addDays(from, days)))
)

/** Rows of figures that SQL gives, those with nothing in them left out. */
const meant = (rows: Record<string, Figures>): Record<string, Figures> =>
  Object.fromEntries(Object.entries(rows).filter(([, figures]) => Object.keys(figures).length > 0))

describe('official tables by SQL over the same records', () => {
  it('agree in every figure of every table, however its rows are made', () => {
    fc.assert(
      fc.property(world, period, (records: World, given) => {
        const { from, to } = rangeOf(given)
        const sql = sqlOf(records, from, to, TODAY)
        try {
          for (const rule of officialTables) {
            for (const { key } of rule.rows) {
              const rowOf = rowsBy[key]
              if (!rowOf) throw new Error(`no SQL for rows by ${key}`)
              const expected = meant(sql.figures(officialQueries[rule.key] ?? [], rowOf))
              expect(figuresOf(tableOf(rule, records, given, key)), `${rule.key} by ${key}`).toEqual(expected)
            }
          }
        } finally {
          sql.close()
        }
      }),
      { numRuns: 30 }
    )
  }, 240_000)

  it('knows every column that is counted: SQL leaves none out', () => {
    for (const rule of officialTables) {
      const known = (officialQueries[rule.key] ?? []).flatMap(({ sums }) => Object.keys(sums))
      const counted = rule.columns.filter(({ rate, unknown }) => !rate && !unknown).map(({ key }) => key)
      expect(new Set(known), rule.key).toEqual(new Set(counted))
    }
  })
})
