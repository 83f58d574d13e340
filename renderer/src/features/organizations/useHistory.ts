import { ref, watch, type Ref } from 'vue'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { historyOf } from '@/store'
import { historyItems, type TimelineItem } from '@/ui'

type Describe = Parameters<typeof historyItems>[1]

/** The timeline of a record, read again whenever the record changes. */
export function useHistory(
  entity: 'organization' | 'center',
  record: () => LedgerRecord | undefined,
  describe: (section: string, before: SectionValue | null, after: SectionValue) => ReturnType<Describe>
): Ref<TimelineItem[]> {
  const items = ref<TimelineItem[]>([])
  watch(
    () => [record()?.id, record()?.updated],
    async () => {
      const id = record()?.id
      const found = id === undefined ? [] : historyItems(await historyOf(entity, id), describe)
      if (record()?.id === id) items.value = found
    },
    { immediate: true }
  )
  return items
}
