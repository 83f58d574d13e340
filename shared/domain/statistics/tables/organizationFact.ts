import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { isCommittee } from '../../codes'
import { dayNumber } from '../../dates'
import type { Place, Retired } from '../../fields'
import { chainOf } from '../../organizations/chain'
import type {
  OrganizationFiling,
  OrganizationMembers,
  OrganizationPremises,
  OrganizationProfile
} from '../../organizations/sections'
import { isMerged } from '../../saving'
import { organizationsFor } from '../organizations'
import type { SummaryOrganization } from '../rows'

/** What the statistics know of one organization. Days are whole days since 1970-01-01; 0 not known or not yet. */
export interface OrganizationFact extends SummaryOrganization {
  type: string
  /** 行业专业领域, or '' */
  industry: string
  /** Type and field of the committee that it is or belongs to, nearest first; '' where there is none. */
  committeeType: string
  committeeIndustry: string
  establishedOn: number
  /** 撤销登记日期; 0 while it works. */
  retiredOn: number
  /** filingState; '' when nothing was entered. */
  filing: string
  /** 委员 on the list. */
  members: number
  /** 1 where there is 独立调解场所. */
  independent: number
}

/** The facts of the organizations, with unit and 统计主体 as the summary has them; one entered twice (合并) has none. */
export function organizationFacts(
  records: readonly LedgerRecord[],
  office: Place | null,
  nameOf?: (code: string) => string | undefined
): OrganizationFact[] {
  const known = new Map(records.map((record) => [record.id, record]))
  return organizationsFor(records, office, nameOf).flatMap((organization) => {
    const record = known.get(organization.id)
    const profile = sectionValue<OrganizationProfile>(record, 'profile')
    if (!record || !profile || isMerged(record)) return []
    const committee = chainOf(known, organization.id).find(({ type }) => isCommittee(type))
    const retired = sectionValue<Retired>(record, 'retired')
    return [
      {
        ...organization,
        type: profile.type,
        industry: profile.industry,
        committeeType: committee?.type ?? '',
        committeeIndustry: committee?.industry ?? '',
        establishedOn: profile.establishedOn ? dayNumber(profile.establishedOn) : 0,
        retiredOn: retired?.retired ? dayNumber(retired.on) : 0,
        filing: sectionValue<OrganizationFiling>(record, 'filing')?.state ?? '',
        members: sectionValue<OrganizationMembers>(record, 'members')?.list.length ?? 0,
        independent: sectionValue<OrganizationPremises>(record, 'premises')?.independent === true ? 1 : 0
      }
    ]
  })
}
