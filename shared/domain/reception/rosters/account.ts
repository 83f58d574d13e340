import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { monthOf, type CalendarDate, type CalendarMonth } from '../../dates'
import { ledgerOf, type Ledger } from '../plan/ledger'
import type { Account, Person, Roster, Slot } from '../plan/problem'
import { openSlots, type OpenSlot } from './slots'
import type { RosterPlan } from './sections'

/** Accounts by leader id, in hundredths of a half day. */
export type Accounts = ReadonlyMap<string, Account>

const NOTHING: Account = { load: 0, unpopular: 0 }

/** Months that have a plan, in order. */
export function plansOf(rosters: readonly LedgerRecord[]): { month: CalendarMonth; plan: RosterPlan }[] {
  return rosters
    .flatMap((record) => {
      const plan = sectionValue<RosterPlan>(record, 'plan')
      return plan ? [{ month: record.id, plan }] : []
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Who holds what, as the planner names it. */
export const rosterOf = (slots: readonly OpenSlot[]): Roster =>
  Object.fromEntries(slots.map(({ id, leaders }) => [id, leaders]))

export const plannerSlot = ({
  id,
  date,
  session,
  place,
  seats,
  allowed,
  reserved,
  load,
  unpopular,
  pinned
}: OpenSlot): Slot => ({
  id,
  date,
  session,
  place,
  seats,
  allowed,
  reserved,
  load,
  unpopular,
  pinned
})

/** One month of 公平账: who owed, held and carries on what. */
export interface MonthAccount {
  month: CalendarMonth
  ledger: Ledger
}

/**
 * 公平账 from the first roster on, month by month: what is carried out of one month is carried into the next, across
 * years too. A month is reckoned by the shares that stood when it was made. Days from `until` on are left out.
 */
export function accountsOf(rosters: readonly LedgerRecord[], until?: CalendarDate): MonthAccount[] {
  const carried = new Map<string, Account>()
  const months: MonthAccount[] = []
  for (const { month, plan } of plansOf(rosters)) {
    if (until !== undefined && month > monthOf(until)) break
    const slots = openSlots(plan).filter(({ date }) => until === undefined || date < until)
    if (until !== undefined && slots.length === 0 && month === monthOf(until)) break
    const people = plan.shares.map(({ leaderId, share }) => personOf(leaderId, share, carried))
    const ledger = ledgerOf(people, slots.map(plannerSlot), rosterOf(slots))
    for (const { person, carriedOut } of ledger.rows) carried.set(person, carriedOut)
    months.push({ month, ledger })
  }
  return months
}

/** What each one carries into a day. */
export function carriedInto(rosters: readonly LedgerRecord[], day: CalendarDate): Accounts {
  const carried = new Map<string, Account>()
  for (const { ledger } of accountsOf(rosters, day)) {
    for (const { person, carriedOut } of ledger.rows) carried.set(person, carriedOut)
  }
  return carried
}

const personOf = (id: string, share: number, carried: Accounts): Person => ({
  id,
  name: '',
  line: '',
  share,
  carried: carried.get(id) ?? NOTHING,
  away: [],
  excluded: [],
  wished: [],
  recent: []
})
