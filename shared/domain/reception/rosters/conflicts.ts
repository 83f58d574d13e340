import type { LedgerRecord } from '@shared/ledger'
import { addDays, formatDateCn, type CalendarDate } from '../../dates'
import { isRetired } from '../../saving'
import { leaderDraftOf } from '../leaders/draft'
import { breachesOf, slotWords } from '../plan/check'
import type { RosterProblem } from '../plan/problem'
import type { Span } from '../rules/due'
import { plansOf, rosterOf } from './account'
import { problemOf, type Around } from './problem'
import { openSlots, overlapsOf, type OpenSlot } from './slots'

/** Something in a roster that keeps no rule, in words, with the slots it concerns. */
export interface Conflict {
  slots: readonly string[]
  words: string
}

/** Everything that stands against these slots as they are held: rules broken, leaders who left, rooms given twice. */
export function conflictsIn(slots: readonly OpenSlot[], span: Span, around: Around): Conflict[] {
  return conflictsWith(slots, problemOf(slots, span, around), around.leaders)
}

/** The same where the problem is at hand. */
export function conflictsWith(
  slots: readonly OpenSlot[],
  problem: RosterProblem,
  leaders: readonly LedgerRecord[]
): Conflict[] {
  const gone = leaveWords(slots, leaders)
  const without = new Set(gone.flatMap(({ slots: ids }) => ids))
  const breaches = breachesOf(problem, rosterOf(slots))
    // Who left leaves a seat empty: that is said once, by name.
    .filter(({ kind, slots: ids }) => !(kind === 'seats' && ids.some((id) => without.has(id))))
    // What is missing from a period is no fault of any one slot in it.
    .map(({ kind, slots: ids, words }) => ({ slots: kind === 'frequency' ? [] : ids, words }))
  return [...gone, ...breaches, ...overlapWords(slots)]
}

function leaveWords(slots: readonly OpenSlot[], leaders: readonly LedgerRecord[]): Conflict[] {
  const known = new Map(leaders.map((leader) => [leader.id, leader]))
  return slots.flatMap((slot) =>
    slot.leaders.flatMap((id): Conflict[] => {
      const leader = known.get(id)
      if (leader && !isRetired(leader)) return []
      const name = leader ? leaderDraftOf(leader).profile.name : '名单以外的人'
      return [{ slots: [slot.id], words: `${slotWords(slot)}：${name}已离任，请另行安排。` }]
    })
  )
}

const overlapWords = (slots: readonly OpenSlot[]): Conflict[] =>
  overlapsOf(slots).map(({ date, place, slots: ids }) => ({
    slots: ids,
    words: `${formatDateCn(date)}${place}：两场的时间重叠。`
  }))

/** What of new slots is really to be made: days that are over keep whoever held them. */
export function pastAndOpen(
  fresh: readonly OpenSlot[],
  rosters: readonly LedgerRecord[],
  span: Span,
  today: CalendarDate
): { kept: OpenSlot[]; open: OpenSlot[]; span: Span } {
  const kept = plansOf(rosters)
    .flatMap(({ plan }) => openSlots(plan))
    .filter(({ date }) => span.from <= date && date <= span.to && date < today)
  if (kept.length === 0) return { kept, open: [...fresh], span }
  const from = span.to < today ? addDays(span.to, 1) : today
  return { kept, open: fresh.filter(({ date }) => date >= today), span: { from, to: span.to } }
}
