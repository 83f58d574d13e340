import type { OrganizationProfile } from '@shared/domain/organizations'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { getRecord, liveQuery } from '@/store'

/** What an organization belongs to: the organizations above it (itself included) and its centre. */
export interface Related {
  organizations: ReadonlyMap<string, LedgerRecord>
  centers: ReadonlyMap<string, LedgerRecord>
}

/** Reads only the records above `id`; a circle ends it. Opening the whole register would make each save wait. */
export async function chainAbove(id: string | null): Promise<Map<string, LedgerRecord>> {
  const chain = new Map<string, LedgerRecord>()
  for (let at = id; at !== null && !chain.has(at);) {
    const record = await getRecord('organization', at)
    if (!record) break
    chain.set(at, record)
    at = sectionValue<OrganizationProfile>(record, 'profile')?.parentId ?? null
  }
  return chain
}

export const useRelated = (id: () => string) =>
  liveQuery<Related>(async () => {
    const organizations = await chainAbove(id())
    const centerId = sectionValue<OrganizationProfile>(organizations.get(id()), 'profile')?.centerId
    const center = centerId ? await getRecord('center', centerId) : undefined
    return { organizations, centers: new Map(center ? [[center.id, center]] : []) }
  }, [id])
