import { z } from 'zod'
import { line, month } from '../fields'

/** A closed month: the snapshot that prints the same years later. Record id = the month, 'YYYY-MM'. */
export const summarySections = {
  closing: z.object({
    month,
    /** Milliseconds since 1970 of closing; the person is in the journal entry. */
    closedAt: z.number().int(),
    preparedBy: line(60),
    reviewedBy: line(60),
    /** The summary as computed at closing: JSON text of SummaryTable with the record ids behind it. */
    snapshot: z.string().max(8_000_000),
    /** SHA-256 of `snapshot`, printed on the paper. */
    hash: z.string().regex(/^[0-9a-f]{64}$/)
  })
}
export type SummaryClosing = z.infer<typeof summarySections.closing>
