import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '@shared/ledger'
import { formatMonthCn, monthOf } from '../../dates'
import { isRetired } from '../../saving'
import { leaderDraftOf } from '../leaders/draft'
import type { Roster } from '../plan/problem'
import { monthsIn, type MonthSpan } from './months'
import { readSlotsOf } from './read'
import { byTime, openSlots, packSlots, type OpenSlot } from './slots'
import type { RosterPlan, RosterPublished } from './sections'

/**
 * New slots with what a person did by hand to the roster that stood: a slot moved by hand keeps its day and hours, and
 * pins stay, as long as the rule still makes that slot. Slots of these months that were read from a published roster
 * stay as they are.
 */
export function keepByHand(slots: readonly OpenSlot[], rosters: readonly LedgerRecord[]): OpenSlot[] {
  const before = new Map(
    rosters.flatMap((record) => {
      const plan = sectionValue<RosterPlan>(record, 'plan')
      return plan ? openSlots(plan).map((slot) => [slot.id, slot] as const) : []
    })
  )
  const months = new Set(slots.map(({ date }) => monthOf(date)))
  const read = rosters.filter(({ id }) => months.has(id)).flatMap(readSlotsOf)
  const made = slots.map((slot) => {
    const old = before.get(slot.id)
    if (!old) return slot
    const { date, unpopular, bookBy } = old.moved ? old : slot
    const pinned = old.pinned.filter((id) => slot.allowed.includes(id)).slice(0, slot.seats)
    return { ...slot, date, unpopular, bookBy, moved: old.moved, pinned, leaders: pinned }
  })
  return read.length === 0 ? made : [...made, ...read].sort(byTime)
}

export interface MadeRoster {
  months: MonthSpan
  slots: readonly OpenSlot[]
  roster: Roster
  proof: RosterPlan['proof']
}

/** 排班: the roster of whole months takes the place of what stood there. A month that was published is not made anew. */
export function decideMake(
  made: MadeRoster,
  rosters: readonly LedgerRecord[],
  leaders: readonly LedgerRecord[],
  context: DecideContext
): Decision {
  const months = monthsIn(made.months)
  const byMonth = new Map(rosters.map((record) => [record.id, record]))
  const published = months.filter((month) => publishedOf(byMonth.get(month)))
  if (published.length > 0) {
    const names = published.map(formatMonthCn).join('、')
    return refused([
      { field: '', message: `${names}的排班已经公示，没有重排。请在日历上逐场调整，再出调整公告。` }
    ])
  }
  const slots = made.slots.map((slot) => ({ ...slot, leaders: [...(made.roster[slot.id] ?? [])] }))
  const shares = leaders
    .filter((leader) => !isRetired(leader))
    .map((leader) => ({ leaderId: leader.id, share: leaderDraftOf(leader).duty.share }))
  const changes = months.flatMap((month): Change[] => {
    const record = byMonth.get(month)
    const given = slots.filter(({ date }) => monthOf(date) === month)
    const read = readSlotsOf(record).filter(({ id }) => !given.some((slot) => slot.id === id))
    const mine = [...given, ...read]
    if (mine.length === 0 && !record) return []
    const plan: RosterPlan = { madeOn: context.today, ...packSlots(mine), shares, proof: made.proof }
    return [changeOf(record, 'roster', month, 'plan', plan)]
  })
  if (changes.length === 0)
    return refused([{ field: '', message: '这段时间内没有接访日，没有排班。请先增加接访规则。' }])
  const [first, last] = [formatMonthCn(made.months.from), formatMonthCn(made.months.to)]
  return decided(`排${first === last ? first : `${first}至${last}`}接访班`, changes)
}

export const publishedOf = (record: LedgerRecord | undefined): RosterPublished | undefined =>
  sectionValue<RosterPublished>(record, 'published')
