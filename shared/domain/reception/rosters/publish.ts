import {
  canonicalJson,
  changeOf,
  decided,
  newId,
  refused,
  sectionValue,
  type DecideContext,
  type Decision,
  type Json,
  type LedgerRecord,
  type Problem,
  type Warning
} from '@shared/ledger'
import { addDays, daysBetween, formatDateCn, formatMonthCn, type CalendarDate } from '../../dates'
import { isRetired } from '../../saving'
import { leaderDraftOf } from '../leaders/draft'
import type { ReceptionTerms } from '../office/sections'
import { ruleDraftOf } from '../rules/draft'
import { openSlots, type OpenSlot } from './slots'
import type { Adjustment, ChangedRow, PublishedRow, RosterAdjustments, RosterPlan } from './sections'
import { publishedOf } from './make'

type Leaders = ReadonlyMap<string, LedgerRecord>

/** A slot as a notice shows it, with names and posts of that day. */
export function rowOf(slot: OpenSlot, leaders: Leaders): PublishedRow {
  const { id, date, session, from, to, place, mode, theme, organizer, bookBy } = slot
  return {
    slotId: id,
    date,
    session,
    from,
    to,
    place,
    mode,
    theme,
    organizer,
    bookBy,
    leaders: slot.leaders.map((leaderId) => {
      const record = leaders.get(leaderId)
      const { name, post, areas } = record
        ? leaderDraftOf(record).profile
        : { name: '（名单外）', post: '', areas: '' }
      return { id: leaderId, name, post, areas }
    })
  }
}

/** The rows of a month as it is planned now. */
export function plannedRows(record: LedgerRecord | undefined, leaders: Leaders): PublishedRow[] {
  const plan = sectionValue<RosterPlan>(record, 'plan')
  return plan ? openSlots(plan).map((slot) => rowOf(slot, leaders)) : []
}

export const adjustmentsOf = (record: LedgerRecord | undefined): Adjustment[] =>
  sectionValue<RosterAdjustments>(record, 'adjustments')?.list ?? []

/** What the public knows: what was published, with every adjustment notice since. */
export function publicRows(record: LedgerRecord | undefined): PublishedRow[] {
  const rows = new Map((publishedOf(record)?.rows ?? []).map((row) => [row.slotId, row]))
  for (const { changes } of adjustmentsOf(record)) {
    for (const { before, after } of changes) {
      if (after) rows.set(after.slotId, after)
      else if (before) rows.delete(before.slotId)
    }
  }
  return inTime([...rows.values()])
}

/** By day, then by hour, then by place, whatever was added last. */
export const inTime = (rows: readonly PublishedRow[]): PublishedRow[] =>
  rows.toSorted((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1))

const timeKey = ({ date, from, place, slotId }: PublishedRow): string => [date, from, place, slotId].join(' ')

/** What was changed and not announced yet; nothing before the first publication. */
export function unannounced(record: LedgerRecord | undefined, leaders: Leaders): ChangedRow[] {
  if (!publishedOf(record)) return []
  return changedRows(publicRows(record), plannedRows(record, leaders))
}

/** Rows that differ in day, hour, place or leader; a new post of the same leader is no change of the roster. */
export function changedRows(before: readonly PublishedRow[], after: readonly PublishedRow[]): ChangedRow[] {
  const now = new Map(after.map((row) => [row.slotId, row]))
  const old = new Map(before.map((row) => [row.slotId, row]))
  const changed = before.flatMap((row): ChangedRow[] => {
    const next = now.get(row.slotId) ?? null
    return next && canonicalJson(told(row)) === canonicalJson(told(next))
      ? []
      : [{ before: row, after: next }]
  })
  const added = after.flatMap((row): ChangedRow[] =>
    old.has(row.slotId) ? [] : [{ before: null, after: row }]
  )
  return [...changed, ...added]
}

const told = ({ date, from, to, place, mode, leaders }: PublishedRow): Json => ({
  date,
  from,
  to,
  place,
  mode,
  leaders: leaders.map(({ id }) => id)
})

/** The earliest day on which the roster of a month must be out, by the office's notice period. */
export const publishBy = (rows: readonly PublishedRow[], noticeDays: number): CalendarDate | null => {
  const [first] = rows.map(({ date }) => date).sort()
  return first === undefined ? null : addDays(first, -noticeDays)
}

/** A slot with fewer leaders than seats. */
export interface EmptySeat {
  slot: OpenSlot
  lacking: number
}

/** Slots of the month that nobody, or too few, stand in. */
export function emptySeats(record: LedgerRecord | undefined): EmptySeat[] {
  const plan = sectionValue<RosterPlan>(record, 'plan')
  return (plan ? openSlots(plan) : [])
    .filter(({ leaders, seats }) => leaders.length < seats)
    .map((slot) => ({ slot, lacking: slot.seats - slot.leaders.length }))
}

/** 注意事项 of the rules that the month's slots come from, each line once. */
export function rulesNotes(record: LedgerRecord | undefined, rules: readonly LedgerRecord[]): string {
  const plan = sectionValue<RosterPlan>(record, 'plan')
  const ids = new Set((plan?.slots ?? []).map(({ ruleId }) => ruleId))
  const notes = rules.filter(({ id }) => ids.has(id)).map((rule) => ruleDraftOf(rule).where.notes)
  return [...new Set(notes.filter((text) => text !== ''))].join('\n').slice(0, 4000)
}

/** What a publication says of the office, besides its notice period. */
export type PublicationTerms = Pick<ReceptionTerms, 'noticeDays' | 'publisher' | 'phone'>

/** 公示: what is planned now becomes the snapshot. Every seat must be held by someone who is in the list. */
export function decidePublication(
  record: LedgerRecord | undefined,
  leaders: Leaders,
  rules: readonly LedgerRecord[],
  terms: PublicationTerms,
  context: DecideContext
): Decision {
  const rows = plannedRows(record, leaders)
  if (!record || rows.length === 0) return no('这个月还没有排班，没有公示。')
  if (publishedOf(record)) return no('这个月已经公示。之后的变动请出调整公告。')
  const problems: Problem[] = emptySeats(record)
    .slice(0, 5)
    .map(({ slot }) => ({
      field: '',
      message: `${formatDateCn(slot.date)} ${slot.from} 的一场还缺接访领导`
    }))
  if (problems.length > 0) return refused(problems)
  const { noticeDays, publisher, phone } = terms
  const value = { on: context.today, rows, notes: rulesNotes(record, rules), publisher, phone }
  return decided(
    `公示${formatMonthCn(record.id)}接访安排`,
    [changeOf(record, 'roster', record.id, 'published', value)],
    lateWarnings(rows, noticeDays, context.today)
  )
}

/** How a publication today stands to the notice period. */
export interface NoticePeriod {
  /** The last day on which it is in time. */
  by: CalendarDate
  /** Days past it; 0 in time */
  late: number
}

/** Null without a reception day. Lateness is told, not refused: late is better than not at all (DOMAIN.md 5.2 提前量). */
export function noticePeriod(
  rows: readonly PublishedRow[],
  noticeDays: number,
  today: CalendarDate
): NoticePeriod | null {
  const by = publishBy(rows, noticeDays)
  return by === null ? null : { by, late: Math.max(0, daysBetween(by, today)) }
}

/** Slots from `from` on that are held by someone who is no longer in the list (调离、退休). */
export const heldByGone = (
  rows: readonly PublishedRow[],
  leaders: Leaders,
  from: CalendarDate
): { row: PublishedRow; name: string }[] =>
  rows
    .filter(({ date }) => date >= from)
    .flatMap((row) =>
      row.leaders
        .filter(({ id }) => {
          const record = leaders.get(id)
          return !record || isRetired(record)
        })
        .map(({ name }) => ({ row, name }))
    )

function lateWarnings(rows: readonly PublishedRow[], noticeDays: number, today: CalendarDate): Warning[] {
  const by = publishBy(rows, noticeDays)
  if (by === null || today <= by) return []
  const first = addDays(by, noticeDays)
  const left = daysBetween(today, first)
  return [
    {
      field: '',
      message: `首个接访日是${formatDateCn(first)}，${left < 0 ? '已经过去' : `只提前 ${left} 日`}；规定提前 ${noticeDays} 日公示`,
      source: '本单位公示与调换设置'
    }
  ]
}

/** 调整公告: what was changed since the last notice is announced together, with one reason. */
export function decideAdjustment(
  record: LedgerRecord | undefined,
  leaders: Leaders,
  reason: string,
  context: DecideContext
): Decision {
  const changes = unannounced(record, leaders)
  if (!record || changes.length === 0) return no('没有需要公告的变动。')
  const words = reason.trim()
  if (words === '') return refused([{ field: 'reason', message: '请填写调整原因' }])
  if (words.length > 200)
    return refused([{ field: 'reason', message: `调整原因最多 200 个字符，现有 ${words.length} 个` }])
  const list = [...adjustmentsOf(record), { id: newId(context), on: context.today, reason: words, changes }]
  return decided(`出${formatMonthCn(record.id)}接访调整公告`, [
    changeOf(record, 'roster', record.id, 'adjustments', { list })
  ])
}

const no = (message: string): Decision => refused([{ field: '', message }])
