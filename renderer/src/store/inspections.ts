import { Dexie } from 'dexie'
import { dayNumber, fromDayNumber, type CalendarDate } from '@shared/domain/dates'
import { inspectionFactOf, type InspectionFact } from '@shared/domain/inspections/fact'
import type { RoundOfUnit } from '@shared/domain/inspections'
import { ledger } from './ledger'

const INDEX = '[inspectionDay+inspectionUnit]'

/** Every round that was not withdrawn, the earliest first: by the index alone, no row is opened. */
export async function inspectionRounds(): Promise<RoundOfUnit[]> {
  const rounds: RoundOfUnit[] = []
  await ledger()
    .db.records.orderBy(INDEX)
    .eachKey((key, cursor) => {
      const [day, unitId] = key as unknown as [number, string]
      const [, id = ''] = String(cursor.primaryKey).split('/')
      rounds.push({ id, unitId, on: fromDayNumber(day) })
    })
  return rounds
}

/** Facts of the inspections of days from `from` to `to`, both included; withdrawn ones have none. */
export async function inspectionFactsBetween(
  from: CalendarDate,
  to: CalendarDate
): Promise<InspectionFact[]> {
  const rows = await ledger()
    .db.records.where(INDEX)
    .between([dayNumber(from), Dexie.minKey], [dayNumber(to), Dexie.maxKey], true, true)
    .toArray()
  return rows.flatMap(({ record }) => inspectionFactOf(record) ?? [])
}
