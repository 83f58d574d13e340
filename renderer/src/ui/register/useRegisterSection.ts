import { computed, type ComputedRef } from 'vue'
import type { LedgerRecord } from '@shared/ledger'
import { tellSaved } from '../record/lastSave'
import { useSectionForm, type DraftKeeper, type SaveOutcome } from '../record/useSectionForm'

export interface RegisterSectionOptions<T> {
  record: () => LedgerRecord
  section: string
  title: string
  valueOf: (record: LedgerRecord) => T
  /** `origin` is the record as it was when the form opened. */
  save: (origin: LedgerRecord, value: T) => Promise<SaveOutcome>
  keeper: DraftKeeper
  editable: ComputedRef<boolean>
}

/**
 * One section of a register's record: what stands, the draft, and saving it by its rules. The save starts from the
 * record as it was when the form opened, so that a change made elsewhere meanwhile is never overwritten unseen.
 */
export function useRegisterSection<T>(options: RegisterSectionOptions<T>) {
  const { record, section, title, valueOf, save, keeper, editable } = options
  let origin = record()
  const value = computed(() => valueOf(record()))
  const form = useSectionForm<T>({
    current: () => value.value,
    begin: () => (origin = record()),
    save: async (next) => tellSaved(origin, section, await save(origin, next)),
    keeper
  })
  return { ...form, value, title, editable }
}

/** What a card needs to know of its section, whatever it holds. */
export type RegisterSection = Omit<ReturnType<typeof useRegisterSection<unknown>>, 'draft' | 'value'>
