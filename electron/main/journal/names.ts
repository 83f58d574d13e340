import { disputeSectionNames } from '@shared/domain/disputes/names'
import { receptionDayNames, visitSectionNames } from '@shared/domain/visits/names'

/** The Chinese names of entities, sections and the commonest fields, for messages of what was not saved. */
const ENTITIES: Record<string, string> = {
  office: '本中心',
  person: '工作人员',
  account: '账户与密钥',
  center: '综治中心',
  organization: '调解组织',
  mediator: '调解员',
  dispute: '矛盾纠纷',
  visit: '来访',
  receptionDay: '接访日',
  leader: '接访领导',
  receptionRule: '接访规则',
  reception: '接访设置',
  roster: '接访排班',
  ledgerImport: '台账导入',
  duplicate: '疑似重复',
  tally: '汇总补报',
  summary: '统计报表',
  officeReport: '下级报表',
  tableDesign: '自定报表',
  holidays: '放假安排',
  keyFile: '密钥文件',
  template: '本单位表格',
  access: '查看记录'
}

const SECTIONS: Record<string, string> = {
  profile: '基本信息',
  settings: '设置',
  rules: '规则',
  clocks: '期限',
  facilities: '八有设施',
  retired: '停用',
  days: '放假安排',
  contact: '联系方式',
  service: '任职',
  skills: '专长与语言',
  training: '培训',
  filing: '备案',
  members: '组成人员',
  reveal: '查看',
  event: '登记',
  twoPerson: '双人确认',
  duty: '排班要求',
  away: '外出请假',
  when: '接访日',
  where: '时间地点',
  who: '由谁接访',
  limits: '排班约束',
  terms: '公示与调换',
  plan: '排班',
  published: '公示',
  adjustments: '调整公告',
  receipt: '报送情况',
  design: '表样',
  file: '表格',
  marks: '标记',
  merged: '合并',
  absorbed: '合并',
  apart: '不是重复'
}

const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dispute: disputeSectionNames,
  visit: visitSectionNames,
  receptionDay: receptionDayNames,
  summary: { closing: '结账', returning: '退回', approval: '审核', reporting: '报送', reopening: '重新开账' },
  ledgerImport: { made: '导入', undone: '撤回' },
  keyFile: { made: '制作', revoked: '作废' }
}

const FIELDS: Record<string, string> = {
  name: '名称',
  filingLimitDays: '备案期限',
  gradeNames: '等级名称',
  bookingClosingDays: '预约截止天数',
  bookingClosingTime: '预约截止时间',
  reportDueDay: '下级报送期限',
  role: '身份',
  place: '地点',
  level: '层级',
  address: '地址',
  phone: '电话',
  mobile: '手机',
  email: '电子邮箱',
  idNumber: '证件号码',
  birthDate: '出生日期',
  sex: '性别',
  nation: '民族',
  occupation: '职业',
  title: '标题',
  type: '类型',
  source: '来源',
  difficulty: '难易程度',
  summary: '简要情况',
  claim: '申请事项',
  caseNumber: '案号',
  acceptedOn: '受理日期',
  occurredOn: '发生日期',
  assignedOn: '分流日期',
  resultOn: '结果日期',
  closedOn: '结单日期',
  on: '日期',
  from: '开始日期',
  to: '结束日期',
  month: '月份',
  result: '结果',
  cause: '事由',
  amount: '金额',
  agreement: '协议内容',
  agreementForm: '协议形式',
  note: '备注',
  record: '记录',
  reason: '原因',
  people: '人数',
  peopleInvolved: '涉及人数',
  hours: '学时',
  year: '年度',
  off: '放假',
  target: '导入的内容',
  file: '文件名',
  work: '上班日',
  list: '名单'
}

const TIMES = { from: '开始时间', to: '结束时间' }
/** Fields that are called otherwise in one section, as its form calls them. */
const FIELDS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dispute.feedback': { to: '反馈对象' },
  'visit.assignments': { to: '催办对象' },
  'visit.notice': { to: '告知的人' },
  'visit.feedback': { to: '反馈的人' },
  'receptionDay.held': TIMES,
  'receptionRule.where': TIMES
}

/** The Chinese name, or what the program itself would call it; what a forged call put in its place is not repeated. */
function named(table: Readonly<Record<string, string>> | undefined, name: string): string {
  if (table && Object.hasOwn(table, name)) return table[name] as string
  return /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name) ? name : '未知的内容'
}

/** 「矛盾纠纷·受理登记」; names that are not known stand as they are. */
export const sectionName = (entity: string, section: string): string =>
  `${named(ENTITIES, entity)}·${named(Object.hasOwn(OWN, entity) ? OWN[entity] : SECTIONS, section)}`

/** The names in the program's own words, for whoever looks after it. */
export const sectionCode = (entity: string, section: string): string =>
  `${named(undefined, entity)}.${named(undefined, section)}`

/** A path like list.2.name as 「名单第 3 项的名称」. */
export function fieldName(entity: string, section: string, path: readonly PropertyKey[]): string {
  if (path.length === 0) return '全部内容'
  const of = `${entity}.${section}`
  const fields = { ...FIELDS, ...(Object.hasOwn(FIELDS_OF, of) ? FIELDS_OF[of] : {}) }
  let text = ''
  for (const step of path) {
    const place = /^\d{1,5}$/.test(String(step)) ? Number(step) : null
    if (place === null) text += `${text ? '的' : ''}${named(fields, String(step))}`
    else text += `第 ${place + 1} 项`
  }
  return text
}
