import { refused, type Decision, type LedgerRecord, type Warning } from '@shared/ledger'
import type { WorkCalendar } from '../../calendar'
import { monthOf, monthRange, type CalendarDate } from '../../dates'
import type { Roster, RosterProblem } from '../plan/problem'
import type { ChangedSlot } from '../plan/repair'
import { plansOf, rosterOf } from './account'
import { decideSlots } from './change'
import { conflictsWith } from './conflicts'
import { problemOf, type Around } from './problem'
import { openSlots } from './slots'

/** What a repair is asked: the days to come in the months where something is wrong, and who holds them now. */
export interface Mend {
  problem: RosterProblem
  before: Roster
}

/**
 * The repair of everything that is wrong from `today` on; null when nothing is. A pin gives way where its leader is
 * away, cannot be given the day, or has left: that was told after it was set.
 */
export function mendOf(around: Around, today: CalendarDate): Mend | null {
  const months = plansOf(around.rosters).filter(({ month }) => month >= monthOf(today))
  const wrong = months.filter(({ month, plan }) => {
    const slots = openSlots(plan)
    const conflicts = conflictsWith(slots, problemOf(slots, monthRange(month), around), around.leaders)
    const ahead = new Set(slots.filter(({ date }) => date >= today).map(({ id }) => id))
    return (
      ahead.size > 0 &&
      conflicts.some(({ slots: ids }) => ids.length === 0 || ids.some((id) => ahead.has(id)))
    )
  })
  const [first, last] = [wrong[0], wrong.at(-1)]
  if (!first || !last) return null
  const begin = monthRange(first.month).from
  const span = { from: begin > today ? begin : today, to: monthRange(last.month).to }
  const slots = months
    .flatMap(({ plan }) => openSlots(plan))
    .filter(({ date }) => span.from <= date && date <= span.to)
  const problem = problemOf(slots, span, around)
  const people = new Map(problem.people.map((one) => [one.id, one]))
  const holds = (id: string, date: CalendarDate): boolean => {
    const one = people.get(id)
    return one !== undefined && !one.away.includes(date) && !one.excluded.includes(date)
  }
  return {
    problem: {
      ...problem,
      slots: problem.slots.map((slot) => ({
        ...slot,
        // A pin put by hand may stand against who is allowed; it is kept.
        allowed: slot.pinned.every((id) => slot.allowed.includes(id))
          ? slot.allowed
          : [...new Set([...slot.allowed, ...slot.pinned])],
        pinned: slot.pinned.filter((id) => holds(id, slot.date))
      }))
    },
    before: rosterOf(slots)
  }
}

/** The changes of a repair, as one; refused when the roster is not any more what it was worked out from. */
export function decideMend(
  rosters: readonly LedgerRecord[],
  changed: readonly ChangedSlot[],
  calendar: WorkCalendar,
  warnings: Warning[]
): Decision {
  const now = rosterOf(plansOf(rosters).flatMap(({ plan }) => openSlots(plan)))
  if (changed.some(({ slot, before }) => now[slot]?.join() !== before.join()))
    return refused([{ field: '', message: '排班表刚在别处改过，没有调整。请重新计算。' }])
  return decideSlots(
    rosters,
    changed.map(({ slot, after }) => ({ slotId: slot, leaders: after })),
    `按最少改动调整排班 ${changed.length} 场`,
    calendar,
    warnings
  )
}
