import { describe, expect, it } from 'vitest'
import { paperSchema } from '../../papers/model'
import { adjustmentPaper } from './adjustment'
import { adjustment, notice, person, row, saidIn } from './notice.test-support'
import { themePaper, themeRows } from './theme'

const before = row('2026-03-11')
const changes = [
  { before, after: { ...before, date: '2026-03-13', leaders: [person('乙')] } },
  { before: row('2026-03-18'), after: null },
  { before: null, after: row('2026-03-25', { mode: 'visit' as const, place: '扎塘镇' }) }
]

describe('an adjustment notice', () => {
  // 公告10:原场次、新场次、原因、公告日。
  it('tells the slot as it was and as it is, why, and since when that is public', () => {
    const paper = adjustmentPaper(notice([before]), adjustment('x', changes))
    expect(saidIn(paper)).toEqual([
      '示例县综治中心',
      '领导接访安排调整公告',
      '2026年2月25日公示的2026年3月领导接访安排有下列调整，其他场次不变，现予公告。',
      '调整原因：因公外出',
      '序号|原场次|调整后',
      [
        '1',
        '3月11日（星期三）\n上午9:00—12:00\n信访接待大厅，定点接访\n领导甲（副县长）',
        '3月13日（星期五）\n上午9:00—12:00\n信访接待大厅，定点接访\n领导乙（副县长）'
      ].join('|'),
      '2|3月18日（星期三）\n上午9:00—12:00\n信访接待大厅，定点接访\n领导甲（副县长）|取消，不再接访',
      '3|（原无此场次）|3月25日（星期三）\n上午9:00—12:00\n扎塘镇，带案下访\n领导甲（副县长）',
      '示例县综治中心',
      '2026年3月5日'
    ])
    expect(paperSchema.safeParse(paper).success).toBe(true)
  })
})

describe('a theme notice', () => {
  // 公告12:日期、牵头单位、地点、主题。
  it('lists the days that have a theme, with date, theme, organizer and place', () => {
    const rows = [
      row('2026-03-04'),
      row('2026-03-11', { theme: '劳动报酬', organizer: '县人社局', leaders: [person('甲'), person('乙')] })
    ]
    expect(themeRows(notice(rows)).map(({ date }) => date)).toEqual(['2026-03-11'])
    expect(saidIn(themePaper(notice(rows))).slice(0, 4)).toEqual([
      '示例县综治中心',
      '专题接访公告（2026年3月）',
      '日期|时间|主题|牵头单位|地点|接访领导',
      '2026年3月11日（星期三）|上午9:00—12:00|劳动报酬|县人社局|信访接待大厅|领导甲（副县长）\n领导乙（副县长）'
    ])
  })
})
