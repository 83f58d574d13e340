import { monthOf, monthRange, type CalendarDate, type CalendarMonth } from '@shared/domain/dates'
import { plansOf } from '@shared/domain/reception/rosters/account'
import { changedSlots, type SlotChange } from '@shared/domain/reception/rosters/change'
import { conflictsWith, type Conflict } from '@shared/domain/reception/rosters/conflicts'
import { monthsIn } from '@shared/domain/reception/rosters/months'
import { problemOf } from '@shared/domain/reception/rosters/problem'
import { openSlots, type OpenSlot } from '@shared/domain/reception/rosters/slots'
import type { RosterProblem } from '@shared/domain/reception/plan/problem'
import type { World } from './world'

/** The slots of months that have a plan, the whole of each. */
export const slotsOfMonths = (world: World, months: ReadonlySet<CalendarMonth>): OpenSlot[] =>
  plansOf(world.rosters)
    .filter(({ month }) => months.has(month))
    .flatMap(({ plan }) => openSlots(plan))

/** The month of a day, with what the rules say of it. */
export function monthProblem(
  world: World,
  date: CalendarDate
): { slots: OpenSlot[]; problem: RosterProblem } {
  const month = monthOf(date)
  const slots = slotsOfMonths(world, new Set([month]))
  return { slots, problem: problemOf(slots, monthRange(month), world) }
}

/** Everything that is wrong from one month to another, both included. */
export function conflictsBetween(world: World, from: CalendarMonth, to: CalendarMonth): Conflict[] {
  const months = plansOf(world.rosters)
    .map(({ month }) => month)
    .filter((month) => from <= month && month <= to)
  const planned = new Set(months)
  const slots = slotsOfMonths(world, planned)
  if (slots.length === 0) return []
  const problem = problemOf(slots, { from: monthRange(from).from, to: monthRange(to).to }, world)
  // A period that is not planned yet to its end is not short of anything.
  const frequencies = problem.rules.frequencies.filter((one) =>
    monthsIn({ from: monthOf(one.from), to: monthOf(one.to) }).every((month) => planned.has(month))
  )
  return conflictsWith(slots, { ...problem, rules: { ...problem.rules, frequencies } }, world.leaders)
}

/** What changes would break that is not broken already, in words. */
export function newConflicts(world: World, changes: readonly SlotChange[]): string[] {
  const ids = new Set(changes.map(({ slotId }) => slotId))
  const touched = plansOf(world.rosters).filter(({ plan }) => plan.slots.some(({ id }) => ids.has(id)))
  const months = touched.map(({ month }) => month)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const slots = slotsOfMonths(world, new Set(plansOf(world.rosters).map(({ month }) => month))).filter(
    ({ date }) => first <= monthOf(date) && monthOf(date) <= last
  )
  const span = { from: monthRange(first).from, to: monthRange(last).to }
  const words = (list: readonly OpenSlot[]) =>
    conflictsWith(list, problemOf(list, span, world), world.leaders).map((one) => one.words)
  const before = new Set(words(slots))
  return words(changedSlots(slots, changes, world.calendar)).filter((one) => !before.has(one))
}

/** What is wrong by slot, for outlines and their words. */
export function wrongBySlot(conflicts: readonly Conflict[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { slots, words } of conflicts) {
    for (const id of slots) found.set(id, [...(found.get(id) ?? []), words])
  }
  return found
}
