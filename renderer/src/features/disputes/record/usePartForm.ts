import type { DisputeContext, DisputeSection } from '@shared/domain/disputes'
import { refused, type Decision, type LedgerRecord } from '@shared/ledger'
import { dropDraft, loadDraft, saveDraft } from '@/store'
import { useSectionForm } from '@/ui'
import { saveTo } from './saveTo'

export const CHANGED_ELSEWHERE =
  '这一部分刚在别处改过，没有保存，已填内容仍在本页。别处的改动见右边的经过，核对后再次保存，即以本页为准；两次改动都留在经过里。'

export interface PartFormOptions<T> {
  record: () => LedgerRecord
  section: DisputeSection
  /** What the form starts from. */
  current: () => T
  decide: (current: LedgerRecord, value: T, context: DisputeContext) => Decision
  /** Whether saving puts the form in place of all that stands, and not beside it. */
  replaces?: (value: T) => boolean
}

/** The form of a part that has a panel of its own: its draft survives a lock or a crash, and overwrites nothing unseen. */
export function usePartForm<T>({ record, section, current, decide, replaces }: PartFormOptions<T>) {
  const key = `dispute:${record().id}:${section}`
  const hashOf = (of: LedgerRecord): string | null => of.sections[section]?.current.hash ?? null
  /** The version the form was filled from. */
  let base: string | null | undefined
  const form = useSectionForm<T>({
    current,
    begin: () => (base = hashOf(record())),
    save: (value) =>
      saveTo(record, (now, context) => {
        const unseen = form.restored.value === 'stale' || hashOf(now) !== base
        if (replaces?.(value) && unseen) {
          base = hashOf(now)
          form.restored.value = false
          return refused([{ field: '', message: CHANGED_ELSEWHERE }])
        }
        return decide(now, value, context)
      }),
    keeper: {
      load: () => loadDraft(key),
      save: (value) => saveDraft(key, value),
      drop: () => dropDraft(key)
    }
  })
  return form
}
