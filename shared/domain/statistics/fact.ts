import type { LedgerRecord } from '../../ledger'
import { sectionValue } from '../../ledger'
import { confirmationNow, performanceNow } from '../disputes/round'
import { closingNow, outcomeNow } from '../disputes/states'
import type {
  DisputeAssignment,
  DisputeEntrustment,
  DisputeIntake,
  DisputeOffer,
  DisputePrevention,
  DisputeRouting
} from '../disputes/sections'
import { isRetired } from '../saving'
import { dayNumber } from '../dates'

/**
 * What the statistics know of one dispute: code numbers, dates and amounts; nothing of a person.
 * Days are whole days since 1970-01-01; 0 in `result`, `closedOn`, `resultOn` means not yet.
 */
export interface DisputeFact {
  id: string
  /** 受理日期, day number: decides the month the dispute is counted in. */
  acceptedOn: number
  source: number
  type: number
  difficulty: number
  /** 涉及当事人数 */
  people: number
  organizationId: string
  result: number
  resultOn: number
  agreementForm: number
  /** 协议涉及金额, fen */
  amount: number
  closedOn: number
  /** 诉调对接: courtStage 1–3, 0 for a matter that no court has to do with. */
  courtStage: number
  /** 1 where an administrative department and an organization mediate together (「1+」). */
  onePlus: number
  /** 司法确认: 0 not asked for, else as `confirmed` says. */
  confirmation: number
  /** 履行: 0 nothing on file, 1 nothing done yet, 2 some of it, 3 all of it. */
  performance: number
  /** People for whom suicide, crime, mass petition, mass fight was prevented; 0 none. */
  prevented1: number
  prevented2: number
  prevented3: number
  prevented4: number
}

/** Codes of `confirmation`. */
export const confirmed = { none: 0, asked: 1, valid: 2, dismissed: 3, notAccepted: 4, withdrawn: 5 } as const

/** The fact of a dispute record; null without intake, for one that was withdrawn (retired) and for one merged into another. */
export function factOf(record: LedgerRecord): DisputeFact | null {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake || isRetired(record)) return null
  // A case that was reopened has no result until it has a new one.
  const outcome = outcomeNow(record)
  const closing = closingNow(record)
  const prevention = sectionValue<DisputePrevention>(record, 'prevention')
  const prevented = (kind: number): number =>
    prevention?.items.find((item) => item.kind === kind)?.people ?? 0
  return {
    id: record.id,
    acceptedOn: dayNumber(intake.acceptedOn),
    source: intake.source,
    type: intake.type,
    difficulty: intake.difficulty,
    people: intake.peopleInvolved,
    organizationId: sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId ?? '',
    result: outcome?.result ?? 0,
    resultOn: outcome ? dayNumber(outcome.resultOn) : 0,
    agreementForm: outcome?.agreementForm ?? 0,
    amount: outcome?.amount ?? 0,
    closedOn: closing ? dayNumber(closing.closedOn) : 0,
    courtStage: courtStageOf(record),
    onePlus: acceptedOffers(record).some(({ route }) => route === 'onePlus') ? 1 : 0,
    confirmation: confirmationOf(record),
    performance: performanceOf(record),
    prevented1: prevented(1),
    prevented2: prevented(2),
    prevented3: prevented(3),
    prevented4: prevented(4)
  }
}

const acceptedOffers = (record: LedgerRecord): DisputeOffer[] =>
  sectionValue<DisputeRouting>(record, 'routing')?.offers.filter(
    ({ answer }) => answer?.kind === 'accepted'
  ) ?? []

/** The stage of the last handing over to a court's side that was accepted, else the one that the court's letter names. */
const courtStageOf = (record: LedgerRecord): number =>
  acceptedOffers(record).findLast(({ route, stage }) => route === 'court' && stage !== null)?.stage ??
  sectionValue<DisputeEntrustment>(record, 'entrustment')?.stage ??
  0

function confirmationOf(record: LedgerRecord): number {
  const confirmation = confirmationNow(record)
  if (confirmation?.result) return confirmed[confirmation.result.kind]
  return confirmation?.appliedOn ? confirmed.asked : confirmed.none
}

function performanceOf(record: LedgerRecord): number {
  const items = performanceNow(record)?.items ?? []
  const done = items.filter((item) => item.done !== null).length
  if (items.length === 0) return 0
  return done === 0 ? 1 : done < items.length ? 2 : 3
}
