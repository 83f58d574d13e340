import { computed, type ComputedRef } from 'vue'
import { mayWrite } from '@shared/domain/permissions'
import type { OrganizationProfile } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import { newId, sectionValue, type LedgerRecord } from '@shared/ledger'
import {
  commit,
  decideContext,
  dropDraft,
  getRecords,
  liveRecords,
  loadDraft,
  saveDraft,
  useSession
} from '@/store'
import type { DraftKeeper, RecordOption } from '@/ui'

const profileOf = (record: LedgerRecord) => sectionValue<OrganizationProfile>(record, 'profile')

/** Organizations a mediator may serve. Opens the whole register: only for a form that is being edited. */
export function useOrganizationOptions(): ComputedRef<RecordOption[]> {
  const records = liveRecords('organization')
  return computed(() =>
    (records.value ?? []).flatMap((record) => {
      const profile = profileOf(record)
      return profile && !isRetired(record)
        ? [{ value: record.id, label: profile.name, hint: profile.place.name }]
        : []
    })
  )
}

/** Names of the given organizations, retired ones too. */
export async function organizationNames(ids: Iterable<string>): Promise<Map<string, string>> {
  const records = await getRecords('organization', [...new Set(ids)])
  return new Map(records.map((record) => [record.id, profileOf(record)?.name ?? '']))
}

export function useMayWrite(section: string): ComputedRef<boolean> {
  const session = useSession()
  return computed(() => mayWrite(session.session?.role ?? 'viewer', 'mediator', section))
}

export const draftKeeper = (key: string): DraftKeeper => ({
  load: () => loadDraft(key),
  save: (value) => saveDraft(key, value),
  drop: () => dropDraft(key)
})

/** Notes in the journal that masked data was shown: who and when are in the entry. */
export async function noteReveal(recordId: string, ...fields: string[]): Promise<void> {
  if (fields.length === 0) return
  const context = decideContext()
  const changes = fields.map((field) => ({
    entity: 'access',
    id: newId(context),
    section: 'reveal',
    before: null,
    value: { entity: 'mediator', recordId, field }
  }))
  await commit('查看', changes)
}
