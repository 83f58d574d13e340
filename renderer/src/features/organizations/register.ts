import { computed, type ComputedRef } from 'vue'
import { mayWrite } from '@shared/domain/permissions'
import { newId, sectionValue, type LedgerRecord } from '@shared/ledger'
import { commit, decideContext, dropDraft, liveRecords, loadDraft, saveDraft, useSession } from '@/store'
import type { DraftKeeper, RecordOption } from '@/ui'

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
    const retired = sectionValue<{ retired: boolean }>(record, 'retired')?.retired
    if (profile && !retired && record.id !== except) {
      options.push({ value: record.id, label: profile.name, hint: profile.place.name })
    }
  }
  return options
}

/** Whether the signed-in person may write a section. */
export function useMayWrite(entity: string, section: string): ComputedRef<boolean> {
  const session = useSession()
  return computed(() => mayWrite(session.session?.role ?? 'viewer', entity, section))
}

export const draftKeeper = (key: string): DraftKeeper => ({
  load: () => loadDraft(key),
  save: (value) => saveDraft(key, value),
  drop: () => dropDraft(key)
})

/** Notes in the journal that masked data was shown: who and when are in the entry. */
export async function noteReveal(entity: string, recordId: string, field: string): Promise<void> {
  const value = { entity, recordId, field }
  await commit('查看', [
    { entity: 'access', id: newId(decideContext()), section: 'reveal', before: null, value }
  ])
}
