import {
  decided,
  newId,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { isDate } from '../dates'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { assignmentsChange } from './assign'
import { unitAnswer, type HandlingOpinion, type TellingWay } from './codes'
import { visitMove, type VisitMove } from './moves'
import { visitSections, type VisitAssignment } from './sections'
import { assignmentsOf, standing } from './states'
import { assignmentDue } from './due'

/** Which assignment is meant. */
interface Of {
  assignmentId: string
}

/** 登记接收: from this day the sixty days run (自受理之日起，《信访工作条例》第三十四条). */
export const receiveAssignment = (
  record: LedgerRecord,
  draft: Of & { on: string; by: string },
  context: Context
): Decision => answerWith(record, 'receive', { ...draft, kind: 'received', reason: '' }, context)

/** 登记退回: not the unit's business, with the reason, within five working days (《信访工作条例》第二十三条). */
export const returnAssignment = (
  record: LedgerRecord,
  draft: Of & { on: string; by: string; reason: string },
  context: Context
): Decision => answerWith(record, 'sendBack', { ...draft, kind: 'returned' }, context)

/** 收回: taken back by the one who gave it. */
export const recallAssignment = (
  record: LedgerRecord,
  draft: Of & { on: string; reason: string },
  context: Context
): Decision => answerWith(record, 'recall', { ...draft, by: '', kind: 'recalled' }, context)

function answerWith(
  record: LedgerRecord,
  move: VisitMove,
  draft: Of & { kind: 'received' | 'returned' | 'recalled'; on: string; by: string; reason: string },
  { today }: Context
): Decision {
  const { assignmentId, kind, on } = draft
  const [by, reason] = [draft.by.trim(), draft.reason.trim()]
  return change(record, move, assignmentId, (one, field) => {
    const problems = [
      ...pastDay(`${field}.answer.on`, '日期', on, today),
      ...notBefore(`${field}.answer.on`, '日期', on, '交办日期', one.assignedOn)
    ]
    if (one.result !== null) problems.push(problem(field, `${one.unit}已经报送办理结果`))
    else if (one.answer !== null && !(kind === 'recalled' && one.answer.kind === 'received')) {
      problems.push(problem(field, `${one.unit}${unitAnswer.name(one.answer.kind)}，不需要再登记`))
    }
    if (one.answer) problems.push(...notBefore(`${field}.answer.on`, '日期', on, '接收日期', one.answer.on))
    if (kind !== 'recalled' && blank(by)) problems.push(problem(`${field}.answer.by`, '请填写对方经办人姓名'))
    if (kind !== 'received' && blank(reason)) problems.push(problem(`${field}.answer.reason`, '请写明理由'))
    return { next: { ...one, answer: { kind, on, by, reason } }, problems }
  })
}

/** 不再另行交办: what came back needs nobody else, because another unit has the matter. */
export const dropAssignment = (
  record: LedgerRecord,
  { assignmentId, on, reason }: Of & { on: string; reason: string },
  { today }: Context
): Decision =>
  change(record, 'drop', assignmentId, (one, field) => {
    const problems = [
      ...pastDay(`${field}.dropped.on`, '日期', on, today),
      ...notBefore(`${field}.dropped.on`, '日期', on, '退回日期', one.answer?.on ?? '')
    ]
    const back = one.answer !== null && one.answer.kind !== 'received'
    if (!back || one.dropped !== null) problems.push(problem(field, '这一项没有退回，或者已经处理'))
    if (standing(record).length === 0) {
      problems.push(problem(field, '没有其他承办单位，请另行交办'))
    }
    if (blank(reason)) problems.push(problem(`${field}.dropped.reason`, '请写明理由'))
    return { next: { ...one, dropped: { on, reason: reason.trim() } }, problems }
  })

/** 催办 */
export const remind = (
  record: LedgerRecord,
  { assignmentId, ...draft }: Of & { on: string; way: TellingWay; to: string; note: string },
  context: DecideContext
): Decision =>
  change(record, 'remind', assignmentId, (one, field) => {
    const at = `${field}.reminders.${one.reminders.length}`
    const added = { id: newId(context), ...draft, to: draft.to.trim(), note: draft.note.trim() }
    const problems = [
      ...pastDay(`${at}.on`, '催办日期', draft.on, context.today),
      ...notBefore(`${at}.on`, '催办日期', draft.on, '交办日期', one.assignedOn),
      ...pendingProblems(one, field)
    ]
    return { next: { ...one, reminders: [...one.reminders, added] }, problems }
  })

export interface ExtensionDraft {
  days: number
  on: string
  approvedBy: string
  reason: string
  toldOn: string
}

/** 延长: complex, approved by the head of the office, at most thirty days, the visitor told why (《信访工作条例》第三十四条). */
export const extendAssignment = (
  record: LedgerRecord,
  { assignmentId, ...draft }: Of & ExtensionDraft,
  { today }: Context
): Decision =>
  change(record, 'extend', assignmentId, (one, field) => {
    const at = `${field}.extension`
    const problems = [
      ...pastDay(`${at}.on`, '批准日期', draft.on, today),
      ...notBefore(`${at}.on`, '批准日期', draft.on, '交办日期', one.assignedOn),
      ...pastDay(`${at}.toldOn`, '告知来访人的日期', draft.toldOn, today),
      ...pendingProblems(one, field)
    ]
    const due = assignmentDue(one)
    if (one.extension !== null) problems.push(problem(field, '已经延长过一次，不能再延长'))
    else if (isDate(draft.on) && draft.on > due) {
      problems.push(problem(`${at}.on`, `办结期限已于 ${due} 届满，届满前才能延长`))
    }
    if (!Number.isInteger(draft.days) || draft.days < 1 || draft.days > 30) {
      problems.push(problem(`${at}.days`, '延长 1 至 30 天（《信访工作条例》第三十四条）'))
    }
    if (blank(draft.approvedBy)) problems.push(problem(`${at}.approvedBy`, '请填写批准的负责人'))
    if (blank(draft.reason)) problems.push(problem(`${at}.reason`, '请写明延期的理由'))
    const extension = { ...draft, approvedBy: draft.approvedBy.trim(), reason: draft.reason.trim() }
    return { next: { ...one, extension }, problems }
  })

/** 登记办理结果: what the unit did, with one of the three opinions (《信访工作条例》第三十二条). */
export const reportResult = (
  record: LedgerRecord,
  {
    assignmentId,
    ...draft
  }: Of & { on: string; opinion: HandlingOpinion | null; text: string; number: string },
  { today }: Context
): Decision =>
  change(record, 'report', assignmentId, (one, field) => {
    const at = `${field}.result`
    const problems = [
      ...pastDay(`${at}.on`, '结果日期', draft.on, today),
      ...notBefore(`${at}.on`, '结果日期', draft.on, '交办日期', one.assignedOn),
      ...(one.answer?.kind === 'received'
        ? notBefore(`${at}.on`, '结果日期', draft.on, '接收日期', one.answer.on)
        : []),
      ...pendingProblems(one, field)
    ]
    if (draft.opinion === null) problems.push(problem(`${at}.opinion`, '请选择处理意见'))
    if (blank(draft.text)) problems.push(problem(`${at}.text`, '请填写办理情况'))
    const result = {
      ...draft,
      opinion: draft.opinion ?? 1,
      text: draft.text.trim(),
      number: draft.number.trim()
    }
    // A report says that it was received: where nobody noted it, the day of the report does.
    const received = one.answer ?? { kind: 'received' as const, on: draft.on, by: '', reason: '' }
    return { next: { ...one, answer: received, result }, problems }
  })

const pendingProblems = (one: VisitAssignment, field: string): Problem[] =>
  one.result !== null || (one.answer !== null && one.answer.kind !== 'received')
    ? [problem(field, `${one.unit}已经报送结果，或者这一项已经退回`)]
    : []

function change(
  record: LedgerRecord,
  move: VisitMove,
  assignmentId: string,
  make: (one: VisitAssignment, field: string) => { next: VisitAssignment; problems: Problem[] }
): Decision {
  const present = assignmentsOf(record)
  const at = present.findIndex(({ id }) => id === assignmentId)
  const one = present[at]
  const blocked = visitMoveProblems(record, move, 'assignments')
  if (!one)
    return checked([...blocked, problem('assignments', '请选择是哪一家承办单位')], () => decided('', []))
  const { next, problems } = make(one, `assignments.list.${at}`)
  const list = present.map((each, index) => (index === at ? next : each))
  const all = [...blocked, ...problems]
  const shape = shapeProblems('assignments', visitSections.assignments, { list }, all)
  return checked([...all, ...shape], () =>
    decided(visitMove.name(move), [assignmentsChange(record, { list })])
  )
}
