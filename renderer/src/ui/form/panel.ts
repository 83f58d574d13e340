import { beijingDate, dateOf, monthOf, partsOf } from '@shared/domain/dates'

// The calendar to pick from counts in the zone of the PC: its day of the same numbers is the day in the office. Nothing
// else in the program looks at that zone (test/rules/zones.test.ts).

/** Where the calendar opens when nothing is chosen: today in the office, as the calendar has it. */
export function panelToday(nowMillis = Date.now()): Date {
  const { year, month, day } = partsOf(beijingDate(nowMillis))
  return new Date(year, month - 1, day)
}

/**
 * The classes of a cell: what the panel takes for today, this month and this year by the PC's zone may be others in the
 * office (ui/element.css). Days, months and years are cells of the same kind, each asked for by one of its days.
 */
export function panelClass(cell: Date, nowMillis = Date.now()): string {
  const today = beijingDate(nowMillis)
  const day = dateOf(cell.getFullYear(), cell.getMonth() + 1, cell.getDate())
  if (day === null) return ''
  return [
    ...(day === today ? ['office-today'] : []),
    ...(monthOf(day) === monthOf(today) ? ['office-month'] : []),
    ...(day.slice(0, 4) === today.slice(0, 4) ? ['office-year'] : [])
  ].join(' ')
}
