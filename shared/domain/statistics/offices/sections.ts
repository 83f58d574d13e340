import { z } from 'zod'
import { date, id, line } from '../../fields'
import { isPeriod } from '../../periods'

/**
 * What came in from a centre below for a period, entered by hand from paper or a file; record id = centre and period
 * (`receiptId`). Absent: nothing came in.
 */
export const receiptSections = {
  receipt: z.object({
    centerId: id,
    period: z.string().refine(isPeriod, '不是统计期'),
    /**
     * figures = a report with figures; nothing = 零报告, sent on purpose; returned = sent back to be done again;
     * mistaken = entered by mistake, nothing came in.
     */
    kind: z.enum(['figures', 'nothing', 'returned', 'mistaken']),
    /** Day it came in, or was returned. */
    on: date,
    note: line(200)
  })
}
export type OfficeReceipt = z.infer<typeof receiptSections.receipt>
