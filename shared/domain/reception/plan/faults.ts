import { slotWords } from './check'
import type { RosterProblem } from './problem'

/** What makes a problem no problem at all, in words; empty when it can be planned. */
export function faultsOf({ slots, people }: RosterProblem): string[] {
  const known = new Set(people.map(({ id }) => id))
  const faults: string[] = []
  if (slots.length === 0) faults.push('这段时间内没有接访日。')
  if (people.length === 0) faults.push('还没有可安排的接访领导。')
  if (known.size < people.length) faults.push('接访领导名单中有重复的人。')
  if (new Set(slots.map(({ id }) => id)).size < slots.length) faults.push('接访场次有重复。')
  for (const { name, share } of people) {
    if (!Number.isInteger(share) || share < 1) faults.push(`${name}的份额应为不小于 1 的整数。`)
  }
  for (const slot of slots) {
    if (!Number.isInteger(slot.seats) || slot.seats < 1)
      faults.push(`${slotWords(slot)}的接访人数应不小于 1。`)
    else if (new Set(slot.pinned).size > slot.seats) faults.push(`${slotWords(slot)}指定的人多于应到人数。`)
    if (slot.pinned.some((id) => !known.has(id)))
      faults.push(`${slotWords(slot)}指定的人已不在接访领导名单中。`)
  }
  return faults
}
