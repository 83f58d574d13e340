import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '@shared/ledger'
import type { WorkCalendar } from '../../calendar'
import { addDays, daysBetween, formatDateCn, formatMonthCn, monthOf, type CalendarDate } from '../../dates'
import { unpopularLoad } from '../plan/unpopular'
import { packSlots, openSlots, type OpenSlot } from './slots'
import type { RosterPlan } from './sections'

/** What becomes of one slot; what is absent stays. */
export interface SlotChange {
  slotId: string
  leaders?: readonly string[]
  pinned?: readonly string[]
  date?: CalendarDate
}

/** The months of a roster with one reason for all changes. */
export function decideSlots(
  rosters: readonly LedgerRecord[],
  changes: readonly SlotChange[],
  reason: string,
  calendar: WorkCalendar,
  warnings: Warning[] = []
): Decision {
  const bySlot = new Map(changes.map((change) => [change.slotId, change]))
  const found = new Set<string>()
  const problems: Problem[] = []
  const written = rosters.flatMap((record) => {
    const plan = sectionValue<RosterPlan>(record, 'plan')
    if (!plan?.slots.some(({ id }) => bySlot.has(id))) return []
    const slots = openSlots(plan).map((slot) => {
      const change = bySlot.get(slot.id)
      if (!change) return slot
      found.add(slot.id)
      problems.push(...problemsOf(slot, change, record.id))
      return changed(slot, change, calendar)
    })
    return [changeOf(record, 'roster', record.id, 'plan', { ...plan, ...packSlots(slots) })]
  })
  if (changes.some(({ slotId }) => !found.has(slotId)))
    problems.push({ field: '', message: '这一场已不在排班表中，没有改动。请核对最新的排班表。' })
  return problems.length > 0 ? refused(problems) : decided(reason, written, warnings)
}

function problemsOf(slot: OpenSlot, { date, leaders }: SlotChange, month: string): Problem[] {
  const problems: Problem[] = []
  if (date !== undefined && monthOf(date) !== month)
    problems.push({ field: 'date', message: `请移到${formatMonthCn(month)}以内的日期` })
  if (leaders && new Set(leaders).size !== leaders.length)
    problems.push({ field: 'leaders', message: '同一场不能排同一人两次' })
  if (leaders && leaders.length > slot.seats)
    problems.push({ field: 'leaders', message: `这一场最多 ${slot.seats} 人接访` })
  return problems
}

/** Slots as changes would leave them. */
export function changedSlots(
  slots: readonly OpenSlot[],
  changes: readonly SlotChange[],
  calendar: WorkCalendar
): OpenSlot[] {
  const bySlot = new Map(changes.map((change) => [change.slotId, change]))
  return slots.map((slot) => {
    const change = bySlot.get(slot.id)
    return change ? changed(slot, change, calendar) : slot
  })
}

function changed(slot: OpenSlot, { date, leaders, pinned }: SlotChange, calendar: WorkCalendar): OpenSlot {
  const there = leaders ? [...leaders] : slot.leaders
  const moved = date !== undefined && date !== slot.date
  return {
    ...slot,
    leaders: there,
    pinned: (pinned ? [...pinned] : slot.pinned).filter((id) => there.includes(id)),
    ...(moved && {
      date,
      moved: true,
      unpopular: unpopularLoad(date, slot.load, calendar),
      bookBy: movedBooking(slot, date)
    })
  }
}

/** Booking closes as long before the new day as before the old one. */
function movedBooking({ bookBy, date: old }: OpenSlot, date: CalendarDate): string {
  if (bookBy === '') return ''
  return `${addDays(bookBy.slice(0, 10), daysBetween(old, date))}${bookBy.slice(10)}`
}

/** A leader in one of the slots. */
export interface Holding {
  slotId: string
  leaderId: string
}

/** The changes of an exchange between two leaders; what each was pinned to goes with the seat. */
export function swapChanges(
  slots: readonly OpenSlot[],
  one: Holding,
  other: Holding
): SlotChange[] | Problem {
  const first = slots.find(({ id }) => id === one.slotId)
  const second = slots.find(({ id }) => id === other.slotId)
  if (!first?.leaders.includes(one.leaderId) || !second?.leaders.includes(other.leaderId))
    return { field: '', message: '两人的场次刚有改动，没有调换。请核对后再调换。' }
  if (first === second || one.leaderId === other.leaderId)
    return { field: '', message: '请选择两名领导的两个不同场次' }
  const replace = (list: readonly string[], out: string, into: string) =>
    list.map((id) => (id === out ? into : id))
  if (first.leaders.includes(other.leaderId) || second.leaders.includes(one.leaderId))
    return { field: '', message: '其中一人已在另一场，不能调换' }
  const both = (slot: OpenSlot, out: string, into: string): SlotChange => ({
    slotId: slot.id,
    leaders: replace(slot.leaders, out, into),
    pinned: [...new Set([...replace(slot.pinned, out, into), into])]
  })
  return [both(first, one.leaderId, other.leaderId), both(second, other.leaderId, one.leaderId)]
}

/**
 * 提前告知: warns when a change is told later than the office's own notice period (DOMAIN.md 5.3 公告15: 5 日前).
 * Never a block: whoever falls ill falls ill.
 */
export function noticeWarnings(dates: readonly CalendarDate[], days: number, today: CalendarDate): Warning[] {
  const [first] = [...dates].sort()
  if (first === undefined || addDays(first, -days) >= today) return []
  return [
    {
      field: '',
      message: `${formatDateCn(first)}距今天不足 ${days} 日，晚于规定的告知期限`,
      source: '本单位公示与调换设置'
    }
  ]
}
