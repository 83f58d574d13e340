import { sectionValue, type LedgerRecord } from '../../ledger'
import type { OrganizationProfile } from './sections'

export type Organizations = ReadonlyMap<string, LedgerRecord>

/**
 * The organization and what it belongs to, itself first. Ends at an unknown id, and at an id already passed: two
 * offices may make a circle without knowing of each other, and figures must still be computed.
 */
export function chainOf(organizations: Organizations, id: string): OrganizationProfile[] {
  const chain: OrganizationProfile[] = []
  const passed = new Set<string>()
  for (let at: string | null = id; at !== null && !passed.has(at);) {
    passed.add(at)
    const profile: OrganizationProfile | undefined = sectionValue<OrganizationProfile>(
      organizations.get(at),
      'profile'
    )
    if (!profile) break
    chain.push(profile)
    at = profile.parentId
  }
  return chain
}

/** Whether `parentId` as parent of `id` would close a circle. */
export function closesCircle(organizations: Organizations, id: string, parentId: string): boolean {
  const passed = new Set<string>()
  for (let at: string | null = parentId; at !== null && !passed.has(at);) {
    if (at === id) return true
    passed.add(at)
    at = sectionValue<OrganizationProfile>(organizations.get(at), 'profile')?.parentId ?? null
  }
  return false
}
