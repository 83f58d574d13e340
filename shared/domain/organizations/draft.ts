import { sectionValue, type LedgerRecord } from '../../ledger'
import type { Place } from '../fields'
import type {
  OrganizationContact,
  OrganizationFiling,
  OrganizationMember,
  OrganizationMembers,
  OrganizationPremises,
  OrganizationProfile
} from './sections'

/** All sections a clerk fills. In a form `type` may still be '' : the decision says that it is missing. */
export interface OrganizationDraft {
  profile: Omit<OrganizationProfile, 'type'> & { type: OrganizationProfile['type'] | '' }
  contact: OrganizationContact
  premises: OrganizationPremises
  members: OrganizationMembers
  filing: OrganizationFiling
}
export type OrganizationSection = keyof OrganizationDraft

/** An empty form for the given place. Nothing is assumed: counts and yes/no answers start unknown (null). */
export function emptyOrganization(place: Place = { code: '', name: '' }): OrganizationDraft {
  return {
    profile: {
      name: '',
      shortName: '',
      code: '',
      creditCode: '',
      type: '',
      industry: '',
      place,
      centerId: null,
      parentId: null,
      subject: null,
      superior: '',
      setUpAt: '',
      establishedOn: null,
      collectedOn: null,
      note: ''
    },
    contact: {
      leader: '',
      phone: '',
      fax: '',
      address: '',
      postcode: '',
      email: '',
      longitude: null,
      latitude: null
    },
    premises: {
      independent: null,
      area: null,
      phones: null,
      computers: null,
      printers: null,
      recorders: null,
      otherDevices: null,
      sign: null,
      seal: null,
      emblem: null
    },
    members: { termFrom: null, termTo: null, fullTime: null, partTime: null, list: [] },
    filing: { state: 'unfiled', filedOn: null, filedWith: '', courtNotifiedOn: null, note: '' }
  }
}

export function emptyMember(id: string): OrganizationMember {
  return {
    id,
    mediatorId: null,
    name: '',
    sex: '9',
    nation: '',
    education: '',
    post: 'member',
    selection: '',
    from: null,
    to: null
  }
}

/** The record as a form shows it; sections never written are empty. */
export function organizationDraftOf(record: LedgerRecord): OrganizationDraft {
  const empty = emptyOrganization()
  return {
    profile: sectionValue<OrganizationProfile>(record, 'profile') ?? empty.profile,
    contact: sectionValue<OrganizationContact>(record, 'contact') ?? empty.contact,
    premises: sectionValue<OrganizationPremises>(record, 'premises') ?? empty.premises,
    members: sectionValue<OrganizationMembers>(record, 'members') ?? empty.members,
    filing: sectionValue<OrganizationFiling>(record, 'filing') ?? empty.filing
  }
}
