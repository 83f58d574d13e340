import { computed, type ComputedRef } from 'vue'
import type { OrganizationProfile } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import {
  call,
  commit,
  decideContext,
  dropDraft,
  getRecord,
  getRecords,
  liveRecords,
  loadDraft,
  loadPreference,
  saveDraft,
  savePreference,
  useSession
} from '@/store'
import { listDesk, registerDesk, type RecordOption } from '@/ui'

export const { draftKeeper, noteLook, useMayWrite } = registerDesk({
  commit,
  decideContext,
  loadDraft,
  saveDraft,
  dropDraft,
  useSession
})
export const desk = listDesk({ call, decideContext, getRecord, loadPreference, savePreference })

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
