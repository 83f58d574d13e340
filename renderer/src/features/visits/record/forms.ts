import { codeTable, satisfaction, type Coded, type CodeTable } from '@shared/domain/codes'
import { addDays } from '@shared/domain/dates'
import * as visits from '@shared/domain/visits'
import type { VisitMove } from '@shared/domain/visits'
import { sectionValue, type DecideContext, type Decision, type LedgerRecord } from '@shared/ledger'

export type Draft = Record<string, string | number | number[] | null>

/** One field of a move's form. `key` is the end of the path that the rules name in a problem. */
export interface Field {
  key: string
  label: string
  kind: 'date' | 'line' | 'text' | 'number' | 'code' | 'codes'
  required?: boolean
  hint?: string
  table?: CodeTable<Coded>
}

interface Form {
  fields(record: LedgerRecord): Field[]
  start(record: LedgerRecord, context: DecideContext): Draft
  decide(record: LedgerRecord, draft: Draft, context: DecideContext): Decision
}

const day = (label: string, key = 'on'): Field => ({ key, label, kind: 'date', required: true })
const line = (key: string, label: string, required = false, hint = ''): Field => ({
  key,
  label,
  kind: 'line',
  required,
  hint
})
const text = (key: string, label: string, required = false, hint = ''): Field => ({
  key,
  label,
  kind: 'text',
  required,
  hint
})
const code = (key: string, label: string, table: CodeTable<Coded>, required = true): Field => ({
  key,
  label,
  kind: 'code',
  required,
  table
})
const as = <T>(draft: Draft): T => draft as unknown as T
const today = (_: LedgerRecord, context: DecideContext): Draft => ({ on: context.today })
const leader: Field[] = [line('name', '领导姓名', true), line('post', '职务'), line('line', '系统')]
const leaderOf = ({ name, post, line: system }: Draft): visits.VisitLeader => ({
  leaderId: '',
  name: String(name),
  post: String(post),
  line: String(system)
})
const noLeader = { name: '', post: '', line: '' }

/** Which unit is meant; the only one is chosen already. */
const unitField = (list: readonly visits.VisitAssignment[]): Field =>
  code('assignmentId', '承办单位', codeTable(list.map(({ id, unit }) => ({ code: id, name: unit }))))
const only = (list: readonly visits.VisitAssignment[]): string => (list.length > 0 ? (list[0]?.id ?? '') : '')
const awaited = (record: LedgerRecord) => visits.underWay(record).filter(({ answer }) => answer === null)
const visitorOf = (record: LedgerRecord): string =>
  sectionValue<visits.VisitVisitors>(record, 'visitors')?.list[0]?.name ?? ''

function forUnit(
  listOf: (record: LedgerRecord) => visits.VisitAssignment[],
  fields: readonly Field[],
  start: Draft,
  decide: Form['decide']
): Form {
  return {
    fields: (record) => [unitField(listOf(record)), ...fields],
    start: (record, context) => ({ on: context.today, ...start, assignmentId: only(listOf(record)) }),
    decide
  }
}

const reason = line('reason', '理由', true)
const by = line('by', '对方经办人', true)

/** The form of each move that a page of a visit offers; the rules decide (shared/domain/visits). */
export const forms: Partial<Record<VisitMove, Form>> = {
  call: {
    fields: () => [...leader, line('companions', '陪同人员')],
    start: () => ({ ...noLeader, companions: '' }),
    decide: (record, draft, context) =>
      visits.callVisit(
        record,
        { leaders: [leaderOf(draft)], companions: String(draft['companions']) },
        context
      )
  },
  putBack: {
    fields: () => [],
    start: () => ({}),
    decide: (record, _, context) => visits.putBack(record, context)
  },
  leave: {
    fields: () => [day('日期'), line('reason', '说明')],
    start: (record, context) => ({ ...today(record, context), reason: '' }),
    decide: (record, draft, context) => visits.leave(record, as(draft), context)
  },
  answer: {
    fields: () => [day('日期'), text('opinion', '答复内容', true)],
    start: (record, context) => ({ ...today(record, context), opinion: '' }),
    decide: (record, draft, context) => visits.answer(record, as(draft), context)
  },
  refuse: {
    fields: () => [
      day('日期'),
      {
        key: 'grounds',
        label: '情形',
        kind: 'codes',
        required: true,
        table: visits.visitRefusal,
        hint: '各地公布的接访公告所列，没有全国统一规定'
      },
      text('reason', '理由', true),
      text('goTo', '告知的去处', true, '勾选情形后先列出可去之处，可以更改')
    ],
    start: (record, context) => ({ ...today(record, context), grounds: [], reason: '', goTo: '' }),
    decide: (record, draft, context) => visits.refuseVisit(record, as(draft), context)
  },
  assign: {
    fields: (record) => [
      ...(visits.comeBack(record).length > 0
        ? [
            code(
              'insteadOf',
              '接替',
              codeTable(
                visits.comeBack(record).map(({ id, unit }) => ({ code: id, name: `${unit}（已退回）` }))
              ),
              false
            )
          ]
        : []),
      line('unit', '承办单位', true),
      line('contact', '联系人'),
      text('task', '交办意见', true),
      day('交办日期', 'assignedOn'),
      { ...day('办结期限', 'reportBy'), hint: '自受理之日起 60 日内（《信访工作条例》第三十四条）' },
      ...(visits.outcomeOf(record) ? [] : [text('opinion', '领导意见')])
    ],
    start: (record, context) => ({
      organizationId: '',
      unit: '',
      contact: '',
      task: '',
      assignedOn: context.today,
      reportBy: addDays(context.today, 60),
      insteadOf: visits.comeBack(record)[0]?.id ?? '',
      opinion: ''
    }),
    decide: (record, draft, context) => visits.assignVisit(record, as(draft), context)
  },
  receive: forUnit(awaited, [day('接收日期'), by], { by: '' }, (record, draft, context) =>
    visits.receiveAssignment(record, as(draft), context)
  ),
  sendBack: forUnit(
    awaited,
    [day('退回日期'), by, reason],
    { by: '', reason: '' },
    (record, draft, context) => visits.returnAssignment(record, as(draft), context)
  ),
  recall: forUnit(visits.underWay, [day('收回日期'), reason], { reason: '' }, (record, draft, context) =>
    visits.recallAssignment(record, as(draft), context)
  ),
  drop: forUnit(visits.comeBack, [day('日期'), reason], { reason: '' }, (record, draft, context) =>
    visits.dropAssignment(record, as(draft), context)
  ),
  remind: forUnit(
    visits.underWay,
    [day('催办日期'), code('way', '方式', visits.tellingWay), line('to', '催办对象'), line('note', '情况')],
    { way: 'phone', to: '', note: '' },
    (record, draft, context) => visits.remind(record, as(draft), context)
  ),
  extend: forUnit(
    visits.underWay,
    [
      { key: 'days', label: '延长天数', kind: 'number', required: true, hint: '至多 30 天' },
      day('批准日期'),
      line('approvedBy', '批准的负责人', true),
      line('reason', '延期理由', true),
      day('告知来访人日期', 'toldOn')
    ],
    { days: null, approvedBy: '', reason: '', toldOn: '' },
    (record, draft, context) => visits.extendAssignment(record, as(draft), context)
  ),
  report: forUnit(
    visits.underWay,
    [
      day('结果日期'),
      code('opinion', '处理意见', visits.handlingOpinion),
      text('text', '办理情况', true),
      line('number', '文号')
    ],
    { opinion: null, text: '', number: '' },
    (record, draft, context) => visits.reportResult(record, as(draft), context)
  ),
  tell: {
    fields: () => [
      day('告知日期'),
      code('way', '方式', visits.tellingWay),
      line('to', '告知的人', true),
      text('text', '内容')
    ],
    start: (record, context) => ({
      ...today(record, context),
      way: 'written',
      to: visitorOf(record),
      text: ''
    }),
    decide: (record, draft, context) => visits.tellVisitor(record, as(draft), context)
  },
  feedBack: {
    fields: () => [
      day('反馈日期'),
      code('way', '方式', visits.tellingWay),
      line('to', '反馈的人', true),
      text('text', '反馈内容', true),
      code('satisfaction', '评价', satisfaction, false)
    ],
    start: (record, context) => ({
      ...today(record, context),
      way: 'written',
      to: visitorOf(record),
      text: '',
      satisfaction: null
    }),
    decide: (record, draft, context) => visits.feedBackVisit(record, as(draft), context)
  },
  askReview: {
    fields: () => [day('请求日期', 'askedOn'), line('organ', '复查、复核机关', true)],
    start: (_, context) => ({ askedOn: context.today, organ: '' }),
    decide: (record, draft, context) => visits.askReview(record, as(draft), context)
  },
  decideReview: {
    fields: () => [day('意见日期'), code('result', '结论', visits.reviewResult), text('note', '说明')],
    start: (record, context) => ({ ...today(record, context), result: 'upheld', note: '' }),
    decide: (record, draft, context) => visits.decideReview(record, as({ ...draft, hearing: null }), context)
  },
  takeCharge: {
    fields: () => [
      ...leader,
      day('包案日期'),
      text('plan', '工作方案'),
      { ...day('化解时限', 'until'), required: false }
    ],
    start: (record, context) => ({ ...noLeader, ...today(record, context), plan: '', until: null }),
    decide: (record, draft, context) =>
      visits.takeCharge(
        record,
        {
          leader: leaderOf(draft),
          on: String(draft['on']),
          plan: String(draft['plan']),
          until: (draft['until'] as string | null) || null
        },
        context
      )
  },
  endCharge: {
    fields: () => [day('日期'), line('note', '情况', true)],
    start: (record, context) => ({ ...today(record, context), note: '' }),
    decide: (record, draft, context) => visits.endCharge(record, as(draft), context)
  },
  withdraw: {
    fields: () => [line('reason', '撤销的原因', true)],
    start: () => ({ reason: '' }),
    decide: (record, draft, context) => visits.withdrawVisit(record, String(draft['reason']), context)
  },
  restore: {
    fields: () => [],
    start: () => ({}),
    decide: (record, _, context) => visits.restoreVisit(record, context)
  }
}
