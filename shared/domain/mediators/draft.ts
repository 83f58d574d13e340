import { sectionValue, type LedgerRecord } from '../../ledger'
import { checkIdNumber } from '../identity'
import type { Place } from '../fields'
import type {
  MediatorContact,
  MediatorProfile,
  MediatorService,
  MediatorSkills,
  MediatorTraining
} from './sections'

export interface MediatorDraft {
  profile: MediatorProfile
  contact: MediatorContact
  service: MediatorService
  skills: MediatorSkills
  training: MediatorTraining
}
export type MediatorSection = keyof MediatorDraft

/** An empty form. Sex starts as 未说明 (GB/T 2261.1 '9'): nothing is guessed. */
export function emptyMediator(place: Place = { code: '', name: '' }): MediatorDraft {
  return {
    profile: {
      name: '',
      code: '',
      sex: '9',
      idNumber: '',
      birthDate: null,
      nation: '',
      education: '',
      major: '',
      politics: '',
      marriage: '',
      workplace: '',
      otherIdentity: '',
      place
    },
    contact: { phone: '', mobile: '', email: '', address: '' },
    service: {
      identities: [],
      employment: '',
      selection: '',
      startedOn: null,
      termFrom: null,
      termTo: null,
      grade: null,
      gradedOn: null,
      purchased: false,
      active: true,
      certificates: '',
      injury: '',
      organizations: []
    },
    skills: { disputeTypes: [], spoken: [], written: [], otherLanguage: '', bio: '' },
    training: { years: [] }
  }
}

export function mediatorDraftOf(record: LedgerRecord): MediatorDraft {
  const empty = emptyMediator()
  return {
    profile: sectionValue<MediatorProfile>(record, 'profile') ?? empty.profile,
    contact: sectionValue<MediatorContact>(record, 'contact') ?? empty.contact,
    service: sectionValue<MediatorService>(record, 'service') ?? empty.service,
    skills: sectionValue<MediatorSkills>(record, 'skills') ?? empty.skills,
    training: sectionValue<MediatorTraining>(record, 'training') ?? empty.training
  }
}

/** Birth date and sex taken from a right identity number, where the form has none yet (GB 11643). */
export function presetFromIdNumber(profile: MediatorProfile): MediatorProfile {
  const check = checkIdNumber(profile.idNumber)
  if (!check.ok) return profile
  return {
    ...profile,
    birthDate: profile.birthDate ?? check.birthDate,
    sex: profile.sex === '9' || profile.sex === '0' ? check.sex : profile.sex
  }
}
