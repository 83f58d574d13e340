import {
  emptyApplication,
  emptyEntrustment,
  type DisputeApplication,
  type DisputeDraft,
  type DisputeEntrustment,
  type DisputeParties,
  type DisputeParty,
  type DisputeRefusal,
  type RefusalDraft
} from '@shared/domain/disputes'
import { refusalGround } from '@shared/domain/codes'
import { fromVisit } from '@shared/domain/visits'
import type { Place } from '@shared/domain/fields'
import { newId, sectionValue, type LedgerRecord } from '@shared/ledger'
import { decideContext } from '@/store'

/** What the registration page holds: the draft of the dispute, and of a refusal should it come to that. */
export interface RegistrationDraft {
  dispute: DisputeDraft & { application: DisputeApplication; entrustment: DisputeEntrustment }
  refusal: RefusalDraft
}

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

/** What the PC knows already: today, the place of the centre, who is signed in, and what most walk-in matters are. */
export function emptyDraft(today: string, place: Place, handledBy: string): RegistrationDraft {
  return {
    dispute: {
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
      parties: { list: [emptyParty('applicant'), emptyParty('respondent')] },
      application: emptyApplication(),
      entrustment: emptyEntrustment()
    },
    refusal: { refusedOn: today, reason: '', goTo: '', handledBy }
  }
}

/** 改为受理: what was said when it was refused, with today as the day of acceptance and nothing in the way. */
export function draftAfterRefusal(record: LedgerRecord, today: string): RegistrationDraft | null {
  const refusal = sectionValue<DisputeRefusal>(record, 'refusal')
  if (!refusal) return null
  const fresh = emptyDraft(today, refusal.place, refusal.handledBy)
  const { title, type, source, entrustedBy, summary, claim } = refusal
  const parties = sectionValue<DisputeParties>(record, 'parties') ?? fresh.dispute.parties
  const application = sectionValue<DisputeApplication>(record, 'application') ?? emptyApplication()
  const cleared = refusalGround.list.map(({ code }) => code)
  return {
    ...fresh,
    dispute: {
      ...fresh.dispute,
      intake: {
        ...fresh.dispute.intake,
        title,
        type,
        source,
        entrustedBy,
        summary,
        claim,
        peopleInvolved: Math.max(2, parties.list.length)
      },
      parties,
      application: { ...application, cleared, consented: true },
      entrustment: sectionValue<DisputeEntrustment>(record, 'entrustment') ?? emptyEntrustment()
    }
  }
}

/** 来访转为纠纷: what the visit says, so that nothing is typed twice; null where there is no such visit. */
export function draftFromVisit(record: LedgerRecord, fresh: RegistrationDraft): RegistrationDraft | null {
  const taken = fromVisit(record)
  if (!taken) return null
  const { intake, parties } = fresh.dispute
  const place = taken.intake.place.name === '' ? intake.place : taken.intake.place
  const others = parties.list.filter(({ role }) => role !== 'applicant')
  return {
    ...fresh,
    dispute: {
      ...fresh.dispute,
      intake: { ...intake, ...taken.intake, place },
      parties: { list: [...taken.applicants, ...others] }
    }
  }
}

/** What was kept, in the shape of today: parts an older version did not have come from `fresh`. Null: no draft. */
export function keptDraft(kept: unknown, fresh: RegistrationDraft): RegistrationDraft | null {
  const given = kept as Partial<RegistrationDraft> | null
  if (typeof given !== 'object' || given === null) return null
  // Until the refusal came beside, the dispute's draft stood alone.
  const dispute = given.dispute ?? (kept as Partial<DisputeDraft>)
  if (typeof dispute.intake?.title !== 'string' || !Array.isArray(dispute.parties?.list)) return null
  return {
    dispute: { ...fresh.dispute, ...dispute, intake: { ...fresh.dispute.intake, ...dispute.intake } },
    refusal: { ...fresh.refusal, ...given.refusal }
  }
}
