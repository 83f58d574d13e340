import { z } from 'zod'
import { beijingDate, formatDateCn } from '../dates'

/** What is printed around the figures, kept with them. */
export const headingOnPaper = z.object({
  reportingUnit: z.string(),
  preparedBy: z.string(),
  reviewedBy: z.string()
})
export type Heading = z.infer<typeof headingOnPaper>

/** A closed period, as its paper says so. */
export interface Closed {
  /** '2016年9月1日' */
  day: string
  hash: string
}

/** What the paper of a closed period says; `closedAt` in milliseconds since 1970. */
export const closedOf = (closing: { closedAt: number; hash: string }): Closed => ({
  day: formatDateCn(beijingDate(closing.closedAt)),
  hash: closing.hash
})

export const closedLine = ({ day, hash }: Closed): string => `${day}结账；校验码：${hash}`
