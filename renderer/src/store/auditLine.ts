import {
  auditKind,
  entitiesOf,
  eventTitle,
  kindOf,
  revealTitle,
  type AuditKind,
  type AuditRow
} from '@shared/domain/audit'
import type { AccountEvent } from '@shared/domain/accounts'
import { beijingDate, type CalendarDate } from '@shared/domain/dates'
import { savedMillis, type SectionValue } from '@shared/ledger'
import type { HistoryRow } from './schema'

export interface AuditFilter {
  /** Account id; '' for everyone. */
  person: string
  kind: AuditKind | ''
  /** First and last day, both included; '' without end. */
  from: CalendarDate | ''
  to: CalendarDate | ''
  /** recordKey; '' for every record. */
  key: string
}

/** What one entry changed of one record: a row of the history, or the same made from the journal. */
export type AuditSource = Omit<HistoryRow, 'section' | 'parts'> & {
  readonly parts: readonly { section: string; after: SectionValue }[]
}

/** What records and people are called; '' for what has no name of its own. */
export interface AuditNames {
  titleOf(key: string): string
  personOf(id: string): string
}

export const dayOf = (row: AuditSource): CalendarDate => beijingDate(savedMillis(row))
const entityOf = (key: string): string => key.slice(0, key.indexOf('/'))

export function auditFit(filter: AuditFilter): (row: AuditSource) => boolean {
  const entities = new Set<string>(entitiesOf(filter.kind))
  return (row) => {
    const day = dayOf(row)
    return (
      entities.has(entityOf(row.key)) &&
      (filter.key === '' || row.key === filter.key || shownKey(row) === filter.key) &&
      (filter.person === '' || row.person === filter.person || row.second === filter.person) &&
      (filter.from === '' || day >= filter.from) &&
      (filter.to === '' || day <= filter.to)
    )
  }
}

export function auditLine(row: AuditSource, names: AuditNames): AuditRow {
  const { position, person, second, reason, key } = row
  const kind = kindOf(entityOf(key))
  const who = names.personOf(person)
  return {
    position,
    millis: savedMillis(row),
    who: second === undefined ? who : `${who}，${names.personOf(second)}确认`,
    deed: reason,
    kind: kind === undefined ? '' : auditKind.name(kind),
    what: whatOf(row, names),
    key: shownKey(row) || key
  }
}

type Reveal = { entity: string; recordId: string; field: string }
const partOf = (row: AuditSource, section: string): SectionValue | undefined =>
  row.parts.find((part) => part.section === section)?.after

/** Entities of which a line tells what stands in them, not only what they are called. */
export const toldInFull = (entity: string): boolean => entity === 'access' || entity === 'account'

/** Of a note that something masked was shown: the record it was shown of. */
export function shownKey(row: AuditSource): string {
  const reveal = entityOf(row.key) === 'access' ? (partOf(row, 'reveal') as Reveal | undefined) : undefined
  return reveal ? `${reveal.entity}/${reveal.recordId}` : ''
}

function whatOf(row: AuditSource, { titleOf, personOf }: AuditNames): string {
  const entity = entityOf(row.key)
  if (entity === 'account') {
    const event = partOf(row, 'event') as AccountEvent | undefined
    return event ? eventTitle(event, personOf(event.person)) : ''
  }
  if (entity === 'access') {
    const reveal = partOf(row, 'reveal') as Reveal | undefined
    if (!reveal) return ''
    return [titleOf(shownKey(row)), revealTitle(reveal.entity, reveal.field)].filter(Boolean).join('，')
  }
  return titleOf(row.key)
}
