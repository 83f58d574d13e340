import type { CalendarDate } from '@shared/domain/dates'
import {
  bookingWay,
  closingOf,
  leadersText,
  visitorsText,
  visitStateOf,
  type BookingClosing,
  type Duty,
  type VisitAppointment,
  type VisitLeader,
  type VisitMatter,
  type VisitVisitors
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** One appointment that still stands. */
interface BookedRow {
  id: string
  at: string
  who: string
  title: string
  way: string
  leader: string
}

/** A day that people may come to by appointment. */
export interface BookingDay {
  on: CalendarDate
  leaders: string
  place: string
  /** 「2026-11-23 17:00」 */
  closing: string
  closed: boolean
  rows: BookedRow[]
}

/** The days ahead that a roster holds or someone booked, each with its closing time and who is to come. */
export function bookingDays(
  records: readonly LedgerRecord[],
  closing: BookingClosing & { duties: readonly Duty[] },
  now: { today: CalendarDate; time: string }
): BookingDay[] {
  const days = new Map<CalendarDate, BookedRow[]>()
  for (const { on } of closing.duties) if (on >= now.today) days.set(on, [])
  for (const record of records) {
    const booked = sectionValue<VisitAppointment>(record, 'appointment')
    if (!booked || visitStateOf(record) !== 'booked') continue
    days.set(booked.on, [...(days.get(booked.on) ?? []), rowOf(record, booked)])
  }
  return [...days]
    .map(([on, rows]): BookingDay => {
      const duties = closing.duties.filter((duty) => duty.on === on)
      const last = closingOf(on, closing)
      return {
        on,
        leaders: leadersText(once(duties.flatMap(({ leaders }) => leaders))),
        place: [...new Set(duties.map(({ place }) => place))].join('、'),
        closing: last,
        closed: `${now.today} ${now.time}` > last,
        rows: rows.sort((a, b) => ((a.at || '99') < (b.at || '99') ? -1 : 1))
      }
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

const once = (leaders: readonly VisitLeader[]): VisitLeader[] => [
  ...new Map(leaders.map((leader) => [leader.leaderId, leader])).values()
]

function rowOf(record: LedgerRecord, { at, way, leader }: VisitAppointment): BookedRow {
  const visitors = sectionValue<VisitVisitors>(record, 'visitors')
  return {
    id: record.id,
    at: at || '未定时间',
    who: visitors ? visitorsText(visitors) : '',
    title: sectionValue<VisitMatter>(record, 'matter')?.title ?? '',
    way: bookingWay.name(way),
    leader: leader ? `约见${leader.name}` : ''
  }
}
