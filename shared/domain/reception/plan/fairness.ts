import { POINT, WEIGHT, wishesOf } from './cost'
import { at, type Frame } from './frame'
import { sum, type Entry } from './linear'
import type { RosterModel } from './model'
import type { Account } from './problem'

/** The costs of a roster in a model, in points (`POINT`), and what they come in steps of. */
export interface Fairness {
  /** No two costs differ by less than this, in units of `Cost.total`; 0 when all cost the same. */
  step: number
  /** The values of the model's columns that say a roster: its assignments, and the counts behind its cost. */
  valuesOf(chosen: (p: number, s: number) => boolean): number[]
}

/** A count of loads in whole steps, and one column for each step above `lowest` with what that step costs more. */
interface Count {
  p: number
  part: keyof Account
  unit: number
  lowest: number
  column: number
  steps: number[]
}

/**
 * Adds the cost to a model: the square of an account is convex, so it is the sum of the costs of its steps, which a
 * solver takes in their order. `worth` is the cost of a roster that is known: counts that alone would cost more are
 * left out; Infinity for none.
 */
export function addFairness(frame: Frame, roster: RosterModel, worth: number): Fairness {
  const counts: Count[] = []
  let [step, offset] = [0, WEIGHT.wish * wishesOf(frame)]
  frame.people.forEach((_, p) => {
    for (const part of ['load', 'unpopular'] as const) {
      const added = addCount(frame, roster, p, part, worth)
      counts.push(...added.counts)
      offset += added.offset
      step = divisor(step, added.step)
    }
  })
  if (addWishes(frame, roster)) step = divisor(step, WEIGHT.wish)
  roster.model.offset += offset / POINT
  return { step, valuesOf: (chosen) => valuesOf(frame, roster, counts, chosen) }
}

function addCount(
  frame: Frame,
  { builder, columns }: RosterModel,
  p: number,
  part: keyof Account,
  worth: number
) {
  const { slots, want } = frame
  const mine = slots.flatMap((slot, s) => {
    const column = at(columns, p * slots.length + s)
    return column >= 0 && slot[part] > 0 ? [{ s, column, amount: slot[part] }] : []
  })
  const unit = mine.reduce((found, { amount }) => divisor(found, amount), 0)
  const owed = want[p]?.[part] ?? 0
  const costAt = (count: number) => WEIGHT[part] * (count * unit - owed) ** 2
  if (unit === 0) return { counts: [], offset: costAt(0), step: 0 }

  const most = mostOf(frame, mine) / unit
  const slack = Math.sqrt(worth / WEIGHT[part])
  const lowest = clamp(Math.ceil((owed - slack) / unit) - 1, 0, most)
  const highest = clamp(Math.floor((owed + slack) / unit) + 1, lowest, most)
  const column = builder.column(lowest, highest, 0, true)
  const entries: Entry[] = mine.map((one) => ({ column: one.column, value: one.amount / unit }))
  builder.row(0, 0, [...entries, { column, value: -1 }])
  let step = 0
  const steps: number[] = []
  for (let count = lowest; count < highest; count++) {
    const rise = costAt(count + 1) - costAt(count)
    step = divisor(step, Math.abs(rise))
    steps.push(builder.column(0, 1, rise / POINT, false))
  }
  builder.row(-lowest, -lowest, [...sum(steps), { column, value: -1 }])
  return { counts: [{ p, part, unit, lowest, column, steps }], offset: costAt(lowest), step }
}

/** The most one person can hold of these slots, no two of them nearer than the gap: the heaviest, as often as fits. */
function mostOf({ days, slotDay, gap }: Frame, mine: readonly { s: number; amount: number }[]): number {
  let [fit, last] = [0, -Infinity]
  for (const { s } of mine) {
    const day = days[at(slotDay, s)] ?? 0
    if (day - last < gap) continue
    fit += 1
    last = day
  }
  return fit * Math.max(...mine.map(({ amount }) => amount))
}

function addWishes({ people, slots, wished }: Frame, { model, columns }: RosterModel): boolean {
  let any = false
  people.forEach((_, p) =>
    slots.forEach((_slot, s) => {
      const column = at(columns, p * slots.length + s)
      if (column < 0 || !wished[p * slots.length + s]) return
      model.cost[column] = (model.cost[column] ?? 0) - WEIGHT.wish / POINT
      any = true
    })
  )
  return any
}

function valuesOf(
  { people, slots }: Frame,
  { model, columns }: RosterModel,
  counts: readonly Count[],
  chosen: (p: number, s: number) => boolean
): number[] {
  const values = model.cost.map(() => 0)
  people.forEach((_, p) =>
    slots.forEach((_slot, s) => {
      const column = at(columns, p * slots.length + s)
      if (column >= 0 && chosen(p, s)) values[column] = 1
    })
  )
  for (const { p, part, unit, lowest, column, steps } of counts) {
    const held = slots.reduce((total, slot, s) => total + (chosen(p, s) ? slot[part] : 0), 0) / unit
    values[column] = held
    steps.forEach((one, n) => (values[one] = held > lowest + n ? 1 : 0))
  }
  return values
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The greatest common divisor; 0 gives the other. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
