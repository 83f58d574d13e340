import { beijingDateTime } from '@shared/domain/dates'
import type { SectionValue } from '@shared/ledger'
import type { TimelineItem } from './Timeline.vue'

/** One change of one section as the journal tells it. */
export interface HistoryLike {
  position: number
  millis: number
  personName: string
  reason: string
  section: string
  before: SectionValue | null
  after: SectionValue
}

export interface DescribedChange {
  label: string
  before: string
  after: string
}

/**
 * The timeline of a record, newest first: changes of one save are one item; each field stands on a line of its
 * own as before → after, and as its value alone when it was filled for the first time. The many first values of
 * the save that made the record are folded away.
 */
export function historyItems(
  history: readonly HistoryLike[],
  describe: (section: string, before: SectionValue | null, after: SectionValue) => readonly DescribedChange[]
): TimelineItem[] {
  const saves = new Map<number, HistoryLike[]>()
  for (const item of history) saves.set(item.position, [...(saves.get(item.position) ?? []), item])
  const registration = Math.min(...saves.keys())
  return [...saves.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([position, items]) => {
      const first = items[0]
      if (!first) return []
      const lines = items.flatMap(({ section, before, after }) =>
        describe(section, before, after).map((change) =>
          before === null
            ? `${change.label}：${change.after}`
            : `${change.label}：${change.before} → ${change.after}`
        )
      )
      const text = lines.length > 0 ? lines.join('\n') : undefined
      return [
        {
          at: beijingDateTime(first.millis).replace('T', ' '),
          who: first.personName,
          what: first.reason,
          ...(position === registration && text !== undefined
            ? { folded: { summary: `登记 ${lines.length} 栏`, text } }
            : { detail: text })
        }
      ]
    })
}
