import { changeOf, decided, sectionValue, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { registerDispute, type DisputeContext, type DisputeDraft } from '../disputes'
import type { DisputeApplication, DisputeParty } from '../disputes/sections'
import { isRetired } from '../saving'
import { findingsOf, roundOf, turnedOf } from './draft'
import type { InspectionFinding, InspectionTurned } from './sections'

/** 主动调解: what was found by looking, the committee takes up by itself (《人民调解法》第十七条). */
const SELF_STARTED = 1

/** What is masked of these parties until asked for, and stands in a form in full: their telephones. */
export const maskedOfFindings = (findings: readonly Pick<InspectionFinding, 'parties'>[]): string[] =>
  findings.flatMap(({ parties }) =>
    parties.filter(({ phone }) => phone !== '').map(({ id }) => `findings.parties.${id}`)
  )

/** What a dispute's form takes over from a finding, so that nothing is typed twice. */
export interface FromFinding {
  intake: Pick<
    DisputeDraft['intake'],
    'title' | 'type' | 'place' | 'summary' | 'source' | 'peopleInvolved'
  > & {
    occurredOn: null
  }
  /** Those who are known, in the order they were named: the first asks nothing of the second. */
  parties: DisputeParty[]
}

/** The finding as the beginning of a dispute; null where there is no such finding. */
export function fromFinding(record: LedgerRecord, findingId: string): FromFinding | null {
  const finding = findingIn(record, findingId)
  if (!finding) return null
  return {
    intake: {
      title: finding.title,
      type: finding.type,
      place: finding.place,
      summary: finding.note,
      source: SELF_STARTED,
      occurredOn: null,
      peopleInvolved: Math.max(2, finding.parties.length)
    },
    parties: finding.parties.map((party, index) => ({
      ...party,
      role: index === 0 ? 'applicant' : index === 1 ? 'respondent' : 'other',
      sex: '',
      idNumber: '',
      birthDate: null,
      nation: '',
      occupation: '',
      address: ''
    }))
  }
}

/**
 * 转为纠纷: the dispute is accepted and the finding points to it, in one entry; each names the other. The dispute's id
 * is `changes[0].id`.
 */
export function turnFinding(
  record: LedgerRecord,
  findingId: string,
  draft: DisputeDraft,
  number: { letter: string; serial: number },
  context: DisputeContext
): Decision {
  const application = draft.application && { ...draft.application, inspectionId: record.id }
  const decision = registerDispute({ ...draft, ...(application ? { application } : {}) }, number, context)
  const blocked = turnProblems(record, findingId)
  if (blocked.length > 0) {
    return { ok: false, problems: [...blocked, ...(decision.ok ? [] : decision.problems)] }
  }
  if (!decision.ok) return decision
  const before = sectionValue<InspectionTurned>(record, 'turned')?.list ?? []
  const disputeId = decision.changes[0]?.id ?? ''
  const list = [...before, { findingId, disputeId, on: context.today }]
  return decided(
    '排查发现转为纠纷',
    [...decision.changes, changeOf(record, 'inspection', record.id, 'turned', { list })],
    decision.warnings
  )
}

/** Why a finding cannot become a dispute now; a screen offers it only where there is no reason. */
export function turnProblems(record: LedgerRecord, findingId: string): Problem[] {
  const finding = findingIn(record, findingId)
  const no = (message: string): Problem[] => [{ field: '', message }]
  if (!finding) return no('排查记录中没有这一件，可能已经修改。请回到排查记录核对。')
  if (isRetired(record)) return no('排查记录已经撤销，恢复后才能转为纠纷。')
  if (turnedOf(record).has(findingId)) return no('这一件已经转为纠纷，不需要再登记。')
  if (finding.settled) return no('这一件登记为当场化解。需要立案的，先在排查结果中取消“当场化解”。')
  return []
}

const findingIn = (record: LedgerRecord, findingId: string): InspectionFinding | undefined =>
  roundOf(record) && findingsOf(record).find(({ id }) => id === findingId)

/** The inspection that a dispute came from; '' where it came another way. */
export const inspectionOf = (dispute: LedgerRecord): string =>
  sectionValue<DisputeApplication>(dispute, 'application')?.inspectionId ?? ''
