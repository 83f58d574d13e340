import { at, type Frame } from './frame'
import { SearchState } from './state'

/**
 * A first full assignment: pinned people first, then slot by slot in order of date whoever makes the score smallest,
 * ties by the list. It may still break rules of days, lines or frequency; the search mends that where it can. Null
 * when a slot has too few people who may hold it, or a pin that may not be: then no roster exists.
 */
export function startOf(frame: Frame): SearchState | null {
  const state = new SearchState(frame)
  for (const [s, people] of frame.pinned.entries()) {
    if (people.some((p) => !state.mayHold(p, s))) return null
    for (const p of people) state.add(s, p, true)
  }
  for (const [s, slot] of frame.slots.entries()) {
    const inside = new Set(frame.pinned[s])
    for (let left = slot.seats - inside.size; left > 0; left--) {
      const person = cheapest(state, s, inside)
      if (person < 0) return null
      state.add(s, person, false)
      inside.add(person)
    }
  }
  return state
}

function cheapest(state: SearchState, s: number, inside: ReadonlySet<number>): number {
  let [best, score] = [-1, Infinity]
  for (let p = 0; p < state.frame.people.length; p++) {
    if (inside.has(p) || !state.mayHold(p, s)) continue
    const value = state.riseOfAdding(p, s)
    if (value < score) [best, score] = [p, value]
  }
  return best
}

/** Slot → people who may hold it. */
export function eligibleOf({ people, slots, block }: Frame): number[][] {
  return slots.map((_, s) =>
    people.flatMap((_person, p) => (at(block, p * slots.length + s) === 0 ? [p] : []))
  )
}
