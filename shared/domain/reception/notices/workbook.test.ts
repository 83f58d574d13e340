import { describe, expect, it } from 'vitest'
import { workbookSpec, type SheetSpec } from '@shared/ipc/workbook'
import { adjustment, notice, person, row } from './notice.test-support'
import { noticeWorkbook } from './workbook'

const valuesIn = (sheet: SheetSpec | undefined, at: number): unknown[] =>
  (sheet?.cells ?? []).filter((cell) => cell.row === at).map(({ value }) => value)

describe('the monthly table as a workbook', () => {
  const rows = [row('2026-03-04'), row('2026-03-11', { leaders: [person('乙')] })]

  it('has title, office and day, head, a line for each leader, and the notes', () => {
    const spec = noticeWorkbook(notice(rows), [])
    const [sheet] = spec.sheets
    expect(workbookSpec.safeParse(spec).success).toBe(true)
    expect([1, 2, 3, 4, 5, 6].map((at) => valuesIn(sheet, at))).toEqual([
      ['领导接访安排一览表（2026年3月）'],
      ['单位：示例县综治中心', '公示日期：2026年2月25日'],
      ['日期', '星期', '时间', '接访领导', '职务', '分管（接待范围）', '地点'],
      ['3月4日', '星期三', '上午9:00—12:00', '领导甲', '副县长', '甲类工作', '信访接待大厅'],
      ['3月11日', '星期三', '上午9:00—12:00', '领导乙', '副县长', '乙类工作', '信访接待大厅'],
      ['1．咨询电话：0893-0000000。']
    ])
    expect(spec.sheets).toHaveLength(1)
    expect(sheet).toMatchObject({ repeatRows: [3, 3], freeze: { row: 3 } })
  })

  it('has the adjustments on a sheet of their own', () => {
    const [first, second] = rows
    if (!first || !second) throw new Error('no rows')
    const spec = noticeWorkbook(notice(rows), [
      adjustment('x', [{ before: first, after: null }]),
      adjustment('y', [{ before: null, after: second }], { on: '2026-03-09', reason: '增加' })
    ])
    expect([4, 5].map((at) => valuesIn(spec.sheets[1], at))).toEqual([
      [
        '2026年3月5日 星期四',
        '因公外出',
        '3月4日（星期三）\n上午9:00—12:00\n信访接待大厅，定点接访\n领导甲（副县长）',
        '取消，不再接访'
      ],
      [
        '2026年3月9日 星期一',
        '增加',
        '（原无此场次）',
        '3月11日（星期三）\n上午9:00—12:00\n信访接待大厅，定点接访\n领导乙（副县长）'
      ]
    ])
  })
})
