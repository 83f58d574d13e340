import { beijingDateTime } from '@shared/domain/dates'
import type { SectionValue } from '@shared/ledger'

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
 * own as before → after, and as its value alone when it was filled for the first time.
 */
export function historyItems(
  history: readonly HistoryLike[],
  describe: (section: string, before: SectionValue | null, after: SectionValue) => readonly DescribedChange[]
): { at: string; who: string; what: string; detail: string | undefined }[] {
  const saves = new Map<number, HistoryLike[]>()
  for (const item of history) saves.set(item.position, [...(saves.get(item.position) ?? []), item])
  return [...saves.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([, items]) => {
      const first = items[0]
      if (!first) return []
      const lines = items.flatMap(({ section, before, after }) =>
        describe(section, before, after).map((change) =>
          before === null
            ? `${change.label}：${change.after}`
            : `${change.label}：${change.before} → ${change.after}`
        )
      )
      return [
        {
          at: beijingDateTime(first.millis).replace('T', ' '),
          who: first.personName,
          what: first.reason,
          detail: lines.length > 0 ? lines.join('\n') : undefined
        }
      ]
    })
}
