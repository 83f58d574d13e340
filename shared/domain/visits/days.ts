import type { LedgerRecord } from '../../ledger'
import { monthOf, type CalendarDate, type CalendarMonth } from '../dates'
import { heldOf } from './day'
import type { VisitLeader } from './sections'

/** A day on which a leader was to receive, from a published roster. */
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

/** Who it is: by the register where it knows them, otherwise by name and post. */
const keyOf = ({ leaderId, name, post }: VisitLeader): string =>
  leaderId === '' ? `${name}/${post}` : leaderId

/**
 * Days held and days due of each leader in a month. A day counts once however many desks or sessions it had, and a
 * morning is a day (领导接访按天计，县级主要领导一般每月一天：中办国办转发《关于领导干部定期接待群众来访的意见》2009).
 */
export function daysByLeader(
  month: CalendarMonth,
  days: readonly LedgerRecord[],
  due: readonly DueDay[] = []
): DaysRow[] {
  const rows = new Map<string, DaysRow>()
  const rowOf = (leader: VisitLeader): DaysRow => {
    const key = keyOf(leader)
    const row = rows.get(key) ?? {
      key,
      name: leader.name,
      post: leader.post,
      line: leader.line,
      held: [],
      due: []
    }
    rows.set(key, row)
    return row
  }
  for (const { on, leader } of due) if (monthOf(on) === month) rowOf(leader).due.push(on)
  for (const record of days) {
    const held = heldOf(record)
    if (!held || monthOf(held.on) !== month) continue
    for (const leader of held.leaders) rowOf(leader).held.push(held.on)
  }
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
