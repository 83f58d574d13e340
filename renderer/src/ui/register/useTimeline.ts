import { shallowRef, watch, type ShallowRef } from 'vue'
import type { LedgerRecord } from '@shared/ledger'
import { historyItems } from '../record/historyItems'
import type { TimelineItem } from '../record/Timeline.vue'

type Items = Parameters<typeof historyItems>

/** The history of a record and its timeline in words, read again whenever the record changes. */
export function useTimeline<H extends Items[0][number]>(
  record: () => LedgerRecord | undefined,
  read: (id: string) => Promise<{ history: readonly H[]; describe: Items[1] }>
): { history: ShallowRef<readonly H[]>; timeline: ShallowRef<TimelineItem[]> } {
  const history = shallowRef<readonly H[]>([])
  const timeline = shallowRef<TimelineItem[]>([])
  watch(
    () => [record()?.id, record()?.updated],
    async () => {
      const id = record()?.id
      if (id === undefined) {
        history.value = []
        timeline.value = []
        return
      }
      const found = await read(id)
      if (record()?.id !== id) return
      history.value = found.history
      timeline.value = historyItems(found.history, found.describe)
    },
    { immediate: true }
  )
  return { history, timeline }
}
