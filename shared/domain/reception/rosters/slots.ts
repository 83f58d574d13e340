import { addDays, weekdayOf, type CalendarDate } from '../../dates'
import type { WorkCalendar } from '../../calendar'
import { isRetired } from '../../saving'
import type { LedgerRecord } from '@shared/ledger'
import { leaderDraftOf } from '../leaders/draft'
import { loadOf } from '../plan/problem'
import { unpopularLoad } from '../plan/unpopular'
import { daysOf, type ReceptionDay, type RuleDays } from '../rules/days'
import { ruleDraftOf, type RuleDraft } from '../rules/draft'
import type { Span } from '../rules/due'
import type { RuleWhere, RuleWho, SessionTime } from '../rules/sections'
import type { RosterPlan, RosterSlot } from './sections'

/** A slot with those who may stand in it, as it is worked with; stored slots name them by group. */
export interface OpenSlot extends Omit<RosterSlot, 'group'> {
  allowed: string[]
}

/** What the person should know of a rule's days before a roster is made. */
export interface RuleNote extends Omit<RuleDays, 'days'> {
  ruleId: string
  name: string
  days: ReceptionDay[]
}

/** 周一由党政主要负责同志接访 (公告14) */
export const PRINCIPALS_WORDS = '周一由党政主要负责同志接访'

/** The slots of all rules that hold, in order, still without leaders. */
export function slotsOf(
  rules: readonly LedgerRecord[],
  leaders: readonly LedgerRecord[],
  span: Span,
  calendar: WorkCalendar
): { slots: OpenSlot[]; notes: RuleNote[] } {
  const present = leaders.filter((leader) => !isRetired(leader))
  const made = rules
    .filter((rule) => !isRetired(rule))
    .map((rule) => {
      const draft = ruleDraftOf(rule)
      const found = daysOf(draft.when, span, calendar)
      const may = mayHold(draft.who, present)
      const slots = found.days.flatMap((day) => slotsOn(day, rule.id, draft, may, calendar))
      return { slots, note: { ...found, ruleId: rule.id, name: draft.when.name } }
    })
  return {
    slots: made.flatMap(({ slots }) => slots).sort(byTime),
    notes: made.map(({ note }) => note)
  }
}

/** By day, then by hour, then in the order in which the rule names its places. */
export const byTime = (a: OpenSlot, b: OpenSlot): number =>
  compare(a.date, b.date) ||
  compare(a.from, b.from) ||
  compare(a.ruleId, b.ruleId) ||
  placeNumber(a) - placeNumber(b) ||
  compare(a.id, b.id)

/** Ids end with the number of the place. */
const placeNumber = ({ id }: OpenSlot): number => Number(id.slice(id.lastIndexOf(':') + 1))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function slotsOn(
  { date, due, theme }: ReceptionDay,
  ruleId: string,
  { where, who }: RuleDraft,
  may: MayHold,
  calendar: WorkCalendar
): OpenSlot[] {
  return where.sessions.flatMap((session) => {
    const reserved = who.principalsOnMonday && weekdayOf(date) === 1 && session.session !== 'afternoon'
    const load = loadOf(session.session)
    return where.places.map((place, at) => ({
      id: `${ruleId}:${date}:${session.session}:${at + 1}`,
      ruleId,
      date,
      due: [...due],
      moved: false,
      ...timesOf(session),
      place,
      mode: where.mode,
      theme: theme || where.theme,
      organizer: where.organizer,
      bookBy: bookByOf(where, date),
      seats: where.seats,
      allowed: reserved ? may.principals : may.all,
      reserved: reserved ? PRINCIPALS_WORDS : null,
      load,
      unpopular: unpopularLoad(date, load, calendar),
      leaders: [],
      pinned: []
    }))
  })
}

/** One list for all slots of a rule: a year of them goes to the worker, which copies what it is given. */
interface MayHold {
  all: string[]
  principals: string[]
}

function mayHold(who: RuleWho, leaders: readonly LedgerRecord[]): MayHold {
  const may = allowedBy(who, leaders)
  const principals = may.filter((leader) => leaderDraftOf(leader).profile.principal)
  return { all: may.map(({ id }) => id), principals: principals.map(({ id }) => id) }
}

const timesOf = ({ session, from, to }: SessionTime) => ({ session, from, to })

/** 预约截止: 「前一日17:00」「当日9:00」 (DOMAIN.md 5.4). */
export const bookByOf = (
  { bookingDays, bookingTime }: Pick<RuleWhere, 'bookingDays' | 'bookingTime'>,
  date: CalendarDate
): string => (bookingDays === null ? '' : `${addDays(date, -bookingDays)} ${bookingTime}`)

/** Who may stand in the slots of a rule, of these leaders. */
export function allowedBy(
  { lines, levels, leaderIds }: RuleWho,
  leaders: readonly LedgerRecord[]
): LedgerRecord[] {
  return leaders.filter((leader) => {
    const { line, level } = leaderDraftOf(leader).profile
    return (
      (lines.length === 0 || lines.includes(line)) &&
      (levels.length === 0 || levels.includes(level)) &&
      (leaderIds.length === 0 || leaderIds.includes(leader.id))
    )
  })
}

/** Two slots at the same place whose hours meet: rules that overlap. */
export interface Overlap {
  date: CalendarDate
  place: string
  slots: [string, string]
}

export function overlapsOf(slots: readonly OpenSlot[]): Overlap[] {
  const sorted = [...slots].sort(byTime)
  return sorted.flatMap((one, at) =>
    sorted
      .slice(at + 1)
      .filter(({ date, place, from }) => date === one.date && place === one.place && from < one.to)
      .map(({ id }) => ({ date: one.date, place: one.place, slots: [one.id, id] as [string, string] }))
  )
}

/** Stored slots with those who may stand in each. */
export const openSlots = ({ slots, groups }: Pick<RosterPlan, 'slots' | 'groups'>): OpenSlot[] =>
  slots.map(({ group, ...slot }) => ({ ...slot, allowed: groups[group] ?? [] }))

/** Slots as they are stored: those who may stand in them are named once a group. */
export function packSlots(slots: readonly OpenSlot[]): Pick<RosterPlan, 'slots' | 'groups'> {
  const groups: string[][] = []
  const known = new Map<string, number>()
  const packed = [...slots].sort(byTime).map(({ allowed, ...slot }) => {
    const key = allowed.join()
    const group = known.get(key) ?? groups.push([...allowed]) - 1
    known.set(key, group)
    return { ...slot, group }
  })
  return { slots: packed, groups }
}
