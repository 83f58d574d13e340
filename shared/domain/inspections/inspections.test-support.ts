import { committed, testContext as context } from '../../../test/support/registerDecisions'
import { standardTerms, type DisputeContext, type DisputeDraft } from '../disputes'
import { decideInspection } from './decide'
import { emptyFinding, emptyInspection, type FindingDraft, type InspectionDraft } from './draft'

export { context }
export const disputeContext: DisputeContext = { ...context, ...standardTerms }

const place = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

/** A round of the county's centre on 2026-11-20 that found nothing. */
export const inspection = (given: Partial<InspectionDraft['round']> = {}): InspectionDraft => ({
  round: {
    ...emptyInspection('2026-11-20').round,
    unitKind: 'center',
    unitId: 'county',
    level: 'county',
    place,
    people: '测试员',
    lookedAt: '集市、在建工地',
    ...given
  },
  findings: { answer: 'none', list: [] }
})

export const finding = (id: string, given: Partial<FindingDraft> = {}): FindingDraft => ({
  ...emptyFinding(id, place),
  title: `事项${id}`,
  type: 2,
  ...given
})

export const found = (...list: FindingDraft[]): InspectionDraft => ({
  ...inspection(),
  findings: { answer: 'found', list }
})

export const registered = (draft: InspectionDraft) => committed(decideInspection(draft, context))

/** A dispute as the form would hand it over: two named sides. */
export function disputeDraft(given: Partial<DisputeDraft['intake']>, names: readonly string[]): DisputeDraft {
  return {
    intake: {
      acceptedOn: '2026-11-23',
      occurredOn: null,
      source: 1,
      entrustedBy: '',
      title: '院墙界线',
      type: 2,
      difficulty: 1,
      scale: '01',
      place,
      summary: '',
      claim: '',
      peopleInvolved: 2,
      ...given
    },
    parties: {
      list: names.map((name, index) => ({
        id: `p${index}`,
        role: index === 0 ? 'applicant' : 'respondent',
        kind: 'person',
        name,
        sex: '',
        idNumber: '',
        birthDate: null,
        nation: '',
        occupation: '',
        phone: '',
        address: ''
      }))
    },
    application: {
      mode: 'none',
      appliedOn: null,
      cleared: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      consented: true,
      linked: []
    }
  } as DisputeDraft
}
