import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { isCollegeOrAbove, isHighSchoolOrAbove, nation } from '../../codes'
import { dayNumber } from '../../dates'
import type { Retired } from '../../fields'
import type { MediatorProfile, MediatorService, MediatorSkills } from '../../mediators/sections'
import { isMerged } from '../../saving'

/**
 * What the statistics know of one mediator: codes only. Nation stands here as one bit, because 人民调解法 §8 asks who
 * sits on a committee; it is of mediators alone, and no table can be made by it.
 */
export interface MediatorFact {
  id: string
  /** The first organization that they serve in, or ''. */
  organizationId: string
  /** 从业起始 and 撤销登记, days since 1970-01-01; 0 not known or not yet. */
  startedOn: number
  retiredOn: number
  /** 'fullTime', 'partTime' or '' */
  employment: string
  /** 'elected', 'hired' or '' */
  selection: string
  /** 1–4, 0 not graded */
  grade: number
  identities: readonly string[]
  woman: number
  minority: number
  partyMember: number
  highSchool: number
  college: number
  purchased: number
  /** Speaks Tibetan or Mongolian beside Chinese. */
  bilingual: number
}

const HAN = '01'
const PARTY: readonly string[] = ['01', '02']
const bit = (holds: boolean | null | undefined): number => (holds ? 1 : 0)

/** The fact of a mediator; null without profile, for one who is not at work (在业) and for one entered twice (合并). */
export function mediatorFactOf(record: LedgerRecord): MediatorFact | null {
  const profile = sectionValue<MediatorProfile>(record, 'profile')
  const service = sectionValue<MediatorService>(record, 'service')
  if (!profile || service?.active === false || isMerged(record)) return null
  const retired = sectionValue<Retired>(record, 'retired')
  const spoken = sectionValue<MediatorSkills>(record, 'skills')?.spoken ?? []
  return {
    id: record.id,
    organizationId: service?.organizations.find(({ to }) => to === null)?.organizationId ?? '',
    startedOn: service?.startedOn ? dayNumber(service.startedOn) : 0,
    retiredOn: retired?.retired ? dayNumber(retired.on) : 0,
    employment: service?.employment ?? '',
    selection: service?.selection ?? '',
    grade: service?.grade ?? 0,
    identities: service?.identities ?? [],
    woman: bit(profile.sex === '2'),
    minority: bit(profile.nation !== HAN && nation.find(profile.nation)?.inStandard),
    partyMember: bit(PARTY.includes(profile.politics)),
    highSchool: bit(isHighSchoolOrAbove(profile.education)),
    college: bit(isCollegeOrAbove(profile.education)),
    purchased: bit(service?.purchased),
    bilingual: bit(spoken.includes('zh') && spoken.some((code) => code === 'bo' || code === 'mn'))
  }
}
