import { sectionValue, type LedgerRecord } from '../../ledger'
import type { CenterProfile } from '../centers/sections'
import { divisionLevel } from '../divisions'
import type { Place } from '../fields'
import type { InspectionFact } from '../inspections/fact'
import { reportingUnitOf, statisticalSubject } from '../organizations/reporting'
import type { OrganizationProfile } from '../organizations/sections'
import { isRetired } from '../saving'
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
        retired: isRetired(record)
      }
    ]
  })
}

/**
 * Centres as the summary needs them, for inspections that a centre made itself: only those that made one, so that a
 * centre without inspections makes no row.
 */
export function inspectingCenters(
  records: readonly LedgerRecord[],
  inspections: readonly Pick<InspectionFact, 'unitId'>[],
  office: Place | null,
  nameOf?: (code: string) => string | undefined
): SummaryOrganization[] {
  const used = new Set(inspections.map(({ unitId }) => unitId))
  return records.flatMap((record) => {
    const profile = sectionValue<CenterProfile>(record, 'profile')
    if (!profile || !used.has(record.id)) return []
    const unit = unitOf(profile, office, nameOf)
    return [{ id: record.id, name: profile.name, subject: null, unit, retired: false }]
  })
}

function unitOf(
  profile: Pick<OrganizationProfile, 'place'>,
  office: Place | null,
  nameOf?: (code: string) => string | undefined
): SummaryOrganization['unit'] {
  const { code, name } = reportingUnitOf(profile, nameOf)
  const above = !['township', 'village', null].includes(divisionLevel(code))
  if (above && (office === null || office.code === '' || office.code === code)) return null
  return { key: code === '' ? `name:${name}` : code, title: name }
}
