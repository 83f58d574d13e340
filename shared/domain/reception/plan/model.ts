import { at, type Frame } from './frame'
import { LinearModelBuilder, sum, type Entry, type LinearModel } from './linear'
import { frequencyKey, GAP, LINES, pinKey, rulesAgainst } from './rules'

/** What to do with a rule: keep it, leave it out, or let it be broken at a price of 1. */
export type Treatment = 'keep' | 'drop' | 'price'

/** The assignments of a roster as a model: one choice a person and slot. */
export interface RosterModel {
  builder: LinearModelBuilder
  model: LinearModel
  /** person × slots.length + slot → column, −1 where the person may not stand. */
  columns: Int32Array
  /** Rule → its price column. */
  prices: ReadonlyMap<string, number>
}

/** The hard rules of a roster. `treat` says what becomes of each rule (by its key); all are kept when left out. */
export function rosterModel(frame: Frame, treat: (key: string) => Treatment = () => 'keep'): RosterModel {
  const writer = new Writer(frame, treat)
  writer.choices()
  writer.seats()
  writer.pins()
  writer.gaps()
  if (frame.linesApart) writer.lines()
  writer.frequencies()
  const { builder, columns, prices } = writer
  return { builder, model: builder.model, columns, prices }
}

class Writer {
  readonly builder = new LinearModelBuilder()
  readonly columns: Int32Array
  readonly prices = new Map<string, number>()

  constructor(
    private readonly frame: Frame,
    private readonly treat: (key: string) => Treatment
  ) {
    this.columns = new Int32Array(frame.people.length * frame.slots.length).fill(-1)
  }

  /** The column that is 1 when the rule is broken. */
  private price(key: string): number {
    const known = this.prices.get(key)
    if (known !== undefined) return known
    const column = this.builder.choice(1)
    this.prices.set(key, column)
    return column
  }

  choices(): void {
    const { people, slots } = this.frame
    people.forEach((_, p) =>
      slots.forEach((_slot, s) => {
        const against = rulesAgainst(this.frame, p, s)
        if (!against || against.some((key) => this.treat(key) === 'keep')) return
        const column = this.builder.choice()
        this.columns[p * slots.length + s] = column
        for (const key of against) {
          if (this.treat(key) === 'price') this.atMost(0, [column], this.price(key))
        }
      })
    )
  }

  private columnsOf(people: Iterable<number>, slots: Iterable<number>): number[] {
    const found: number[] = []
    for (const p of people) {
      for (const s of slots) {
        const column = at(this.columns, p * this.frame.slots.length + s)
        if (column >= 0) found.push(column)
      }
    }
    return found
  }

  /** Σ columns ≤ limit; any number of them once the price is paid. */
  private atMost(limit: number, columns: readonly number[], price: number | null): void {
    const entries: Entry[] = sum(columns)
    if (price !== null) entries.push({ column: price, value: limit - columns.length })
    this.builder.row(-Infinity, limit, entries)
  }

  /** Σ columns ≥ least, as the rule is treated. */
  private atLeast(key: string, least: number, columns: readonly number[]): void {
    const treatment = this.treat(key)
    if (treatment === 'drop' || least <= 0) return
    const entries: Entry[] = sum(columns)
    if (treatment === 'price') entries.push({ column: this.price(key), value: least })
    this.builder.row(least, Infinity, entries)
  }

  seats(): void {
    const everyone = this.frame.people.keys()
    const all = [...everyone]
    this.frame.slots.forEach(({ seats }, s) => this.builder.row(seats, seats, sum(this.columnsOf(all, [s]))))
  }

  pins(): void {
    const { slots, people, pinned } = this.frame
    slots.forEach((slot, s) => {
      for (const p of pinned[s] ?? []) {
        this.atLeast(pinKey(slot.id, people[p]?.id ?? ''), 1, this.columnsOf([p], [s]))
      }
    })
  }

  /** One slot a day, whatever is relaxed; and one slot in any `gap` days in a row. */
  gaps(): void {
    const { people, slots, days, slotDay, gap } = this.frame
    const treatment = this.treat(GAP)
    const onDays = days.map((_, d) => slots.flatMap((_slot, s) => (at(slotDay, s) === d ? [s] : [])))
    const windows = windowsOf(days, gap)
    people.forEach((_, p) => {
      if (treatment !== 'keep') for (const day of onDays) this.oneOf([p], day, null)
      if (treatment === 'drop') return
      for (const { first, end } of windows) {
        const inside = onDays.slice(first, end).flat()
        this.oneOf([p], inside, treatment === 'price' && gap > 1 ? this.price(GAP) : null)
      }
    })
  }

  lines(): void {
    const treatment = this.treat(LINES)
    if (treatment === 'drop') return
    const { people, slots, days, slotDay, line, lines } = this.frame
    for (let one = 0; one < lines; one++) {
      const members = people.flatMap((_, p) => (at(line, p) === one ? [p] : []))
      days.forEach((_, d) => {
        const day = slots.flatMap((_slot, s) => (at(slotDay, s) === d ? [s] : []))
        const seats = day.reduce((count, s) => count + (slots[s]?.seats ?? 0), 0)
        if (seats > 1) this.oneOf(members, day, treatment === 'price' ? this.price(LINES) : null)
      })
    }
  }

  private oneOf(people: readonly number[], slots: readonly number[], price: number | null): void {
    const columns = this.columnsOf(people, slots)
    if (columns.length > 1) this.atMost(1, columns, price)
  }

  frequencies(): void {
    this.frame.frequencies.forEach(({ members, first, end, atLeast }, f) => {
      const key = frequencyKey(this.frame.problem.rules.frequencies[f]?.id ?? '')
      const slots = this.frame.slots.flatMap((_, s) => (first <= s && s < end ? [s] : []))
      this.atLeast(key, atLeast, this.columnsOf(members, slots))
    })
  }
}

/** The longest runs of days that lie within `gap` days in a row, none inside another. */
function windowsOf(days: readonly number[], gap: number): { first: number; end: number }[] {
  const windows: { first: number; end: number }[] = []
  days.forEach((day, first) => {
    const after = days.findIndex((other) => other >= day + gap)
    const end = after < 0 ? days.length : after
    if ((windows.at(-1)?.end ?? -1) < end) windows.push({ first, end })
  })
  return windows
}
