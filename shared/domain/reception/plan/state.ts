import { POINT, WEIGHT, wishesOf } from './cost'
import { at, type Frame, type FramedFrequency } from './frame'
import type { Roster } from './problem'

/** What one broken rule counts while searching: above any fairness a single move can gain. */
export const BREACH = 100_000 * POINT

/** One seat of one slot. A pinned seat keeps its person. */
export interface Seat {
  slot: number
  person: number
  pinned: boolean
}

/**
 * A full assignment that is changed seat by seat, with running counts so that a move costs no more than looking at
 * the days near it. Rules of days, lines and frequency may be broken on the way; who may hold a slot never is.
 */
export class SearchState {
  readonly seats: Seat[] = []
  /** Σ over broken pairs and missing sessions. */
  broken = 0
  /** As `Cost.total`. */
  cost: number
  private readonly load: Float64Array
  private readonly unpopular: Float64Array
  /** person × days: seats the person holds on days nearer than the gap, the day itself included. */
  private readonly near: Int16Array
  /** line × days */
  private readonly onLine: Int16Array
  private readonly held: Int32Array
  /** Places in `days` from which and up to which a day is nearer than the gap. */
  private readonly nearFrom: number[]
  private readonly nearTo: number[]
  /** Person → the frequencies that count the person. */
  private readonly counted: number[][]

  constructor(readonly frame: Frame) {
    const { people, days, lines, gap, frequencies, want } = frame
    this.load = Float64Array.from(want, ({ load }) => -load)
    this.unpopular = Float64Array.from(want, ({ unpopular }) => -unpopular)
    this.near = new Int16Array(people.length * days.length)
    this.onLine = new Int16Array(lines * days.length)
    this.held = new Int32Array(frequencies.length)
    this.nearFrom = days.map((day) => days.findIndex((other) => other > day - gap))
    this.nearTo = days.map((day) => days.findLastIndex((other) => other < day + gap))
    this.counted = people.map((_, p) =>
      frequencies.flatMap(({ members }, f) => (members.includes(p) ? [f] : []))
    )
    this.broken = frequencies.reduce((sum, { atLeast }) => sum + Math.max(0, atLeast), 0)
    this.cost = WEIGHT.wish * wishesOf(frame)
    want.forEach((_, p) => (this.cost += this.fairness(p, 0, 0)))
  }

  get score(): number {
    return this.broken * BREACH + this.cost
  }

  /** WEIGHTed squares of a person's account after holding so much more. */
  private fairness(p: number, load: number, unpopular: number): number {
    const [all, some] = [at(this.load, p) + load, at(this.unpopular, p) + unpopular]
    return WEIGHT.load * all * all + WEIGHT.unpopular * some * some
  }

  /** Gives the slot to the person (sign 1) or takes it away (−1), and keeps every count. */
  private count(p: number, s: number, sign: 1 | -1): void {
    const { frame } = this
    const { load = 0, unpopular = 0 } = frame.slots[s] ?? {}
    const [day, width] = [at(frame.slotDay, s), frame.days.length]
    // Pairs with the seats that stay: taken off after it leaves, added before it comes.
    const self = sign === 1 ? 0 : 1
    const line = at(frame.line, p) * width + day
    this.broken += sign * (at(this.near, p * width + day) - self)
    if (frame.linesApart) this.broken += sign * (at(this.onLine, line) - self)
    for (let d = at(this.nearFrom, day); d <= at(this.nearTo, day); d++) {
      const cell = p * width + d
      this.near[cell] = at(this.near, cell) + sign
    }
    this.onLine[line] = at(this.onLine, line) + sign
    this.countFrequencies(p, s, sign)
    this.cost -= this.fairness(p, 0, 0)
    this.load[p] = at(this.load, p) + sign * load
    this.unpopular[p] = at(this.unpopular, p) + sign * unpopular
    this.cost += this.fairness(p, 0, 0)
    if (frame.wished[p * frame.slots.length + s]) this.cost -= sign * WEIGHT.wish
  }

  private countFrequencies(p: number, s: number, sign: 1 | -1): void {
    for (const f of this.counted[p] ?? []) {
      const one = this.frame.frequencies[f]
      if (!one || s < one.first || s >= one.end) continue
      const held = at(this.held, f)
      this.held[f] = held + sign
      this.broken += Math.max(0, one.atLeast - held - sign) - Math.max(0, one.atLeast - held)
    }
  }

  /** What the score rises by if the person holds the slot too. */
  riseOfAdding(p: number, s: number): number {
    const { score } = this
    this.count(p, s, 1)
    const rise = this.score - score
    this.count(p, s, -1)
    return rise
  }

  /** What the score rises by if `q` takes the seat; nothing is changed. */
  riseOfChange({ person: p, slot: s }: Seat, q: number): number {
    const { frame, near, onLine } = this
    const { load = 0, unpopular = 0 } = frame.slots[s] ?? {}
    const [day, width] = [at(frame.slotDay, s), frame.days.length]
    let broken = at(near, q * width + day) - at(near, p * width + day) + 1
    const [leaves, comes] = [at(frame.line, p), at(frame.line, q)]
    if (frame.linesApart && leaves !== comes) {
      broken += at(onLine, comes * width + day) - at(onLine, leaves * width + day) + 1
    }
    broken += this.shortOf(p, q, (one) => -inside(one, s)) + this.shortOf(q, p, (one) => inside(one, s))
    return (
      broken * BREACH +
      this.priceOf(p, -load, -unpopular) +
      this.priceOf(q, load, unpopular) +
      this.wishOf(p, q, s)
    )
  }

  /** What the score rises by if two people exchange their seats. */
  riseOfSwap({ person: p, slot: s }: Seat, { person: q, slot: t }: Seat): number {
    const { frame, near, onLine } = this
    const [one, other] = [frame.slots[s], frame.slots[t]]
    const [load, unpopular] = [
      (other?.load ?? 0) - (one?.load ?? 0),
      (other?.unpopular ?? 0) - (one?.unpopular ?? 0)
    ]
    const [d, e, width] = [at(frame.slotDay, s), at(frame.slotDay, t), frame.days.length]
    // The seat a person leaves is no neighbour of the one it takes.
    const close = at(this.nearFrom, d) <= e && e <= at(this.nearTo, d) ? 1 : 0
    let broken =
      2 -
      2 * close +
      at(near, p * width + e) -
      at(near, p * width + d) +
      at(near, q * width + d) -
      at(near, q * width + e)
    const [ours, theirs] = [at(frame.line, p) * width, at(frame.line, q) * width]
    if (frame.linesApart && ours !== theirs && d !== e) {
      broken +=
        2 + at(onLine, theirs + d) - at(onLine, ours + d) + at(onLine, ours + e) - at(onLine, theirs + e)
    }
    broken +=
      this.shortOf(p, q, (f) => inside(f, t) - inside(f, s)) +
      this.shortOf(q, p, (f) => inside(f, s) - inside(f, t))
    const price = this.priceOf(p, load, unpopular) + this.priceOf(q, -load, -unpopular)
    return broken * BREACH + price + this.wishOf(p, q, s) + this.wishOf(q, p, t)
  }

  /** What fairness costs more when a person's account rises. */
  private priceOf(p: number, load: number, unpopular: number): number {
    return this.fairness(p, load, unpopular) - this.fairness(p, 0, 0)
  }

  /** What wishes cost more when `q` takes the place of `p`. */
  private wishOf(p: number, q: number, s: number): number {
    const { wished, slots } = this.frame
    return (at(wished, p * slots.length + s) - at(wished, q * slots.length + s)) * WEIGHT.wish
  }

  /** Sessions missing more, over the frequencies that count `p` and not `q`, when they hold so many more. */
  private shortOf(p: number, q: number, more: (one: FramedFrequency) => number): number {
    let rise = 0
    for (const f of this.counted[p] ?? []) {
      const one = this.frame.frequencies[f]
      if (!one || this.counted[q]?.includes(f)) continue
      const short = one.atLeast - at(this.held, f)
      rise += Math.max(0, short - more(one)) - Math.max(0, short)
    }
    return rise
  }

  add(slot: number, person: number, pinned: boolean): void {
    this.seats.push({ slot, person, pinned })
    this.count(person, slot, 1)
  }

  /** Puts another person on a seat. */
  change(seat: Seat, person: number): void {
    this.count(seat.person, seat.slot, -1)
    seat.person = person
    this.count(person, seat.slot, 1)
  }

  /** Exchanges the people of two seats. */
  swap(a: Seat, b: Seat): void {
    const [first, second] = [a.person, b.person]
    this.count(first, a.slot, -1)
    this.count(second, b.slot, -1)
    a.person = second
    b.person = first
    this.count(second, a.slot, 1)
    this.count(first, b.slot, 1)
  }

  mayHold(p: number, s: number): boolean {
    return this.frame.block[p * this.frame.slots.length + s] === 0
  }
}

const inside = ({ first, end }: FramedFrequency, s: number): number => (first <= s && s < end ? 1 : 0)

/** The people of each slot, in the order of the list. */
export function rosterOf({ people, slots }: Frame, seats: readonly Pick<Seat, 'slot' | 'person'>[]): Roster {
  const bySlot = slots.map((): number[] => [])
  for (const { slot, person } of seats) bySlot[slot]?.push(person)
  const ids = (persons: readonly number[]) =>
    [...persons].sort((a, b) => a - b).flatMap((p) => people[p]?.id ?? [])
  return Object.fromEntries(slots.map(({ id }, s) => [id, ids(bySlot[s] ?? [])]))
}
