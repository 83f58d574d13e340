import { describe, expect, it } from 'vitest'
import { readText, rowsIn } from './reading.test-support'

/**
 * Layouts after the 20 published notices (their numbers in the names), people and places made up; the rows were worked
 * out by hand. A row reads: day, weekday as written, hours, name/post/areas, @place, way, #theme, ?what is doubtful.
 */
const MORNING = '上午09:00-12:00'
const NO_TIME = '?没有写时间，按上午 09:00—12:00'
const NO_PLACE = '?没有写地点'

interface Layout {
  name: string
  text: string
  rows: string[]
  /** How many lines are dropped, rules, unread. */
  rest?: { dropped?: number; rules?: number; unread?: number }
}

const LAYOUTS: Layout[] = [
  {
    name: '01 多行月表：一列领导和职务，标题下写年月，时段地点写在表后',
    text: '青石县党政领导信访接待一览表\n（2021年2月）\n时间\t接访领导、职务\n2月2日\t陈志远  县委书记\n2月4日\t王 芳  县委副书记、县长\n2月18日\t白玛卓嘎（副县长）\n接访时间：上午9:00—12:00\n接访地点：县信访局接待大厅',
    rows: [
      `2021-02-02 ${MORNING} 陈志远/县委书记 @县信访局接待大厅`,
      `2021-02-04 ${MORNING} 王芳/县委副书记、县长 @县信访局接待大厅`,
      `2021-02-18 ${MORNING} 白玛卓嘎/副县长 @县信访局接待大厅`
    ],
    rest: { dropped: 1 }
  },
  {
    name: '01 每个格子占一行（网页复制）',
    text: '青石县2021年2月领导接访安排\n2月2日（周二）\n陈志远\n县委书记\n2月4日（周四）\n王 芳\n县长',
    rows: [
      `2021-02-02 周二 ${MORNING} 陈志远/县委书记 ${NO_TIME} ${NO_PLACE}`,
      `2021-02-04 周四 ${MORNING} 王芳/县长 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '01 空格对齐的行，名字中有空格，全角数字',
    text: '２０２１年２月接访安排\n日期  星期  接访领导  职务\n２月２日  星期二  次仁 多吉  县委书记\n２月４日  星期四  王  芳  县长\n共2场',
    rows: [
      `2021-02-02 周二 ${MORNING} 次仁 多吉/县委书记 ${NO_TIME} ${NO_PLACE} ?姓名中有空格，按一个人读`,
      `2021-02-04 周四 ${MORNING} 王芳/县长 ${NO_TIME} ${NO_PLACE}`
    ],
    rest: { dropped: 2 }
  },
  {
    name: '02 单次公告：标题分项，两个时段，视频',
    text: '白河州州级领导视频接访公告\n根据《2020年度州级党政领导干部定期接待群众来访日程安排》，现公告如下：\n一、接访时间\n2020年4月3日（星期五）上午9：00—12：00，下午3：00—6：00\n二、接访领导\n州委常委、副州长 扎西平措\n三、接访方式\n视频接访\n四、接访地点\n各县（市）信访局视频接访室\n五、咨询电话\n0893-7820000\n白河州信访局\n2020年3月30日',
    rows: [
      '2020-04-03 周五 上午09:00-12:00+下午15:00-18:00 扎西平措/州委常委、副州长 @各县(市)信访局视频接访室 视频接访'
    ]
  },
  {
    name: '03 按分管接访：列=日期/领导/接待范围，预约截止不是接访日',
    text: '云岭市领导周三接访公告\n日期\t领导\t接待范围\n2016年10月19日\t副市长 何建平\t分管教育、卫生\n预约截止时间：2016年10月18日17:00（法定节假日除外）',
    rows: [`2016-10-19 ${MORNING} 何建平/副市长/分管教育、卫生 ${NO_TIME} ${NO_PLACE}`],
    rest: { dropped: 1 }
  },
  {
    name: '04 一行写全：一日多名领导，星期日，两个时段',
    text: '云岭市市委书记接访公示\n接访时间：2008年7月6日（星期日）上午8:30-11:30，下午2:30-5:30；接访地点：市行政中心；接访领导：市委书记陈国强、市委副书记林海、市纪委书记赵敏。\n预约登记期：7月2日—4日',
    rows: [
      '2008-07-06 周日 上午08:30-11:30+下午14:30-17:30 陈国强/市委书记+林海/市委副书记+赵敏/市纪委书记 @市行政中心'
    ]
  },
  {
    name: '05 四列表，括号里是分管，注意事项不算',
    text: '接访时间\t接访地点\t接访领导\t注意事项\n2025年3月26日（星期三）上午9:00-11:30\t县信访局\t刘永强（分管水资源、河湖管理）\t携带身份证',
    rows: ['2025-03-26 周三 上午09:00-11:30 刘永强//水资源、河湖管理 @县信访局'],
    rest: { dropped: 1 }
  },
  {
    name: '05 两列的竖表',
    text: '青石县水务局局领导接访公告\n接访时间\t2025年3月26日（星期三）上午9:00-11:30\n接访地点\t青石县信访局一楼接访室\n接访领导\t副局长 刘永强（分管水资源、河湖管理）\n注意事项\t请提前1天预约',
    rows: ['2025-03-26 周三 上午09:00-11:30 刘永强/副局长/水资源、河湖管理 @青石县信访局一楼接访室']
  },
  {
    name: '06 每月固定日是规则，不猜日期',
    text: '高原县人民法院“院长接访日”公告\n我院定于每月8号、25号全天为院长接访日，遇特殊情况或节假日顺延。',
    rows: [],
    rest: { rules: 1 }
  },
  {
    name: '07 每月第一、四周星期三是规则',
    text: '每月第一、四周星期三为检察长接待日，遇节假日顺延至次周星期三。',
    rows: [],
    rest: { rules: 1 }
  },
  {
    name: '07 规则附当月的接待人',
    text: '检察长接待日安排（2021年10月）\n10月13日 检察长 周晓燕\n10月27日 副检察长 索朗\n每月第一、四周星期三，节假日顺延至次周星期三。',
    rows: [
      `2021-10-13 ${MORNING} 周晓燕/检察长 ${NO_TIME} ${NO_PLACE}`,
      `2021-10-27 ${MORNING} 索朗/副检察长 ${NO_TIME} ${NO_PLACE}`
    ],
    rest: { rules: 1 }
  },
  {
    name: '08 团队接访，只有开始时间',
    text: '莲城区领导集中接访公告\n接访时间：2025年8月20日（星期三）上午9:00开始\n接访地点：区社会治理中心\n接访领导：区委书记王海涛、区长李雪梅、区委副书记赵国平\n预约截止：2025年8月20日9:00',
    rows: [
      `2025-08-20 周三 ${MORNING} 王海涛/区委书记+李雪梅/区长+赵国平/区委副书记 @区社会治理中心 ?没有写结束时间`
    ]
  },
  {
    name: '09 多地点同时，各有领导',
    text: '鄂河区区委书记大接访活动公告\n接访时间：2018年1月25日上午9:00-11:30\n接访领导及地点\n扎塘镇政府大院：区委书记 高明\n桑耶镇政府大院：区长 丹增\n代表不超过5人。',
    rows: [
      '2018-01-25 上午09:00-11:30 高明/区委书记 @扎塘镇政府大院',
      '2018-01-25 上午09:00-11:30 丹增/区长 @桑耶镇政府大院'
    ]
  },
  {
    name: '10 调整公告要人核对',
    text: '接访领导调整公告\n原定2024年6月28日区委书记张建国同志接访，因工作调整，改由区委副书记、区长李卫东同志在区信访局一号接访室接访。',
    rows: [
      `2024-06-28 ${MORNING} 李卫东/区委副书记、区长 @区信访局一号接访室 ?写的是调整，请核对日期和领导 ${NO_TIME}`
    ]
  },
  {
    name: '11 期间型是规则，不逐日展开',
    text: '接访时间：2023年9月4日至10月30日（周末和法定节假日除外）上午9:00-12:00\n接访地点：县群众来访接待中心\n接访领导：县委、县政府领导',
    rows: [],
    rest: { rules: 3 }
  },
  {
    name: '12 专题接访日：牵头单位和主题，没有领导',
    text: '2025年基层接访安排表\n日期\t牵头单位\t地点\t主题\n3月5日\t县人社局\t县综治中心\t欠薪\n3月19日\t县林草局\t县综治中心\t林权',
    rows: [
      `2025-03-05 ${MORNING} 无领导 @县综治中心 #欠薪 〔县人社局〕 ${NO_TIME}`,
      `2025-03-19 ${MORNING} 无领导 @县综治中心 #林权 〔县林草局〕 ${NO_TIME}`
    ],
    rest: { dropped: 1 }
  },
  {
    name: '13 接访月：期间、每个工作日两个时段',
    text: '院长接访月公告\n3月1日至3月31日，每个工作日上午9:30-12:00、下午3:00-5:30，由院领导在各人民法庭接访。',
    rows: [],
    rest: { rules: 1 }
  },
  {
    name: '14 每个工作日一名，藏文名、带点的名',
    text: '2024年10月8日 星期二 县委常委、组织部部长 周晓燕\n2024年10月9日 星期三 副县长 阿旺·仁青\n2024年10月10日 星期四 副县长 བསྟན་འཛིན་རྒྱ་མཚོ།',
    rows: [
      `2024-10-08 周二 ${MORNING} 周晓燕/县委常委、组织部部长 ${NO_TIME} ${NO_PLACE}`,
      `2024-10-09 周三 ${MORNING} 阿旺·仁青/副县长 ${NO_TIME} ${NO_PLACE}`,
      `2024-10-10 周四 ${MORNING} བསྟན་འཛིན་རྒྱ་མཚོ།/副县长 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '15 每月15日是规则，通知期限是说明',
    text: '关于党政领导接待群众来访日的通知\n县领导每月15日接待群众来访，节假日顺延。\n因故不能参加的，提前5日告知。',
    rows: [],
    rest: { rules: 1 }
  },
  {
    name: '16 轮值表：只写几日，月份在标题',
    text: '领导接访轮值表2024年5月\n9日 张建国 局长\n16日 李卫东 副局长\n23日 王 芳 纪检组长\n共3场',
    rows: [
      `2024-05-09 ${MORNING} 张建国/局长 ${NO_TIME} ${NO_PLACE}`,
      `2024-05-16 ${MORNING} 李卫东/副局长 ${NO_TIME} ${NO_PLACE}`,
      `2024-05-23 ${MORNING} 王芳/纪检组长 ${NO_TIME} ${NO_PLACE}`
    ],
    rest: { dropped: 1 }
  },
  { name: '17 每周两天是规则', text: '每周星期四接待，每周星期一下访。', rows: [], rest: { rules: 1 } },
  {
    name: '18 同一天各部门',
    text: '局长接待日安排\n日期：2019年3月21日\n县公安局：副局长 王强\n县民政局：局长 李娜',
    rows: [
      `2019-03-21 ${MORNING} 王强/副局长 @县公安局 ${NO_TIME}`,
      `2019-03-21 ${MORNING} 李娜/局长 @县民政局 ${NO_TIME}`
    ]
  },
  {
    name: '19 市长接待日有主题',
    text: '市长接待日\n接待时间：2025年5月18日上午9:00-11:00\n接待地点：市民服务中心\n接待领导：副市长 张文\n接待主题：物业管理',
    rows: ['2025-05-18 上午09:00-11:00 张文/副市长 @市民服务中心 #物业管理']
  },
  {
    name: '20 周值班是期间，不逐日展开',
    text: '老干部局信访接待周安排 2024年3月\n3月4日-8日 张三丰 副局长\n3月11日-15日 李四光 副局长',
    rows: [],
    rest: { rules: 2 }
  },
  {
    name: '上午、下午各一列，休息的不算，合计行',
    text: '青石县2024年6月领导接访安排表\n日期\t星期\t上午（9:00-12:00）\t下午（15:00-18:00）\n6月3日\t一\t陈志远 县委书记\t王芳 县长\n6月4日\t二\t次仁多吉 副县长\t休息\n合 计\t2天',
    rows: [
      `2024-06-03 周一 ${MORNING} 陈志远/县委书记 ${NO_PLACE}`,
      `2024-06-03 周一 下午15:00-18:00 王芳/县长 ${NO_PLACE}`,
      `2024-06-04 周二 ${MORNING} 次仁多吉/副县长 ${NO_PLACE}`
    ],
    rest: { dropped: 2 }
  },
  {
    name: '左右两半并排的表',
    text: '日期\t接访领导\t日期\t接访领导\n2024年6月3日\t陈志远\t2024年6月5日\t王芳',
    rows: [
      `2024-06-03 ${MORNING} 陈志远 ${NO_TIME} ${NO_PLACE}`,
      `2024-06-05 ${MORNING} 王芳 ${NO_TIME} ${NO_PLACE}`
    ],
    rest: { dropped: 1 }
  },
  {
    name: '一行几个日期',
    text: '2021年2月接访日程\n2月2日、4日、9日 陈志远 县委书记',
    rows: ['2021-02-02', '2021-02-04', '2021-02-09'].map(
      (date) => `${date} ${MORNING} 陈志远/县委书记 ${NO_TIME} ${NO_PLACE}`
    )
  },
  {
    name: '星期写错、平年的2月29日',
    text: '2021年2月接访日程\n2月2日（星期三） 陈志远 县委书记\n2.29 索朗 副县长',
    rows: [
      `2021-02-02 周三 ${MORNING} 陈志远/县委书记 ?2021年2月2日是星期二，原文写星期三 ${NO_TIME} ${NO_PLACE}`,
      `无日期 ${MORNING} 索朗/副县长 ?2021年没有2月29日 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '没有年份：按星期推算，没有星期则按今年，都标明',
    text: '接访日程\n2月2日（周二） 陈志远 县委书记',
    rows: [
      `2021-02-02 周二 ${MORNING} 陈志远/县委书记 ?没有写年份，按星期推算为2021年 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '跨年的标题',
    text: '2021年12月至2022年1月接访安排\n12月30日 陈志远 县委书记\n1月6日 王芳 县长',
    rows: [
      `2021-12-30 ${MORNING} 陈志远/县委书记 ${NO_TIME} ${NO_PLACE}`,
      `2022-01-06 ${MORNING} 王芳/县长 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '句子里的一场',
    text: '定于2021年3月3日（星期三）上午9:00至12:00，由副县长李文静同志在县信访接待大厅公开接访，欢迎来访。',
    rows: [`2021-03-03 周三 ${MORNING} 李文静/副县长 @县信访接待大厅`]
  },
  {
    name: '汉字数字',
    text: '二〇二一年二月领导接访安排\n二月二日（星期二） 陈志远 县委书记\n二月十八日（星期四） 王芳 县长',
    rows: [
      `2021-02-02 周二 ${MORNING} 陈志远/县委书记 ${NO_TIME} ${NO_PLACE}`,
      `2021-02-18 周四 ${MORNING} 王芳/县长 ${NO_TIME} ${NO_PLACE}`
    ]
  },
  {
    name: '表里的规则行、序列号、两种写法含糊的日期',
    text: '时间\t领导\n每周二\t陈志远\n7/1/2024\t王芳\n44229\t李文\n待定\t赵敏',
    rows: [
      `2024-07-01 ${MORNING} 王芳 ?“7/1/2024”按7月1日读，也可能是1月7日 ${NO_TIME} ${NO_PLACE}`,
      `2021-02-02 ${MORNING} 李文 ?原文是数字44229，按电子表格的日期读 ${NO_TIME} ${NO_PLACE}`,
      `无日期 ${MORNING} 赵敏 ?“待定”不是能识别的日期 ${NO_TIME} ${NO_PLACE}`
    ],
    rest: { dropped: 1, rules: 1 }
  },
  {
    name: '有日期而读不出领导的行列出来，不丢',
    text: '2024年7月接访安排\n7月2日 上午接访，具体领导另行通知并以现场公示牌为准\n7月3日 陈志远 县委书记',
    rows: [`2024-07-03 ${MORNING} 陈志远/县委书记 ${NO_TIME} ${NO_PLACE}`],
    rest: { unread: 1 }
  },
  { name: '没有接访内容的文字', text: '今天天气不错', rows: [] }
]

describe('a published roster', () => {
  it.each(LAYOUTS)('$name', ({ text, rows, rest = {} }) => {
    const reading = readText(text)
    expect(rowsIn(reading)).toEqual(rows)
    const { dropped, rules, unread } = reading
    expect({ dropped: dropped.length, rules: rules.length, unread: unread.length }).toEqual({
      dropped: 0,
      rules: 0,
      unread: 0,
      ...rest
    })
  })

  it.each(LAYOUTS)('$name: no line is lost', ({ text }) => {
    const { rows, dropped, rules, notes, unread } = readText(text)
    const told = [...rows.map(({ source }) => source), ...dropped, ...rules, ...notes, ...unread]
      .map((source) => source.text)
      .join('\n')
    for (const line of text.split('\n')) {
      for (const cell of line.split('\t')) expect(told, line).toContain(cell.trim())
    }
  })
})

describe('what a person says for all lines', () => {
  it('takes the doubts away that it answers', () => {
    const text = '接访日程\n2月2日 陈志远 县委书记'
    const sessions = [{ session: 'morning' as const, from: '09:30', to: '11:30' }]
    expect(rowsIn(readText(text, { year: 2022, sessions, place: '县信访局' }))).toEqual([
      '2022-02-02 上午09:30-11:30 陈志远/县委书记 @县信访局'
    ])
    expect(rowsIn(readText(text, { usualPlace: '接待大厅' }))[0]).toContain(
      '@接待大厅 ?没有写年份，暂按2021年读'
    )
  })
})
