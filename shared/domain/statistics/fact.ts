import type { LedgerRecord } from '../../ledger'
import { sectionValue } from '../../ledger'
import { closingNow, outcomeNow } from '../disputes/states'
import type { DisputeAssignment, DisputeIntake, DisputePrevention } from '../disputes/sections'
import type { Retired } from '../fields'
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
  /** People for whom suicide, crime, mass petition, mass fight was prevented; 0 none. */
  prevented1: number
  prevented2: number
  prevented3: number
  prevented4: number
}

/** The fact of a dispute record; null for a record without intake or one that was withdrawn (retired). */
export function factOf(record: LedgerRecord): DisputeFact | null {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake || sectionValue<Retired>(record, 'retired')?.retired) return null
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
    prevented1: prevented(1),
    prevented2: prevented(2),
    prevented3: prevented(3),
    prevented4: prevented(4)
  }
}
