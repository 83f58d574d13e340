import type { LedgerRecord } from '@shared/ledger'
import { dayNumber, monthOf, type CalendarDate } from '../../dates'
import {
  daysByLeader,
  dueDays,
  dutiesBetween,
  heldDays,
  heldOf,
  type DaysRow,
  type VisitLeader
} from '../../visits'
import { isWithdrawn, receivedNow } from '../../visits/states'
import { visitFactOf } from '../../visits/fact'
import { visitColumns } from '../../visits/figures'
import type { RecordRef } from './recordRef'

/**
 * What the statistics know of a reception day of one 系统: whether it was due and held, by how many leaders; or of one
 * visit that it received. Several records may stand behind a day: two desks, a roster, a call.
 */
export interface ReceptionFact {
  id: string
  refs: readonly RecordRef[]
  /** Days since 1970-01-01 */
  on: number
  /** 系统; '' not known */
  line: string
  due: number
  held: number
  /** 领导人次: leaders who were to receive, and who did. */
  leadersDue: number
  leadersHeld: number
  batches: number
  people: number
}

export interface ReceptionRecords {
  rosters: readonly LedgerRecord[]
  leaders: readonly LedgerRecord[]
  days: readonly LedgerRecord[]
  visits: readonly LedgerRecord[]
}

interface Span {
  from: CalendarDate
  to: CalendarDate
}

const nothing = { due: 0, held: 0, leadersDue: 0, leadersHeld: 0, batches: 0, people: 0 }
const measureOf = (key: string) => visitColumns.find((column) => column.key === key)?.measure ?? (() => 0)
const [batches, people] = [measureOf('batches'), measureOf('people')]

/**
 * The facts of the reception days and visits of a span, counted as the page 来访情况 counts them (visits/days.ts,
 * visits/figures.ts). Days after today are not due yet.
 */
export function receptionFacts(records: ReceptionRecords, span: Span, today: CalendarDate): ReceptionFact[] {
  const { rosters, leaders, days, visits } = records
  const last = span.to < today ? span.to : today
  const due = last < span.from ? [] : dueDays(dutiesBetween({ from: span.from, to: last }, rosters, leaders))
  const rows = daysByLeader(span, heldDays(days, visits), due)
  const lineOf = lineFinder(rows)
  return [...ofDays(rows, records, lineOf), ...ofVisits(visits, span, lineOf)].sort((a, b) =>
    a.id < b.id ? -1 : 1
  )
}

type LineOf = (leader: VisitLeader | undefined) => string

/** A leader typed by name and post is the one whom the register has under both. */
function lineFinder(rows: readonly DaysRow[]): LineOf {
  const byKey = new Map(rows.map((row) => [row.key, row.line]))
  const byName = new Map(rows.map((row) => [`${row.name}/${row.post}`, row.line]))
  return (leader) =>
    leader ? byKey.get(leader.leaderId) || byName.get(`${leader.name}/${leader.post}`) || leader.line : ''
}

function ofDays(
  rows: readonly DaysRow[],
  { days, visits }: ReceptionRecords,
  lineOf: LineOf
): ReceptionFact[] {
  const facts = new Map<string, ReceptionFact>()
  const at = (line: string, on: CalendarDate): ReceptionFact => {
    const key = `${on} ${line}`
    const found = facts.get(key) ?? { id: key, refs: [], on: dayNumber(on), line, ...nothing }
    facts.set(key, found)
    return found
  }
  for (const { line, due, held } of rows) {
    for (const on of due) {
      const fact = at(line, on)
      fact.due = 1
      fact.leadersDue += 1
      fact.refs = together(fact.refs, [{ entity: 'roster', id: monthOf(on) }])
    }
    for (const on of held) {
      const fact = at(line, on)
      fact.held = 1
      fact.leadersHeld += 1
    }
  }
  for (const fact of facts.values()) {
    if (fact.held === 0) continue
    const noted = days.filter((record) => {
      const held = heldOf(record)
      return held && dayNumber(held.on) === fact.on && held.leaders.some((one) => lineOf(one) === fact.line)
    })
    const called = visits.filter((record) => {
      const call = receivedNow(record)
      const here = call && dayNumber(call.on) === fact.on && !isWithdrawn(record)
      return here && call.leaders.some((one) => lineOf(one) === fact.line)
    })
    fact.refs = together(fact.refs, [
      ...noted.map(({ id }): RecordRef => ({ entity: 'receptionDay', id })),
      ...(noted.length > 0 ? [] : called.map(({ id }): RecordRef => ({ entity: 'visit', id })))
    ])
  }
  return [...facts.values()]
}

/** A visit stands in the row of the first leader who received it, and of nobody while it waits. */
function ofVisits(visits: readonly LedgerRecord[], { from, to }: Span, lineOf: LineOf): ReceptionFact[] {
  return visits.flatMap((record) => {
    const fact = visitFactOf(record)
    if (!fact || fact.on < dayNumber(from) || fact.on > dayNumber(to)) return []
    return [
      {
        ...nothing,
        id: `visit ${record.id}`,
        refs: [{ entity: 'visit' as const, id: record.id }],
        on: fact.on,
        line: lineOf(receivedNow(record)?.leaders[0]),
        batches: batches(fact),
        people: people(fact)
      }
    ]
  })
}

const together = (refs: readonly RecordRef[], more: readonly RecordRef[]): RecordRef[] => [
  ...new Map([...refs, ...more].map((ref) => [`${ref.entity}:${ref.id}`, ref])).values()
]
