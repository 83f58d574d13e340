import { dayKind, type WorkCalendar } from '@shared/domain/calendar'
import {
  addDays,
  monthOf,
  monthRange,
  partsOf,
  weekdayOf,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import type { OpenSlot } from '@shared/domain/reception/rosters/slots'

export interface GridDay {
  date: CalendarDate
  day: number
  inMonth: boolean
  /** 「春节」「休」「班」 or '': what the calendar says that one would not expect of the weekday, or a break's name. */
  mark: string
  off: boolean
  slots: OpenSlot[]
}

/** The weeks of a month, Monday first, with the slots of each day in order. Days of other months are empty. */
export function gridOf(
  month: CalendarMonth,
  slots: readonly OpenSlot[],
  calendar: WorkCalendar
): GridDay[][] {
  const { from, to } = monthRange(month)
  const weeks: GridDay[][] = []
  let date = addDays(from, 1 - weekdayOf(from))
  while (date <= to) {
    const week = Array.from({ length: 7 }, (_, n) => dayOf(addDays(date, n), month, slots, calendar))
    weeks.push(week)
    date = addDays(date, 7)
  }
  return weeks
}

function dayOf(
  date: CalendarDate,
  month: CalendarMonth,
  slots: readonly OpenSlot[],
  calendar: WorkCalendar
): GridDay {
  const kind = dayKind(date, calendar)
  const weekend = weekdayOf(date) > 5
  const name = calendar.off.get(date)?.name ?? ''
  return {
    date,
    day: partsOf(date).day,
    inMonth: monthOf(date) === month,
    mark: name !== '' ? `${name} 休` : kind === 'working' && weekend ? '班' : '',
    off: kind === 'off' || (kind === 'unknown' && weekend),
    slots: slots.filter((slot) => slot.date === date)
  }
}

/** The cell that an arrow key leads to, or null where it leads out of the month. */
export function dayAfterKey(key: string, date: CalendarDate): CalendarDate | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  if (step === undefined) return null
  const next = addDays(date, step)
  return monthOf(next) === monthOf(date) ? next : null
}
