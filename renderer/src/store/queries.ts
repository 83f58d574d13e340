import {
  dayNumber,
  fromDayNumber,
  monthOf,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import type { EntityName } from '@shared/domain/registry'
import type { DisputeFact } from '@shared/domain/statistics/fact'
import { recordKey, type LedgerRecord } from '@shared/ledger'
import { counterKey, type Numbered } from './apply'
import { unpackFacts } from './factBlock'
import { ledger } from './ledger'
import type { RecordRow } from './schema'

const recordOf = (row: RecordRow): LedgerRecord => row.record

/** Undefined when there is none. */
export async function getRecord(entity: EntityName, id: string): Promise<LedgerRecord | undefined> {
  return (await ledger().db.records.get(recordKey(entity, id)))?.record
}

/** In the order of `ids`; ids without a record are left out. */
export async function getRecords(entity: EntityName, ids: readonly string[]): Promise<LedgerRecord[]> {
  const rows = await ledger().db.records.bulkGet(ids.map((id) => recordKey(entity, id)))
  return rows.flatMap((row) => (row ? [row.record] : []))
}

/** Every record of an entity, retired ones too, in the order they were made. */
export async function allRecords(entity: EntityName): Promise<LedgerRecord[]> {
  return (await ledger().db.records.where('entity').equals(entity).toArray()).map(recordOf)
}

/** Records with values written at the same time that wait for a choice; by an index that only those stand in. */
export async function undecidedRecords(): Promise<LedgerRecord[]> {
  return (await ledger().db.records.where('undecided').above(0).toArray()).map(recordOf)
}

/** Closed disputes that ask for something again on or before a day: an instalment falls due, a visit is to be made. */
export async function disputesAskingAgain(until: CalendarDate): Promise<LedgerRecord[]> {
  const rows = ledger().db.records.where('afterDay').belowOrEqual(dayNumber(until))
  return (await rows.toArray()).map(recordOf)
}

export interface DisputeFilter {
  /** First and last 受理日期, both included, 'YYYY-MM-DD'. */
  from?: CalendarDate | undefined
  to?: CalendarDate | undefined
  /** 1 – 5; an empty list means every step. */
  steps?: readonly number[] | undefined
  organizationId?: string | undefined
}

/**
 * Disputes by index, withdrawn ones too, in no promised order. Rows are opened only when every condition holds:
 * with several conditions the keys are found first.
 */
export async function disputesWhere(filter: DisputeFilter): Promise<LedgerRecord[]> {
  const { records } = ledger().db
  const { from, to, steps, organizationId } = filter
  const conditions = [
    ...(from !== undefined || to !== undefined
      ? [
          records
            .where('acceptedDay')
            .between(
              from === undefined ? -Infinity : dayNumber(from),
              to === undefined ? Infinity : dayNumber(to),
              true,
              true
            )
        ]
      : []),
    ...(organizationId ? [records.where('organizationId').equals(organizationId)] : []),
    ...(steps && steps.length > 0 ? [records.where('step').anyOf([...steps])] : [])
  ]
  const [only, ...others] = conditions
  if (!only) return allRecords('dispute')
  if (others.length === 0) return (await only.toArray()).map(recordOf)
  const lists = await Promise.all(conditions.map((condition) => condition.primaryKeys()))
  const sets = lists.slice(1).map((list) => new Set(list))
  const keys = (lists[0] ?? []).filter((key) => sets.every((set) => set.has(key)))
  return (await records.bulkGet(keys)).flatMap((row) => (row ? [row.record] : []))
}

/** Facts of disputes accepted between two days, both included: 'YYYY-MM-DD', or days since 1970-01-01. */
export async function factsBetween(
  fromDay: CalendarDate | number,
  toDay: CalendarDate | number
): Promise<DisputeFact[]> {
  const from = typeof fromDay === 'number' ? fromDay : dayNumber(fromDay)
  const to = typeof toDay === 'number' ? toDay : dayNumber(toDay)
  if (to < from) return []
  const months = [monthOf(fromDayNumber(from)), monthOf(fromDayNumber(to))] as const
  const blocks = await ledger()
    .db.factBlocks.where('month')
    .between(...months, true, true)
    .toArray()
  return blocks
    .flatMap(({ packed }) => unpackFacts(packed))
    .filter(({ acceptedOn }) => acceptedOn >= from && acceptedOn <= to)
}

/** Those of these months in which disputes were accepted; by their keys alone, no fact is opened. */
export const monthsOnRecord = (months: readonly CalendarMonth[]): Promise<CalendarMonth[]> =>
  ledger()
    .db.factBlocks.where('month')
    .anyOf([...months])
    .primaryKeys()

/**
 * The next serial number of this year on this PC, of case numbers or of another entity's, from 1 without gaps. Ask inside
 * `commitDecision`: only there no other window can take the same.
 */
export async function nextSerial(
  year: number,
  deviceLetter: string,
  entity: Numbered = 'dispute'
): Promise<number> {
  return ((await ledger().db.counters.get(counterKey(entity, year, deviceLetter)))?.highest ?? 0) + 1
}
