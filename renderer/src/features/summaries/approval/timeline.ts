import { beijingDateTime } from '@shared/domain/dates'
import { readSnapshot } from '@shared/domain/statistics'
import type { PeriodStepValue, SummaryClosing } from '@shared/domain/statistics/sections'
import type { TimelineItem } from '@/ui'
import type { HistoryItem } from '@/store'

/** Every step of a period, the newest first: who, when, why, and the hash of what was closed. */
export const stepsOf = (history: readonly HistoryItem[]): TimelineItem[] =>
  [...history].reverse().map(({ millis, personName, reason, section, after }) => ({
    at: beijingDateTime(millis).replace('T', ' '),
    who: personName || '未知人员',
    what: reason,
    detail: section === 'closing' ? closingDetail(after as SummaryClosing) : (after as PeriodStepValue).note
  }))

function closingDetail(closing: SummaryClosing): string {
  const read = readSnapshot(closing)
  const code = `校验码 ${closing.hash.slice(0, 16)}……`
  if (!read.ok || !read.value.offices) return code
  const { exceptions, offices } = read.value
  const named = offices.list.flatMap(({ id, name }) =>
    exceptions[id] ? [`例外：${name}，${exceptions[id]}`] : []
  )
  const shown = named.slice(0, 5)
  return [code, ...shown, ...(named.length > 5 ? [`等 ${named.length} 个中心`] : [])].join('\n')
}
