import type { LedgerRecord } from '@shared/ledger'
import { adjustmentsOf, inTime } from '../../rosters/publish'
import type { PublishedRow } from '../../rosters/sections'
import { publishedNotice } from '../notice'

/** A slot as the public knows it, with how often it was announced anew. */
export interface PublicSlot {
  row: PublishedRow
  /** 0 as published first; one more for each adjustment that names it. */
  sequence: number
  /** Dropped by an adjustment: it is told, so that it goes from calendars that took it. */
  cancelled: boolean
  /** Reason of the last adjustment of it, or ''. */
  reason: string
}

/** Every slot that was ever announced for the month, in time. */
export function publicSlots(record: LedgerRecord | undefined): PublicSlot[] {
  const slots = new Map<string, PublicSlot>()
  for (const row of publishedNotice(record)?.rows ?? [])
    slots.set(row.slotId, { row, sequence: 0, cancelled: false, reason: '' })
  for (const { reason, changes } of adjustmentsOf(record)) {
    for (const { before, after } of changes) {
      const row = after ?? before
      if (!row) continue
      const old = slots.get(row.slotId)
      slots.set(row.slotId, { row, sequence: (old?.sequence ?? -1) + 1, cancelled: !after, reason })
    }
  }
  return inTime([...slots.values()].map(({ row }) => row)).flatMap(({ slotId }) => slots.get(slotId) ?? [])
}
