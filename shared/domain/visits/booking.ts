import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { addDays, isDate, monthOf, type CalendarDate } from '../dates'
import { blank, checked, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { bookingEnd, type BookingEnd, type BookingWay } from './codes'
import type { Duty } from './duties'
import {
  visitSections,
  type VisitAppointment,
  type VisitLeader,
  type VisitMatter,
  type VisitVisitors
} from './sections'
import { matterProblems, tidyMatter, tidyVisitors, visitorsProblems, visitorsWarnings } from './visitors'

/** When a day can no longer be booked: so many days before it, at a time of day (office rules). */
export interface BookingClosing {
  bookingClosingDays: number
  /** 'HH:MM' */
  bookingClosingTime: string
  /** What the roster says of days; a closing of its own goes before that of the office. */
  duties?: readonly Duty[]
}

/**
 * 「2026-11-23 17:00」: the last moment to book a day, comparable as text. Of several sessions of the day the one of the
 * leader who is asked for, otherwise the last to close.
 */
export function closingOf(
  on: CalendarDate,
  { bookingClosingDays, bookingClosingTime, duties = [] }: BookingClosing,
  leader: VisitLeader | null = null
): string {
  const day = duties.filter((duty) => duty.on === on && duty.bookBy !== '')
  const own = day.filter(({ leaders }) => leaders.some((each) => isSame(each, leader)))
  const last = (own.length > 0 ? own : day)
    .map(({ bookBy }) => bookBy)
    .sort()
    .at(-1)
  return last ?? `${addDays(on, -bookingClosingDays)} ${bookingClosingTime}`
}

const isSame = (one: VisitLeader, other: VisitLeader | null): boolean =>
  other !== null &&
  (other.leaderId === ''
    ? one.name === other.name && one.post === other.post
    : one.leaderId === other.leaderId)

/** A day without a session in the roster of its month may be meant all the same; a word about it, never a block. */
function dutyWarnings({ on }: VisitAppointment, { duties = [] }: BookingClosing): Warning[] {
  if (!isDate(on) || duties.some((duty) => duty.on === on)) return []
  return duties.some((duty) => monthOf(duty.on) === monthOf(on))
    ? [{ field: 'appointment.on', message: '这一天没有排班，请核对接访日', source: '接访排班' }]
    : []
}

export interface BookingDraft {
  on: string
  at: string
  bookedOn: string
  bookedAt: string
  way: BookingWay
  leader: VisitLeader | null
  note: string
}

/** 登记预约. The new record's id is `changes[0].id`; a number is given on arrival. */
export function bookVisit(
  draft: { appointment: BookingDraft; visitors: VisitVisitors; matter: VisitMatter },
  closing: BookingClosing,
  context: DecideContext
): Decision {
  const appointment = tidyBooking(draft.appointment)
  const visitors = tidyVisitors(draft.visitors)
  const matter = tidyMatter(draft.matter)
  const problems = [
    ...bookingProblems(appointment, closing, context),
    ...visitorsProblems(visitors),
    ...matterProblems(matter)
  ]
  return checked(problems, () => {
    const id = newId(context)
    return decided(
      '登记预约',
      [
        changeOf(undefined, 'visit', id, 'appointment', appointment),
        changeOf(undefined, 'visit', id, 'visitors', visitors),
        changeOf(undefined, 'visit', id, 'matter', matter)
      ],
      [...visitorsWarnings(visitors), ...dutyWarnings(appointment, closing)]
    )
  })
}

/** 改约: another day or time, by the same closing. */
export function rebook(
  record: LedgerRecord,
  draft: BookingDraft,
  closing: BookingClosing,
  context: DecideContext
): Decision {
  const appointment = tidyBooking(draft)
  const problems = [
    ...visitMoveProblems(record, 'rebook', 'appointment'),
    ...bookingProblems(appointment, closing, context)
  ]
  return checked(problems, () =>
    decided(
      '改约',
      [changeOf(record, 'visit', record.id, 'appointment', appointment)],
      dutyWarnings(appointment, closing)
    )
  )
}

/** 取消预约, or 未到: nobody is counted, and nothing follows from it for the next time. */
export function endBooking(
  record: LedgerRecord,
  ended: { kind: BookingEnd; on: string; reason: string },
  { today }: Context
): Decision {
  const present = sectionValue<VisitAppointment>(record, 'appointment')
  const value = { ...ended, reason: ended.reason.trim() }
  const problems = [
    ...visitMoveProblems(record, 'endBooking', 'appointment'),
    ...pastDay('appointment.ended.on', '日期', value.on, today)
  ]
  if (value.kind === 'absent' && present && value.on < present.on) {
    problems.push(problem('appointment.ended.on', `预约的是 ${present.on}，还不能登记未到`))
  }
  if (value.kind === 'cancelled' && blank(value.reason)) {
    problems.push(problem('appointment.ended.reason', '请填写取消的原因'))
  }
  if (!present) return checked(problems, () => decided('', []))
  const next = { ...present, ended: value }
  const shape = shapeProblems('appointment', visitSections.appointment, next, problems)
  return checked([...problems, ...shape], () =>
    decided(bookingEnd.name(value.kind), [changeOf(record, 'visit', record.id, 'appointment', next)])
  )
}

const tidyBooking = (draft: BookingDraft): VisitAppointment => ({
  ...draft,
  note: draft.note.trim(),
  leader: draft.leader && draft.leader.name.trim() !== '' ? draft.leader : null,
  ended: null
})

function bookingProblems(value: VisitAppointment, closing: BookingClosing, { today }: Context): Problem[] {
  const problems = pastDay('appointment.bookedOn', '预约登记日期', value.bookedOn, today)
  if (blank(value.on)) problems.push(problem('appointment.on', '请填写预约的接访日'))
  else if (!isDate(value.on)) problems.push(problem('appointment.on', '预约的接访日不是有效日期'))
  else if (isDate(value.bookedOn)) {
    const last = closingOf(value.on, closing, value.leader)
    if (`${value.bookedOn} ${value.bookedAt}` > last) {
      const message = `这一天的预约已于 ${last} 截止。请改约别的接访日，或者请来访人当天到场登记`
      problems.push(problem('appointment.on', message))
    }
  }
  return [...problems, ...shapeProblems('appointment', visitSections.appointment, value, problems)]
}
