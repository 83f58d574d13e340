import { filingState, organizationType } from '@shared/domain/codes'
import { maskPhone } from '@shared/domain/identity'
import { termStateOf } from '@shared/domain/mediators'
import { organizationDraftOf, shortPlace } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import { rowMatcher, type RegisterRow } from '@/ui/register/rows'

/** One line of the list. */
export interface OrganizationRow extends RegisterRow {
  type: string
  typeName: string
  /** Without province and city: what tells places of one office apart. */
  placeShort: string
  leader: string
  /** Masked. */
  phone: string
  members: number
  termTo: string
  filing: string
  filingName: string
  filedOn: string
  establishedOn: string
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
    phone: maskPhone(contact.phone),
    members: members.list.length,
    termTo: members.termTo ?? '',
    term: termStateOf(members.termTo, today),
    filing: filing.state,
    filingName: filingState.name(filing.state),
    filedOn: filing.filedOn ?? '',
    establishedOn: profile.establishedOn ?? '',
    retired: isRetired(record),
    words: [profile.name, profile.shortName, profile.code, contact.leader, profile.setUpAt]
      .join(' ')
      .toLowerCase()
  }
}

/** The rows that answer every filter that is set. */
export function filterRows(rows: readonly OrganizationRow[], filter: OrganizationFilter): OrganizationRow[] {
  const matches = rowMatcher(filter.text, filter.place)
  return rows.filter(
    (row) =>
      (filter.type === '' || row.type === filter.type) &&
      (filter.state === '' || row.retired === (filter.state === 'retired')) &&
      (filter.filing === '' || row.filing === filter.filing) &&
      matches(row)
  )
}

/** The filters that are set, in words. */
export function conditionsOf({ text, place, type, state, filing }: OrganizationFilter): string[] {
  return [
    text.trim() && `文字“${text.trim()}”`,
    place.trim() && `所在地“${place.trim()}”`,
    type && `类型“${organizationType.find(type)?.short ?? type}”`,
    state && `状态“${state === 'retired' ? '已撤销' : '正常'}”`,
    filing && `备案“${filingState.name(filing)}”`
  ].filter((words) => words !== '')
}
