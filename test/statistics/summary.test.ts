import { describe, expect, it } from 'vitest'
import { dayNumber } from '@shared/domain/dates'
import type { InspectionFact } from '@shared/domain/inspections/fact'
import {
  TOTAL,
  behind,
  columnsOf,
  computeSummary,
  figure,
  headCells,
  summaryTable,
  type SummaryTable
} from '@shared/domain/statistics'
import { fact, input, organizations } from './build'

const of = (table: SummaryTable, row: string, column: string): number => figure(table, row, column)

describe('rows', () => {
  it('lists every reporting unit with zeros, then 本级 and 合计', () => {
    const table = computeSummary(input())
    expect(table.rows.map((row) => row.title)).toEqual(['扎塘镇', '桑耶镇', '本级', '合计'])
    expect(table.rows.every((row) => row.values.every((value) => value === 0))).toBe(true)
    expect(table.successRate).toBeNull()
    expect(table.narrative).toBe('2016年8月，没有受理矛盾纠纷。无上年同期数据；无上月数据。')
  })

  it('puts disputes without a known organization into a row of their own, so that nothing is lost', () => {
    const facts = [fact('a', { organizationId: '' }), fact('b', { organizationId: 'gone' }), fact('c')]
    const table = computeSummary(input({ facts }))
    expect(table.rows.map((row) => row.title)).toContain('未分流')
    expect([of(table, 'unassigned', 'total'), of(table, TOTAL, 'total')]).toEqual([2, 3])
  })

  it('by organization lists those with figures only', () => {
    const table = computeSummary(
      input({ facts: [fact('a')], options: { typeList: 18, rateDecimals: 1, rows: 'organization' } })
    )
    expect(table.rows.map((row) => row.title)).toEqual(['扎塘村人民调解委员会', '合计'])
  })

  it('leaves out a unit whose organizations are all retired, unless they have figures', () => {
    const gone = organizations.map((organization) => ({
      ...organization,
      retired: organization.id === 'township'
    }))
    expect(computeSummary(input({ organizations: gone })).rows.map((row) => row.title)).not.toContain(
      '桑耶镇'
    )
    const facts = [fact('a', { organizationId: 'township' })]
    expect(computeSummary(input({ organizations: gone, facts })).rows.map((row) => row.title)).toContain(
      '桑耶镇'
    )
  })

  it('keeps names as they are, however long: Tibetan and Mongolian', () => {
    const title = 'རྩེད་ཐང་གྲོང་བརྡལ་ ᠮᠣᠩᠭᠣᠯ '.repeat(3).trim()
    const own = [{ id: 'o', name: title, subject: 1, unit: { key: 'name:x', title }, retired: false }]
    expect(computeSummary(input({ organizations: own })).rows[0]?.title).toBe(title)
  })
})

describe('counting', () => {
  it('counts by 受理日期, both ends of the month included', () => {
    const facts = ['2016-07-31', '2016-08-01', '2016-08-31', '2016-09-01'].map((on, at) =>
      fact(`f${at}`, { on })
    )
    expect(of(computeSummary(input({ facts })), TOTAL, 'total')).toBe(2)
  })

  it('adds the amount of successes with an agreement only, in fen, and rounds the sum once', () => {
    const facts = [
      fact('a', { agreementForm: 2, amount: 5_000 }),
      fact('b', { agreementForm: 1, amount: 4_999 }),
      fact('c', { agreementForm: 0, amount: 700 }),
      fact('d', { result: 2, agreementForm: 2, amount: 900 })
    ]
    const table = computeSummary(input({ facts }))
    expect(of(table, TOTAL, 'amount')).toBe(9_999)
    expect(behind(table, TOTAL, 'amount').disputes).toEqual(['a', 'b'])
  })

  it('adds 排查填报 to the unit of the organization and names the organizations behind', () => {
    const tallies = [
      { organizationId: 'village', inspections: 3, prevented: 2 },
      { organizationId: 'county', inspections: 1, prevented: 0 }
    ]
    const table = computeSummary(input({ tallies }))
    expect([of(table, 'unit:540521100', 'inspections'), of(table, 'own', 'inspections')]).toEqual([3, 1])
    expect(behind(table, TOTAL, 'inspections')).toEqual({
      disputes: [],
      organizations: ['county', 'village'],
      inspections: []
    })
    expect(behind(table, TOTAL, 'prevented').organizations).toEqual(['village'])
  })

  it('counts registered inspections and adds what was reported beside them, each named apart', () => {
    const inspection = (id: string, unitId: string, on = '2016-08-31'): InspectionFact => ({
      id,
      unitId,
      on: dayNumber(on),
      kind: 'daily',
      found: 2,
      turned: 0,
      open: 0,
      prevented: 2,
      cases: [0, 1, 0, 0],
      people: [0, 3, 0, 0]
    })
    const inspections = [
      inspection('i2', 'village'),
      inspection('i1', 'county', '2016-08-01'),
      inspection('late', 'village', '2016-09-01')
    ]
    const tallies = [{ organizationId: 'village', inspections: 3, prevented: 1 }]
    const table = computeSummary(input({ inspections, tallies, facts: [fact('a', { prevented2: 4 })] }))
    expect([of(table, 'unit:540521100', 'inspections'), of(table, TOTAL, 'inspections')]).toEqual([4, 5])
    expect([of(table, TOTAL, 'prevented'), of(table, TOTAL, 'prevented2')]).toEqual([5, 3])
    expect(of(table, TOTAL, 'prevented2People')).toBe(10)
    expect(behind(table, TOTAL, 'inspections')).toEqual({
      disputes: [],
      organizations: ['village'],
      inspections: ['i1', 'i2']
    })
    expect(behind(table, TOTAL, 'prevented2')).toEqual({
      disputes: ['a'],
      organizations: [],
      inspections: ['i1', 'i2']
    })
  })

  it('still reads a month that was closed before inspections were kept', () => {
    const { inspections: _, ...older } = computeSummary(input())
    expect(summaryTable.parse(older).inspections).toEqual([])
  })

  it('gives the same table whatever the order of the facts', () => {
    const facts = Array.from({ length: 30 }, (_, at) => fact(`f${at}`, { type: (at % 18) + 1 }))
    expect(computeSummary(input({ facts: [...facts].reverse() }))).toEqual(computeSummary(input({ facts })))
  })

  it('names exactly the disputes behind a figure of one row', () => {
    const facts = [fact('a'), fact('b', { organizationId: 'township' }), fact('c', { result: 3 })]
    const table = computeSummary(input({ facts }))
    expect(behind(table, 'unit:540521100', 'success').disputes).toEqual(['a'])
    expect(behind(table, TOTAL, 'success').disputes).toEqual(['a', 'b'])
  })
})

describe('checks', () => {
  const failing = (table: SummaryTable): string[] =>
    table.checks.filter((check) => !check.passed).map((check) => check.key)

  it('names the check, the difference and the rows where it fails', () => {
    const facts = [fact('a', { type: 99 }), fact('b', { organizationId: '' }), fact('c', { source: 3 })]
    const table = computeSummary(input({ facts }))
    expect(failing(table)).toEqual(['source', 'type', 'subject'])
    expect(table.checks.find((check) => check.key === 'type')).toMatchObject({
      left: 2,
      right: 3,
      difference: -1,
      rows: ['扎塘镇']
    })
    expect(table.checks.find((check) => check.key === 'subject')?.rows).toEqual(['未分流'])
  })

  it('finds an agreement without success', () => {
    const facts = [fact('a', { result: 2, agreementForm: 2 })]
    expect(failing(computeSummary(input({ facts })))).toEqual(['agreement'])
  })
})

describe('columns', () => {
  it.each([
    [18, 49],
    [15, 46]
  ] as const)('%i types make %i columns, each with its rule and a key of its own', (typeList, size) => {
    const columns = columnsOf(typeList)
    expect(columns).toHaveLength(size)
    expect(new Set(columns.map((column) => column.key)).size).toBe(size)
    for (const column of columns) expect(column.rule).toMatch(/。$/)
  })

  it.each([15, 18] as const)('the head covers every cell of its three lines once, %i types', (typeList) => {
    const columns = computeSummary(input({ options: { typeList, rateDecimals: 1, rows: 'unit' } })).columns
    const seen = new Map<string, number>()
    for (const cell of headCells(columns)) {
      for (let row = cell.row; row <= cell.toRow; row++) {
        for (let column = cell.column; column <= cell.toColumn; column++) {
          seen.set(`${row}/${column}`, (seen.get(`${row}/${column}`) ?? 0) + 1)
        }
      }
    }
    expect(seen.size).toBe(3 * (columns.length + 1))
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
  })
})
