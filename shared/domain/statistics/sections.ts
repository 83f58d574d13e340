import { z } from 'zod'
import { line, month } from '../fields'
import { isPeriod } from '../periods'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const period = z.string().refine(isPeriod, '不是统计期')
const sealed = {
  /** Milliseconds since 1970 of closing; the person is in the journal entry. */
  closedAt: z.number().int(),
  preparedBy: line(60),
  reviewedBy: line(60),
  /** The summary as computed at closing: JSON text of a snapshot with the record ids behind its figures. */
  snapshot: z.string().max(8_000_000),
  /** SHA-256 of `snapshot`, printed on the paper. */
  hash
}
/** Number of the step among all of this period, from 1 without gaps. */
const no = z.number().int().min(1)

const step = z.object({
  no,
  /** Of the closing that the step is about. */
  hash,
  /** Why, or a note. */
  note: line(500)
})

/**
 * A period of this office and what was done with it; record id = the period. Each section holds the latest step of
 * its kind, those before stand in the journal (approval/moves.ts says which move writes which).
 */
export const summarySections = {
  /** Months closed before there was approval are kept as they were written: with `month`, without number. */
  closing: z.union([z.object({ period, no, ...sealed }), z.object({ month, ...sealed })]),
  returning: step,
  approval: step,
  reporting: step,
  reopening: step
}
export type SummaryClosing = z.infer<typeof summarySections.closing>
export type PeriodStepValue = z.infer<typeof step>
