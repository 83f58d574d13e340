import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { CalendarDate, CalendarMonth } from '../../dates'
import {
  adjustmentsOf,
  inTime,
  plannedRows,
  publicRows,
  rulesNotes,
  type PublicationTerms
} from '../rosters/publish'
import type { PublishedRow, RosterPublished } from '../rosters/sections'

/** What the notices of a month are made from. */
export interface Notice {
  month: CalendarMonth
  /** In time. */
  rows: readonly PublishedRow[]
  /** 发布日; of an adjusted roster the day of the last adjustment */
  on: CalendarDate
  publisher: string
  /** 预约、咨询电话; '' when the office gives none */
  phone: string
  /** 注意事项, one a line */
  notes: string
  /** `draft`: not public yet; `adjusted`: with all adjustment notices */
  state: 'draft' | 'published' | 'adjusted'
}

/** What would be published today. */
export const draftNotice = (
  record: LedgerRecord,
  leaders: ReadonlyMap<string, LedgerRecord>,
  rules: readonly LedgerRecord[],
  { publisher, phone }: Omit<PublicationTerms, 'noticeDays'>,
  today: CalendarDate
): Notice => ({
  month: record.id,
  rows: inTime(plannedRows(record, leaders)),
  on: today,
  publisher,
  phone,
  notes: rulesNotes(record, rules),
  state: 'draft'
})

/** What was published, as it was published; null before. */
export function publishedNotice(record: LedgerRecord | undefined): Notice | null {
  const published = sectionValue<RosterPublished>(record, 'published')
  if (!record || !published) return null
  return { ...published, month: record.id, rows: inTime(published.rows), state: 'published' }
}

/** What holds now: as published, or with the adjustment notices since; null before publication. */
export function currentNotice(record: LedgerRecord | undefined): Notice | null {
  const published = publishedNotice(record)
  const last = adjustmentsOf(record).at(-1)
  if (!published || !last) return published
  return { ...published, rows: publicRows(record), on: last.on, state: 'adjusted' }
}

/** Days of a notice, in order, each once. */
export const daysIn = ({ rows }: Pick<Notice, 'rows'>): CalendarDate[] => [
  ...new Set(rows.map(({ date }) => date))
]
