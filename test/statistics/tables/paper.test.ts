import { describe, expect, it } from 'vitest'
import {
  BRIEF_TABLES,
  behindReport,
  briefOf,
  computeSummary,
  officialTables,
  reportFigure,
  reportGrid,
  reportWorkbook,
  type ReportTable
} from '@shared/domain/statistics'
import { TOTAL } from '@shared/domain/statistics/table'
import { workbookSpec } from '@shared/ipc/workbook'
import { input } from '../build'
import { record } from '../records'
import { confirmedByCourt, court, dispute, nothing, onePlus, organization, times } from './build'
import { tableOf } from './compute'
import type { World } from './world'

const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '卓玛（虚构）', reviewedBy: '次仁（虚构）' }
const world: World = {
  ...nothing,
  organizations: [
    record('organization', 'medical', organization('industry', { industry: 'medical' })),
    record(
      'organization',
      'village',
      organization('village', { place: { code: '540521101201', name: '桑耶镇桑耶村' } })
    )
  ],
  disputes: [
    ...times(
      3,
      'dispute',
      'a',
      dispute({
        organization: 'medical',
        success: true,
        amount: 1_234_500,
        sections: { ...court(1), ...confirmedByCourt }
      })
    ),
    ...times(1, 'dispute', 'b', dispute({ organization: 'village', success: false, sections: court(3) })),
    ...times(2, 'dispute', 'c', dispute({ intake: { source: 7 }, success: true, sections: onePlus }))
  ],
  inspections: [
    record('inspection', 'none', { round: { on: '2016-08-03', unitId: 'village', kind: 'daily' } }),
    record('inspection', 'two', {
      round: { on: '2016-08-04', unitId: 'village', kind: 'special' },
      findings: {
        answer: 'found',
        list: [
          { id: 'x', settled: true, prevention: [{ kind: 4, people: 6 }] },
          { id: 'y', settled: false, prevention: [] }
        ]
      }
    })
  ]
}
const tables = officialTables.map((rule) => tableOf(rule, world, '2016-08'))
const named = (key: string): ReportTable => tables.find((table) => table.key === key) as ReportTable

describe.each(tables.map((table) => [table.title, table] as const))('%s', (_title, table) => {
  const grid = reportGrid(table, heading)

  it('has a head that covers every cell once', () => {
    const seen = new Map<string, number>()
    for (const { row, toRow, column, toColumn } of grid.head) {
      for (let r = row; r <= toRow; r++) {
        for (let c = column; c <= toColumn; c++) seen.set(`${r}/${c}`, (seen.get(`${r}/${c}`) ?? 0) + 1)
      }
    }
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
    expect(seen.size).toBe(grid.headLines * (table.columns.length + 1))
  })

  it('makes a workbook that fits the contract and has no two cells in one place', () => {
    const spec = reportWorkbook(table, heading)
    expect(workbookSpec.parse(spec)).toEqual(spec)
    for (const sheet of spec.sheets) {
      const taken = sheet.cells.flatMap(({ row, column, toRow = row, toColumn = column }) =>
        Array.from({ length: toRow - row + 1 }, (_, r) =>
          Array.from({ length: toColumn - column + 1 }, (__, c) => `${row + r}/${column + c}`)
        ).flat()
      )
      expect(new Set(taken).size).toBe(taken.length)
    }
  })

  it('has a rule in words for each column, and says 本月', () => {
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length)
    for (const { rule } of table.columns) {
      expect(rule).toMatch(/。$/)
      expect(rule).not.toMatch(/本期|期末/)
    }
  })
})

describe('figures on paper', () => {
  it('gives rates with the places of the office, and a dash where there is nothing to divide by', () => {
    expect(reportFigure(named('court'), TOTAL, 'successRate')).toBe('75.0%')
    expect(reportFigure(named('court'), '2', 'successRate')).toBe('—')
    expect(reportFigure(named('administrative'), TOTAL, 'c17')).toBe('—')
    expect(reportFigure(named('court'), TOTAL, 'amount')).toBe('3.70')
  })

  it('opens the records behind a figure; behind a rate those of its upper part', () => {
    const ids = (row: string, column: string) => behindReport(named('court'), row, column).map(({ id }) => id)
    expect(ids(TOTAL, 'cases')).toEqual(['a000000', 'a000001', 'a000002', 'b000000'])
    expect(ids('3', 'cases')).toEqual(['b000000'])
    expect(ids(TOTAL, 'successRate')).toEqual(['a000000', 'a000001', 'a000002'])
    expect(behindReport(named('social'), 'sector', 'organizations')).toEqual([
      { entity: 'organization', id: 'medical' }
    ])
  })

  it('puts rates into the workbook as numbers, unknown figures as a dash', () => {
    const cells = reportWorkbook(named('court'), heading).sheets[0]?.cells ?? []
    expect(cells.find(({ value }) => value === 0.75)).toMatchObject({ format: '0.0%' })
    const other = reportWorkbook(named('administrative'), heading).sheets[0]?.cells ?? []
    expect(other.filter(({ value }) => value === '—').length).toBe(9 * named('administrative').rows.length)
  })
})

describe('情况报告', () => {
  const summary = computeSummary(input({ facts: [] }))
  const parts = briefOf(summary, Object.fromEntries(BRIEF_TABLES.map((key) => [key, named(key)])))
  const text = (word: string): string => parts.find(({ heading: name }) => name.startsWith(word))?.text ?? ''

  it('begins with the paragraph of the form and then says one table each', () => {
    expect(parts.map(({ heading: name }) => name)).toEqual([
      '矛盾纠纷调解',
      '排查预防',
      '诉调对接',
      '“1+”联动',
      '行业性、民族性、区域性调解组织',
      '领导接访',
      '组织和队伍'
    ])
    expect(parts[0]?.text).toBe(summary.narrative)
  })

  it('says the figures of the tables', () => {
    expect(text('排查')).toBe(
      '本月排查2次，其中逐次登记2次（未发现1次）、另行填报0次；发现2件，当场化解1件，转为纠纷0件，尚待处理1件；预防纠纷1件。'
    )
    expect(text('诉调')).toBe(
      '诉调对接4件，其中立案前委派3件、立案后委托0件、审判中司法调解1件；调解成功3件，成功率75.0%；司法确认3件，占调解成功的100.0%；协议涉及金额3.70万元，调解成功的涉及当事人6人。'
    )
    expect(text('“1+”')).toContain('联动调解2件，其中信访部门移送2件')
    expect(text('领导')).toBe('本月没有接待来访。')
  })
})
