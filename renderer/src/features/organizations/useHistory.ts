import { ref, watch, type Ref } from 'vue'
import type { Difference } from '@shared/domain/saving'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { getRecords, historyOf, type HistoryItem } from '@/store'
import { historyItems, type TimelineItem } from '@/ui'
import { nameIn } from './register'

type Describe = (
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined
) => Difference[]

/** The timeline of a record, read again whenever the record changes. */
export function useHistory(
  entity: 'organization' | 'center',
  record: () => LedgerRecord | undefined,
  describe: Describe
): Ref<TimelineItem[]> {
  const items = ref<TimelineItem[]>([])
  watch(
    () => [record()?.id, record()?.updated],
    async () => {
      const id = record()?.id
      if (id === undefined) return void (items.value = [])
      const history = await historyOf(entity, id)
      const names = await named(history)
      const found = historyItems(history, (section, before, after) =>
        describe(section, before, after, (other) => nameIn(names, other))
      )
      if (record()?.id === id) items.value = found
    },
    { immediate: true }
  )
  return items
}

/** The organizations and centres that the history speaks of. */
async function named(history: readonly HistoryItem[]): Promise<Map<string, LedgerRecord>> {
  const ids = new Set<string>()
  for (const { before, after } of history) {
    for (const value of [before?.['parentId'], before?.['centerId'], after['parentId'], after['centerId']]) {
      if (typeof value === 'string') ids.add(value)
    }
  }
  const records = [...(await getRecords('organization', [...ids])), ...(await getRecords('center', [...ids]))]
  return new Map(records.map((each) => [each.id, each]))
}
