import { pinyin } from 'pinyin-pro'
import type { CenterProfile } from '@shared/domain/centers/sections'
import { isWithdrawn } from '@shared/domain/disputes/states'
import type { DisputeIntake, DisputeParties, DisputeRefusal } from '@shared/domain/disputes/sections'
import type { Retired } from '@shared/domain/fields'
import type { MediatorContact, MediatorProfile } from '@shared/domain/mediators/sections'
import type { OrganizationContact, OrganizationProfile } from '@shared/domain/organizations/sections'
import type { LeaderProfile } from '@shared/domain/reception/leaders/sections'
import { isMerged } from '@shared/domain/saving'
import { isOpenVisit } from '@shared/domain/visits/queue'
import type { VisitMatter, VisitVisitors } from '@shared/domain/visits/sections'
import { arrivalOf, visitState, visitStateOf } from '@shared/domain/visits/states'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** What the search box knows of one record. In memory only, and gone with the lock. */
export interface SearchEntry {
  entity: string
  id: string
  title: string
  hint: string
  /** Found by any part of these, in small letters. */
  texts: string[]
  /** Found only when typed in full: ID numbers and credit codes, last four of a telephone number. */
  exact: string[]
}

/** Ethnicity is never among the terms, of anyone. */
const readers: Readonly<Record<string, (record: LedgerRecord) => SearchEntry | null>> = {
  dispute(record) {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    const refusal = sectionValue<DisputeRefusal>(record, 'refusal')
    const title = intake?.title ?? refusal?.title
    if (title === undefined) return null
    const number = intake?.caseNumber ?? `不予受理 ${refusal?.refusedOn ?? ''}`
    const parties = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
    const names = parties.map(({ name }) => name)
    return entry(record, title || names.join('、'), `${number} ${names.join('、')}`, {
      names: [title, ...names],
      texts: [intake?.caseNumber ?? ''],
      phones: parties.map(({ phone }) => phone),
      numbers: parties.map(({ idNumber }) => idNumber)
    })
  },
  /**
   * Found by the name of a visitor only while something is open: once it is done, no search lists how often someone
   * came. By its number and its matter it is always found.
   */
  visit(record) {
    const matter = sectionValue<VisitMatter>(record, 'matter')
    if (!matter) return null
    const open = isOpenVisit(record)
    const visitors = open ? (sectionValue<VisitVisitors>(record, 'visitors')?.list ?? []) : []
    const number = arrivalOf(record)?.number ?? ''
    return entry(record, matter.title, `${number} ${visitState.name(visitStateOf(record))}`, {
      names: [matter.title, ...visitors.map(({ name }) => name)],
      texts: [number],
      phones: visitors.map(({ phone }) => phone),
      numbers: visitors.map(({ idNumber }) => idNumber)
    })
  },
  organization(record) {
    const profile = sectionValue<OrganizationProfile>(record, 'profile')
    if (!profile) return null
    const contact = sectionValue<OrganizationContact>(record, 'contact')
    return entry(record, profile.name, profile.place.name, {
      names: [profile.name, profile.shortName, contact?.leader ?? ''],
      texts: [profile.code],
      phones: [contact?.phone ?? ''],
      numbers: [profile.creditCode]
    })
  },
  mediator(record) {
    const profile = sectionValue<MediatorProfile>(record, 'profile')
    if (!profile) return null
    const contact = sectionValue<MediatorContact>(record, 'contact')
    return entry(record, profile.name, profile.workplace || profile.place.name, {
      names: [profile.name],
      texts: [profile.code],
      phones: [contact?.phone ?? '', contact?.mobile ?? ''],
      numbers: [profile.idNumber]
    })
  },
  leader(record) {
    const profile = sectionValue<LeaderProfile>(record, 'profile')
    if (!profile) return null
    const none = { texts: [], phones: [], numbers: [] }
    return entry(record, profile.name, profile.post, { names: [profile.name, profile.post], ...none })
  },
  center(record) {
    const profile = sectionValue<CenterProfile>(record, 'profile')
    if (!profile) return null
    const none = { texts: [], phones: [], numbers: [] }
    return entry(record, profile.name, profile.place.name, { names: [profile.name], ...none })
  }
}

/** Entities that can be found. */
export const searchable = Object.keys(readers)

/** The entry of a record; null when it is not to be found: one that was merged is found by the one that stands for it. */
export const entryOf = (record: LedgerRecord): SearchEntry | null =>
  isMerged(record) ? null : (readers[record.entity]?.(record) ?? null)

interface Terms {
  names: string[]
  texts: string[]
  phones: string[]
  numbers: string[]
}

function entry(record: LedgerRecord, title: string, hint: string, terms: Terms): SearchEntry {
  const texts = [...terms.names, ...terms.texts].map(plain).filter((text) => text !== '')
  const letters = terms.names.flatMap(initialsOf).filter((text) => text.length > 1)
  const phones = terms.phones.map((phone) => phone.replace(/\D/g, '')).filter((phone) => phone.length >= 7)
  return {
    entity: record.entity,
    id: record.id,
    title,
    hint: retired(record)
      ? `${hint}（${record.entity === 'leader' ? '已离任' : '已停用'}）`
      : withdrawn(record)
        ? `${hint}（已撤销）`
        : hint,
    texts: [...new Set([...texts, ...letters])],
    exact: [...phones.flatMap((phone) => [phone, phone.slice(-4)]), ...terms.numbers.map(plain)].filter(
      Boolean
    )
  }
}

const retired = (record: LedgerRecord): boolean =>
  record.entity !== 'dispute' &&
  record.entity !== 'visit' &&
  (sectionValue<Retired>(record, 'retired')?.retired ?? false)
const withdrawn = (record: LedgerRecord): boolean => record.entity === 'dispute' && isWithdrawn(record)

/** Small letters, full-width forms made half-width, no white space. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/**
 * First letters of the sounds: 「乃东区」 → 'ndq'; two of them when the first character sounds otherwise as a family
 * name (曾、单). Empty when no Chinese character is in it.
 */
function initialsOf(text: string): string[] {
  const characters = [...text.replace(/[^\p{Script=Han}]/gu, '')].slice(0, 40)
  const [first, ...others] = characters
  if (first === undefined) return []
  const rest = others.map((character) => initialOf(character, 'normal')).join('')
  return [initialOf(first, 'normal') + rest, initialOf(first, 'surname') + rest]
}

const initials = { normal: new Map<string, string>(), surname: new Map<string, string>() }

/** Remembered by character: reading whole sentences costs a hundred times more. */
function initialOf(character: string, mode: keyof typeof initials): string {
  const known = initials[mode].get(character)
  if (known !== undefined) return known
  const found = pinyin(character, { mode, pattern: 'first', toneType: 'none' }).toLowerCase()
  initials[mode].set(character, found)
  return found
}
