import type { CalendarDate } from '../../dates'
import type { RosterProblem, Slot } from './problem'

/** The person is away on these days too. */
export function withAway(
  problem: RosterProblem,
  person: string,
  dates: readonly CalendarDate[]
): RosterProblem {
  const people = problem.people.map((one) =>
    one.id === person ? { ...one, away: [...new Set([...one.away, ...dates])] } : one
  )
  return { ...problem, people }
}

/** These people hold the slot, whoever was pinned to it before. */
export function withPins(problem: RosterProblem, slot: string, pinned: readonly string[]): RosterProblem {
  return changeSlots(problem, (one) => (one.id === slot ? { ...one, pinned } : one))
}

/** 调换: in the two slots of a roster the one person takes the other's place. */
export function withSwap(
  problem: RosterProblem,
  roster: Readonly<Record<string, readonly string[]>>,
  one: { slot: string; person: string },
  other: { slot: string; person: string }
): RosterProblem {
  const instead = (slot: string, leaves: string, comes: string) =>
    (roster[slot] ?? []).map((id) => (id === leaves ? comes : id))
  const first = withPins(problem, one.slot, instead(one.slot, one.person, other.person))
  return withPins(first, other.slot, instead(other.slot, other.person, one.person))
}

const changeSlots = (problem: RosterProblem, change: (slot: Slot) => Slot): RosterProblem => ({
  ...problem,
  slots: problem.slots.map(change)
})
