import { changeOf, decided, sectionValue, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import {
  blank,
  checked,
  notBefore,
  orderProblems,
  pastDay,
  problem,
  shapeProblems,
  type Context
} from './checks'
import { disputeSections, type DisputeAssignment, type DisputeIntake } from './sections'

/** 分流: which organization handles it, and who there. */
export function assign(record: LedgerRecord, value: DisputeAssignment, context: Context): Decision {
  const problems = [...orderProblems(record, 2, 'assignment'), ...assignmentProblems(record, value, context)]
  return checked(problems, () =>
    decided('分流', [changeOf(record, 'dispute', record.id, 'assignment', value)])
  )
}

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
  return [...problems, ...shapeProblems('assignment', disputeSections.assignment, value, problems)]
}
