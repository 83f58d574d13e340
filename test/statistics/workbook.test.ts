import { describe, expect, it } from 'vitest'
import { computeSummary, summaryWorkbook } from '@shared/domain/statistics'
import { workbookSpec, type CellSpec, type SheetSpec } from '@shared/ipc/workbook'
import { input, organizations } from './build'
import { factsOf, huangshiFacts, published } from './huangshi'

const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '卓玛(虚构)', reviewedBy: '次仁(虚构)' }
const table = computeSummary(
  input({
    facts: huangshiFacts(),
    lastYearFacts: factsOf(published.lastYear, '2015-08-10'),
    previousFacts: factsOf(published.before, '2016-07-31'),
    options: { typeList: 15, rateDecimals: 1, rows: 'unit' }
  })
)
const closed = { day: '2016年9月1日', hash: 'f'.repeat(64) }
const spec = summaryWorkbook(table, heading, closed)
const [main, notes] = spec.sheets as [SheetSpec, SheetSpec]
const at = (sheet: SheetSpec, row: number, column: number): CellSpec | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column)
/** The values right of the first cell that says `label`. */
const beside = (label: string): CellSpec[] => {
  const found = notes.cells.find((cell) => cell.value === label)
  return notes.cells.filter((cell) => cell.row === found?.row && cell.column > 1)
}

describe('the workbook', () => {
  it('fits the contract and has no two cells in one place', () => {
    expect(workbookSpec.parse(spec)).toEqual(spec)
    for (const sheet of spec.sheets) {
      const taken = new Set<string>()
      for (const { row, column, toRow = row, toColumn = column } of sheet.cells) {
        for (let r = row; r <= toRow; r++) {
          for (let c = column; c <= toColumn; c++) {
            expect(taken.has(`${r}/${c}`), `${sheet.name} ${r}/${c}`).toBe(false)
            taken.add(`${r}/${c}`)
          }
        }
      }
    }
  })

  it('has the title across all columns, 填报单位, head, units and repeats them in print', () => {
    expect(at(main, 1, 1)).toMatchObject({
      value: '人民调解案件情况统计表',
      toColumn: table.columns.length + 1
    })
    expect(at(main, 2, 1)?.value).toBe('填报单位：扎囊县综治中心')
    expect(main.cells.map((cell) => cell.value)).toContain('填报月份：2016年8月')
    expect(at(main, 3, 2)?.value).toBe('调解情况')
    expect([2, 3, 6].map((column) => at(main, 6, column)?.value)).toEqual(['件', '人', '万元'])
    expect(main).toMatchObject({ landscape: true, repeatRows: [1, 6] })
  })

  it('has 合计 as numbers: 869, 842, 2873.80', () => {
    const row = 6 + table.rows.length
    expect(at(main, row, 1)?.value).toBe('合计')
    expect(at(main, row, 2)).toMatchObject({ value: 869, format: '0' })
    expect(at(main, row, 4)).toMatchObject({ value: 842 })
    expect(at(main, row, 6)).toMatchObject({ value: 2873.8, format: '0.00' })
  })

  it('has 填表人, 审核人, the day and the hash when closed, and room for the day when not', () => {
    const texts = main.cells.map((cell) => cell.value)
    expect(texts).toEqual(
      expect.arrayContaining(['填表人：卓玛(虚构)', '审核人：次仁(虚构)', '日期：2016年9月1日'])
    )
    expect(texts).toContain(`2016年9月1日结账；校验码：${closed.hash}`)
    const open = summaryWorkbook(table, heading, null).sheets[0]?.cells.map((cell) => cell.value)
    expect(open?.some((value) => String(value).includes('校验码'))).toBe(false)
  })

  it('says shares, 同比, 环比 and checks on 说明, rates as numbers with the places of the paper', () => {
    expect(beside('成功率')[0]).toMatchObject({ value: 0.969, format: '0.0%' })
    expect(
      beside('主动调解')
        .map((cell) => cell.value)
        .slice(0, 2)
    ).toEqual([455, 0.524])
    expect(
      beside('邻里纠纷')
        .map((cell) => cell.value)
        .slice(0, 2)
    ).toEqual([278, 0.32])
    const compared = notes.cells.filter((cell) => String(cell.value).startsWith('调解案件总数（件）'))
    const rows = compared.map((label) =>
      notes.cells.filter((cell) => cell.row === label.row && cell.column > 1).map((cell) => cell.value)
    )
    expect(rows).toEqual([
      [869, 1028, -159, -0.155],
      [869, 840, 29, 0.035]
    ])
    expect(notes.cells.filter((cell) => cell.value === '通过')).toHaveLength(table.checks.length)
    expect(at(notes, 2, 1)?.value).toBe(table.narrative)
  })

  it('writes — where there is no base', () => {
    const alone = summaryWorkbook(computeSummary(input({ facts: huangshiFacts() })), heading, null)
    const values = alone.sheets[1]?.cells.map((cell) => cell.value)
    expect(values).toEqual(expect.arrayContaining(['无上年同期数据', '无上月数据', '—']))
  })

  it('holds 5,000 organizations', () => {
    const many = Array.from({ length: 5_000 }, (_, id) => ({
      ...(organizations[0] as (typeof organizations)[number]),
      id: `o${id}`,
      unit: { key: `u${id}`, title: `第${id}乡` }
    }))
    const big = summaryWorkbook(computeSummary(input({ organizations: many })), heading, null)
    expect(workbookSpec.safeParse(big).success).toBe(true)
  })
})
