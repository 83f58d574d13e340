import {
  changeOf,
  decided,
  newId,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { addDays, isDate } from '../dates'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { visitClockRow } from './clocks'
import { outcomeChange, outcomeWith } from './conclude'
import { visitSections, type VisitAssignment, type VisitAssignments } from './sections'
import { arrivalOf, ASSIGNED, assignmentsOf, comeBack, outcomeOf } from './states'

/** One unit that is to have it. */
export interface AssignmentDraft {
  organizationId: string
  unit: string
  contact: string
  task: string
  assignedOn: string
  reportBy: string
  /** The assignment that came back; '' for a unit beside the others. */
  insteadOf: string
}

/** The last day that the law leaves for a report to a matter assigned on a day (《信访工作条例》第三十四条). */
export const latestReport = (assignedOn: string): string =>
  isDate(assignedOn) ? addDays(assignedOn, visitClockRow('handling').length) : ''

/**
 * 交办: the leader's decision, the unit and the day by which it reports. The first one ends the reception; another may
 * follow, also for one that came back. Its opinion stands with the outcome.
 */
export function assignVisit(
  record: LedgerRecord,
  draft: AssignmentDraft & { opinion: string },
  context: DecideContext
): Decision {
  const { opinion, ...rest } = draft
  const added: VisitAssignment = {
    ...rest,
    id: newId(context),
    unit: rest.unit.trim(),
    contact: rest.contact.trim(),
    task: rest.task.trim(),
    answer: null,
    reminders: [],
    extension: null,
    result: null,
    dropped: null
  }
  const list = [...assignmentsOf(record), added]
  const first = outcomeOf(record) === undefined
  const outcome = outcomeWith({ kind: ASSIGNED, on: draft.assignedOn, opinion: opinion.trim() })
  const problems = [
    ...visitMoveProblems(record, 'assign', 'assignments'),
    ...assignmentProblems(record, added, `assignments.list.${list.length - 1}`, context),
    ...insteadProblems(record, added)
  ]
  const shape = shapeProblems('assignments', visitSections.assignments, { list }, problems)
  const head = first ? shapeProblems('outcome', visitSections.outcome, outcome, problems) : []
  return checked([...problems, ...shape, ...head.filter(({ field }) => field !== 'outcome.on')], () =>
    decided('交办', [...(first ? [outcomeChange(record, outcome)] : []), assignmentsChange(record, { list })])
  )
}

function assignmentProblems(
  record: LedgerRecord,
  value: VisitAssignment,
  field: string,
  { today }: DecideContext
): Problem[] {
  const { assignedOn, reportBy } = value
  const problems = [
    ...pastDay(`${field}.assignedOn`, '交办日期', assignedOn, today),
    ...notBefore(`${field}.assignedOn`, '交办日期', assignedOn, '来访日期', arrivalOf(record)?.on ?? '')
  ]
  if (blank(value.unit)) problems.push(problem(`${field}.unit`, '请填写承办单位'))
  if (blank(value.task)) problems.push(problem(`${field}.task`, '请填写交办意见'))
  if (blank(reportBy)) problems.push(problem(`${field}.reportBy`, '请填写办结期限'))
  problems.push(...notBefore(`${field}.reportBy`, '办结期限', reportBy, '交办日期', assignedOn))
  const latest = latestReport(assignedOn)
  if (isDate(reportBy) && latest !== '' && reportBy > latest) {
    const message = `办结期限最迟为 ${latest}（自受理之日起 60 日，《信访工作条例》第三十四条）`
    problems.push(problem(`${field}.reportBy`, message))
  }
  return problems
}

function insteadProblems(record: LedgerRecord, { insteadOf, unit }: VisitAssignment): Problem[] {
  const field = 'assignments'
  const back = comeBack(record)
  if (insteadOf !== '' && !back.some(({ id }) => id === insteadOf)) {
    return [problem(field, '要接替的交办没有退回，或者已经另行交办')]
  }
  const busy = assignmentsOf(record).some(
    (one) =>
      one.unit === unit &&
      one.result === null &&
      one.answer?.kind !== 'returned' &&
      one.answer?.kind !== 'recalled'
  )
  return busy ? [problem(field, `${unit}正在办理这件来访，不需要重复交办`)] : []
}

export const assignmentsChange = (record: LedgerRecord, value: VisitAssignments) =>
  changeOf(record, 'visit', record.id, 'assignments', value)
