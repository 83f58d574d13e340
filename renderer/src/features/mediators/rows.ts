import { disputeType18, language, mediatorGrade, mediatorIdentity } from '@shared/domain/codes'
import { mediatorDraftOf, termStateOf, type TermState } from '@shared/domain/mediators'
import { shortPlace } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'

/** One line of the list. No identity number and no telephone: neither is shown nor searched here. */
export interface MediatorRow {
  id: string
  name: string
  placeCode: string
  placeName: string
  /** Without province and city: what tells places of one office apart. */
  placeShort: string
  identities: readonly string[]
  identityText: string
  types: readonly number[]
  typeText: string
  languages: readonly string[]
  languageText: string
  grade: string
  termTo: string
  term: TermState
  retired: boolean
  words: string
}

export interface MediatorFilter {
  text: string
  place: string
  identity: string
  /** Number of a dispute type the mediator is good at. */
  type: number | null
  language: string
  term: string
  retired: boolean
}

export const emptyFilter = (): MediatorFilter => ({
  text: '',
  place: '',
  identity: '',
  type: null,
  language: '',
  term: '',
  retired: false
})

export function rowOf(record: LedgerRecord, today: string): MediatorRow {
  const { profile, service, skills } = mediatorDraftOf(record)
  return {
    id: record.id,
    name: profile.name,
    placeCode: profile.place.code,
    placeName: profile.place.name,
    placeShort: shortPlace(profile.place.name),
    identities: service.identities,
    identityText: service.identities.map((code) => mediatorIdentity.name(code)).join('、'),
    types: skills.disputeTypes,
    typeText: skills.disputeTypes.map((code) => disputeType18.name(code)).join('、'),
    languages: skills.spoken,
    languageText: skills.spoken
      .map((code) => (code === 'other' && skills.otherLanguage ? skills.otherLanguage : language.name(code)))
      .join('、'),
    grade: service.grade === null ? '' : mediatorGrade.name(service.grade),
    termTo: service.termTo ?? '',
    term: termStateOf(service.termTo, today),
    retired: isRetired(record),
    words: [profile.name, profile.code, profile.workplace, profile.otherIdentity].join(' ').toLowerCase()
  }
}

/** Terms that ran out first, then soon; retired ones last; else by place and name. */
export function sortRows(rows: readonly MediatorRow[]): MediatorRow[] {
  const urgency = ({ retired, term }: MediatorRow): number =>
    retired ? 3 : term === 'expired' ? 0 : term === 'soon' ? 1 : 2
  return [...rows].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      (a.placeCode < b.placeCode ? -1 : a.placeCode > b.placeCode ? 1 : 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

export function filterRows(rows: readonly MediatorRow[], filter: MediatorFilter): MediatorRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const place = filter.place.trim()
  const byCode = /^\d+$/.test(place)
  return rows.filter(
    (row) =>
      (filter.retired || !row.retired) &&
      (place === '' || (byCode ? row.placeCode.startsWith(place) : row.placeName.includes(place))) &&
      (filter.identity === '' || row.identities.includes(filter.identity)) &&
      (filter.type === null || row.types.includes(filter.type)) &&
      (filter.language === '' || row.languages.includes(filter.language)) &&
      (filter.term === '' || row.term === filter.term) &&
      words.every((word) => row.words.includes(word))
  )
}
