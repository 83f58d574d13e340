import { disputeType18, satisfaction, sex } from '../codes'
import type { Json, SectionValue } from '../../ledger'
import { differences, type Difference, type Labels } from '../saving'
import {
  bookingWay,
  reviewKind,
  reviewResult,
  tellingWay,
  unitAnswer,
  visitMode,
  visitOutcome,
  visitPaper,
  visitRefusal,
  type VisitRefusal
} from './codes'
import { leadersText } from './call'
import type { VisitAssignment, VisitLeader, VisitPrints, VisitReview } from './sections'
import { visitSectionNames } from './names'

const telling = { on: '日期', way: '方式', to: '告知的人', text: '内容' }

/** What the fields of a visit are called in the timeline and beside each other. */
export const visitLabels = {
  appointment: {
    '': visitSectionNames.appointment,
    on: '接访日',
    at: '约定时间',
    bookedOn: '预约日期',
    bookedAt: '预约时间',
    way: '途径',
    leader: '约见领导',
    note: '备注',
    ended: '未成行'
  },
  arrival: {
    '': visitSectionNames.arrival,
    number: '接访编号',
    on: '来访日期',
    at: '来访时间',
    place: '接访地点',
    mode: '接访方式',
    queue: '排号',
    booked: '预约',
    recorder: '登记人'
  },
  visitors: { '': visitSectionNames.visitors, count: '来访人数', list: '来访人' },
  matter: {
    '': visitSectionNames.matter,
    title: '反映事项',
    type: '纠纷类型',
    place: '发生地',
    summary: '主要情况',
    demand: '诉求'
  },
  call: {
    '': visitSectionNames.call,
    on: '日期',
    at: '叫号时间',
    leaders: '接访领导',
    companions: '陪同人员',
    backAt: '过号时间'
  },
  outcome: {
    '': visitSectionNames.outcome,
    kind: '结果',
    on: '日期',
    opinion: '领导意见',
    grounds: '不予接访的情形',
    reason: '理由',
    goTo: '告知的去处',
    disputeId: '转成的纠纷'
  },
  assignments: { '': visitSectionNames.assignments, list: '承办单位' },
  notice: { '': visitSectionNames.notice, ...telling },
  feedback: { '': visitSectionNames.feedback, ...telling, satisfaction: '评价' },
  reviews: { '': visitSectionNames.reviews, list: '请求和意见' },
  charge: {
    '': visitSectionNames.charge,
    leader: '包案领导',
    on: '包案日期',
    plan: '工作方案',
    until: '化解时限',
    ended: '结束'
  },
  prints: { '': visitSectionNames.prints, list: '文书' },
  retired: { '': visitSectionNames.retired, retired: '撤销', on: '日期', reason: '原因' }
} as const satisfies Labels

const names: Readonly<Record<string, (value: Json) => string | undefined>> = {
  mode: (value) => visitMode.name(Number(value)),
  type: (value) => (value === null ? undefined : disputeType18.name(Number(value))),
  kind: (value) => visitOutcome.name(Number(value)),
  way: (value) => (tellingWay.has(value) ? tellingWay.name(String(value)) : bookingWay.name(String(value))),
  sex: (value) => sex.name(String(value)),
  satisfaction: (value) => (value === null ? undefined : satisfaction.name(Number(value))),
  grounds: (value) =>
    (value as VisitRefusal[]).map((code) => visitRefusal.find(code)?.short ?? '').join('、') || undefined,
  leaders: (value) => leadersText(value as unknown as VisitLeader[]),
  leader: (value) => leadersText([value as unknown as VisitLeader]),
  disputeId: (value) => (value === '' ? undefined : '已登记')
}

/** Lists that are told line by line; of visitors only how many: numbers stay masked. */
const lists: Readonly<Record<string, (value: Json) => string>> = {
  assignments: (value) => (value as unknown as VisitAssignment[]).map(unitWords).join('；'),
  reviews: (value) =>
    (value as unknown as VisitReview[])
      .map(({ kind, askedOn, opinion }) => {
        const result = opinion === null ? '办理中' : reviewResult.name(opinion.result)
        return `${reviewKind.name(kind)}（${askedOn} 请求，${result}）`
      })
      .join('；'),
  prints: (value) => {
    const last = (value as unknown as VisitPrints['list']).at(-1)
    return last ? `${visitPaper.name(last.paper)}第 ${last.copy} 份` : ''
  }
}

function unitWords({ unit, answer, reminders, extension, result, dropped }: VisitAssignment): string {
  const back =
    answer === null ? '待接收' : answer.kind === 'received' ? '办理中' : unitAnswer.name(answer.kind)
  return [
    `${unit} ${result === null ? back : '已报结'}`,
    reminders.length > 0 && `催办 ${reminders.length} 次`,
    extension !== null && `延长 ${extension.days} 天`,
    dropped !== null && '不再另行交办'
  ]
    .filter(Boolean)
    .join('，')
}

/** Before and after of one section, in words. Of people only the fact is told: numbers stay masked. */
export const visitDifferences = (
  section: string,
  before: SectionValue | null,
  after: SectionValue
): Difference[] =>
  differences(visitLabels, section, before, after, (_, path, value) => {
    if (value === null) return undefined
    return path === 'list' && Array.isArray(value) ? lists[section]?.(value) : names[path]?.(value)
  })
