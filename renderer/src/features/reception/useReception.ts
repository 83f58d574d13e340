import { computed, type ComputedRef } from 'vue'
import { codeTable, type Coded, type CodeTable } from '@shared/domain/codes'
import { inRank, leaderDraftOf } from '@shared/domain/reception/leaders'
import { linesOf, RECEPTION_ID, termsOf, type ReceptionTerms } from '@shared/domain/reception/office'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import { liveRecord, liveRecords } from '@/store'
import type { RecordOption } from '@/ui'

/** Names of leaders by id, of those who left too. */
export type NameOf = (id: string) => string | undefined

/** The leaders of this office: all of them by rank, those who can be chosen, and their names. */
export function useLeaders() {
  const records = liveRecords('leader')
  const all = computed<readonly LedgerRecord[]>(() => inRank(records.value ?? []))
  const names = computed(
    () => new Map(all.value.map((record) => [record.id, leaderDraftOf(record).profile.name]))
  )
  const nameOf: NameOf = (id) => names.value.get(id)

  /** `keep`: who is chosen already stays to be seen, even after leaving. */
  const options = (keep: readonly string[] = [], except?: string): RecordOption[] =>
    all.value.flatMap((record) => {
      const left = isRetired(record)
      if (record.id === except || (left && !keep.includes(record.id))) return []
      const { name, post, line } = leaderDraftOf(record).profile
      return [{ value: record.id, label: name, hint: left ? `${post}（已离任）` : post, keys: line }]
    })
  return { records, all, nameOf, options }
}

/** What this office set for publishing and exchange; the defaults while it loads. */
export function useReceptionTerms(): ComputedRef<ReceptionTerms> {
  const record = liveRecord('reception', () => RECEPTION_ID)
  return computed(() => termsOf(record.value))
}

/** The lines to choose from; `standing` are chosen already and stay, though the office no longer lists them. */
export function useLines(standing: () => readonly string[] = () => []): ComputedRef<CodeTable<Coded>> {
  const terms = useReceptionTerms()
  return computed(() => {
    const names = [...linesOf(terms.value), ...standing().filter((name) => name !== '')]
    return codeTable([...new Set(names)].map((name) => ({ code: name, name })))
  })
}
