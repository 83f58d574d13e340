import type { PersonProfile } from '@shared/domain/office/sections'
import type { EntityName } from '@shared/domain/registry'
import { recordKey, savedMillis, sectionValue, type SectionValue } from '@shared/ledger'
import { ledger } from './ledger'
import { getRecords } from './queries'

/** One change of one section: who, when, why, before and after. */
export interface HistoryItem {
  position: number
  clock: string
  /** When, as the PC's clock showed it; milliseconds since 1970. */
  millis: number
  /** Account id */
  person: string
  /** The person's name as it stands now ('' when the account has no record), and who confirmed it, if anyone. */
  personName: string
  reason: string
  section: string
  before: SectionValue | null
  after: SectionValue
}

/** 「甲」, or 「甲，乙确认」 where a second person confirmed it. */
const signed = (names: ReadonlyMap<string, string>, person: string, second: string | undefined): string => {
  const name = names.get(person) ?? ''
  return second === undefined ? name : `${name}，${names.get(second) ?? ''}确认`
}

/** All changes of a record in journal order, the oldest first. */
export async function historyOf(entity: EntityName, id: string): Promise<HistoryItem[]> {
  const key = recordKey(entity, id)
  const rows = await ledger()
    .db.history.where('[key+position+section]')
    .between([key, 0, ''], [key, Infinity, ''])
    .toArray()
  const people = await getRecords('person', [
    ...new Set(rows.flatMap(({ person, second }) => (second === undefined ? [person] : [person, second])))
  ])
  const names = new Map(
    people.map((record) => [record.id, sectionValue<PersonProfile>(record, 'profile')?.name ?? ''])
  )
  return rows.flatMap(({ position, clock, wallMillis, person, second, reason, parts }) =>
    parts.map(({ section, before, after }) => ({
      position,
      clock,
      millis: savedMillis({ clock, wallMillis }),
      person,
      personName: signed(names, person, second),
      reason,
      section,
      before,
      after
    }))
  )
}
