import type { DisputeDraft, DisputeParty } from '@shared/domain/disputes'
import type { Place } from '@shared/domain/fields'
import { newId } from '@shared/ledger'
import { decideContext } from '@/store'

export function emptyParty(role: DisputeParty['role']): DisputeParty {
  return {
    id: newId(decideContext()),
    role,
    kind: 'person',
    name: '',
    sex: '',
    idNumber: '',
    birthDate: null,
    nation: '',
    occupation: '',
    phone: '',
    address: ''
  }
}

/** What the PC knows already: today, the place of the centre, and what most walk-in matters are. */
export function emptyDraft(today: string, place: Place): DisputeDraft {
  return {
    intake: {
      acceptedOn: today,
      occurredOn: null,
      source: 2,
      entrustedBy: '',
      title: '',
      type: null,
      difficulty: 1,
      scale: '01',
      place: { ...place },
      summary: '',
      claim: '',
      peopleInvolved: 2
    },
    parties: { list: [emptyParty('applicant'), emptyParty('respondent')] }
  }
}

/** Whether what was kept still has the shape of a draft; drafts of older versions are let go. */
export function isDraft(value: unknown): value is DisputeDraft {
  const draft = value as Partial<DisputeDraft> | null
  return (
    typeof draft === 'object' &&
    typeof draft?.intake?.title === 'string' &&
    typeof draft.intake.place?.name === 'string' &&
    Array.isArray(draft.parties?.list)
  )
}
