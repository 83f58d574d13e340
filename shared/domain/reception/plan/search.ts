import { at, type Frame } from './frame'
import type { Roster } from './problem'
import { numbers } from './random'
import { eligibleOf, startOf } from './start'
import { rosterOf, type Seat, type SearchState } from './state'

/** How far a search has come. */
export interface SearchStep {
  done: number
  of: number
  /** The best roster so far that keeps every rule, or null while there is none. */
  roster: Roster | null
}

/** Moves tried, for each pair of seats: fixed by the size of the problem, never by a clock. */
const MOVES_A_PAIR = 40
const [FEWEST, MOST] = [2_000, 600_000]
/** Moves between two reports: a few milliseconds. */
const STRIDE = 4_000
/** Late acceptance: a move is taken when it is no worse than the score so many moves ago. Few do best (10 of 1 … 30,000). */
const MEMORY = 10

/**
 * Improves a first assignment by moving and exchanging people (late acceptance hill climbing, then plain descent).
 * All in whole numbers, with a fixed seed and number of moves. Gives the best roster that keeps every rule; null does
 * not prove that there is none, unless `startOf` found a slot that nobody can hold.
 */
export function* search(frame: Frame): Generator<SearchStep, Roster | null> {
  const state = startOf(frame)
  if (!state) return null
  const walk = new Walk(state)
  const pairs = state.seats.length ** 2 / 2
  const moves = Math.min(MOST, Math.max(FEWEST, pairs * MOVES_A_PAIR))
  for (let done = 0; done < moves; done += STRIDE) {
    yield { done, of: moves, roster: walk.roster() }
    walk.wander(Math.min(STRIDE, moves - done))
  }
  walk.settle()
  return walk.roster()
}

/** Runs a search to its end. */
export function searchAll(frame: Frame): Roster | null {
  const steps = search(frame)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

class Walk {
  private readonly next = numbers()
  private readonly eligible: number[][]
  private readonly free: Seat[]
  private readonly history: Float64Array
  private moves = 0
  private best: Int32Array
  private bestScore: number
  private bestKeepsRules: boolean

  constructor(private readonly state: SearchState) {
    this.eligible = eligibleOf(state.frame)
    this.free = state.seats.filter(({ pinned }) => !pinned)
    this.history = new Float64Array(MEMORY).fill(state.score)
    this.best = Int32Array.from(state.seats, ({ person }) => person)
    this.bestScore = state.score
    this.bestKeepsRules = state.broken === 0
  }

  roster(): Roster | null {
    if (!this.bestKeepsRules) return null
    const seats = this.state.seats.map(({ slot }, n) => ({ slot, person: at(this.best, n) }))
    return rosterOf(this.state.frame, seats)
  }

  /** Tries so many moves. */
  wander(moves: number): void {
    const { next, free } = this
    for (let n = 0; n < moves && free.length > 0; n++) {
      const seat = free[next(free.length)] as Seat
      if (next(2) === 0) {
        const choice = this.eligible[seat.slot] ?? []
        this.tryChange(seat, choice[next(choice.length)] ?? seat.person)
      } else this.trySwap(seat, free[next(free.length)] as Seat)
    }
  }

  private tryChange(seat: Seat, person: number): void {
    if (person === seat.person) return
    if (!this.accepts(this.state.riseOfChange(seat, person))) return
    this.state.change(seat, person)
    this.keepBest()
  }

  private trySwap(a: Seat, b: Seat): void {
    if (!this.mayExchange(a, b) || !this.accepts(this.state.riseOfSwap(a, b))) return
    this.state.swap(a, b)
    this.keepBest()
  }

  private mayExchange(a: Seat, b: Seat): boolean {
    const { state } = this
    if (a.slot === b.slot || a.person === b.person) return false
    return state.mayHold(a.person, b.slot) && state.mayHold(b.person, a.slot)
  }

  /** Late acceptance: also what is worse than now, if no worse than `MEMORY` moves ago. */
  private accepts(rise: number): boolean {
    const place = this.moves++ % MEMORY
    const [now, past] = [this.state.score, at(this.history, place)]
    const taken = rise <= 0 || now + rise <= past
    this.history[place] = Math.min(past, taken ? now + rise : now)
    return taken
  }

  private keepBest(): void {
    if (this.state.score >= this.bestScore) return
    this.bestScore = this.state.score
    this.bestKeepsRules = this.state.broken === 0
    this.state.seats.forEach(({ person }, n) => (this.best[n] = person))
  }

  /** From the best one on, takes every single change or exchange that helps, until none does. */
  settle(): void {
    const { state, free } = this
    state.seats.forEach((seat, n) => state.change(seat, at(this.best, n)))
    for (let helped = true; helped;) {
      helped = false
      for (const [n, seat] of free.entries()) {
        for (const person of this.eligible[seat.slot] ?? []) {
          if (person === seat.person || state.riseOfChange(seat, person) >= 0) continue
          state.change(seat, person)
          helped = true
        }
        for (let other = n + 1; other < free.length; other++) {
          const partner = free[other] as Seat
          if (!this.mayExchange(seat, partner) || state.riseOfSwap(seat, partner) >= 0) continue
          state.swap(seat, partner)
          helped = true
        }
      }
    }
    this.keepBest()
  }
}
