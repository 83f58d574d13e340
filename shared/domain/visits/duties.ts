import type { LedgerRecord } from '../../ledger'
import type { CalendarDate } from '../dates'
import { inRank, leaderDraftOf } from '../reception/leaders/draft'
import { plannedRows, publicRows } from '../reception/rosters/publish'
import { publishedOf } from '../reception/rosters/make'
import { isRetired } from '../saving'
import type { DueDay } from './days'
import type { VisitLeader } from './sections'

/** One session of a roster, as the counter of a reception day needs it. */
export interface Duty {
  on: CalendarDate
  /** 'HH:MM' */
  from: string
  to: string
  place: string
  /** 预约截止 'YYYY-MM-DD HH:mm'; '' where the rule has none. */
  bookBy: string
  leaders: VisitLeader[]
}

/**
 * Who is to receive from one day to another: what the public knows of a month, and of a month that was not published
 * yet what is planned.
 */
export function dutiesBetween(
  { from, to }: { from: CalendarDate; to: CalendarDate },
  rosters: readonly LedgerRecord[],
  leaders: readonly LedgerRecord[]
): Duty[] {
  const known = new Map(leaders.map((leader) => [leader.id, leader]))
  const lineOf = (id: string): string => {
    const record = known.get(id)
    return record ? leaderDraftOf(record).profile.line : ''
  }
  return rosters
    .flatMap((roster) => (publishedOf(roster) ? publicRows(roster) : plannedRows(roster, known)))
    .filter(({ date }) => date >= from && date <= to)
    .map((row) => ({
      on: row.date,
      from: row.from,
      to: row.to,
      place: row.place,
      bookBy: row.bookBy,
      leaders: row.leaders.map(({ id, name, post }) => ({ leaderId: id, name, post, line: lineOf(id) }))
    }))
    .sort((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1))
}

/** The days that each leader was to receive on. */
export const dueDays = (duties: readonly Duty[]): DueDay[] =>
  duties.flatMap(({ on, leaders }) => leaders.map((leader) => ({ on, leader })))

/** Who can be offered: those who are to receive that day first, then the register in its order. */
export function leadersFor(duties: readonly Duty[], leaders: readonly LedgerRecord[]): VisitLeader[] {
  const today = duties.flatMap((duty) => duty.leaders)
  const all = inRank(leaders.filter((leader) => !isRetired(leader))).map((leader) => {
    const { name, post, line } = leaderDraftOf(leader).profile
    return { leaderId: leader.id, name, post, line }
  })
  const offered = new Map<string, VisitLeader>()
  for (const each of [...today, ...all]) if (!offered.has(each.leaderId)) offered.set(each.leaderId, each)
  return [...offered.values()]
}
