import {
  book,
  HEAD,
  ID_A,
  ID_B,
  one,
  rowOf,
  utcDate,
  type ExpectedRow,
  type Fixture
} from './fixtures.test-support'

const cases = (
  trait: string,
  column: number,
  list: readonly (readonly [unknown, ExpectedRow])[],
  more: Partial<Pick<Fixture, 'notes'>> & {
    title?: string
    head?: Readonly<Record<number, string>>
    formats?: Record<string, string>
  } = {}
): Fixture => ({
  trait,
  target: 'dispute',
  name: 'a.xlsx',
  bytes: book(
    [
      ...(more.title === undefined ? [] : [[more.title]]),
      HEAD.map((value, at) => more.head?.[at] ?? value),
      ...list.map(([value], at) => rowOf({ 0: at + 1, 1: `${at + 1}号`, [column]: value as string }))
    ],
    { formats: more.formats ?? {} }
  ),
  rows: list.map(([, row]) => row)
})

const on = (day: string) => one('new', { 'intake.acceptedOn': day })
const paid = (fen: number) => one('new', { 'outcome.amount': fen })
const ids = (trait: string, values: readonly unknown[], expected: readonly ExpectedRow[]): Fixture => ({
  trait,
  target: 'dispute',
  name: 'a.xlsx',
  bytes: book([
    ['案号', '受理日期', '申请人', '申请人身份证号', '被申请人', '纠纷类型'],
    ...values.map((value, at) => [
      `${at + 1}号`,
      '2025-03-05',
      '洛桑次仁',
      value as string,
      '达瓦',
      '邻里纠纷'
    ])
  ]),
  rows: expected
})

/** What stands in cells: dates, amounts, numbers, names, words. */
export const cells: readonly Fixture[] = [
  cases('dates in every usual way of writing', 2, [
    ['2025.3.5', on('2025-03-05')],
    ['2025年3月5日', on('2025-03-05')],
    ['2025/03/05', on('2025-03-05')],
    ['20250305', on('2025-03-05')],
    ['二〇二五年三月五日', on('2025-03-05')],
    ['25年3月5日', on('2025-03-05')],
    ['25.3.5', on('2025-03-05')],
    ['2025 年 3 月 5 日 上午', on('2025-03-05')]
  ]),
  cases('full-width digits', 2, [
    ['２０２５年３月５日', on('2025-03-05')],
    ['２０２５．３．５', on('2025-03-05')]
  ]),
  cases(
    'a date cell, and the serial of one without its format',
    2,
    [
      [utcDate(2025, 3, 5), on('2025-03-05')],
      [45_721, on('2025-03-05')],
      ['45721', on('2025-03-05')]
    ],
    {
      formats: { C2: 'yyyy/m/d' }
    }
  ),
  cases('days that never were, and words', 2, [
    ['2025年2月30日', one('bad', {}, '2025年没有2月30日')],
    ['待定', one('bad', {}, '“待定”不是日期')],
    ['', one('bad', {}, '请填写受理日期')],
    ['2027年1月5日', one('bad', {}, '不能晚于今天')]
  ]),
  cases(
    'the year only in the title is doubtful',
    2,
    [['3月5日', one('doubtful', { 'intake.acceptedOn': '2025-03-05' }, '按标题的2025年读')]],
    {
      title: '扎塘镇2025年人民调解台账'
    }
  ),
  cases('no year anywhere is bad', 2, [['3月5日', one('bad', {}, '没有写年份')]]),
  cases('day and month that may be turned round', 2, [
    ['2/3/2025', one('doubtful', {}, '也可能是3月2日')],
    ['13/1/2025', on('2025-01-13')]
  ]),
  cases('two days in one cell', 2, [['2025年3月5日、3月9日', one('doubtful', {}, '有 2 个日期')]]),
  cases('amounts in 元', 10, [
    [1200, paid(120_000)],
    ['1,200.50', paid(120_050)],
    ['１２００元', paid(120_000)],
    ['1.2万元', paid(1_200_000)],
    ['¥3000', paid(300_000)],
    ['无', paid(0)],
    [0, paid(0)]
  ]),
  cases(
    'amounts in 万元 by the heading; 元 in a cell says it itself',
    10,
    [
      [1.2, paid(1_200_000)],
      ['0.35', paid(350_000)],
      ['5000元', paid(500_000)]
    ],
    {
      head: { 10: '涉及金额（万元）' }
    }
  ),
  cases('amounts in 万元 by a line above', 10, [[2, paid(2_000_000)]], { title: '2025年台账    单位：万元' }),
  cases('amounts that are none, or about', 10, [
    ['面议', one('bad', {}, '“面议”不是金额')],
    ['约5000元', one('doubtful', { 'outcome.amount': 500_000 }, '原文是约数')],
    [-3, one('bad', {}, '金额小于 0')],
    ['1200.123', one('doubtful', {}, '不足一分')]
  ]),
  cases('amounts of what came to nothing are not agreed', 7, [
    ['调解不成', one('new', { 'outcome.result': 2, 'outcome.amount': 0, 'outcome.agreementForm': 0 })]
  ]),
  ids(
    'identity numbers as text',
    [ID_A, ` ${ID_B} `, ID_A.replaceAll('0', '０')],
    [
      one('new', {
        'parties.list.0.idNumber': ID_A,
        'parties.list.0.birthDate': '1980-01-01',
        'parties.list.0.sex': '1'
      }),
      one('new', { 'parties.list.0.idNumber': ID_B }),
      one('new', { 'parties.list.0.idNumber': ID_A })
    ]
  ),
  ids(
    'identity numbers that a spreadsheet turned into numbers',
    [Number(ID_A), '5.40E+17', '5.40521198001010E+17', '540521198001010000'],
    [
      one('bad', {}, '后几位已经丢失'),
      one('bad', {}, '后几位已经丢失'),
      one('bad', {}, '后几位已经丢失'),
      one('bad', {}, '后几位已经丢失')
    ]
  ),
  ids(
    'identity numbers with a wrong character',
    [`${ID_A.slice(0, 17)}3`, '5405211980010100', '无'],
    [
      one('bad', {}, '校验码应为'),
      one('bad', {}, '应为 18 位'),
      one('new', { 'parties.list.0.idNumber': '' })
    ]
  ),
  cases('names with spaces, long ones and several in a cell', 3, [
    ['格桑 次仁', one('new', { 'parties.list.0.name': '格桑 次仁' })],
    ['巴特尔 · 苏和巴雅尔', one('new', { 'parties.list.0.name': '巴特尔 · 苏和巴雅尔' })],
    [
      '拉姆、央金；卓玛',
      one('new', { 'parties.list.0.name': '拉姆', 'parties.list.2.name': '卓玛', 'intake.peopleInvolved': 4 })
    ],
    ['拉姆等12人', one('new', { 'parties.list.0.name': '拉姆', 'intake.peopleInvolved': 13 })],
    ['ཚེ་རིང་', one('new', { 'parties.list.0.name': 'ཚེ་རིང་' })]
  ]),
  cases('companies and offices as parties', 4, [
    ['西藏某某建设有限公司', one('new', { 'parties.list.1.kind': 'company' })],
    ['扎囊县某村民委员会', one('new', { 'parties.list.1.kind': 'otherOrganization' })],
    ['卡局', one('new', { 'parties.list.1.kind': 'person' })]
  ]),
  cases('types by code, by short name, and words that could be two', 5, [
    [3, one('new', { 'intake.type': 3 })],
    ['02', one('new', { 'intake.type': 2 })],
    ['交通事故', one('new', { 'intake.type': 16 })],
    ['劳动争议', one('doubtful', { 'intake.type': 11 }, '按“其他劳动争议纠纷”读')],
    ['外星人纠纷', one('bad', {}, '不在代码表中')]
  ]),
  cases('results in the words of ledgers', 7, [
    ['成功', one('new', { 'outcome.result': 1, 'closing.closedOn': '2025-03-12' })],
    ['撤回申请', one('new', { 'outcome.result': 3, 'outcome.terminationCause': 4 })],
    ['调解中', one('new', { outcome: undefined, closing: undefined })],
    ['', one('new', { outcome: undefined })]
  ]),
  cases('an agreement without its form', 9, [
    ['', one('bad', {}, '没有写口头协议还是书面协议')],
    ['口头', one('new', { 'outcome.agreementForm': 1 })]
  ]),
  cases('a result before the case', 8, [
    ['2025-03-01', one('bad', {}, '早于受理日期')],
    ['', one('bad', {}, '没有写结果日期')]
  ])
]
