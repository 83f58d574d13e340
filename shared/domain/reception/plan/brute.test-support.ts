import { daysBetween } from '../../dates'
import { WEIGHT } from './cost'
import { dueOf } from './due'
import type { Account, Person, Roster, RosterProblem, Slot } from './problem'

/** A roster that keeps every rule, as brute force meets it. */
export interface Tried {
  roster: Roster
  total: number
}

/**
 * Tries every roster of a small case, slot by slot in order of date, and hands over each that keeps every rule. Written
 * from the words of the rules, apart from the planner's own code; only what is due is taken from there.
 */
export function tryAll(problem: RosterProblem, found: (tried: Tried) => void): void {
  const slots = inOrder(problem)
  const due = dueIn(problem)
  const holders: (readonly Person[])[] = []
  const step = (n: number): void => {
    const slot = slots[n]
    if (!slot) {
      if (keepsFrequencies(problem, slots, holders)) {
        const roster = Object.fromEntries(
          slots.map(({ id }, s) => [id, (holders[s] ?? []).map((one) => one.id)])
        )
        found({ roster, total: totalCost(problem, slots, holders, due) })
      }
      return
    }
    for (const team of teams(problem.people, slot.seats)) {
      if (!mayHold(problem, slots, holders, slot, team)) continue
      holders.push(team)
      step(n + 1)
      holders.pop()
    }
  }
  step(0)
}

export const inOrder = ({ slots }: RosterProblem): Slot[] =>
  [...slots].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))

export const dueIn = ({ people, slots }: RosterProblem): Account[] =>
  dueOf(
    people,
    slots.map((slot) => ({ ...slot, load: slot.load * slot.seats, unpopular: slot.unpopular * slot.seats }))
  )

export function teams(people: readonly Person[], seats: number): Person[][] {
  if (seats === 0) return [[]]
  return people.flatMap((one, n) => teams(people.slice(n + 1), seats - 1).map((rest) => [one, ...rest]))
}

function mayHold(
  { rules }: RosterProblem,
  slots: readonly Slot[],
  holders: readonly (readonly Person[])[],
  slot: Slot,
  team: readonly Person[]
): boolean {
  if (!slot.pinned.every((id) => team.some((one) => one.id === id))) return false
  const sameLine = (one: Person, other: Person) =>
    rules.linesApart && one !== other && one.line === other.line
  return team.every((one) => {
    if (!slot.allowed.includes(one.id)) return false
    if (one.away.includes(slot.date) || one.excluded.includes(slot.date)) return false
    const near = (date: string) => Math.abs(daysBetween(date, slot.date)) < Math.max(1, rules.gapDays)
    if (one.recent.some(near)) return false
    if (team.some((other) => sameLine(one, other))) return false
    return holders.every((earlier, s) => {
      const date = slots[s]?.date ?? ''
      if (earlier.includes(one) && near(date)) return false
      return date !== slot.date || !earlier.some((other) => sameLine(one, other))
    })
  })
}

function keepsFrequencies(
  { rules }: RosterProblem,
  slots: readonly Slot[],
  holders: readonly (readonly Person[])[]
) {
  return rules.frequencies.every(({ people, from, to, atLeast }) => {
    const inside = slots.flatMap(({ date }, s) => (from <= date && date <= to ? (holders[s] ?? []) : []))
    return inside.filter(({ id }) => people.includes(id)).length >= atLeast
  })
}

type Due = readonly Account[]
const square = (value: number) => value * value

function accounts(
  { people }: RosterProblem,
  slots: readonly Slot[],
  holders: readonly (readonly Person[])[],
  due: Due
) {
  return people.map((one, p) => {
    const mine = slots.filter((_, s) => holders[s]?.includes(one))
    const sum = (part: 'load' | 'unpopular') =>
      mine.reduce((total, slot) => total + slot[part], 0) + one.carried[part] - (due[p]?.[part] ?? 0)
    return { load: sum('load'), unpopular: sum('unpopular') }
  })
}

function totalCost(
  problem: RosterProblem,
  slots: readonly Slot[],
  holders: readonly (readonly Person[])[],
  due: Due
) {
  const fairness = accounts(problem, slots, holders, due).reduce(
    (total, { load, unpopular }) => total + WEIGHT.load * square(load) + WEIGHT.unpopular * square(unpopular),
    0
  )
  const gap = Math.max(1, problem.rules.gapDays)
  const missed = problem.people.flatMap((one) =>
    [...new Set(one.wished)].filter((date) => {
      const day = slots.map((slot, s) => ({ slot, s })).filter(({ slot }) => slot.date === date)
      const open = day.some(
        ({ slot }) =>
          slot.allowed.includes(one.id) &&
          !one.away.includes(date) &&
          !one.excluded.includes(date) &&
          !one.recent.some((other) => Math.abs(daysBetween(other, date)) < gap)
      )
      return open && !day.some(({ s }) => holders[s]?.includes(one))
    })
  )
  return fairness + WEIGHT.wish * missed.length
}
