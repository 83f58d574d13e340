import { expect, it } from 'vitest'
import { workbookSpec } from '../../ipc/workbook'
import { visitFigures } from './figures'
import { visitWorkbook } from './workbook'

it('统计表两张：数字是数字，带口径；接访天数列到日期', () => {
  const span = { from: '2026-11-01', to: '2026-11-30' }
  const row = { key: 'a', name: '测试县长', post: '县长', line: '政府', held: ['2026-11-24'], due: [] }
  const book = visitWorkbook({
    office: '扎囊县综治中心',
    today: '2026-11-30',
    span,
    figures: visitFigures(span, []),
    leaders: [row],
    lines: [{ ...row, name: '政府', post: '' }]
  })
  expect(workbookSpec.safeParse(book).error).toBeUndefined()
  const [figures, days] = book.sheets
  expect(figures?.cells.filter(({ row: at }) => at === 4).map(({ value }) => value)).toEqual([
    '来访',
    '来访批次',
    0,
    '批次',
    visitFigures(span, [])[0]?.column.rule
  ])
  expect(days?.cells.filter(({ row: at }) => at === 4).map(({ value }) => value)).toEqual([
    '政府',
    '测试县长',
    '县长',
    0,
    1,
    '2026-11-24'
  ])
})
