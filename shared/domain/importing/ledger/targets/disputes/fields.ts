import type { FieldSpec } from '../../types'
import type { Alias } from '../../values'

/** Columns of a 人民调解案件登记台账 as offices call them. */
export const disputeFields: readonly FieldSpec[] = [
  {
    key: 'caseNumber',
    name: '案号',
    heads: ['案号', '案件编号', '编号', '卷宗号', '卷号', '调解编号', '纠纷编号', '受理编号', '协议书编号']
  },
  {
    key: 'acceptedOn',
    name: '受理日期',
    required: true,
    heads: ['受理日期', '受理时间', '登记日期', '登记时间', '申请日期', '申请时间', '日期', '时间']
  },
  { key: 'occurredOn', name: '发生日期', heads: ['发生日期', '发生时间', '纠纷发生时间', '纠纷发生日期'] },
  {
    key: 'applicant',
    name: '申请人',
    heads: [
      '申请人',
      '申请人姓名',
      '申请人名称',
      '申请方',
      '申请调解人',
      '甲方',
      '甲方当事人',
      '当事人甲',
      '当事人甲方',
      '当事人申请人'
    ]
  },
  {
    key: 'applicantId',
    name: '申请人身份证号',
    masked: 'idNumber',
    heads: [
      '申请人身份证号',
      '申请人身份证号码',
      '申请人身份证',
      '申请人公民身份号码',
      '甲方身份证号',
      '申请方身份证号'
    ]
  },
  {
    key: 'applicantPhone',
    name: '申请人电话',
    masked: 'phone',
    heads: ['申请人电话', '申请人联系电话', '申请人联系方式', '申请人手机', '甲方电话', '申请方电话']
  },
  {
    key: 'applicantAddress',
    name: '申请人住址',
    heads: ['申请人住址', '申请人地址', '申请人单位或住址', '甲方住址', '申请方住址']
  },
  {
    key: 'respondent',
    name: '被申请人',
    heads: [
      '被申请人',
      '被申请人姓名',
      '被申请人名称',
      '被申请方',
      '被申请调解人',
      '乙方',
      '乙方当事人',
      '对方当事人',
      '当事人乙',
      '当事人乙方',
      '当事人被申请人'
    ]
  },
  {
    key: 'respondentId',
    name: '被申请人身份证号',
    masked: 'idNumber',
    heads: [
      '被申请人身份证号',
      '被申请人身份证号码',
      '被申请人身份证',
      '被申请人公民身份号码',
      '乙方身份证号',
      '被申请方身份证号'
    ]
  },
  {
    key: 'respondentPhone',
    name: '被申请人电话',
    masked: 'phone',
    heads: [
      '被申请人电话',
      '被申请人联系电话',
      '被申请人联系方式',
      '被申请人手机',
      '乙方电话',
      '被申请方电话'
    ]
  },
  {
    key: 'respondentAddress',
    name: '被申请人住址',
    heads: ['被申请人住址', '被申请人地址', '被申请人单位或住址', '乙方住址', '被申请方住址']
  },
  {
    key: 'parties',
    name: '当事人（双方写在一列）',
    heads: [
      '当事人',
      '双方当事人',
      '当事人双方',
      '各方当事人',
      '当事人姓名',
      '纠纷当事人',
      '当事人名称',
      '当事人情况'
    ]
  },
  {
    key: 'type',
    name: '纠纷类型',
    heads: ['纠纷类型', '类型', '案件类型', '纠纷类别', '案件类别', '类别', '矛盾类型', '矛盾纠纷类型']
  },
  {
    key: 'title',
    name: '纠纷事由',
    heads: ['案由', '纠纷事由', '事由', '案件名称', '纠纷名称', '标题', '事项', '纠纷事项', '调解事由']
  },
  {
    key: 'summary',
    name: '简要情况',
    heads: [
      '简要情况',
      '纠纷简要情况',
      '基本情况',
      '主要事实',
      '纠纷内容',
      '案情简介',
      '简要案情',
      '纠纷概况',
      '主要内容',
      '基本案情',
      '纠纷基本情况'
    ]
  },
  {
    key: 'claim',
    name: '申请事项',
    heads: ['申请事项', '请求', '诉求', '当事人诉求', '调解请求', '申请调解事项']
  },
  {
    key: 'source',
    name: '案件来源',
    heads: ['案件来源', '来源', '纠纷来源', '受理方式', '受理来源', '启动方式']
  },
  {
    key: 'entrustedBy',
    name: '委托移送单位',
    heads: ['委托移送单位', '移送单位', '委托单位', '委托机关', '移送机关', '委派单位']
  },
  {
    key: 'place',
    name: '发生地',
    heads: ['发生地', '纠纷发生地', '发生地点', '所在地', '乡镇', '所属乡镇', '乡镇街道', '地点', '区划']
  },
  { key: 'difficulty', name: '难易程度', heads: ['难易程度', '疑难程度', '难度', '案件难度', '难易'] },
  {
    key: 'people',
    name: '涉及人数',
    heads: ['涉及人数', '当事人数', '涉及当事人数', '人数', '涉及当事人人数']
  },
  {
    key: 'organization',
    name: '承办调解组织',
    heads: [
      '调解组织',
      '承办组织',
      '调委会',
      '调解委员会',
      '人民调解委员会',
      '承办单位',
      '受理单位',
      '调解单位',
      '调解组织名称'
    ]
  },
  {
    key: 'mediator',
    name: '调解员',
    heads: ['调解员', '调解人', '调解人员', '承办人', '承办调解员', '人民调解员', '主持人']
  },
  {
    key: 'result',
    name: '调解结果',
    heads: ['调解结果', '结果', '处理结果', '办理结果', '调处结果', '是否成功', '调解情况', '化解情况']
  },
  {
    key: 'resultOn',
    name: '结果日期',
    heads: [
      '结果日期',
      '调解日期',
      '调解时间',
      '结案日期',
      '结案时间',
      '办结日期',
      '办结时间',
      '调结日期',
      '调结时间',
      '化解时间',
      '化解日期',
      '协议日期',
      '达成协议日期',
      '达成协议时间'
    ]
  },
  {
    key: 'form',
    name: '协议形式',
    heads: ['协议形式', '协议类型', '协议书形式', '达成协议形式', '协议种类']
  },
  {
    key: 'amount',
    name: '协议涉及金额',
    money: true,
    heads: ['涉及金额', '协议金额', '协议涉及金额', '金额', '标的额', '涉案金额', '调解金额']
  },
  {
    key: 'agreement',
    name: '协议内容',
    heads: ['协议内容', '调解协议内容', '协议主要内容', '协议事项', '协议主要事项']
  },
  {
    key: 'cause',
    name: '不成或终止的事由',
    heads: ['不成原因', '终止原因', '未成功原因', '失败原因', '调解不成原因', '不成或终止的事由', '终止事由']
  },
  {
    key: 'closedOn',
    name: '结单日期',
    heads: ['结单日期', '结单时间', '归档日期', '归档时间', '销号日期', '销号时间']
  },
  { key: 'remark', name: '备注', heads: ['备注', '说明', '备注说明'] }
]

/** Words of ledgers for the 18 types; the older 15 had one for what are now several (codes/disputeType.ts). */
export const TYPES: readonly Alias[] = [
  { word: '婚姻家庭', code: 1 },
  { word: '婚姻', code: 1 },
  { word: '家庭', code: 1 },
  { word: '离婚', code: 1 },
  { word: '邻里', code: 2 },
  { word: '相邻', code: 2 },
  { word: '房屋宅基地', code: 3 },
  { word: '宅基地', code: 3 },
  { word: '合同', code: 4 },
  { word: '借贷', code: 4, unsure: true },
  { word: '债务', code: 4, unsure: true },
  { word: '生产经营', code: 5 },
  { word: '损害赔偿', code: 6 },
  { word: '人身损害', code: 6 },
  { word: '山林土地', code: 7 },
  { word: '山林', code: 7 },
  { word: '土地', code: 7 },
  { word: '草场', code: 7 },
  { word: '虫草', code: 7, unsure: true },
  { word: '征地拆迁', code: 8 },
  { word: '拆迁', code: 8 },
  { word: '环境污染', code: 9 },
  { word: '环境', code: 9 },
  { word: '拖欠农民工工资', code: 10 },
  { word: '农民工工资', code: 10 },
  { word: '欠薪', code: 10 },
  { word: '工资', code: 10, unsure: true },
  { word: '劳动争议', code: 11, unsure: true },
  { word: '劳动争议纠纷', code: 11, unsure: true },
  { word: '劳动', code: 11, unsure: true },
  { word: '旅游', code: 12 },
  { word: '电子商务', code: 13 },
  { word: '消费', code: 14, unsure: true },
  { word: '消费纠纷', code: 14, unsure: true },
  { word: '医疗', code: 15 },
  { word: '医患', code: 15 },
  { word: '道路交通事故', code: 16 },
  { word: '道路交通', code: 16 },
  { word: '交通事故', code: 16 },
  { word: '交通', code: 16 },
  { word: '物业', code: 17 },
  { word: '其他', code: 18 },
  { word: '其它', code: 18 },
  { word: '其它纠纷', code: 18 }
]

export const SOURCES: readonly Alias[] = [
  { word: '主动', code: 1 },
  { word: '排查', code: 1, unsure: true },
  { word: '依申请', code: 2 },
  { word: '申请', code: 2 },
  { word: '当事人申请', code: 2 },
  { word: '法院', code: 4 },
  { word: '法院委托', code: 4 },
  { word: '法院委派', code: 4 },
  { word: '法院移送', code: 4 },
  { word: '诉前委派', code: 4 },
  { word: '检察院', code: 5 },
  { word: '公安', code: 6 },
  { word: '公安机关', code: 6 },
  { word: '派出所', code: 6 },
  { word: '派出所移送', code: 6 },
  { word: '信访', code: 7 },
  { word: '信访部门', code: 7 },
  { word: '信访局', code: 7 },
  { word: '其他部门', code: 8 },
  { word: '移送', code: 8, unsure: true },
  { word: '委托移送', code: 8, unsure: true }
]

export const RESULTS: readonly Alias[] = [
  { word: '成功', code: 1 },
  { word: '调成', code: 1 },
  { word: '调解达成协议', code: 1 },
  { word: '达成协议', code: 1 },
  { word: '已化解', code: 1 },
  { word: '化解', code: 1 },
  { word: '是', code: 1 },
  { word: '√', code: 1 },
  { word: '不成', code: 2 },
  { word: '未成功', code: 2 },
  { word: '不成功', code: 2 },
  { word: '调解未成', code: 2 },
  { word: '调解失败', code: 2 },
  { word: '失败', code: 2 },
  { word: '未达成协议', code: 2 },
  { word: '未化解', code: 2, unsure: true },
  { word: '否', code: 2 },
  { word: '×', code: 2 },
  { word: '终止调解', code: 3 },
  { word: '撤回', code: 3 },
  { word: '撤回申请', code: 3 }
]

/** Words for a case that has no result yet. */
export const OPEN = new Set([
  '调解中',
  '正在调解',
  '办理中',
  '正在办理',
  '未结',
  '未结案',
  '在办',
  '待调解',
  '受理'
])

export const FORMS: readonly Alias[] = [
  { word: '口头', code: 1 },
  { word: '书面', code: 2 },
  { word: '调解协议书', code: 2 },
  { word: '协议书', code: 2 },
  { word: '人民调解协议书', code: 2 }
]

export const DIFFICULTIES: readonly Alias[] = [
  { word: '简单', code: 1 },
  { word: '疑难复杂', code: 3 },
  { word: '复杂', code: 3 }
]
