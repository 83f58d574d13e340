import type { LedgerRecord } from '../../ledger'
import type { CalendarDate } from '../dates'
import { heldOf } from './day'
import type { VisitSpan } from './figures'
import type { VisitLeader } from './sections'
import { isWithdrawn, receivedNow } from './states'

/** A day of a leader: one on which they received, or one on which they were to. */
export interface DueDay {
  on: CalendarDate
  leader: VisitLeader
}

/** 接访天数 of one leader, or of one line: days held against days due. */
export interface DaysRow {
  key: string
  name: string
  post: string
  line: string
  held: CalendarDate[]
  due: CalendarDate[]
}

/** The leader as a key where the register does not know them. */
const nameKey = ({ name, post }: VisitLeader): string => `${name}/${post}`

/**
 * Who received on which day: what was noted of reception days, and who was named when a visitor was called. A call that
 * nobody answered to is no reception.
 */
export function heldDays(days: readonly LedgerRecord[], visits: readonly LedgerRecord[]): DueDay[] {
  const noted = days.flatMap((record) => {
    const held = heldOf(record)
    return held ? held.leaders.map((leader) => ({ on: held.on, leader })) : []
  })
  const called = visits.flatMap((record) => {
    const call = receivedNow(record)
    return call && !isWithdrawn(record) ? call.leaders.map((leader) => ({ on: call.on, leader })) : []
  })
  return [...noted, ...called]
}

/**
 * Days held and days due of each leader. A day counts once however many desks or sessions it had, and a morning is a
 * day (领导接访按天计，县级主要领导一般每月一天：中办国办转发《关于领导干部定期接待群众来访的意见》2009). One who was typed by name and post
 * is the one whom the register has under both.
 */
export function daysByLeader(
  { from, to }: VisitSpan,
  held: readonly DueDay[],
  due: readonly DueDay[] = []
): DaysRow[] {
  const within = (days: readonly DueDay[]) => days.filter(({ on }) => on >= from && on <= to)
  const known = new Map<string, string>()
  for (const { leader } of [...due, ...held]) {
    if (leader.leaderId !== '' && !known.has(nameKey(leader))) known.set(nameKey(leader), leader.leaderId)
  }
  const rows = new Map<string, DaysRow>()
  const rowOf = (leader: VisitLeader): DaysRow => {
    const { leaderId, name, post, line } = leader
    const key = leaderId || known.get(nameKey(leader)) || nameKey(leader)
    const row = rows.get(key) ?? { key, name, post, line, held: [], due: [] }
    rows.set(key, { ...row, line: row.line || line })
    return rows.get(key) ?? row
  }
  for (const { on, leader } of within(due)) rowOf(leader).due.push(on)
  for (const { on, leader } of within(held)) rowOf(leader).held.push(on)
  return [...rows.values()].map(once).sort((a, b) => (a.line + a.name < b.line + b.name ? -1 : 1))
}

/** The same by line (系统); a day on which two leaders of a line received counts once for the line. */
export function daysByLine(rows: readonly DaysRow[]): DaysRow[] {
  const lines = new Map<string, DaysRow>()
  for (const { line, held, due } of rows) {
    const name = line === '' ? '未注明' : line
    const row = lines.get(name) ?? { key: name, name, post: '', line: name, held: [], due: [] }
    row.held.push(...held)
    row.due.push(...due)
    lines.set(name, row)
  }
  return [...lines.values()].map(once)
}

const once = (row: DaysRow): DaysRow => ({
  ...row,
  held: [...new Set(row.held)].sort(),
  due: [...new Set(row.due)].sort()
})

/** The counting rule of 接访天数 in words. */
export const DAYS_RULE =
  '应接访天数：截至统计期间末日和今天，接访排班（已公示的以公示和调整公告为准）排定的天数。实际接访天数：登记了接访日或者叫过号的天数。同一天不论上下午、几处接访，只计一天；同一系统有几位领导同一天接访，系统只计一天。'
