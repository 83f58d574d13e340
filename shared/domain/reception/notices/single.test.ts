import { describe, expect, it } from 'vitest'
import { paperSchema } from '../../papers/model'
import { notice, person, row, saidIn } from './notice.test-support'
import { singlePaper } from './single'

describe('a single notice', () => {
  // 公告03:一人一场,接待范围按分管,预约截止前一日17:00。
  it('of one leader tells all of it in sentences', () => {
    const one = row('2026-03-04', { bookBy: '2026-03-03 17:00' })
    const paper = singlePaper(notice([row('2026-03-02'), one, row('2026-03-09')]), '2026-03-04')
    expect(saidIn(paper)).toEqual([
      '示例县综治中心',
      '领导接访公告',
      '定于2026年3月4日（星期三）开展领导接访，现将有关事项公告如下：',
      '一、接访时间',
      '2026年3月4日（星期三）上午9:00—12:00',
      '二、接访地点',
      '信访接待大厅',
      '三、接访领导',
      '领导甲，副县长。\n分管（接待范围）：甲类工作',
      '四、接访方式',
      '定点接访',
      '五、预约',
      '需要预约的，请于接访日前一日17:00前预约，预约电话：0893-0000000。预约的优先接待。',
      '六、注意事项',
      '多人反映同一事项的，请推选代表，代表不超过5人。',
      '示例县综治中心',
      '2026年2月25日'
    ])
    expect(paperSchema.safeParse(paper).success).toBe(true)
  })

  // 公告02、04:上下午两段,多名领导;公告09:多地点。
  it('of two sessions and several places lists who is where and when', () => {
    const rows = [
      row('2026-03-04', { leaders: [person('甲'), person('乙')] }),
      row('2026-03-04', {
        session: 'afternoon',
        from: '15:00',
        to: '17:30',
        place: '扎塘镇政府',
        leaders: [person('丙')]
      })
    ]
    const said = saidIn(singlePaper(notice(rows), '2026-03-04'))
    expect(said[4]).toBe('2026年3月4日（星期三）上午9:00—12:00、下午15:00—17:30')
    expect(said[6]).toBe('信访接待大厅；扎塘镇政府')
    expect(said.slice(8, 12)).toEqual([
      '时间|地点|接访领导|职务|分管（接待范围）',
      '上午9:00—12:00|信访接待大厅|领导甲|副县长|甲类工作',
      '上午9:00—12:00|信访接待大厅|领导乙|副县长|乙类工作',
      '下午15:00—17:30|扎塘镇政府|领导丙|副县长|丙类工作'
    ])
  })

  it('of one leader in both sessions names him once', () => {
    const rows = [row('2026-03-04'), row('2026-03-04', { session: 'afternoon', from: '15:00', to: '17:30' })]
    const said = saidIn(singlePaper(notice(rows), '2026-03-04'))
    expect(said.filter((text) => text.includes('领导甲'))).toHaveLength(1)
  })

  it('lists the ends of booking where they are not the same for both sessions', () => {
    const rows = [
      row('2026-03-04', { bookBy: '2026-03-03 17:00' }),
      row('2026-03-04', { session: 'afternoon', from: '15:00', to: '17:30', bookBy: '2026-03-04 09:00' })
    ]
    const said = saidIn(singlePaper(notice(rows), '2026-03-04'))
    expect(said.slice(8, 11)).toEqual([
      '时间|接访领导|职务|分管（接待范围）|预约截止',
      '上午9:00—12:00|领导甲|副县长|甲类工作|3月3日17:00',
      '下午15:00—17:30|领导甲|副县长|甲类工作|3月4日9:00'
    ])
  })

  // 公告12:主题、牵头单位。
  it('says theme and organizer where there are some', () => {
    const said = saidIn(
      singlePaper(notice([row('2026-03-04', { theme: '劳动报酬', organizer: '县人社局' })]), '2026-03-04')
    )
    expect(said.slice(9, 15)).toEqual([
      '四、接访方式',
      '定点接访',
      '五、接访主题',
      '劳动报酬',
      '六、牵头单位',
      '县人社局'
    ])
  })
})
