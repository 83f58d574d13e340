import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import type { CenterProfile } from '@shared/domain/centers'
import type { OrganizationProfile } from '@shared/domain/organizations/sections'
import { organizationsFor, type RecordRef, type SummaryOrganization } from '@shared/domain/statistics'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { allRecords, getRecord, getRecords } from '@/store'

/** The records behind corrections as they are now, and the organizations and centres around them. */
export interface World {
  refs: readonly RecordRef[]
  records: ReadonlyMap<string, LedgerRecord>
  organizations: readonly SummaryOrganization[]
  profiles: ReadonlyMap<string, OrganizationProfile | undefined>
  centerNames: ReadonlyMap<string, string>
}

/** 另行填报 is named by its organization and has no record of that id. */
const FETCHED = ['dispute', 'inspection', 'mediator', 'visit', 'receptionDay'] as const

export async function world(all: readonly RecordRef[]): Promise<World> {
  const refs = [...new Map(all.map((ref) => [`${ref.entity} ${ref.id}`, ref])).values()]
  const [office, organizations, centers, ...found] = await Promise.all([
    getRecord('office', OFFICE_ID),
    allRecords('organization'),
    allRecords('center'),
    ...FETCHED.map((entity) =>
      getRecords(
        entity,
        refs.filter((ref) => ref.entity === entity).map(({ id }) => id)
      )
    )
  ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  return {
    refs,
    records: new Map(found.flat().map((record) => [`${record.entity} ${record.id}`, record])),
    organizations: organizationsFor(organizations, place),
    profiles: new Map(
      organizations.map((record) => [record.id, sectionValue<OrganizationProfile>(record, 'profile')])
    ),
    centerNames: new Map(
      centers.map((record) => [record.id, sectionValue<CenterProfile>(record, 'profile')?.name ?? ''])
    )
  }
}
