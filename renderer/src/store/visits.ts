import { dayNumber, monthOf, type CalendarDate } from '@shared/domain/dates'
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

/** Facts of the visits of days from `from` to `to`, both included. */
export async function visitFactsBetween(from: CalendarDate, to: CalendarDate): Promise<VisitFact[]> {
  if (to < from) return []
  const blocks = await ledger()
    .db.visitBlocks.where('month')
    .between(monthOf(from), monthOf(to), true, true)
    .toArray()
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return blocks.flatMap(({ packed }) => unpackVisits(packed)).filter(({ on }) => on >= first && on <= last)
}
