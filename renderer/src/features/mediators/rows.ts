import { disputeType18, employment, language, mediatorGrade, mediatorIdentity } from '@shared/domain/codes'
import { maskPhone } from '@shared/domain/identity'
import { mediatorDraftOf, termState, termStateOf } from '@shared/domain/mediators'
import { shortPlace } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import { rowMatcher, type RegisterRow } from '@/ui/register/rows'

/** One line of the list. No identity number, and telephones masked: neither is searched here. */
export interface MediatorRow extends RegisterRow {
  /** Without province and city: what tells places of one office apart. */
  placeShort: string
  identities: readonly string[]
  identityText: string
  types: readonly number[]
  typeText: string
  languages: readonly string[]
  languageText: string
  employmentName: string
  workplace: string
  /** Masked. */
  mobile: string
  grade: string
  termTo: string
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

/** `grades`: the office's own names of the grades. */
export function rowOf(
  record: LedgerRecord,
  today: string,
  grades: { name(code: number): string } = mediatorGrade
): MediatorRow {
  const { profile, contact, service, skills } = mediatorDraftOf(record)
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
    employmentName: service.employment && employment.name(service.employment),
    workplace: profile.workplace,
    mobile: maskPhone(contact.mobile),
    grade: service.grade === null ? '' : grades.name(service.grade),
    termTo: service.termTo ?? '',
    term: termStateOf(service.termTo, today),
    retired: isRetired(record),
    words: [profile.name, profile.code, profile.workplace, profile.otherIdentity].join(' ').toLowerCase()
  }
}

export function filterRows(rows: readonly MediatorRow[], filter: MediatorFilter): MediatorRow[] {
  const matches = rowMatcher(filter.text, filter.place)
  return rows.filter(
    (row) =>
      (filter.retired || !row.retired) &&
      (filter.identity === '' || row.identities.includes(filter.identity)) &&
      (filter.type === null || row.types.includes(filter.type)) &&
      (filter.language === '' || row.languages.includes(filter.language)) &&
      (filter.term === '' || row.term === filter.term) &&
      matches(row)
  )
}

/** The filters that are set, in words. */
export function conditionsOf(filter: MediatorFilter): string[] {
  const { text, place, identity, type, language: spoken, term, retired } = filter
  return [
    text.trim() && `文字“${text.trim()}”`,
    place.trim() && `所在地“${place.trim()}”`,
    identity && `身份“${mediatorIdentity.name(identity)}”`,
    type === null ? '' : `专长“${disputeType18.name(type)}”`,
    spoken && `语言“${language.name(spoken)}”`,
    term && `任期“${termState.name(term)}”`,
    retired ? '含已停用' : ''
  ].filter((words) => words !== '')
}
