import {
  dayNumber,
  fromDayNumber,
  monthOf,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import type { VisitFact } from '@shared/domain/visits/fact'
import type { LedgerRecord } from '@shared/ledger'
import { ledger } from './ledger'
import { unpackVisits } from './visitBlock'

/** Visits and appointments of days from `from` to `to`, both included, withdrawn ones too, in no promised order. */
export async function visitsBetween(from: CalendarDate, to: CalendarDate): Promise<LedgerRecord[]> {
  const rows = ledger().db.records.where('visitDay').between(dayNumber(from), dayNumber(to), true, true)
  return (await rows.toArray()).map(({ record }) => record)
}

/** Visits in which something is still to be done, by an index that only those stand in. */
export async function openVisits(): Promise<LedgerRecord[]> {
  return (await ledger().db.records.where('visitOpen').equals(1).toArray()).map(({ record }) => record)
}

/** Facts of the visits of a month. */
export async function visitFacts(month: CalendarMonth): Promise<VisitFact[]> {
  const packed = (await ledger().db.visitBlocks.get(month))?.packed
  return packed ? unpackVisits(packed).filter(({ on }) => monthOf(fromDayNumber(on)) === month) : []
}
