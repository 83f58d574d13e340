import { daysBetween } from '../../dates'
import { dueIn, inOrder, teams } from './brute.test-support'
import { WEIGHT } from './cost'
import { LOAD, type Account, type Person, type RosterProblem, type Slot } from './problem'

/**
 * The least any roster costs, or null when none keeps every rule: every roster, slot by slot, but for branches that
 * cannot be better than the best so far. What is left over is shared out half day by half day, each to whom it costs
 * least there, as if no rule stood against it: no roster can cost less than that. Nothing of it is the planner's but
 * what is due.
 */
export const bestOf = (problem: RosterProblem): number | null => new Best(problem).find()

/** What is left from a slot on, in half days: every load of the small cases is a whole number of them. */
interface Rest {
  units: number
  /** person → of slots that the person, looked at alone, may stand in */
  most: readonly number[]
}

class Best {
  private readonly people: readonly Person[]
  private readonly slots: readonly Slot[]
  /** slot → teams that keep every rule of the slot alone, as places in the list */
  private readonly teams: readonly (readonly number[])[][]
  /** slot × slot: whether one person may not hold both */
  private readonly near: readonly boolean[][]
  private readonly loads: readonly Rest[]
  private readonly unpopulars: readonly Rest[]
  /** Days with wishes: who wishes, seats, and the first and last slot of the day. */
  private readonly wishes: readonly { who: readonly number[]; seats: number; first: number; last: number }[]
  private readonly held: Account[]
  private readonly holders: (readonly number[])[] = []
  private best: number | null = null

  constructor(private readonly problem: RosterProblem) {
    const { people, rules } = problem
    this.people = people
    this.slots = inOrder(problem)
    const gap = Math.max(1, rules.gapDays)
    this.near = this.slots.map((one) =>
      this.slots.map((other) => Math.abs(daysBetween(one.date, other.date)) < gap)
    )
    const open = this.slots.map((slot) => people.map((one) => this.couldHold(one, slot, gap)))
    this.teams = this.slots.map((slot, s) =>
      teams(people, slot.seats)
        .map((team) => team.map((one) => people.indexOf(one)))
        .filter((team) => team.every((p) => open[s]?.[p]) && this.suits(slot, team))
    )
    this.loads = this.rest('load', open)
    this.unpopulars = this.rest('unpopular', open)
    this.wishes = this.wishDays(open)
    const due = dueIn(problem)
    this.held = people.map(({ carried }, p) => ({
      load: carried.load - (due[p]?.load ?? 0),
      unpopular: carried.unpopular - (due[p]?.unpopular ?? 0)
    }))
  }

  find(): number | null {
    this.step(0)
    return this.best
  }

  private couldHold(one: Person, slot: Slot, gap: number): boolean {
    return (
      slot.allowed.includes(one.id) &&
      !one.away.includes(slot.date) &&
      !one.excluded.includes(slot.date) &&
      one.recent.every((date) => Math.abs(daysBetween(date, slot.date)) >= gap)
    )
  }

  private suits({ pinned }: Slot, team: readonly number[]): boolean {
    const ids = team.map((p) => this.people[p]?.id ?? '')
    const lines = new Set(team.map((p) => this.people[p]?.line))
    return (
      pinned.every((id) => ids.includes(id)) && (!this.problem.rules.linesApart || lines.size === team.length)
    )
  }

  private rest(part: keyof Account, open: readonly (readonly boolean[])[]): Rest[] {
    const units = (slot: Slot) => slot[part] / LOAD.half
    return [...this.slots, null].map((_, n) => {
      const left = this.slots.slice(n)
      return {
        units: left.reduce((sum, slot) => sum + units(slot) * slot.seats, 0),
        most: this.people.map((_one, p) =>
          left.reduce((sum, slot, s) => sum + (open[n + s]?.[p] ? units(slot) : 0), 0)
        )
      }
    })
  }

  private wishDays(open: readonly (readonly boolean[])[]) {
    return [...new Set(this.slots.map(({ date }) => date))].map((date) => {
      const day = this.slots.flatMap((slot, s) => (slot.date === date ? [s] : []))
      const who = this.people.flatMap((one, p) =>
        one.wished.includes(date) && day.some((s) => open[s]?.[p]) ? [p] : []
      )
      const seats = day.reduce((sum, s) => sum + (this.slots[s]?.seats ?? 0), 0)
      return { who, seats, first: day[0] ?? 0, last: day.at(-1) ?? 0 }
    })
  }

  private step(n: number): void {
    if (this.best !== null && this.least(n) >= this.best) return
    if (!this.canKeepFrequencies(n)) return
    const slot = this.slots[n]
    if (!slot) {
      // Nothing is left to share out: the least is what it costs.
      this.best = this.least(n)
      return
    }
    const ahead = (team: readonly number[]) => team.reduce((sum, p) => sum + (this.held[p]?.load ?? 0), 0)
    const free = (this.teams[n] ?? []).filter((team) => this.fits(n, team))
    // Whoever is furthest behind first: a good roster early cuts more off.
    for (const team of free.sort((a, b) => ahead(a) - ahead(b))) {
      this.give(team, slot, 1)
      this.holders.push(team)
      this.step(n + 1)
      this.holders.pop()
      this.give(team, slot, -1)
    }
  }

  /** Whether a team keeps the rules between its slot and the earlier ones. */
  private fits(n: number, team: readonly number[]): boolean {
    const { people, slots, near, problem } = this
    return this.holders.every((others, s) => {
      if (near[n]?.[s] && team.some((p) => others.includes(p))) return false
      if (!problem.rules.linesApart || slots[s]?.date !== slots[n]?.date) return true
      return !team.some((p) => others.some((q) => people[p]?.line === people[q]?.line))
    })
  }

  private give(team: readonly number[], slot: Slot, sign: 1 | -1): void {
    for (const p of team) {
      const mine = this.held[p]
      if (!mine) continue
      mine.load += sign * slot.load
      mine.unpopular += sign * slot.unpopular
    }
  }

  private least(n: number): number {
    return (
      WEIGHT.load *
        sharedOut(
          this.held.map(({ load }) => load),
          this.loads[n]
        ) +
      WEIGHT.unpopular *
        sharedOut(
          this.held.map(({ unpopular }) => unpopular),
          this.unpopulars[n]
        ) +
      WEIGHT.wish * this.missed(n)
    )
  }

  /** Wishes missed on days that are given away, and those that cannot all come true on days that are not begun. */
  private missed(n: number): number {
    return this.wishes.reduce((sum, { who, seats, first, last }) => {
      if (first >= n) return sum + Math.max(0, who.length - seats)
      if (last >= n) return sum
      const there = this.holders.slice(first, last + 1).flat()
      return sum + who.filter((p) => !there.includes(p)).length
    }, 0)
  }

  /** Whether the slots that are left could still give what a frequency asks for; at the end whether they did. */
  private canKeepFrequencies(n: number): boolean {
    const { slots, people } = this
    return this.problem.rules.frequencies.every((rule) => {
      const inside = (s: number): boolean => {
        const date = slots[s]?.date ?? ''
        return rule.from <= date && date <= rule.to
      }
      let possible = 0
      slots.forEach((slot, s) => {
        if (!inside(s)) return
        possible +=
          s < n
            ? (this.holders[s] ?? []).filter((p) => rule.people.includes(people[p]?.id ?? '')).length
            : Math.min(slot.seats, rule.people.length)
      })
      return possible >= rule.atLeast
    })
  }
}

/** Σ of squares after the rest is shared out as cheaply as possible, each unit to whom it costs least. */
function sharedOut(accounts: number[], rest: Rest | undefined): number {
  const left = [...(rest?.most ?? [])]
  for (let unit = 0; unit < (rest?.units ?? 0); unit++) {
    let lowest = -1
    for (let p = 0; p < accounts.length; p++) {
      if ((left[p] ?? 0) > 0 && (lowest < 0 || (accounts[p] ?? 0) < (accounts[lowest] ?? 0))) lowest = p
    }
    if (lowest < 0) return Infinity
    accounts[lowest] = (accounts[lowest] ?? 0) + LOAD.half
    left[lowest] = (left[lowest] ?? 0) - 1
  }
  return accounts.reduce((sum, account) => sum + account * account, 0)
}
