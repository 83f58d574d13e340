import { book, csv, HEAD, ID_A, one, rowOf, type Fixture } from './fixtures.test-support'

/** Identity, sides in one column, and the other four registers. */
export const others: readonly Fixture[] = [
  {
    trait: 'both sides in one column',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '受理日期,当事人,纠纷类型\n2025-3-5,洛桑次仁与达瓦,邻里纠纷\n2025-3-6,拉巴、普布、央金,合同纠纷\n2025-3-7,拉巴,邻里纠纷\n'
    ),
    rows: [
      one('new', {
        'parties.list.0.name': '洛桑次仁',
        'parties.list.1.role': 'respondent',
        'intake.title': '洛桑次仁与达瓦邻里纠纷'
      }),
      one('doubtful', { 'parties.list.1.role': 'respondent' }, '按第一位“拉巴”是申请人读'),
      one('bad', {}, '至少登记一位被申请人')
    ]
  },
  {
    trait: 'several people with as many numbers, and with too few',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      `案号,受理日期,申请人,申请人身份证号,被申请人,纠纷类型\n1,2025-3-5,拉姆、央金,${ID_A}、54052119900509003X,达瓦,邻里纠纷\n2,2025-3-5,拉姆、央金,${ID_A},达瓦,邻里纠纷\n`
    ),
    rows: [one('new', { 'parties.list.1.idNumber': '54052119900509003X' }), one('bad', {}, '不知是谁的')]
  },
  {
    trait: 'the same row twice, and one number with two contents',
    target: 'dispute',
    name: 'a.xlsx',
    bytes: book([HEAD, rowOf(), rowOf({ 0: 2 }), rowOf({ 0: 3, 4: '普布' })]),
    rows: [one('new'), one('same'), one('bad', {}, '与第 2 行是同一条，内容不同')]
  },
  {
    trait: 'organizations and mediators by short names, and unknown ones',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '案号,受理日期,申请人,被申请人,纠纷类型,调解组织,调解员\n1,2025-3-5,拉姆,达瓦,邻里纠纷,扎塘镇调委会,格桑旺堆\n2,2025-3-5,拉姆,达瓦,邻里纠纷,桑耶镇,强巴\n3,2025-3-5,拉姆,达瓦,邻里纠纷,朗县调委会,\n'
    ),
    rows: [
      one('new', { 'assignment.organizationId': '扎囊县扎塘镇人民调解委员会', 'assignment.note': '' }),
      one('doubtful', { 'assignment.note': '原台账调解员：强巴' }, '按“扎囊县桑耶镇人民调解委员会”读'),
      one('bad', {}, '台账中没有这个调解组织')
    ]
  },
  {
    trait: 'places by code, by name, and codes that are none',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '案号,受理日期,申请人,被申请人,纠纷类型,发生地\n1,2025-3-5,拉姆,达瓦,邻里纠纷,540521100\n2,2025-3-5,拉姆,达瓦,邻里纠纷,桑耶镇\n3,2025-3-5,拉姆,达瓦,邻里纠纷,999999\n4,2025-3-5,拉姆,达瓦,邻里纠纷,某某小区\n'
    ),
    rows: [
      one('new', { 'intake.place.name': '西藏自治区山南市扎囊县扎塘镇' }),
      one('new', { 'intake.place.code': '540521101' }),
      one('bad', {}, '区划代码不在区划资料中'),
      one('new', { 'intake.place.name': '某某小区', 'intake.place.code': '' })
    ]
  },
  {
    trait: 'matters that another office sent',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '案号,受理日期,申请人,被申请人,纠纷类型,案件来源,移送单位\n1,2025-3-5,拉姆,达瓦,邻里纠纷,法院委托,扎囊县人民法院\n2,2025-3-5,拉姆,达瓦,邻里纠纷,派出所移送,\n3,2025-3-5,拉姆,达瓦,邻里纠纷,移送,\n'
    ),
    rows: [
      one('new', { 'intake.source': 4, 'intake.entrustedBy': '扎囊县人民法院' }),
      one('new', { 'intake.source': 6, 'intake.entrustedBy': '公安机关（原台账没有写单位名称）' }),
      one('doubtful', { 'intake.source': 8 }, '按“其他部门委托移送”读')
    ]
  },
  {
    trait: 'numbers of our own form keep their parts',
    target: 'dispute',
    name: 'a.csv',
    bytes: csv(
      '案号,受理日期,申请人,被申请人,纠纷类型\n(2025)人调字第B0012号,2025-3-5,拉姆,达瓦,邻里纠纷\n,2025-3-6,拉姆,达瓦,邻里纠纷\n'
    ),
    rows: [
      one('new', { 'intake.numberDevice': 'B', 'intake.numberSerial': 12 }),
      one('new', { 'intake.caseNumber': '（2025）人调字第A0001号', 'intake.numberDevice': 'A' })
    ]
  },
  {
    trait: 'a register of organizations; the type stands in the name',
    target: 'organization',
    name: 'a.xlsx',
    bytes: book([
      ['扎囊县人民调解组织一览表'],
      [
        '序号',
        '调解组织名称',
        '组织类型',
        '所属乡镇',
        '主任',
        '联系电话',
        '成立时间',
        '专职人数',
        '兼职人数'
      ],
      [1, '吉汝乡人民调解委员会', null, '吉汝乡', '次仁', '0893-7362222', '2011.1.1', 1, 4],
      [2, '扎塘镇折木社区人民调解委员会', '居调委会', '扎塘镇', '央金', 13_900_000_003, '2012年', 0, '3人'],
      [3, '扎囊县某某工作组', '神秘组织', null, null, null, null, null, null],
      ['合计', null, null, null, null, null, null, 1, 7]
    ]),
    rows: [
      one('new', {
        'profile.type': 'township',
        'profile.establishedOn': '2011-01-01',
        'members.partTime': 4
      }),
      one('bad', {}, '“2012年”不是日期'),
      one('bad', {}, '不在代码表中')
    ],
    left: ['合计行']
  },
  {
    trait: 'an organization that is in the ledger, with another phone',
    target: 'organization',
    name: 'a.csv',
    bytes: csv('名称,联系电话\n扎囊县扎塘镇人民调解委员会,13900000009\n扎囊县桑耶镇调委会,\n'),
    rows: [one('changed', { 'contact.phone': '13900000009' }), one('changed')]
  },
  {
    trait: 'a credit code that was turned into a number, and a wrong one',
    target: 'organization',
    name: 'a.xlsx',
    bytes: book([
      ['名称', '类型', '统一社会信用代码'],
      ['甲村人民调解委员会', '村', 5.4052119e17],
      ['乙村人民调解委员会', '村', '12345']
    ]),
    rows: [one('bad', {}, '后几位已经丢失'), one('bad')]
  },
  {
    trait: 'a register of mediators',
    target: 'mediator',
    name: 'a.xlsx',
    bytes: book([
      ['人民调解员花名册', null, null],
      [
        '序号',
        '姓名',
        '性别',
        '民族',
        '身份证号码',
        '文化程度',
        '政治面貌',
        '所属调解组织',
        '职务',
        '专/兼职',
        '手机号码'
      ],
      [1, '索朗 多吉', '男', '藏', ID_A, '大专', '党员', '扎塘镇调委会', '主任', '专职', 13_900_000_004],
      [2, '格桑旺堆', '男', '藏族', null, '初中', '群众', null, null, '兼职', null],
      [3, '次仁', '男', '藏族', 5.40521198e17, null, null, null, null, null, null]
    ]),
    rows: [
      one('new', {
        'profile.name': '索朗 多吉',
        'profile.nation': '04',
        'profile.education': '30',
        'service.organizations.0.post': '主任'
      }),
      one('changed', { 'profile.name': '格桑旺堆', 'profile.education': '70' }),
      one('bad', {}, '后几位已经丢失')
    ]
  },
  {
    trait: 'a list of leaders',
    target: 'leader',
    name: 'a.csv',
    bytes: csv(
      '姓名,职务,层级,分管工作,是否主要领导\n陈志远,县委书记,县领导,全面工作,是\n白玛 卓嘎,副县长,县级,教育、卫生,否\n王芳,,,,\n'
    ),
    rows: [
      one('new', { 'profile.principal': true, 'profile.areas': '全面工作' }),
      one('new', { 'profile.name': '白玛 卓嘎', 'profile.level': 'county' }),
      one('bad', {}, '请填写职务')
    ]
  },
  {
    trait: 'a register of visits',
    target: 'visit',
    name: 'a.xlsx',
    bytes: book([
      ['2025年领导接访登记台账'],
      [
        '编号',
        '接访日期',
        '来访人',
        '人数',
        '联系电话',
        '住址',
        '反映事项',
        '接访领导',
        '处理意见',
        '处理方式'
      ],
      [
        '2025-001',
        '2025.4.8',
        '拉巴等3人',
        null,
        '13900000005',
        '扎塘镇',
        '灌溉用水',
        '陈志远（县委书记）',
        '由水利站当场说明供水安排',
        '当场答复'
      ],
      ['2025-002', '2025.4.8', '普布', 1, null, null, '道路占用', '陈志远', null, '交办'],
      ['2025-003', null, '普布', 1, null, null, '道路占用', null, null, null]
    ]),
    rows: [
      one('new', {
        'arrival.number': '2025-001',
        'visitors.count': 3,
        'call.leaders.0.post': '县委书记',
        'outcome.kind': 1
      }),
      one('bad', {}, '只能导入当场答复的来访'),
      one('bad', {}, '请填写来访日期')
    ]
  }
]
