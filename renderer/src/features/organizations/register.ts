import { computed, type ComputedRef } from 'vue'
import { isRetired } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import {
  call,
  commit,
  decideContext,
  dropDraft,
  getRecord,
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

/** The register by id; empty while it loads. */
export function useById(
  entity: 'organization' | 'center' | 'mediator'
): ComputedRef<Map<string, LedgerRecord>> {
  const records = liveRecords(entity)
  return computed(() => new Map((records.value ?? []).map((record) => [record.id, record])))
}

export const nameIn = (records: ReadonlyMap<string, LedgerRecord>, id: string | null): string | undefined =>
  id === null ? undefined : sectionValue<{ name: string }>(records.get(id), 'profile')?.name

/** Records to choose from, with the place as a hint; `except` leaves out the record itself. */
export function optionsOf(records: Iterable<LedgerRecord>, except?: string): RecordOption[] {
  const options: RecordOption[] = []
  for (const record of records) {
    const profile = sectionValue<{ name: string; place: { name: string } }>(record, 'profile')
    if (profile && !isRetired(record) && record.id !== except) {
      options.push({ value: record.id, label: profile.name, hint: profile.place.name })
    }
  }
  return options
}
