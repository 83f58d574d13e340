import { z } from 'zod'
import { date, line, retired } from '../fields'

/** Days off in a row, both ends included; weekends inside the row belong to it. */
const holidayBreak = z.object({
  /** 「春节」「国庆节」 */
  name: line(40),
  from: date,
  to: date
})

/** A year of holidays that the office entered from a notice, or changed; record id = the year, for example '2027'. */
export const holidaySections = {
  days: z.object({
    /** 放假 */
    off: z.array(holidayBreak).max(30),
    /** 调休上班日: Saturdays and Sundays that are worked. */
    work: z.array(date).max(40),
    /** The notice and its number. */
    source: line(120)
  }),
  retired
}
export type HolidayBreak = z.infer<typeof holidayBreak>
export type HolidayDays = z.infer<typeof holidaySections.days>

/** The holidays of one calendar year. Ordinary weekends are not listed. */
export interface HolidayYear extends HolidayDays {
  year: number
}
