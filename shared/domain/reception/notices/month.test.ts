import { describe, expect, it } from 'vitest'
import { paperSchema } from '../../papers/model'
import { briefPaper, monthPaper } from './month'
import { notice, person, row, saidIn, tableIn } from './notice.test-support'

// 公告01的日期:2021年2月星期二、星期四,春节假期不排;人名为虚构。
const february = ['02', '04', '09', '18', '23', '25'].map((day, at) =>
  row(`2021-02-${day}`, { leaders: [person('甲乙丙'.charAt(at % 3))] })
)

describe('the monthly table', () => {
  it('says who receives on which day, at which hour, in charge of what and where', () => {
    const paper = monthPaper(notice(february))
    expect(tableIn(paper)).toEqual([
      ['日期', '星期', '时间', '接访领导', '职务', '分管（接待范围）', '地点'],
      ['2月2日', '星期二', '上午9:00—12:00', '领导甲', '副县长', '甲类工作', '信访接待大厅'],
      ['2月4日', '星期四', '上午9:00—12:00', '领导乙', '副县长', '乙类工作', '信访接待大厅'],
      ['2月9日', '星期二', '上午9:00—12:00', '领导丙', '副县长', '丙类工作', '信访接待大厅'],
      ['2月18日', '星期四', '上午9:00—12:00', '领导甲', '副县长', '甲类工作', '信访接待大厅'],
      ['2月23日', '星期二', '上午9:00—12:00', '领导乙', '副县长', '乙类工作', '信访接待大厅'],
      ['2月25日', '星期四', '上午9:00—12:00', '领导丙', '副县长', '丙类工作', '信访接待大厅']
    ])
    expect(paper.orientation).toBe('landscape')
    expect(paperSchema.safeParse(paper).success).toBe(true)
  })

  it('has heading, notes, office and day in their order', () => {
    const said = saidIn(
      monthPaper(notice([row('2026-03-04', { bookBy: '2026-03-03 17:00' })], { notes: '请带身份证件。' }))
    )
    expect(said).toEqual([
      '示例县综治中心',
      '领导接访安排一览表（2026年3月）',
      '日期|星期|时间|接访领导|职务|分管（接待范围）|地点',
      '3月4日|星期三|上午9:00—12:00|领导甲|副县长|甲类工作|信访接待大厅',
      [
        '注意事项：',
        '1．需要预约的，请于接访日前一日17:00前预约，预约电话：0893-0000000。预约的优先接待。',
        '2．多人反映同一事项的，请推选代表，代表不超过5人。',
        '3．请带身份证件。'
      ].join('\n'),
      '示例县综治中心',
      '2026年2月25日'
    ])
  })

  it('gives each of several leaders at once a line of its own', () => {
    const together = row('2026-03-04', { leaders: [person('甲'), person('乙', { name: '才旦 卓玛' })] })
    expect(
      tableIn(monthPaper(notice([together])))
        .slice(1)
        .map((cells) => cells.slice(0, 4))
    ).toEqual([
      ['3月4日', '星期三', '上午9:00—12:00', '领导甲'],
      ['3月4日', '星期三', '上午9:00—12:00', '才旦 卓玛']
    ])
  })

  it('adds way, theme and end of booking only where they are not the same for all', () => {
    const rows = [
      row('2026-03-04', { mode: 'video', theme: '劳动报酬', bookBy: '2026-03-03 17:00' }),
      row('2026-03-11', { bookBy: '2026-03-11 09:00' })
    ]
    const paper = monthPaper(notice(rows))
    expect(tableIn(paper).map((cells) => cells.slice(7))).toEqual([
      ['方式', '主题', '预约截止'],
      ['视频接访', '劳动报酬', '3月3日17:00'],
      ['定点接访', '', '3月11日9:00']
    ])
    expect(saidIn(paper).join()).toContain(
      '需要预约的，请于表中所列的预约截止时间前预约，预约电话：0893-0000000。预约的优先接待。'
    )
  })

  it('says five representatives once, in the words of the office where it has some', () => {
    const said = saidIn(monthPaper(notice(february, { notes: '1、集体来访的，代表不得超过五人。' }))).join(
      '\n'
    )
    expect(said.match(/.*代表.*/g)).toEqual(['2．集体来访的，代表不得超过五人。'])
  })

  it('names what it should say and does not, and keeps a seat that nobody holds', () => {
    const bare = row('2026-03-04', {
      leaders: [person('甲', { areas: '', post: '' })],
      bookBy: '2026-03-03 17:00'
    })
    const paper = monthPaper(
      notice([bare, row('2026-03-11', { leaders: [], place: '' })], { phone: '', state: 'draft' })
    )
    expect(paper.missing.map(({ label }) => label)).toEqual([
      '接访领导',
      '领导甲的职务',
      '领导甲的分管工作',
      '接访地点',
      '预约电话'
    ])
    expect(tableIn(paper)[2]?.[3]).toBe('（待定）')
  })

  it('cannot be taken for the published one while it is a draft or when it was adjusted', () => {
    expect(saidIn(monthPaper(notice(february, { state: 'draft' })))).toContain('（送审稿，尚未公示）')
    expect(saidIn(monthPaper(notice(february, { state: 'adjusted', on: '2021-02-08' })))).toContain(
      '（按2021年2月8日调整公告调整后的安排）'
    )
  })
})

describe('the brief table', () => {
  it('has the two columns of 公告01, and what is the same for all days above them', () => {
    const said = saidIn(briefPaper(notice(february)))
    expect(said.slice(2, 8)).toEqual([
      '接访时间：上午9:00—12:00',
      '接访地点：信访接待大厅',
      '接访方式：定点接访',
      '时间|接访领导、职务',
      '2月2日（星期二）|领导甲　副县长',
      '2月4日（星期四）|领导乙　副县长'
    ])
  })

  it('says hours and place with the day where they differ', () => {
    const rows = [
      row('2026-03-04'),
      row('2026-03-04', {
        session: 'afternoon',
        from: '15:00',
        to: '17:30',
        place: '扎塘镇政府',
        leaders: [person('甲'), person('乙')]
      })
    ]
    expect(tableIn(briefPaper(notice(rows))).slice(1)).toEqual([
      ['3月4日（星期三）\n上午9:00—12:00\n信访接待大厅', '领导甲　副县长'],
      ['3月4日（星期三）\n下午15:00—17:30\n扎塘镇政府', '领导甲　副县长\n领导乙　副县长']
    ])
  })
})
