import { decided, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { registerDispute, type DisputeContext, type DisputeDraft } from '../disputes'
import type { DisputeApplication, DisputeParty } from '../disputes/sections'
import { visitMoveProblems } from './allowed'
import { outcomeChange, outcomeWith } from './conclude'
import type { VisitMatter, VisitVisitors } from './sections'
import { arrivalOf, outcomeOf, TURNED } from './states'

/** What a dispute's form takes over from a visit, so that nothing is typed twice. */
export interface FromVisit {
  /** 接访编号 */
  number: string
  intake: Pick<DisputeDraft['intake'], 'title' | 'type' | 'place' | 'summary' | 'claim' | 'peopleInvolved'>
  applicants: DisputeParty[]
}

/** The visit as the beginning of a dispute; null where nothing is on file of it. */
export function fromVisit(record: LedgerRecord): FromVisit | null {
  const arrival = arrivalOf(record)
  const visitors = sectionValue<VisitVisitors>(record, 'visitors')
  const matter = sectionValue<VisitMatter>(record, 'matter')
  if (!arrival || !visitors || !matter) return null
  const group = visitors.count > visitors.list.length
  return {
    number: arrival.number,
    intake: {
      title: matter.title,
      type: matter.type,
      place: matter.place,
      summary: matter.summary,
      claim: matter.demand,
      // Those who came, and the other side at the least.
      peopleInvolved: visitors.count + 1
    },
    applicants: visitors.list.map((visitor) => ({
      ...visitor,
      role: 'applicant',
      kind: 'person',
      birthDate: null,
      nation: '',
      occupation: '',
      ...(group ? { representative: true } : {})
    }))
  }
}

/**
 * 转为纠纷: the dispute is accepted and the visit ends in it, in one entry; each names the other. The dispute's id is
 * `changes[0].id`.
 */
export function turnIntoDispute(
  record: LedgerRecord,
  draft: DisputeDraft,
  number: { letter: string; serial: number },
  context: DisputeContext
): Decision {
  const application = draft.application && { ...draft.application, visitId: record.id }
  const decision = registerDispute({ ...draft, ...(application ? { application } : {}) }, number, context)
  const blocked = visitMoveProblems(record, 'turn', '')
  if (blocked.length > 0) {
    return { ok: false, problems: [...blocked, ...(decision.ok ? [] : decision.problems)] }
  }
  if (!decision.ok) return decision
  const disputeId = decision.changes[0]?.id ?? ''
  const on = context.today
  return decided(
    '转为纠纷',
    [...decision.changes, outcomeChange(record, outcomeWith({ kind: TURNED, on, disputeId }))],
    decision.warnings
  )
}

/** The visit that a dispute came from; '' where it came another way. */
export const visitOf = (dispute: LedgerRecord): string =>
  sectionValue<DisputeApplication>(dispute, 'application')?.visitId ?? ''

/** The dispute that a visit became; '' where it did not. */
export const disputeOf = (record: LedgerRecord): string => outcomeOf(record)?.disputeId ?? ''
