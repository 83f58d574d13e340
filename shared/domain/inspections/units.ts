import { sectionValue, type LedgerRecord } from '../../ledger'
import { centerLevel, type CenterLevel } from '../codes'
import type { CenterProfile } from '../centers/sections'
import { divisionLevel } from '../divisions'
import type { Place } from '../fields'
import type { OfficeProfile } from '../office/sections'
import type { OrganizationProfile } from '../organizations/sections'
import { isRetired } from '../saving'

/** Who can make a round: a centre, or a mediation organization (《人民调解法》第五条、各级综治中心). */
export interface InspectionUnit {
  kind: 'center' | 'organization'
  id: string
  name: string
  level: CenterLevel
  place: Place
  retired: boolean
  /** The centre for which a round of this unit counts; its own id for a centre. */
  centerId: string | null
}

/** One text for a unit in a select and in an address. */
export const unitKey = ({ kind, id }: Pick<InspectionUnit, 'kind' | 'id'>): string => `${kind}:${id}`

/** Centres first, the highest first; then organizations by name. */
export function unitsOf(
  centers: readonly LedgerRecord[],
  organizations: readonly LedgerRecord[]
): InspectionUnit[] {
  const rank = (unit: InspectionUnit): number => centerLevel.find(unit.level)?.rank ?? 9
  const order = (a: InspectionUnit, b: InspectionUnit): number =>
    rank(a) - rank(b) || a.place.code.localeCompare(b.place.code) || a.name.localeCompare(b.name, 'zh-CN')
  return [...centers.flatMap(ofCenter).sort(order), ...organizations.flatMap(ofOrganization).sort(order)]
}

function ofCenter(record: LedgerRecord): InspectionUnit[] {
  const profile = sectionValue<CenterProfile>(record, 'profile')
  if (!profile) return []
  const { name, level, place } = profile
  return [
    { kind: 'center', id: record.id, name, level, place, retired: isRetired(record), centerId: record.id }
  ]
}

function ofOrganization(record: LedgerRecord): InspectionUnit[] {
  const profile = sectionValue<OrganizationProfile>(record, 'profile')
  if (!profile) return []
  const { name, place, centerId } = profile
  const level = levelOf(profile)
  return [{ kind: 'organization', id: record.id, name, level, place, retired: isRetired(record), centerId }]
}

const BY_TYPE: Readonly<Record<string, CenterLevel>> = {
  village: 'village',
  residents: 'village',
  township: 'township',
  subdistrict: 'township'
}

/** By what the organization is, else by where it is; a place typed by hand says nothing: 县级. */
function levelOf({ type, place }: OrganizationProfile): CenterLevel {
  return BY_TYPE[type] ?? divisionLevel(place.code) ?? 'county'
}

/** The centre of the office whose ledger this is: that of its place and level, else the top of the tree. */
export function ownCenter(
  units: readonly InspectionUnit[],
  office: OfficeProfile | undefined
): InspectionUnit | undefined {
  const centers = units.filter(({ kind, retired }) => kind === 'center' && !retired)
  const own = centers.find(({ level, place }) => level === office?.level && place.code === office.place.code)
  return own ?? centers[0]
}
