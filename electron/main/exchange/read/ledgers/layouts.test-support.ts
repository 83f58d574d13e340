import { book, csv, gbk, HEAD, one, rowOf, utcDate, type Fixture } from './fixtures.test-support'

const right = one('new', { 'intake.caseNumber': '〔2025〕扎调字第1号', 'intake.acceptedOn': '2025-03-05' })
const TITLE = '扎囊县人民调解案件登记台账（2025年度）'

/** How ledgers are laid out: titles, heads of several rows, sums, feet, encodings. */
export const layouts: readonly Fixture[] = [
  {
    trait: 'a head in the first row',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf()]),
    rows: [right]
  },
  {
    trait: 'a merged title and a line 填报单位 above the head',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book(
      [[TITLE], ['填报单位：扎塘镇司法所', null, null, null, '填报日期：2026年1月5日'], HEAD, rowOf()],
      { merges: ['A1:K1', 'A2:D2', 'E2:K2'] }
    ),
    rows: [right]
  },
  {
    trait: 'a head of two rows with merged groups',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book(
      [
        [TITLE],
        [
          '序号',
          '案号',
          '受理日期',
          '当事人',
          null,
          '纠纷类型',
          '纠纷事由',
          '调解结果',
          '结案日期',
          '协议',
          null
        ],
        [null, null, null, '申请人', '被申请人', null, null, null, null, '协议形式', '涉及金额'],
        rowOf()
      ],
      { merges: ['A1:K1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:I3', 'J2:K2'] }
    ),
    rows: [
      one('new', {
        'parties.list.0.name': '洛桑次仁',
        'parties.list.1.name': '达瓦',
        'outcome.amount': 120_000
      })
    ]
  },
  {
    trait: 'a head of two rows whose parts are 姓名 and 电话 under each side',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book(
      [
        ['案号', '受理日期', '申请人', null, '被申请人', null, '纠纷类型'],
        [null, null, '姓名', '电话', '姓名', '电话', null],
        ['1号', '2025-03-05', '洛桑次仁', '13900000001', '达瓦', '13900000002', '邻里']
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] }
    ),
    rows: [
      one('new', {
        'parties.list.0.name': '洛桑次仁',
        'parties.list.0.phone': '13900000001',
        'parties.list.1.phone': '13900000002',
        'intake.type': 2
      })
    ]
  },
  {
    trait: 'a head of two rows in csv, where nothing is merged',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '序号,受理日期,申请人,,被申请人,,纠纷类型\n,,姓名,电话,姓名,电话,\n1,2025-3-5,洛桑次仁,13900000001,达瓦,,邻里纠纷\n'
    ),
    rows: [one('new', { 'parties.list.0.phone': '13900000001', 'parties.list.1.name': '达瓦' })]
  },
  {
    trait: 'sums at the end and below each part',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([
      HEAD,
      rowOf(),
      ['小计', null, null, null, null, null, null, null, null, null, 1200],
      ['合 计', '1件'],
      [2, '总计']
    ]),
    rows: [right],
    left: ['合计行', '合计行', '合计行']
  },
  {
    trait: 'a foot with 填报人 and 审核人, and a remark',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf(), ['填报人：次仁', null, null, '审核人：达娃'], ['注：本表每季度报送一次。']]),
    rows: [right],
    left: ['表尾', '表尾']
  },
  {
    trait: 'gaps in 序号 and a number that stands twice',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf(), rowOf({ 0: 4, 1: '4号' }), rowOf({ 0: 4, 1: '5号' })]),
    rows: [right, one('new'), one('new')],
    notes: ['序号 1 之后是 4', '序号 4 有两行']
  },
  {
    trait: 'numbered rows that were prepared and never filled',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf(), [2], [3]]),
    rows: [right],
    left: ['只有序号', '只有序号']
  },
  {
    trait: 'the head printed again in the middle',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf(), HEAD, rowOf({ 0: 2, 1: '2号' })]),
    rows: [right, one('new', { 'intake.caseNumber': '2号' })],
    left: ['重复的表头']
  },
  {
    trait: 'titles between parts, merged over all columns',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, ['一、扎塘镇'], rowOf()], { merges: ['A2:K2'] }),
    rows: [right],
    left: ['中间的标题']
  },
  {
    trait: 'empty rows and an empty first column',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([[], [], [null, ...HEAD], [], [null, ...rowOf()], [], []]),
    rows: [right]
  },
  {
    trait: 'headings with line ends, spaces, stars and brackets',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([
      [
        '序号',
        '案 号',
        '受理\n日期*',
        '申请人（姓名）',
        '被申请人：',
        '纠纷\n类型',
        '纠纷事由',
        '调解结果',
        '结案日期',
        '协议形式',
        '涉及金额（元）'
      ],
      rowOf()
    ]),
    rows: [right]
  },
  {
    trait: 'csv in GB18030, as office suites write it',
    target: 'dispute',
    name: 'a.csv',
    bytes: gbk(
      '序号,案号,受理日期,申请人,被申请人,纠纷类型\r\n1,〔2025〕扎调字第1号,2025年3月5日,洛桑次仁,达瓦,邻里纠纷\r\n'
    ),
    rows: [right]
  },
  {
    trait: 'csv in UTF-8 with a mark and quoted line ends',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '\ufeff案号,受理日期,申请人,被申请人,纠纷类型,简要情况\n〔2025〕扎调字第1号,2025/3/5,洛桑次仁,达瓦,邻里纠纷,"第一行\n第二行，有""引号"""\n'
    ),
    rows: [one('new', { 'intake.summary': '第一行\n第二行，有"引号"' })]
  },
  {
    trait: 'text parted by tabs',
    target: 'dispute',
    name: 'a.txt',
    bytes: csv(
      '案号\t受理日期\t申请人\t被申请人\t纠纷类型\n〔2025〕扎调字第1号\t2025.3.5\t洛桑次仁\t达瓦\t邻里纠纷\n'
    ),
    rows: [right]
  },
  {
    trait: 'the ledger on the second sheet, a cover on the first',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: async () =>
      (await import('../files.test-support')).xlsx([
        { name: '封面', rows: [[TITLE], ['二〇二五年十二月']] },
        { name: '台账', rows: [HEAD, rowOf()] }
      ]),
    rows: [right]
  },
  {
    trait: 'an organization merged over several rows',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book(
      [
        ['案号', '受理日期', '申请人', '被申请人', '纠纷类型', '调解组织'],
        ['1号', utcDate(2025, 3, 5), '洛桑次仁', '达瓦', '邻里纠纷', '扎塘镇调委会'],
        ['2号', utcDate(2025, 3, 6), '拉巴', '普布', '合同纠纷', null]
      ],
      { merges: ['F2:F3'], formats: { B2: 'yyyy-mm-dd', B3: 'yyyy"年"m"月"d"日"' } }
    ),
    rows: [
      one('new', { 'assignment.organizationId': '扎囊县扎塘镇人民调解委员会' }),
      one('new', {
        'assignment.organizationId': '扎囊县扎塘镇人民调解委员会',
        'intake.acceptedOn': '2025-03-06'
      })
    ]
  },
  {
    trait: 'columns that mean nothing here stay unread',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([
      [...HEAD, '卷宗页数', '分管领导签字'],
      [...rowOf(), 35, '（签字）']
    ]),
    rows: [right]
  }
]
