import {
  deadlineOf,
  deadlineText,
  disputeState,
  disputeStep,
  isWithdrawn,
  outcomeNow,
  stateOf,
  stepOf,
  type Deadline
} from '@shared/domain/disputes'
import type {
  OfficeTerms,
  DisputeAssignment,
  DisputeIntake,
  DisputeParties,
  DisputeRefusal,
  DisputeStep
} from '@shared/domain/disputes'
import { caseSource, disputeType18, mediationResult } from '@shared/domain/codes'
import { shortPlace } from '@shared/domain/organizations'
import { isMerged } from '@shared/domain/saving'
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
  source: string
  /** Without province and city. */
  place: string
  result: string
  /** 协议涉及金额 in yuan; null without a result. */
  amount: number | null
  deadline: Deadline | null
  deadlineText: string
  step: DisputeStep
  stepName: string
  stateName: string
  withdrawn: boolean
  /** 不予受理: without a number and a deadline. */
  refused: boolean
}

/** `nameOf` gives the name of an organization by id. Null with neither an intake nor a refusal, and for one merged into another. */
export function rowOf(
  record: LedgerRecord,
  today: string,
  nameOf: (organizationId: string) => string,
  terms: OfficeTerms
): DisputeRow | null {
  const refusal = sectionValue<DisputeRefusal>(record, 'refusal')
  const accepted = sectionValue<DisputeIntake>(record, 'intake')
  const intake = accepted ?? (refusal && { ...refusal, caseNumber: '', acceptedOn: refusal.refusedOn })
  if (!intake || isMerged(record)) return null
  const organizationId = sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId ?? ''
  const deadline = deadlineOf(record, today, terms)
  const step = stepOf(record)
  const withdrawn = isWithdrawn(record)
  const outcome = outcomeNow(record)
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
    source: caseSource.name(intake.source),
    place: shortPlace(intake.place.name),
    result: outcome ? mediationResult.name(outcome.result) : '',
    amount: outcome ? outcome.amount / 100 : null,
    deadline,
    deadlineText: withdrawn || !deadline ? '' : deadlineText(deadline),
    step,
    stepName: withdrawn ? '已撤销' : accepted ? disputeStep.name(step) : disputeState.name('refused'),
    stateName: disputeState.name(stateOf(record)),
    withdrawn,
    refused: accepted === undefined
  }
}

/** 0 waits for a result, 1 has one and is still open, 2 closed, 3 withdrawn or refused. */
function urgency({ withdrawn, refused, step, deadline }: DisputeRow): number {
  if (withdrawn || refused) return 3
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
