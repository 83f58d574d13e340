import { describe, expect, it } from 'vitest'
import { doubtsOf, readRoster, sessionsText, type Reading } from '@shared/domain/reception/reading'
import { docx, utcDate, xlsx } from './files.test-support'
import { openFile } from './open'

const read = (name: string, bytes: Uint8Array): Reading =>
  readRoster(openFile(name, bytes).parts, { today: '2021-01-28' })
const rows = (reading: Reading): string[] =>
  reading.rows.map((row) =>
    [
      row.date.value,
      sessionsText(row.sessions.value),
      row.leaders.map(({ name, post }) => `${name.value}/${post.value}`).join('+'),
      row.place.value,
      ...doubtsOf(row).map((doubt) => `?${doubt}`)
    ].join(' ')
  )
const counts = ({ dropped, rules, unread }: Reading) => ({
  dropped: dropped.length,
  rules: rules.length,
  unread: unread.length
})

/** Rosters as offices keep them, people made up; the rows were worked out by hand. */
describe('a roster in a file', () => {
  it('with merged titles, a head of two rows, merged days, a sum and a signature', async () => {
    const bytes = await xlsx([
      {
        name: 'Sheet1',
        rows: [
          ['青石县领导接访安排表', null, null, null, null],
          ['（2021年3月）', null, null, null, null],
          ['日期', '时段', '接访领导', null, '地点'],
          [null, null, '姓名', '职务', null],
          [utcDate(2021, 3, 3), '上午9:00-12:00', '陈志远', '县委书记', '县信访局'],
          [null, '下午15:00-18:00', '王 芳', '县长', '县信访局'],
          [
            utcDate(2021, 3, 10),
            '9时至11时30分',
            '次仁 多吉\n白玛卓嘎',
            '副县长\n县政协副主席',
            '县综治中心'
          ],
          ['合 计', '3场', null, null, null],
          ['青石县信访局 2021年2月25日', null, null, null, null]
        ],
        merges: ['A1:E1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'A5:A6', 'A9:E9'],
        formats: { A5: 'yyyy"年"m"月"d"日"', A7: 'yyyy"年"m"月"d"日"' }
      }
    ])
    const reading = read('a.xlsx', bytes)
    expect(rows(reading)).toEqual([
      '2021-03-03 上午 09:00-12:00 陈志远/县委书记 县信访局',
      '2021-03-03 下午 15:00-18:00 王芳/县长 县信访局',
      '2021-03-10 上午 09:00-11:30 次仁 多吉/副县长+白玛卓嘎/县政协副主席 县综治中心 ?姓名中有空格，按一个人读'
    ])
    expect(counts(reading)).toEqual({ dropped: 3, rules: 0, unread: 0 })
    expect(reading.notes.map(({ text }) => text)).toEqual([
      '青石县领导接访安排表',
      '（2021年3月）',
      '青石县信访局 2021年2月25日'
    ])
    expect(reading.rows[1]?.source.where).toBe('工作表“Sheet1”第 6 行')
  })

  it('with a sheet for each month, the year in the title of the first, serials and short dates', async () => {
    const bytes = await xlsx([
      {
        name: '2021年2月',
        rows: [
          ['日期', '领导', '职务'],
          [44229, '陈志远', '县委书记'],
          ['2.4', '王芳', '县长'],
          [2.9, '李文静', '副县长']
        ]
      },
      {
        name: '3月',
        rows: [
          ['日期', '领导', '职务'],
          ['2日', '索朗旺堆', '县政协主席'],
          [9, '阿旺·仁青', '副县长']
        ]
      },
      {
        name: '底稿',
        rows: [
          ['日期', '领导'],
          ['2月2日', '某某']
        ],
        hidden: true
      }
    ])
    const common = '上午 09:00-12:00'
    const lacking = '?没有写时间，按上午 09:00—12:00 ?没有写地点'
    expect(rows(read('接访.xlsx', bytes))).toEqual([
      `2021-02-02 ${common} 陈志远/县委书记  ?原文是数字44229，按电子表格的日期读 ${lacking}`,
      `2021-02-04 ${common} 王芳/县长  ${lacking}`,
      `2021-02-09 ${common} 李文静/副县长  ${lacking}`,
      `2021-03-02 ${common} 索朗旺堆/县政协主席  ${lacking}`,
      `2021-03-09 ${common} 阿旺·仁青/副县长  ${lacking}`
    ])
  })

  it('with formulas takes what they last gave, and marks a day that none gave', async () => {
    const bytes = await xlsx([
      {
        name: '2021',
        rows: [
          ['日期', '领导', '时间', '地点'],
          [{ formula: 'DATE(2021,2,2)', result: utcDate(2021, 2, 2) }, '陈志远', '9:00-12:00', '县信访局'],
          [{ formula: 'A2+7' } as never, '王芳', '9:00-12:00', '县信访局']
        ],
        formats: { A2: 'yyyy-mm-dd' }
      }
    ])
    expect(rows(read('a.xlsx', bytes))).toEqual([
      '2021-02-02 上午 09:00-12:00 陈志远/ 县信访局',
      ' 上午 09:00-12:00 王芳/ 县信访局 ?“公式没有结果”不是能识别的日期'
    ])
  })

  it('with the head once more on the next page, and remarks in a merged row', async () => {
    const head = ['序号', '接访时间', '接访领导', '接访地点', '备注']
    const bytes = await xlsx([
      {
        name: 's',
        rows: [
          head,
          [1, '2024年7月2日（周二）上午9:00-11:30', '县委书记 陈志远', '县信访局', ''],
          head,
          [3, '2024年7月9日（周三）上午9:00-11:30', '县长 王芳', '县信访局', '视频'],
          ['注：如遇特殊情况，另行公告；每批代表不超过五人。']
        ],
        merges: ['A5:E5']
      }
    ])
    const reading = read('a.xlsx', bytes)
    expect(rows(reading)).toEqual([
      '2024-07-02 上午 09:00-11:30 陈志远/县委书记 县信访局',
      '2024-07-09 上午 09:00-11:30 王芳/县长 县信访局 ?2024年7月9日是星期二，原文写星期三'
    ])
    expect(counts(reading)).toEqual({ dropped: 2, rules: 0, unread: 0 })
    expect(reading.notes.map(({ text }) => text)).toEqual([
      '注：如遇特殊情况，另行公告；每批代表不超过五人。'
    ])
  })

  it('in a document: paragraphs around a table with merged days', async () => {
    const bytes = await docx([
      '云岭县党政领导信访接待日安排',
      '2024年6月',
      '接待时间：上午9：00—12：00',
      [
        ['日期', '接待领导', '职务'],
        [{ text: '6月5日', goesOn: 'first' }, '高明', '县委书记'],
        [{ text: '', goesOn: 'more' }, '丹增', '县长'],
        ['6月29日（星期六）', '周晓燕', '县委常委、组织部部长'],
        [{ text: '共安排2天', span: 3 }]
      ],
      '接待地点：县信访局一楼大厅',
      '云岭县信访局',
      '2024年5月30日'
    ])
    const reading = read('a.docx', bytes)
    expect(rows(reading)).toEqual([
      '2024-06-05 上午 09:00-12:00 高明/县委书记 县信访局一楼大厅',
      '2024-06-05 上午 09:00-12:00 丹增/县长 县信访局一楼大厅',
      '2024-06-29 上午 09:00-12:00 周晓燕/县委常委、组织部部长 县信访局一楼大厅'
    ])
    expect(counts(reading)).toEqual({ dropped: 2, rules: 0, unread: 0 })
    expect(reading.notes).toHaveLength(6)
  })

  it('in a document of running text with tabs', async () => {
    const bytes = await docx([
      '2024年6月接访安排',
      '日期\t领导\t职务',
      '6月5日\t高明\t县委书记',
      '6月12日\t丹增\t县长',
      '每月第一个星期三由县委书记接访。'
    ])
    const reading = read('a.docx', bytes)
    expect(
      reading.rows.map(({ date, leaders }) => [date.value, leaders[0]?.name.value, leaders[0]?.post.value])
    ).toEqual([
      ['2024-06-05', '高明', '县委书记'],
      ['2024-06-12', '丹增', '县长']
    ])
    expect(counts(reading)).toEqual({ dropped: 1, rules: 1, unread: 0 })
  })

  it('in csv of an office suite, the day as it was shown', () => {
    const text =
      '日期,时段,接访领导,职务,地点\r\n2024/6/5,上午9:00-12:00,"高明、丹增","县委书记、县长",县信访局\r\n合计,1,,,\r\n'
    expect(rows(read('a.csv', new TextEncoder().encode(text)))).toEqual([
      '2024-06-05 上午 09:00-12:00 高明/县委书记+丹增/县长 县信访局 ?职务按顿号依次分给各人'
    ])
  })

  it('without a head, like a wall calendar, is listed line by line', async () => {
    const bytes = await xlsx([
      { name: '6月', rows: [['2024年6月接访日历'], ['6月5日 县委书记 高明'], ['6月12日 值班安排另定']] }
    ])
    const reading = read('a.xlsx', bytes)
    expect(reading.rows.map(({ date, leaders }) => [date.value, leaders[0]?.name.value])).toEqual([
      ['2024-06-05', '高明']
    ])
    expect(counts(reading)).toEqual({ dropped: 0, rules: 0, unread: 1 })
  })
})
