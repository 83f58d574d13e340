import { isDate, parseDateList, type CalendarDate } from '@shared/domain/dates'

/**
 * The days of a field while another text is being typed into it: dates in order, then what is no date, as it was typed.
 * Nothing typed is dropped: the rules of the section refuse it, and it stands there to be mended.
 */
export function daysWith(kept: readonly string[], text: string, today: CalendarDate): string[] {
  const { dates, unread } = parseDateList(text, today)
  return orderedDays([...kept, ...dates, ...unread])
}

export function orderedDays(days: readonly string[]): string[] {
  const all = [...new Set(days)]
  return [...all.filter(isDate).sort(), ...all.filter((day) => !isDate(day))]
}
