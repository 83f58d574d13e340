import { sectionValue, type LedgerRecord } from '../../ledger'
import { addDays, dayNumber, type CalendarDate } from '../dates'
import type { Retired } from '../fields'
import { bundledYears } from './bundled'
import type { HolidayBreak, HolidayDays, HolidayYear } from './sections'

/**
 * 'unknown': the year has no notice yet. Monday to Friday may turn out a holiday, Saturday and Sunday a working
 * weekend, so nothing is claimed of any of its days.
 */
export type DayKind = 'working' | 'off' | 'unknown'

const KINDS: readonly DayKind[] = ['unknown', 'working', 'off']
const [UNKNOWN, WORKING, OFF] = [0, 1, 2]

/** Which days are worked, for the years whose notice is known; made by `calendarOf`. */
export interface WorkCalendar {
  years: ReadonlyMap<number, HolidayYear>
  /** The break that a day off lies in. */
  off: ReadonlyMap<CalendarDate, HolidayBreak>
  /** A kind for each day from `first` (days since 1970-01-01) on: a list of disputes asks for thousands of days. */
  kinds: Uint8Array
  first: number
}

/** The calendar that ships with the program, without what the office entered. */
export const bundledCalendar: WorkCalendar = calendarWith(bundledYears)

/** The bundled years with those of the office (records of entity `holidays`) in front of them. */
export function calendarOf(records: readonly LedgerRecord[] | undefined): WorkCalendar {
  const entered = (records ?? []).flatMap((record) => {
    const days = sectionValue<HolidayDays>(record, 'days')
    const withdrawn = sectionValue<Retired>(record, 'retired')?.retired ?? false
    return days && /^[1-9]\d{3}$/.test(record.id) && !withdrawn ? [{ ...days, year: Number(record.id) }] : []
  })
  return entered.length === 0 ? bundledCalendar : calendarWith([...bundledYears, ...entered])
}

export const dayKind = (date: CalendarDate, calendar: WorkCalendar): DayKind =>
  kindOn(dayNumber(date), calendar)

/** The same for a day as a number (`dayNumber`). */
export const kindOn = (day: number, { kinds, first }: WorkCalendar): DayKind =>
  KINDS[kinds[day - first] ?? UNKNOWN] ?? 'unknown'

/** Whether a day (`dayNumber`) counts as worked; in a year without data Monday to Friday, which is an estimate. */
export function isWorked(day: number, calendar: WorkCalendar): boolean {
  const kind = kindOn(day, calendar)
  return kind === 'working' || (kind === 'unknown' && !isWeekend(day))
}

/** Day 0, 1970-01-01, was a Thursday. */
export function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}

/** Later years take the place of earlier ones with the same number. Days outside their year are passed over. */
function calendarWith(list: readonly HolidayYear[]): WorkCalendar {
  const years = new Map(list.map((year) => [year.year, year]))
  const numbers = [...years.keys()]
  const first = dayNumber(`${Math.min(...numbers)}-01-01`)
  const kinds = new Uint8Array(dayNumber(`${Math.max(...numbers)}-12-31`) - first + 1)
  const off = new Map<CalendarDate, HolidayBreak>()
  for (const year of years.values()) {
    const [begin, end] = [`${year.year}-01-01`, `${year.year}-12-31`]
    const last = dayNumber(end)
    for (let day = dayNumber(begin); day <= last; day++) kinds[day - first] = isWeekend(day) ? OFF : WORKING
    for (const one of year.off) {
      const to = one.to < end ? one.to : end
      for (let day = one.from > begin ? one.from : begin; day <= to; day = addDays(day, 1)) {
        off.set(day, one)
        kinds[dayNumber(day) - first] = OFF
      }
    }
    for (const day of year.work) {
      if (begin <= day && day <= end) kinds[dayNumber(day) - first] = WORKING
    }
  }
  return { years, off, kinds, first }
}
