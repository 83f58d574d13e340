import { computed, type ComputedRef } from 'vue'
import { handlingMove } from '@shared/domain/codes'
import { sectionValue } from '@shared/ledger'
import { liveRecords, useTerms } from '@/store'
import { UNKNOWN, type NameOf } from './viewItem'

/** Names of organizations, mediators and handling moves by id; while loading and for unknown ids a dash. */
export function useNames(): ComputedRef<NameOf> {
  const organizations = liveRecords('organization')
  const mediators = liveRecords('mediator')
  const terms = useTerms()
  return computed(() => {
    const names = new Map(
      [...(organizations.value ?? []), ...(mediators.value ?? [])].map((record) => [
        `${record.entity}/${record.id}`,
        sectionValue<{ name: string }>(record, 'profile')?.name ?? ''
      ])
    )
    for (const { code } of handlingMove.list) {
      names.set(`handlingMove/${code}`, terms.value.grading.moveName(code))
    }
    return (kind, id) => (id === '' ? '' : names.get(`${kind}/${id}`) || UNKNOWN)
  })
}
