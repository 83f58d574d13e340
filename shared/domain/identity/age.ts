import { partsOf, type CalendarDate } from '../dates/calendar'

/**
 * Full years (周岁) on a date, or null when the date lies before the birth.
 * The year is complete on the birthday itself; for a birth on 29 February, in common years, on 1 March.
 */
export function ageOn(birthDate: CalendarDate, date: CalendarDate): number | null {
  const birth = partsOf(birthDate)
  const day = partsOf(date)
  if (date < birthDate) return null
  const years = day.year - birth.year
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}
