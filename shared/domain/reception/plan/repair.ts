import { costOf, POINT } from './cost'
import { addFairness } from './fairness'
import { at, type Frame } from './frame'
import { sum, type Solver } from './linear'
import { rosterModel, type RosterModel } from './model'
import type { Cost, Roster } from './problem'
import { chosenIn, readRoster } from './prove'

/** A slot that other people hold than before. */
export interface ChangedSlot {
  slot: string
  before: readonly string[]
  after: readonly string[]
}

export interface Repaired {
  roster: Roster
  cost: Cost
  /** In order of date. Slots that were not in the roster before are no change. */
  changed: ChangedSlot[]
  /** Whether it is proved that no roster changes fewer slots. */
  fewest: boolean
}

/**
 * The roster for a problem that has changed (someone is away, a seat is pinned, two are exchanged) that gives the
 * fewest slots to other people than `before`; among those the one that costs least. Null when no roster exists.
 */
export async function repair(frame: Frame, before: Roster, solver: Solver): Promise<Repaired | null> {
  const counted = rosterModel(frame)
  const changes = addChanges(frame, counted, before, 1)
  const fewest = await solver(counted.model, { gap: 0.9 })
  if (fewest.status === 'infeasible') return null
  const first = readRoster(frame, counted.columns, fewest)
  if (!first) throw new Error('求解提前结束，还没有可用的调整')

  const number = changes.reduce((total, column) => total + Math.round(at(fewest.values ?? [], column)), 0)
  const priced = rosterModel(frame)
  const limited = addChanges(frame, priced, before, 0)
  priced.builder.row(-Infinity, number, sum(limited))
  const { step } = addFairness(frame, priced, costOf(frame, first).total)
  const fairest = await solver(priced.model, { gap: (Math.max(1, step) * 0.9) / POINT })
  const roster = readRoster(frame, priced.columns, fairest) ?? first
  const changed = changedSlots(frame, before, roster)
  return { roster, cost: costOf(frame, roster), changed, fewest: fewest.status === 'optimal' }
}

/** A column for each slot of `before` that is 1 when one of its people does not keep it. */
function addChanges(frame: Frame, { builder, columns }: RosterModel, before: Roster, cost: number): number[] {
  const held = chosenIn(frame, before)
  return frame.slots.flatMap((slot, s) => {
    const old = before[slot.id]
    if (!old) return []
    const stays = frame.people.flatMap((_, p) => {
      const column = at(columns, p * frame.slots.length + s)
      return held(p, s) && column >= 0 ? [column] : []
    })
    const must = stays.length !== old.length || old.length !== slot.seats
    const changed = builder.column(must ? 1 : 0, 1, cost, true)
    for (const column of stays) {
      builder.row(1, Infinity, sum([changed, column]))
    }
    return [changed]
  })
}

/** The slots of both rosters that other people hold, in order of date. */
function changedSlots({ slots }: Frame, before: Roster, after: Roster): ChangedSlot[] {
  return slots.flatMap(({ id }) => {
    const [old, now] = [before[id], after[id] ?? []]
    const same = old?.length === now.length && old.every((person) => now.includes(person))
    return !old || same ? [] : [{ slot: id, before: old, after: now }]
  })
}
