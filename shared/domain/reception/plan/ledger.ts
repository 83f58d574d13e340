import { dueOf } from './due'
import type { Account, Person, Roster, Slot } from './problem'

/** One line of 公平账, in hundredths of a half day: carriedOut = carriedIn + held − due, in both parts. */
export interface LedgerRow {
  person: string
  share: number
  carriedIn: Account
  due: Account
  held: Account
  carriedOut: Account
  /** 场次 held, whatever their length. */
  slots: number
}

export interface Ledger {
  rows: LedgerRow[]
  /** The sums of the columns: held equals due, so the accounts that go out add up to those that came in. */
  sum: Pick<LedgerRow, 'carriedIn' | 'due' | 'held' | 'carriedOut'>
}

/**
 * 公平账 of a roster: what each one owed, held, and carries on to the next span. Only seats that were held are owed,
 * so a slot that was cancelled is owed by nobody. Someone who is not in the list any more is passed over with his seat.
 */
export function ledgerOf(people: readonly Person[], slots: readonly Slot[], roster: Roster): Ledger {
  const known = new Set(people.map(({ id }) => id))
  const holders = slots.map((slot) => (roster[slot.id] ?? []).filter((id) => known.has(id)))
  const portions = slots.map((slot, at) => {
    const seats = holders[at] ?? []
    // Who stood in for the others owes a part too, otherwise a seat might be owed by nobody.
    const allowed = [...slot.allowed, ...seats]
    return { load: slot.load * seats.length, unpopular: slot.unpopular * seats.length, allowed }
  })
  const due = dueOf(people, portions)
  const rows = people.map((person, at) => {
    const mine = slots.filter((_, slot) => holders[slot]?.includes(person.id))
    const held = mine.reduce<Account>(plus, NOTHING)
    const owed = due[at] ?? NOTHING
    const carriedOut = minus(plus(person.carried, held), owed)
    const { id, share, carried: carriedIn } = person
    return { person: id, share, carriedIn, due: owed, held, carriedOut, slots: mine.length }
  })
  const sum = (column: keyof Ledger['sum']) =>
    rows.reduce<Account>((all, row) => plus(all, row[column]), NOTHING)
  return {
    rows,
    sum: { carriedIn: sum('carriedIn'), due: sum('due'), held: sum('held'), carriedOut: sum('carriedOut') }
  }
}

const NOTHING: Account = { load: 0, unpopular: 0 }

const plus = (a: Account, b: Account): Account => ({
  load: a.load + b.load,
  unpopular: a.unpopular + b.unpopular
})

const minus = (a: Account, b: Account): Account => ({
  load: a.load - b.load,
  unpopular: a.unpopular - b.unpopular
})
