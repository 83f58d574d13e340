import { sectionValue, type LedgerRecord } from '../../ledger'
import { divisionLevel } from '../divisions'
import type { Place, Retired } from '../fields'
import { reportingUnitOf, statisticalSubject } from '../organizations/reporting'
import type { OrganizationProfile } from '../organizations/sections'
import type { SummaryOrganization } from './rows'

/**
 * What the summary needs of the organizations: 统计主体 and 填报单位.
 * @param office place of the office whose summary this is: its own organizations stand in the row 本级
 * @param nameOf names of divisions as they are called today, when at hand
 */
export function organizationsFor(
  records: readonly LedgerRecord[],
  office: Place | null,
  nameOf?: (code: string) => string | undefined
): SummaryOrganization[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return records.flatMap((record) => {
    const profile = sectionValue<OrganizationProfile>(record, 'profile')
    if (!profile) return []
    return [
      {
        id: record.id,
        name: profile.name,
        subject: statisticalSubject(byId, record.id),
        unit: unitOf(profile, office, nameOf),
        retired: sectionValue<Retired>(record, 'retired')?.retired ?? false
      }
    ]
  })
}

function unitOf(
  profile: OrganizationProfile,
  office: Place | null,
  nameOf?: (code: string) => string | undefined
): SummaryOrganization['unit'] {
  const { code, name } = reportingUnitOf(profile, nameOf)
  const above = !['township', 'village', null].includes(divisionLevel(code))
  if (above && (office === null || office.code === '' || office.code === code)) return null
  return { key: code === '' ? `name:${name}` : code, title: name }
}
