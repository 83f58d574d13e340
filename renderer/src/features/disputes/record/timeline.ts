import { beijingDateTime } from '@shared/domain/dates'
import type { Retired } from '@shared/domain/fields'
import type { SectionValue } from '@shared/ledger'
import type { TimelineItem } from '@/ui'
import { disputeDifferences } from './differences'
import { isShownSection, viewOf, type NameOf } from './views'

/** One change of one section, as the store tells it. */
export interface HistoryLine {
  position: number
  millis: number
  personName: string
  reason: string
  section: string
  before: SectionValue | null
  after: SectionValue
}

/** One item an entry, newest first: who, when, what, and for changes what stood there before. */
export function timelineOf(lines: readonly HistoryLine[], nameOf: NameOf): TimelineItem[] {
  const entries = new Map<number, HistoryLine[]>()
  for (const line of lines) entries.set(line.position, [...(entries.get(line.position) ?? []), line])
  return [...entries.entries()]
    .sort(([a], [b]) => b - a)
    .flatMap(([, group]) => {
      const first = group[0]
      if (!first) return []
      const detail = group.flatMap((line) => detailOf(line, nameOf)).join('\n')
      return {
        at: beijingDateTime(first.millis).replace('T', ' '),
        who: first.personName,
        what: first.reason,
        ...(detail === '' ? {} : { detail })
      }
    })
}

/** What the first value says is what happened; of other sections the title of the entry says enough. */
const toldAtOnce: readonly string[] = ['grading', 'routing']

function detailOf({ section, before, after }: HistoryLine, nameOf: NameOf): string[] {
  if (section === 'retired') return [(after as unknown as Retired).reason].filter(Boolean)
  if (!isShownSection(section)) return []
  if (before === null) {
    return toldAtOnce.includes(section)
      ? viewOf(section, after, nameOf).map(({ label, text }) => `${label}：${text}`)
      : []
  }
  return disputeDifferences(section, before, after, nameOf).map(
    (each) => `${each.label}：${each.before} → ${each.after}`
  )
}
