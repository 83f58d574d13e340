import { beijingDate, dateOf, partsOf } from '@shared/domain/dates'

// The calendar to pick from counts in the zone of the PC: its day of the same numbers is the day in the office. Nothing
// else in the program looks at that zone (test/rules/zones.test.ts).

/** Where the calendar opens when nothing is chosen: today in the office, as the calendar has it. */
export function panelToday(nowMillis = Date.now()): Date {
  const { year, month, day } = partsOf(beijingDate(nowMillis))
  return new Date(year, month - 1, day)
}

/** The class of a day in the calendar: what it takes for today by the PC's zone may be another day (ui/element.css). */
export function dayClass(cell: Date, nowMillis = Date.now()): string {
  const day = dateOf(cell.getFullYear(), cell.getMonth() + 1, cell.getDate())
  return day === beijingDate(nowMillis) ? 'office-today' : ''
}
