import { filingState, organizationType } from '@shared/domain/codes'
import { termStateOf, type TermState } from '@shared/domain/mediators'
import { organizationDraftOf, shortPlace } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'

/** One line of the list. */
export interface OrganizationRow {
  id: string
  name: string
  type: string
  typeName: string
  placeCode: string
  placeName: string
  /** Without province and city: what tells places of one office apart. */
  placeShort: string
  leader: string
  members: number
  termTo: string
  term: TermState
  filing: string
  filingName: string
  retired: boolean
  /** Everything the text filter looks at, lower case. */
  words: string
}

export interface OrganizationFilter {
  /** Beginning of a division code, or part of the place's name. */
  place: string
  type: string
  state: '' | 'active' | 'retired'
  filing: string
  text: string
}

export const emptyFilter = (): OrganizationFilter => ({
  place: '',
  type: '',
  state: 'active',
  filing: '',
  text: ''
})

export function rowOf(record: LedgerRecord, today: string): OrganizationRow {
  const { profile, contact, members, filing } = organizationDraftOf(record)
  return {
    id: record.id,
    name: profile.name,
    type: profile.type,
    typeName: organizationType.find(profile.type)?.short ?? '',
    placeCode: profile.place.code,
    placeName: profile.place.name,
    placeShort: shortPlace(profile.place.name),
    leader: contact.leader,
    members: members.list.length,
    termTo: members.termTo ?? '',
    term: termStateOf(members.termTo, today),
    filing: filing.state,
    filingName: filingState.name(filing.state),
    retired: isRetired(record),
    words: [profile.name, profile.shortName, profile.code, contact.leader, profile.setUpAt]
      .join(' ')
      .toLowerCase()
  }
}

/** What needs doing first: terms that ran out, then soon; retired ones last; else by place and name. */
export function sortRows(rows: readonly OrganizationRow[]): OrganizationRow[] {
  const urgency = ({ retired, term }: OrganizationRow): number =>
    retired ? 3 : term === 'expired' ? 0 : term === 'soon' ? 1 : 2
  return [...rows].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      (a.placeCode < b.placeCode ? -1 : a.placeCode > b.placeCode ? 1 : 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/** The rows that answer every filter that is set. Words of the text may stand in any order. */
export function filterRows(rows: readonly OrganizationRow[], filter: OrganizationFilter): OrganizationRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const place = filter.place.trim()
  const byCode = /^\d+$/.test(place)
  return rows.filter(
    (row) =>
      (place === '' || (byCode ? row.placeCode.startsWith(place) : row.placeName.includes(place))) &&
      (filter.type === '' || row.type === filter.type) &&
      (filter.state === '' || row.retired === (filter.state === 'retired')) &&
      (filter.filing === '' || row.filing === filter.filing) &&
      words.every((word) => row.words.includes(word))
  )
}
