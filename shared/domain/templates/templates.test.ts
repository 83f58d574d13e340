import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { dayNumber } from '../dates'
import { mayWrite } from '../permissions'
import { computeSummary, type DisputeFact, type SummaryOptions } from '../statistics'
import {
  cellAt,
  cellsText,
  cellWords,
  decideMarks,
  decideTemplate,
  decideUnmark,
  fillingOf,
  lookFor,
  marksOf,
  marksToRight,
  parseCell,
  placeOf,
  templateSections,
  type TemplateFigure,
  type TemplateMark,
  type TemplateShape
} from '.'

const context = { today: '2026-11-23', nowMillis: 0, person: 'p', random: (bytes: Uint8Array) => bytes }
const file = { name: '月报.xlsx', hash: 'a'.repeat(64), bytes: 9, mime: '', notice: '' }
const applied = (decision: Decision, record?: LedgerRecord): LedgerRecord => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  return decision.changes.reduce<LedgerRecord | undefined>(
    (made, change) => applyChange(made, change, { clock: '1-a', person: 'p' }),
    record
  ) as LedgerRecord
}
const words = (decision: Decision) => (decision.ok ? [] : decision.problems.map(({ message }) => message))
const figure = (row: string, column: string): TemplateFigure => ({ kind: 'figure', row, column })
const mark = (cell: string, what: TemplateFigure): TemplateMark => ({ sheet: '数据', cell, figure: what })
const shape: TemplateShape = {
  sheets: [
    { name: '数据', formulas: ['B9'], merges: [{ row: 4, column: 3, toRow: 5, toColumn: 4 }] },
    { name: '说明', formulas: [], merges: [] }
  ]
}
const template = (marks: TemplateMark[] = []): LedgerRecord => {
  const made = applied(decideTemplate({ name: '本县月报', file }, [], context))
  return marks.length === 0 ? made : applied(decideMarks(made, marks, shape), made)
}

describe('格的名称', () => {
  it('行列和名称互相换算', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          expect(placeOf(cellAt(row, column))).toEqual({ row, column })
        }
      )
    )
    expect([cellAt(7, 3), cellAt(1, 26), cellAt(1, 27), cellAt(9, 703)]).toEqual(['C7', 'Z1', 'AA1', 'AAA9'])
    expect(['XFE1', 'A0', 'A1048577', 'a1', '7C', ''].map(placeOf)).toEqual(new Array(6).fill(null))
  })

  it.each([
    ['C7', '数据', 'C7'],
    ['c7', '数据', 'C7'],
    ['$C$7', '数据', 'C7'],
    ['说明!B3', '说明', 'B3'],
    ['说明！ｂ３', '说明', 'B3'],
    ["'数 据''一'!$A$1", "数 据'一", 'A1'],
    ['Ａ表!A1', 'Ａ表', 'A1']
  ])('读得出 %s', (text, sheet, cell) => {
    expect(parseCell(text, '数据')).toEqual({ sheet, cell })
  })

  it.each(['', 'C', '7', '数据!', 'C7:D9', '数据!C7!D8x', 'XFE1'])('读不出 %s', (text) => {
    expect(parseCell(text, '数据')).toBeNull()
  })
})

describe('加入和标记', () => {
  it('名称必填，在用的不重名；办事员可以办，查阅员不可以', () => {
    expect(words(decideTemplate({ name: ' ', file }, [], context))).toEqual(['请填写表格名称'])
    expect(words(decideTemplate({ name: '本县月报', file }, [template()], context))).toEqual([
      '已有名为“本县月报”的表格，请换一个名称'
    ])
    expect(mayWrite('clerk', 'template', 'marks')).toBe(true)
    expect(mayWrite('viewer', 'template', 'marks')).toBe(false)
  })

  it('同一格再标记就换掉，取消了就没有', () => {
    const first = template([
      mark('C7', figure('total', 'total')),
      mark('B2', { kind: 'field', field: 'period' })
    ])
    expect(marksOf(first).map(cellWords)).toEqual(['数据!B2', '数据!C7'])
    expect(templateSections.marks.safeParse({ cells: marksOf(first) }).success).toBe(true)
    const second = applied(decideMarks(first, [mark('C7', figure('own', 'success'))], shape), first)
    expect(marksOf(second).map(({ figure: what }) => what)).toEqual([
      { kind: 'field', field: 'period' },
      figure('own', 'success')
    ])
    expect(marksOf(applied(decideUnmark(second, { sheet: '数据', cell: 'C7' }), second))).toHaveLength(1)
  })

  it('公式、合并格的里面、没有的表，都说出来', () => {
    const refusal = (sheet: string, cell: string) =>
      words(decideMarks(template(), [{ sheet, cell, figure: figure('total', 'total') }], shape))
    expect(refusal('数据', 'B9')).toEqual(['B9 是公式，由表格自己计算，不能标记'])
    expect(refusal('数据', 'D5')).toEqual(['D5 在合并的格里，请标记 C4'])
    expect(refusal('没有', 'A1')).toEqual(['表格里没有名为“没有”的工作表'])
    expect(refusal('数据', 'C4')).toEqual([])
  })

  it('向右连续，合并的格算一格', () => {
    const list = ['total', 'people', 'success'].map((column) => figure('total', column))
    expect(marksToRight({ sheet: '数据', cell: 'B4' }, list, shape).map(({ cell }) => cell)).toEqual([
      'B4',
      'C4',
      'E4'
    ])
    expect(marksToRight({ sheet: '说明', cell: 'Y1' }, list, shape).map(({ cell }) => cell)).toEqual([
      'Y1',
      'Z1',
      'AA1'
    ])
  })
})

const fact: DisputeFact = {
  ...{ id: 'd', acceptedOn: dayNumber('2026-08-03'), source: 2, type: 3, difficulty: 1, people: 4 },
  ...{
    organizationId: 'o',
    result: 1,
    resultOn: dayNumber('2026-08-09'),
    agreementForm: 2,
    amount: 1_234_550
  },
  ...{ courtStage: 0, onePlus: 0, confirmation: 0, performance: 0 },
  ...{ closedOn: 0, prevented1: 0, prevented2: 0, prevented3: 0, prevented4: 0 }
}
const tableOf = (options: Partial<SummaryOptions> = {}) =>
  computeSummary({
    ...{
      period: '2026-08',
      facts: [fact],
      previousFacts: [{ ...fact, acceptedOn: dayNumber('2026-07-03') }],
      lastYearFacts: []
    },
    organizations: [
      { id: 'o', name: '调委会', subject: 2, unit: { key: 'u', title: '扎塘镇' }, retired: false }
    ],
    tallies: [],
    options: { typeList: 18, rateDecimals: 1, rows: 'unit', ...options }
  })
const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '格桑', reviewedBy: '' }
const filling = (figures: TemplateFigure[], options: Partial<SummaryOptions> = {}) =>
  fillingOf(
    figures.map((what, at) => mark(cellAt(1, at + 1), what)),
    tableOf(options),
    heading,
    null
  )

describe('每一格填什么', () => {
  it('数字按表上的写法：件数是整数，金额是万元', () => {
    const { values } = filling([figure('unit:u', 'total'), figure('total', 'amount'), figure('own', 'total')])
    expect(values.map(({ value }) => value)).toEqual([1, 1.23, 0])
  })

  it('表头、比率和比较；没有比较对象的空着，不写 0', () => {
    const fields = [
      'reportingUnit',
      'period',
      'year',
      'month',
      'to',
      'closedOn',
      'successRate',
      'onPrevious.total.base',
      'yearOnYear.total.base'
    ] as const
    const { values } = filling(fields.map((field) => ({ kind: 'field', field })))
    expect(values.map(({ value }) => value)).toEqual([
      ...['扎囊县综治中心', '2026年8月', 2026, 8, '2026年8月31日', '', 100],
      ...[1, '']
    ])
  })

  it('本期没有的行填 0 并说出来，没有的栏不填', () => {
    const absent = filling([
      figure('unit:gone', 'total'),
      figure('unassigned', 'total'),
      figure('total', 'old3')
    ])
    expect(absent.values.map(({ value }) => value)).toEqual([0, 0])
    expect([cellsText(absent.zeros), cellsText(absent.missing)]).toEqual(['数据!A1、数据!B1', '数据!C1'])
    expect(filling([figure('unit:u', 'total')], { rows: 'organization' }).missing).toHaveLength(1)
  })

  it('按标记要的分类和分行统计', () => {
    const look = (...figures: TemplateFigure[]) => lookFor(figures.map((what) => mark('A1', what)))
    expect(look(figure('total', 'old3'))).toEqual({ typeList: 15 })
    expect(look(figure('unit:u', 'type3'))).toEqual({ typeList: 18, rows: 'unit' })
    expect(look(figure('organization:o', 'total'))).toEqual({ rows: 'organization' })
    expect(look(figure('total', 'total'), { kind: 'field', field: 'year' })).toEqual({})
  })
})
