import { inject } from 'vue'
import { divisionTree, type Division } from '@shared/domain/divisions'
import {
  lookupOf,
  organizationNames,
  personNames,
  placeFinder,
  targets,
  type ImportAround,
  type LedgerTarget
} from '@shared/domain/importing/ledger'
import { OFFICE_ID } from '@shared/domain/office'
import type { OfficeProfile } from '@shared/domain/office/sections'
import { sectionValue } from '@shared/ledger'
import { allRecords, disputeContext, getRecord } from '@/store'
import { placeLoaderKey, type PlaceLoader } from '@/ui'

/** Everything that a dry run looks at, read once. */
export function useAround(): (target: LedgerTarget) => Promise<ImportAround> {
  const load = inject(placeLoaderKey, null)
  return async (target) => {
    const [records, organizations, mediators, leaders, office, context] = await Promise.all([
      allRecords(targets[target].entity),
      allRecords('organization'),
      allRecords('mediator'),
      allRecords('leader'),
      getRecord('office', OFFICE_ID),
      disputeContext()
    ])
    const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? { code: '', name: '' }
    return {
      context,
      records,
      place,
      organizations: lookupOf(organizations, organizationNames),
      mediators: lookupOf(mediators, personNames),
      leaders: lookupOf(leaders, personNames),
      placeOf: placeFinder(divisionTree(await divisionsOf(load, place.code)), place.code)
    }
  }
}

/** Without the divisions places are taken as they are written. */
async function divisionsOf(load: PlaceLoader | null, code: string): Promise<readonly Division[]> {
  if (!load) return []
  const files = ['base', ...(code === '' ? [] : [code.slice(0, 2)])]
  const lists = await Promise.all(files.map((file) => load(file).catch((): readonly Division[] => [])))
  return lists.flat()
}
