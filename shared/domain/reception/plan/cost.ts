import { at, type Frame } from './frame'
import type { Cost, Roster } from './problem'

/**
 * 总分的写法: a session (half day) too many or too few on one's account counts 2 points, two of them 8 (the square);
 * of unpopular sessions 1 and 4; a wished day that was not granted counts a quarter. So fairness of the whole load
 * goes before fairness of the unpopular part, and wishes decide between rosters that are about as fair.
 */
export const WEIGHT = { load: 2, unpopular: 1, wish: 2_500 } as const

/** 1 分, in the units of `Cost.total`: one half day squared. */
export const POINT = 10_000

/** What a roster costs, counted afresh from the roster itself. */
export function costOf(frame: Frame, roster: Roster): Cost {
  const { people, slots, want, wished } = frame
  let [load, unpopular, granted] = [0, 0, 0]
  people.forEach(({ id }, p) => {
    let [held, heldUnpopular] = [0, 0]
    const grantedDays = new Set<number>()
    slots.forEach((slot, s) => {
      if (!roster[slot.id]?.includes(id)) return
      held += slot.load
      heldUnpopular += slot.unpopular
      if (wished[p * slots.length + s]) grantedDays.add(at(frame.slotDay, s))
    })
    load += (held - (want[p]?.load ?? 0)) ** 2
    unpopular += (heldUnpopular - (want[p]?.unpopular ?? 0)) ** 2
    granted += grantedDays.size
  })
  const wishes = wishesOf(frame) - granted
  return {
    total: WEIGHT.load * load + WEIGHT.unpopular * unpopular + WEIGHT.wish * wishes,
    load,
    unpopular,
    wishes
  }
}

/** Wished days on which there is a slot that the person may hold. */
export function wishesOf({ people, slots, slotDay, block, wished }: Frame): number {
  const open = people.map((_, p) => {
    const days = slots.flatMap((_slot, s) => {
      const cell = p * slots.length + s
      return wished[cell] && block[cell] === 0 ? [at(slotDay, s)] : []
    })
    return new Set(days).size
  })
  return open.reduce((sum, days) => sum + days, 0)
}
