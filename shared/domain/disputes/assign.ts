import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { disputeMove } from './moves'
import { onePending, roomProblems, routingChange, sinceAccepted, withOffer } from './routing/offer'
import {
  plainRoute,
  recusedAmong,
  routeProblems,
  routeWarnings,
  tidyRoute,
  type Route
} from './routing/route'
import { disputeSections, type DisputeAssignment, type DisputeIntake } from './sections'
import { roundOf } from './states'
import type { DisputeContext } from './terms'

/** The assignment, and the way it took where that was more than an organization of the register. */
export type AssignDraft = DisputeAssignment & Partial<Route>

/**
 * 分流并接收: the organization has it and a named person there accepted it, in one save: what happens when they sit
 * in the next room. It leaves an offer that is answered the same day.
 */
export function assign(record: LedgerRecord, value: AssignDraft, context: DisputeContext): Decision {
  return handOver(record, 'assign', value, context, [])
}

/** 改派: another organization or other mediators, who accepted by name; the state stays as it is. */
export function reassign(record: LedgerRecord, value: AssignDraft, context: DisputeContext): Decision {
  const present = sectionValue<DisputeAssignment>(record, 'assignment')
  const problems = onePending(record, 'assignment')
  if (present && sameHands(present, value)) {
    problems.push(problem('assignment', '承办组织、调解员和接收人都没有变，不需要改派'))
  }
  problems.push(
    ...notBefore(
      'assignment.assignedOn',
      '改派日期',
      value.assignedOn,
      '现承办日期',
      present?.assignedOn ?? ''
    )
  )
  return handOver(record, 'reassign', value, context, problems)
}

const sameHands = (one: DisputeAssignment, other: DisputeAssignment): boolean =>
  one.organizationId === other.organizationId &&
  (one.receivedBy ?? '') === (other.receivedBy ?? '').trim() &&
  [...one.mediatorIds].sort().join() === [...other.mediatorIds].sort().join()

function handOver(
  record: LedgerRecord,
  move: 'assign' | 'reassign',
  value: AssignDraft,
  context: DisputeContext,
  more: Problem[]
): Decision {
  const { assignedOn, receivedBy = '', ...way } = value
  const route = tidyRoute('assign', { ...plainRoute('assign'), ...way })
  const by = receivedBy.trim()
  const { organizationId, mediatorIds, note } = route
  const assignment: DisputeAssignment = { organizationId, mediatorIds, assignedOn, note, receivedBy: by }
  const blocked = moveProblems(record, move, 'assignment')
  const found = [...blocked, ...(blocked.length > 0 ? [] : more)]
  const dated = assignmentProblems(record, assignment, context)
  // The same thing is wrong with both: once is enough.
  const seen = new Set([...found, ...dated].map(({ field }) => field))
  const problems = [
    ...found,
    ...dated,
    ...sinceAccepted(record, 'assignment.assignedOn', '分流日期', assignedOn),
    ...(by === '' ? [problem('assignment.receivedBy', '请填写接收人的姓名：有人接收，事项才算交到')] : []),
    ...routeProblems(record, 'assign', route, assignedOn, 'assignment')
  ].filter((each, index) => index < found.length + dated.length || !seen.has(each.field))
  const next = withOffer(record, {
    ...route,
    id: newId(context),
    kind: 'assign',
    offeredOn: assignedOn,
    answerBy: assignedOn,
    answer: { kind: 'accepted', on: assignedOn, by, reason: '' },
    round: roundOf(record)
  })
  return checked([...problems, ...roomProblems(next, problems)], () =>
    decided(
      disputeMove.name(move),
      [routingChange(record, next), changeOf(record, 'dispute', record.id, 'assignment', assignment)],
      routeWarnings(route, assignedOn, 'assignment', context)
    )
  )
}

/** What every assignment must hold, also one that is corrected; those made before receivers were named have none. */
export function assignmentProblems(
  record: LedgerRecord,
  value: DisputeAssignment,
  { today }: Context
): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const problems = [
    ...pastDay('assignment.assignedOn', '分流日期', value.assignedOn, today),
    ...notBefore('assignment.assignedOn', '分流日期', value.assignedOn, '受理日期', acceptedOn)
  ]
  if (blank(value.organizationId)) {
    problems.push(problem('assignment.organizationId', '请选择承办的调解组织'))
  }
  problems.push(...recusedAmong(record, value.mediatorIds, 'assignment.mediatorIds'))
  return [...problems, ...shapeProblems('assignment', disputeSections.assignment, value, problems)]
}
