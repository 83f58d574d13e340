import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { DisputeIntake, DisputeParties, DisputeParty } from '../disputes/sections'
import { checkCreditCode, checkIdNumber, normalizeNumber } from '../identity'
import { nameKey } from '../importing/ledger/lookup'
import { packed } from '../importing/text'
import type { MediatorContact, MediatorProfile, MediatorService } from '../mediators/sections'
import type { OrganizationProfile } from '../organizations/sections'
import type { DuplicateKind } from './sections'

/** One thing that two records may have in common, and what it is in words. */
export interface Key {
  key: string
  why: string
}

interface Keys {
  keys(record: LedgerRecord): Key[]
  /** What proves that they are two, in words; null when nothing does. */
  unlike(one: LedgerRecord, other: LedgerRecord): string | null
}

/** Telephone numbers are written with spaces and dashes. */
const digits = (text: string): string => packed(text).replace(/\D/g, '')
const SHORTEST_PHONE = 7
/** Shorter ones say the same of different matters (「因琐事争吵」). */
const SHORTEST_SUMMARY = 12

const key = (why: string, ...parts: readonly string[]): Key[] =>
  parts.includes('') ? [] : [{ key: [why, ...parts].join('|'), why }]

function organizationKeys(record: LedgerRecord): Key[] {
  const profile = sectionValue<OrganizationProfile>(record, 'profile')
  if (!profile) return []
  const name = nameKey(profile.name)
  return [
    ...key('统一社会信用代码相同', normalizeNumber(profile.creditCode)),
    ...key('名称相同，所在地相同', name, packed(profile.place.name)),
    // The same place may be typed by hand in one record and stand by its code in the other.
    ...key('名称相同，所在地相同', name, profile.place.code)
  ]
}

function mediatorKeys(record: LedgerRecord): Key[] {
  const profile = sectionValue<MediatorProfile>(record, 'profile')
  if (!profile) return []
  const contact = sectionValue<MediatorContact>(record, 'contact')
  const service = sectionValue<MediatorService>(record, 'service')
  const name = nameKey(profile.name)
  const phones = [contact?.mobile ?? '', contact?.phone ?? '']
    .map(digits)
    .filter((number) => number.length >= SHORTEST_PHONE)
  return [
    ...key('公民身份号码相同', normalizeNumber(profile.idNumber)),
    ...phones.flatMap((phone) => key('姓名相同，电话相同', name, phone)),
    ...(service?.organizations ?? []).flatMap(({ organizationId }) =>
      key('姓名相同，在同一个调解组织任职', name, organizationId)
    ),
    ...key('姓名相同，出生日期相同', name, profile.birthDate ?? '')
  ]
}

const partiesOf = (record: LedgerRecord): DisputeParty[] =>
  sectionValue<DisputeParties>(record, 'parties')?.list ?? []

/**
 * A matter entered twice: the same day, and all parties on both sides the same. That one person stands in two disputes says
 * nothing, and is never looked at.
 */
function disputeKeys(record: LedgerRecord): Key[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const names = partiesOf(record).map(({ name }) => nameKey(name))
  if (!intake || names.length < 2 || names.includes('')) return []
  const all = names.sort().join('+')
  const summary = packed(intake.summary)
  return [
    ...key(
      '受理日期、案件来源、纠纷类型和各方当事人都相同',
      intake.acceptedOn,
      String(intake.source),
      String(intake.type),
      all
    ),
    ...key(
      '受理日期、各方当事人和简要情况都相同',
      intake.acceptedOn,
      all,
      summary.length < SHORTEST_SUMMARY ? '' : summary
    )
  ]
}

const differing = (one: string, other: string, valid: (text: string) => { ok: boolean }): boolean => {
  const numbers = [one, other].map(normalizeNumber)
  return numbers[0] !== numbers[1] && numbers.every((number) => valid(number).ok)
}

function unlikeParties(one: LedgerRecord, other: LedgerRecord): string | null {
  const byName = new Map(partiesOf(one).map((party) => [nameKey(party.name), party]))
  for (const party of partiesOf(other)) {
    const same = byName.get(nameKey(party.name))
    if (!same || same.kind !== party.kind) continue
    const valid = party.kind === 'person' ? checkIdNumber : checkCreditCode
    if (differing(same.idNumber, party.idNumber, valid)) {
      return `两件里的“${party.name}”证件号码不同，而且都是有效号码，是两个当事人`
    }
  }
  return null
}

const profileOf = <P>(record: LedgerRecord): P | undefined => sectionValue<P>(record, 'profile')

export const keysOf: Readonly<Record<DuplicateKind, Keys>> = {
  organization: {
    keys: organizationKeys,
    unlike(one, other) {
      const codes = [one, other].map((record) => profileOf<OrganizationProfile>(record)?.creditCode ?? '')
      return differing(codes[0] ?? '', codes[1] ?? '', checkCreditCode)
        ? '两个组织的统一社会信用代码不同，而且都是有效代码，是两个组织'
        : null
    }
  },
  mediator: {
    keys: mediatorKeys,
    unlike(one, other) {
      const numbers = [one, other].map((record) => profileOf<MediatorProfile>(record)?.idNumber ?? '')
      return differing(numbers[0] ?? '', numbers[1] ?? '', checkIdNumber)
        ? '两名调解员的公民身份号码不同，而且都是有效号码，是两个人'
        : null
    }
  },
  dispute: { keys: disputeKeys, unlike: unlikeParties }
}
