import { computed, type ComputedRef } from 'vue'
import { sectionValue } from '@shared/ledger'
import { liveRecords } from '@/store'
import { UNKNOWN, type NameOf } from './viewItem'

/** Names of organizations and mediators by id; while loading and for unknown ids a dash. */
export function useNames(): ComputedRef<NameOf> {
  const organizations = liveRecords('organization')
  const mediators = liveRecords('mediator')
  return computed(() => {
    const names = new Map(
      [...(organizations.value ?? []), ...(mediators.value ?? [])].map((record) => [
        `${record.entity}/${record.id}`,
        sectionValue<{ name: string }>(record, 'profile')?.name ?? ''
      ])
    )
    return (entity, id) => (id === '' ? '' : names.get(`${entity}/${id}`) || UNKNOWN)
  })
}
