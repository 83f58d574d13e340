import { dayNumber, type CalendarDate } from '../../dates'
import { dueOf } from './due'
import type { Account, Person, RosterProblem, Slot } from './problem'

/** Why a person may not hold a slot; several may be true at once. */
export const BLOCK = { notAllowed: 1, away: 2, excluded: 4, recent: 8 } as const

/** A problem in numbers: people and slots by their place in the list, days by their place among the days. */
export interface Frame {
  problem: RosterProblem
  people: readonly Person[]
  /** By date, session, id. */
  slots: readonly Slot[]
  /** Days since 1970-01-01 that have slots, ascending. */
  days: readonly number[]
  /** Slot → place in `days`. */
  slotDay: Int32Array
  /** person × slots.length + slot → sum of BLOCK, 0 when nothing stands against it. */
  block: Uint8Array
  /** person × slots.length + slot → 1 when the day is wished. */
  wished: Uint8Array
  /** What each should hold in this span: due − carried. May be below 0. */
  want: readonly Account[]
  /** Person → number of the line. */
  line: Int32Array
  lines: number
  /** Two slots of one person lie at least so many days apart, 1 or more. */
  gap: number
  linesApart: boolean
  frequencies: readonly FramedFrequency[]
  /** Slot → people pinned to it. */
  pinned: readonly (readonly number[])[]
}

export interface FramedFrequency {
  members: readonly number[]
  /** Slots from `first` up to but not including `end`. */
  first: number
  end: number
  atLeast: number
}

const SESSIONS = ['morning', 'afternoon', 'full']

/** Element `i`, which the caller knows to exist. */
export const at = (list: ArrayLike<number>, i: number): number => list[i] as number

export function frameOf(problem: RosterProblem): Frame {
  const { people, rules } = problem
  const slots = [...problem.slots].sort(bySlot)
  const days = [...new Set(slots.map(({ date }) => dayNumber(date)))].sort((a, b) => a - b)
  const index = new Map(people.map(({ id }, n) => [id, n]))
  const indexes = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => index.get(id) ?? []).sort(ascending)
  const lineNames = [...new Set(people.map(({ line }) => line))]
  const due = dueOf(people, slots.map(portion))
  const gap = Math.max(1, rules.gapDays)
  return {
    problem,
    people,
    slots,
    days,
    slotDay: Int32Array.from(slots, ({ date }) => days.indexOf(dayNumber(date))),
    block: blocks(people, slots, gap),
    wished: marks(people, slots, ({ wished }) => wished),
    want: people.map(({ carried }, n) => ({
      load: (due[n]?.load ?? 0) - carried.load,
      unpopular: (due[n]?.unpopular ?? 0) - carried.unpopular
    })),
    line: Int32Array.from(people, ({ line }) => lineNames.indexOf(line)),
    lines: lineNames.length,
    gap,
    linesApart: rules.linesApart,
    frequencies: rules.frequencies.map((one) => ({
      members: indexes(one.people),
      first: slots.filter(({ date }) => date < one.from).length,
      end: slots.filter(({ date }) => date <= one.to).length,
      atLeast: one.atLeast
    })),
    pinned: slots.map(({ pinned }) => indexes(pinned))
  }
}

const ascending = (a: number, b: number): number => a - b

const bySlot = (a: Slot, b: Slot): number =>
  compare(a.date, b.date) || SESSIONS.indexOf(a.session) - SESSIONS.indexOf(b.session) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const portion = ({ load, unpopular, seats, allowed }: Slot) => ({
  load: load * seats,
  unpopular: unpopular * seats,
  allowed
})

function blocks(people: readonly Person[], slots: readonly Slot[], gap: number): Uint8Array {
  const allowed = slots.map((slot) => new Set(slot.allowed))
  const block = new Uint8Array(people.length * slots.length)
  people.forEach((person, p) => {
    const [away, excluded] = [new Set(person.away), new Set(person.excluded)]
    const recent = person.recent.map(dayNumber)
    slots.forEach(({ date }, s) => {
      const day = dayNumber(date)
      block[p * slots.length + s] =
        (allowed[s]?.has(person.id) ? 0 : BLOCK.notAllowed) +
        (away.has(date) ? BLOCK.away : 0) +
        (excluded.has(date) ? BLOCK.excluded : 0) +
        (recent.some((other) => Math.abs(other - day) < gap) ? BLOCK.recent : 0)
    })
  })
  return block
}

function marks(
  people: readonly Person[],
  slots: readonly Slot[],
  dates: (person: Person) => readonly CalendarDate[]
): Uint8Array {
  const marked = new Uint8Array(people.length * slots.length)
  people.forEach((person, p) => {
    const set = new Set(dates(person))
    slots.forEach(({ date }, s) => (marked[p * slots.length + s] = set.has(date) ? 1 : 0))
  })
  return marked
}
