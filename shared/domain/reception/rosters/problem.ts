import type { LedgerRecord } from '@shared/ledger'
import { addDays, dayNumber, fromDayNumber, weekdayOf, type CalendarDate } from '../../dates'
import { isRetired } from '../../saving'
import { inRank, leaderDraftOf } from '../leaders/draft'
import type { ReceptionLimits } from '../office/sections'
import type { Person, RosterProblem } from '../plan/problem'
import type { Span } from '../rules/due'
import { carriedInto, plannerSlot, plansOf } from './account'
import { frequenciesIn } from './frequencies'
import type { OpenSlot } from './slots'

/** Everything that a roster is made from, besides its slots. */
export interface Around {
  /** All of them, those who left too: whoever still stands in a slot is named. */
  leaders: readonly LedgerRecord[]
  limits: ReceptionLimits
  /** All rosters: for the account carried in, and for the days held just before and after. */
  rosters: readonly LedgerRecord[]
}

/** The planner's problem for these slots, from `span.from` to `span.to`. */
export function problemOf(slots: readonly OpenSlot[], span: Span, around: Around): RosterProblem {
  const { limits } = around
  const carried = carriedInto(around.rosters, span.from)
  const recent = daysAround(span, around)
  const dates = datesOf(span.from, span.to, span)
  const people = inRank(around.leaders)
    .filter((leader) => !isRetired(leader))
    .map((leader) => personOf(leader, span, dates, carried.get(leader.id), recent.get(leader.id) ?? []))
  const known = new Set(people.map(({ id }) => id))
  return {
    slots: slots.map((slot) => ({
      ...plannerSlot(slot),
      pinned: slot.pinned.filter((id) => known.has(id))
    })),
    people,
    rules: {
      gapDays: limits.gapDays,
      linesApart: limits.linesApart,
      frequencies: frequenciesIn(span, around)
    }
  }
}

function personOf(
  leader: LedgerRecord,
  span: Span,
  dates: readonly CalendarDate[],
  carried: Person['carried'] = { load: 0, unpopular: 0 },
  recent: readonly CalendarDate[]
): Person {
  const { profile, duty, away } = leaderDraftOf(leader)
  const inSpan = (date: CalendarDate) => span.from <= date && date <= span.to
  return {
    id: leader.id,
    name: profile.name,
    line: profile.line,
    share: duty.share,
    carried,
    away: away.list.flatMap(({ from, to }) => datesOf(from, to, span)),
    excluded: [
      ...duty.excluded.filter(inSpan),
      ...(duty.excludedWeekdays.length === 0
        ? []
        : dates.filter((date) => duty.excludedWeekdays.includes(weekdayOf(date))))
    ],
    wished: duty.wished.filter(inSpan),
    recent
  }
}

/** The days from `from` to `to` that lie in the span. */
export function datesOf(from: CalendarDate, to: CalendarDate, span: Span): CalendarDate[] {
  const first = dayNumber(from > span.from ? from : span.from)
  const last = dayNumber(to < span.to ? to : span.to)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => fromDayNumber(first + at))
}

/** Days held outside the span, near enough to count for the rule of n days between two. */
function daysAround(span: Span, { rosters, limits }: Around): Map<string, CalendarDate[]> {
  const [first, last] = [addDays(span.from, -limits.gapDays), addDays(span.to, limits.gapDays)]
  const found = new Map<string, CalendarDate[]>()
  for (const { plan } of plansOf(rosters)) {
    for (const { date, leaders } of plan.slots) {
      const outside = date < span.from || date > span.to
      if (!outside || date < first || date > last) continue
      for (const id of leaders) found.set(id, [...(found.get(id) ?? []), date])
    }
  }
  return found
}
