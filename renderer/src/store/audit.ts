import { fail, ok, type Result } from '@shared/result'
import {
  entitiesOf,
  eventTitle,
  kindOf,
  auditKind,
  recordTitle,
  type AuditKind,
  type AuditRow
} from '@shared/domain/audit'
import type { AccountEvent } from '@shared/domain/accounts'
import { beijingDate, type CalendarDate } from '@shared/domain/dates'
import type { PersonProfile } from '@shared/domain/office/sections'
import { savedMillis, sectionValue, type SectionValue } from '@shared/ledger'
import { ledger } from './ledger'
import type { OnProgress } from './progress'
import { allRecords } from './queries'
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

const BATCH = 400
const SHOWN = { phone: '电话', mobile: '手机', idNumber: '证件号码', address: '地址', contact: '联系方式' }

/**
 * What staff did, the latest first: from the journal as it is applied, batch by batch. Nobody who came is counted or
 * named here; a matter stands by its number.
 */
export async function auditRows(
  filter: AuditFilter,
  most: number,
  onProgress: OnProgress,
  signal: AbortSignal
): Promise<Result<{ rows: AuditRow[]; more: boolean }>> {
  const { db } = ledger()
  const names = await personNames()
  const entities = new Set<string>(entitiesOf(filter.kind))
  const rows: AuditRow[] = []
  const total = (await db.meta.get('applied'))?.position ?? 0
  for (let below = total + 1; ;) {
    if (signal.aborted) return fail('CANCELLED', '已停止查找。')
    onProgress({ done: total - below + 1, total, words: '正在查找' })
    const batch = await takeBatch(below)
    const last = batch.at(-1)
    if (!last) return ok({ rows, more: false })
    const fitting = batch.filter((row) => fits(row, filter, entities))
    for (const row of await described(fitting, names)) {
      if (rows.length === most) return ok({ rows, more: true })
      rows.push(row)
    }
    if (filter.from !== '' && dayOf(last) < filter.from) return ok({ rows, more: false })
    below = last.position
  }
}

const dayOf = (row: HistoryRow): CalendarDate => beijingDate(savedMillis(row))
const entityOf = (key: string): string => key.slice(0, key.indexOf('/'))

/** Whole entries: all rows of the last position that it reaches. */
async function takeBatch(below: number): Promise<HistoryRow[]> {
  const { db } = ledger()
  const first = await db.history.where('position').below(below).reverse().limit(BATCH).toArray()
  const last = first.at(-1)
  if (!last) return []
  const whole = await db.history.where('position').equals(last.position).toArray()
  return [...first.filter(({ position }) => position !== last.position), ...whole]
}

function fits(row: HistoryRow, filter: AuditFilter, entities: ReadonlySet<string>): boolean {
  const day = dayOf(row)
  return (
    entities.has(entityOf(row.key)) &&
    (filter.key === '' || row.key === filter.key || shownKey(row) === filter.key) &&
    (filter.person === '' || row.person === filter.person || row.second === filter.person) &&
    (filter.from === '' || day >= filter.from) &&
    (filter.to === '' || day <= filter.to)
  )
}

async function personNames(): Promise<ReadonlyMap<string, string>> {
  const people = await allRecords('person')
  return new Map(
    people.map((record) => [record.id, sectionValue<PersonProfile>(record, 'profile')?.name ?? ''])
  )
}

async function described(
  rows: readonly HistoryRow[],
  names: ReadonlyMap<string, string>
): Promise<AuditRow[]> {
  const wanted = [...new Set(rows.flatMap((row) => [row.key, shownKey(row)]).filter((key) => key !== ''))]
  const found = await ledger().db.records.bulkGet(wanted)
  const titles = new Map(found.map((row, index) => [wanted[index], row ? recordTitle(row.record) : '']))
  return rows.map((row) => {
    const { position, person, second, reason, key } = row
    const nameOf = (id: string): string => names.get(id) ?? ''
    const kind = kindOf(entityOf(key))
    return {
      position,
      millis: savedMillis(row),
      who: second === undefined ? nameOf(person) : `${nameOf(person)}，${nameOf(second)}确认`,
      deed: reason,
      kind: kind === undefined ? '' : auditKind.name(kind),
      what: whatOf(row, titles, nameOf),
      key: shownKey(row) || key
    }
  })
}

type Reveal = { entity: string; recordId: string; field: string }
const partOf = (row: HistoryRow, section: string): SectionValue | undefined =>
  row.parts.find((part) => part.section === section)?.after

/** Of a note that something masked was shown: the record it was shown of. */
function shownKey(row: HistoryRow): string {
  const reveal = entityOf(row.key) === 'access' ? (partOf(row, 'reveal') as Reveal | undefined) : undefined
  return reveal ? `${reveal.entity}/${reveal.recordId}` : ''
}

function whatOf(
  row: HistoryRow,
  titles: ReadonlyMap<string | undefined, string>,
  nameOf: (id: string) => string
): string {
  const entity = entityOf(row.key)
  if (entity === 'account') {
    const event = partOf(row, 'event') as AccountEvent | undefined
    return event ? eventTitle(event, nameOf(event.person)) : ''
  }
  if (entity === 'access') {
    const { field } = partOf(row, 'reveal') as Reveal
    const last = field.split('.').at(-1) ?? ''
    return [titles.get(shownKey(row)) ?? '', SHOWN[last as keyof typeof SHOWN] ?? last]
      .filter(Boolean)
      .join('，')
  }
  return titles.get(row.key) ?? ''
}
