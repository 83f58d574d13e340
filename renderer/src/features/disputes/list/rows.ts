import {
  disputeStep,
  isWithdrawn,
  stepOf,
  deadlineOf,
  deadlineText,
  type Deadline
} from '@shared/domain/disputes'
import type { DisputeAssignment, DisputeIntake, DisputeParties, DisputeStep } from '@shared/domain/disputes'
import { disputeType18 } from '@shared/domain/codes'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** One line of the list. */
export interface DisputeRow {
  id: string
  caseNumber: string
  title: string
  type: number
  typeName: string
  parties: string
  organizationId: string
  organization: string
  acceptedOn: string
  deadline: Deadline | null
  deadlineText: string
  step: DisputeStep
  stepName: string
  withdrawn: boolean
}

/** `nameOf` gives the name of an organization by id. Null for a record without intake. */
export function rowOf(
  record: LedgerRecord,
  today: string,
  nameOf: (organizationId: string) => string
): DisputeRow | null {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake) return null
  const organizationId = sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId ?? ''
  const deadline = deadlineOf(record, today)
  const step = stepOf(record)
  const withdrawn = isWithdrawn(record)
  return {
    id: record.id,
    caseNumber: intake.caseNumber,
    title: intake.title,
    type: intake.type,
    typeName: disputeType18.name(intake.type).replace(/纠纷$/, ''),
    parties: (sectionValue<DisputeParties>(record, 'parties')?.list ?? []).map(({ name }) => name).join('、'),
    organizationId,
    organization: organizationId === '' ? '' : nameOf(organizationId),
    acceptedOn: intake.acceptedOn,
    deadline,
    deadlineText: withdrawn || !deadline ? '' : deadlineText(deadline),
    step,
    stepName: withdrawn ? '已撤销' : disputeStep.name(step),
    withdrawn
  }
}

/** 0 waits for a result, 1 has one and is still open, 2 closed, 3 withdrawn. */
function urgency({ withdrawn, step, deadline }: DisputeRow): number {
  if (withdrawn) return 3
  if (step === 5) return 2
  return deadline?.state === 'done' ? 1 : 0
}

/** What needs doing first: the nearest deadline, then what has a result and is open, then the closed, newest first. */
export function byUrgency(a: DisputeRow, b: DisputeRow): number {
  const first = urgency(a) - urgency(b)
  if (first !== 0) return first
  const due = (row: DisputeRow) => row.deadline?.due ?? ''
  if (urgency(a) === 0 && due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  if (a.acceptedOn !== b.acceptedOn) return a.acceptedOn < b.acceptedOn ? 1 : -1
  return a.caseNumber < b.caseNumber ? 1 : -1
}
