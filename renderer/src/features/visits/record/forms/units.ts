import { codeTable } from '@shared/domain/codes'
import { addDays } from '@shared/domain/dates'
import {
  assignVisit,
  comeBack,
  dropAssignment,
  extendAssignment,
  handlingOpinion,
  outcomeOf,
  recallAssignment,
  receiveAssignment,
  remind,
  reportResult,
  returnAssignment,
  tellingWay,
  underWay,
  type VisitAssignment,
  type VisitMove
} from '@shared/domain/visits'
import type { LedgerRecord } from '@shared/ledger'
import { as, code, day, line, text, type Draft, type Field, type Form } from './fields'

/** Which unit is meant; the only one is chosen already. */
const unitField = (list: readonly VisitAssignment[]): Field =>
  code('assignmentId', '承办单位', codeTable(list.map(({ id, unit }) => ({ code: id, name: unit }))))
const awaited = (record: LedgerRecord) => underWay(record).filter(({ answer }) => answer === null)

function forUnit(
  listOf: (record: LedgerRecord) => VisitAssignment[],
  fields: readonly Field[],
  start: Draft,
  decide: Form['decide']
): Form {
  return {
    fields: (record) => [unitField(listOf(record)), ...fields],
    start: (record, context) => ({ on: context.today, ...start, assignmentId: listOf(record)[0]?.id ?? '' }),
    decide
  }
}

const reason = line('reason', '理由', true)
const by = line('by', '对方经办人', true)

/** 交办 and what the units do. */
export const unitForms: Partial<Record<VisitMove, Form>> = {
  assign: {
    fields: (record) => [
      ...(comeBack(record).length > 0
        ? [
            code(
              'insteadOf',
              '接替',
              codeTable(comeBack(record).map(({ id, unit }) => ({ code: id, name: `${unit}（已退回）` }))),
              false
            )
          ]
        : []),
      line('unit', '承办单位', true),
      line('contact', '联系人'),
      text('task', '交办意见', true),
      day('交办日期', 'assignedOn'),
      { ...day('办结期限', 'reportBy'), hint: '自受理之日起 60 日内（《信访工作条例》第三十四条）' },
      ...(outcomeOf(record) ? [] : [text('opinion', '领导意见')])
    ],
    start: (record, context) => ({
      organizationId: '',
      unit: '',
      contact: '',
      task: '',
      assignedOn: context.today,
      reportBy: addDays(context.today, 60),
      insteadOf: comeBack(record)[0]?.id ?? '',
      opinion: ''
    }),
    decide: (record, draft, context) => assignVisit(record, as(draft), context)
  },
  receive: forUnit(awaited, [day('接收日期'), by], { by: '' }, (record, draft, context) =>
    receiveAssignment(record, as(draft), context)
  ),
  sendBack: forUnit(
    awaited,
    [day('退回日期'), by, reason],
    { by: '', reason: '' },
    (record, draft, context) => returnAssignment(record, as(draft), context)
  ),
  recall: forUnit(underWay, [day('收回日期'), reason], { reason: '' }, (record, draft, context) =>
    recallAssignment(record, as(draft), context)
  ),
  drop: forUnit(comeBack, [day('日期'), reason], { reason: '' }, (record, draft, context) =>
    dropAssignment(record, as(draft), context)
  ),
  remind: forUnit(
    underWay,
    [day('催办日期'), code('way', '方式', tellingWay), line('to', '催办对象'), line('note', '情况')],
    { way: 'phone', to: '', note: '' },
    (record, draft, context) => remind(record, as(draft), context)
  ),
  extend: forUnit(
    underWay,
    [
      { key: 'days', label: '延长天数', kind: 'number', required: true, hint: '至多 30 天' },
      day('批准日期'),
      line('approvedBy', '批准的负责人', true),
      line('reason', '延期理由', true),
      day('告知来访人日期', 'toldOn')
    ],
    { days: null, approvedBy: '', reason: '', toldOn: '' },
    (record, draft, context) => extendAssignment(record, as(draft), context)
  ),
  report: forUnit(
    underWay,
    [
      day('结果日期'),
      code('opinion', '处理意见', handlingOpinion),
      text('text', '办理情况', true),
      line('number', '文号')
    ],
    { opinion: null, text: '', number: '' },
    (record, draft, context) => reportResult(record, as(draft), context)
  )
}
