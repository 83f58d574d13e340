import { z } from 'zod'
import { line, month } from '../fields'
import { isPeriod } from '../periods'

/** Characters that a closing may take: of a deflated one about 65,000 disputes with five tables of one's own. */
export const MOST_SEALED = 8_000_000

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const period = z.string().refine(isPeriod, '不是统计期')
const sealed = {
  /** Milliseconds since 1970 of closing; the person is in the journal entry. */
  closedAt: z.number().int(),
  preparedBy: line(60),
  reviewedBy: line(60),
  /** SHA-256 of the text of the snapshot, printed on the paper. */
  hash
}
/** The summary as computed at closing: JSON text of a snapshot with the record ids behind its figures. */
const snapshot = z.string().max(MOST_SEALED)
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
  /**
   * `packed` is the deflated text with all tables of the period (snapshot.ts). Closings from before hold 人民调解案件情况
   * 统计表 alone and are kept as they were written; those from before there was approval with `month`, without number.
   */
  closing: z.union([
    z.object({ period, no, ...sealed, packed: z.string().max(MOST_SEALED) }),
    z.object({ period, no, ...sealed, snapshot }),
    z.object({ month, ...sealed, snapshot })
  ]),
  returning: step,
  approval: step,
  reporting: step,
  reopening: step
}
export type SummaryClosing = z.infer<typeof summarySections.closing>
export type PeriodStepValue = z.infer<typeof step>
