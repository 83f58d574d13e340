import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '@shared/ledger'
import type { WorkCalendar } from '../../calendar'
import { formatDateCn, formatMonthCn, isDate, monthOf, type CalendarMonth } from '../../dates'
import { isRetired, NOTHING_CHANGED } from '../../saving'
import { decideLeader } from '../leaders/decide'
import { emptyLeader, leaderDraftOf } from '../leaders/draft'
import type { LeaderProfile } from '../leaders/sections'
import { publishedOf } from '../rosters/make'
import { overlapsOf, openSlots, packSlots, type OpenSlot } from '../rosters/slots'
import type { RosterPlan } from '../rosters/sections'
import { time } from '../rules/sections'
import { readSlots } from './slots'
import type { CheckedRow } from './types'

/** Who a name stands for: someone in the list, or one who is taken into it. */
export type PersonChoice =
  { kind: 'known'; id: string } | { kind: 'new'; profile: LeaderProfile } | { kind: 'open' }

export interface CheckedReading {
  rows: CheckedRow[]
  people: Readonly<Record<string, PersonChoice>>
}

export interface ReadingContext extends DecideContext {
  calendar: WorkCalendar
  leaders: readonly LedgerRecord[]
  rosters: readonly LedgerRecord[]
}

/**
 * 读入排班: leaders that are new, and the slots of each month with them put in by hand. Months that are published stay
 * as they are; a month with a roster keeps its slots, and one that meets a read slot is named.
 */
export function decideReading(reading: CheckedReading, context: ReadingContext): Decision {
  if (reading.rows.length === 0) return no('没有要读入的行。请至少选一行。')
  const problems = [
    ...reading.rows.flatMap((row) => rowProblems(row, reading.people)),
    ...publishedProblems(reading.rows, context)
  ]
  if (problems.length > 0) return refused(problems)
  const made = newLeaders(reading, context)
  if (!made.ok) return made
  const ids = (row: CheckedRow): string[] => [
    ...new Set(row.leaders.flatMap((key) => made.ids.get(key) ?? []))
  ]
  const slots = readSlots(
    reading.rows.map((row) => ({ ...row, leaders: ids(row) })),
    presentIds(context.leaders, made.ids),
    context.calendar
  )
  const months = [...new Set(slots.map(({ date }) => monthOf(date)))].sort()
  const changes: Change[] = []
  for (const month of months) {
    const merged = mergeMonth(
      month,
      slots.filter(({ date }) => monthOf(date) === month),
      made.shares,
      context
    )
    if (!merged.ok) problems.push(...merged.problems)
    else if (merged.change) changes.push(merged.change)
  }
  if (problems.length > 0) return refused(problems)
  if (changes.length === 0 && made.changes.length === 0) return no(`这些场次都已读入过。${NOTHING_CHANGED}。`)
  return decided(`读入${months.map(formatMonthCn).join('、').slice(0, 40)}排班`, [
    ...made.changes,
    ...changes
  ])
}

function rowProblems(row: CheckedRow, people: CheckedReading['people']): Problem[] {
  const at = (field: string, message: string): Problem => ({ field: `rows.${row.id}.${field}`, message })
  const spans = row.sessions.every(
    ({ from, to }) => time.safeParse(from).success && time.safeParse(to).success && from < to
  )
  return [
    ...(isDate(row.date) ? [] : [at('date', '请填写日期')]),
    ...(row.sessions.length > 0 && spans ? [] : [at('sessions', '请填写时间，结束时间应晚于开始时间')]),
    ...(row.place.trim() === '' ? [at('place', '请填写地点')] : []),
    ...(row.place.length > 120 ? [at('place', '地点最多 120 个字符')] : []),
    ...(row.theme.length > 400 || row.organizer.length > 120 ? [at('theme', '主题或牵头单位过长')] : []),
    ...(row.leaders.length > 0 ? [] : [at('leaders', '请填写接访领导')]),
    ...row.leaders
      .filter((key) => (people[key]?.kind ?? 'open') === 'open')
      .map((key) => at('leaders', `“${key}”还没有对上名单，请在接访领导里选定`)),
    ...(row.doubts.length > 0 ? [at('doubts', `存疑还没有核对：${row.doubts.join('；')}`)] : [])
  ]
}

function publishedProblems(rows: readonly CheckedRow[], { rosters }: ReadingContext): Problem[] {
  const months = [...new Set(rows.filter(({ date }) => isDate(date)).map(({ date }) => monthOf(date)))]
  return months
    .filter((month) => publishedOf(rosters.find(({ id }) => id === month)))
    .map((month) => ({
      field: '',
      message: `${formatMonthCn(month)}的排班已经公示，没有读入。请去掉这个月的行；需要变动时在日历上逐场调整，再出调整公告。`
    }))
}

type NewLeaders =
  | { ok: true; changes: Change[]; ids: Map<string, string>; shares: RosterPlan['shares'] }
  | { ok: false; problems: Problem[] }

/** The ids of all who are named, and the records of those who come into the list. */
function newLeaders({ rows, people }: CheckedReading, context: ReadingContext): NewLeaders {
  const ids = new Map<string, string>()
  const changes: Change[] = []
  const problems: Problem[] = []
  const shares = context.leaders
    .filter((leader) => !isRetired(leader))
    .map((leader) => ({ leaderId: leader.id, share: leaderDraftOf(leader).duty.share }))
  for (const key of new Set(rows.flatMap(({ leaders }) => leaders))) {
    const choice = people[key]
    if (choice?.kind === 'known') ids.set(key, choice.id)
    if (choice?.kind !== 'new') continue
    const decision = decideLeader({ ...emptyLeader(), profile: choice.profile }, undefined, context)
    if (!decision.ok)
      problems.push(
        ...decision.problems.map(({ message }) => ({
          field: `people.${key}`,
          message: `${choice.profile.name}：${message}`
        }))
      )
    else {
      const id = decision.changes[0]?.id ?? ''
      ids.set(key, id)
      shares.push({ leaderId: id, share: 1 })
      changes.push(...decision.changes)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes, ids, shares }
}

const presentIds = (leaders: readonly LedgerRecord[], ids: ReadonlyMap<string, string>): string[] => [
  ...new Set([...leaders.filter((leader) => !isRetired(leader)).map(({ id }) => id), ...ids.values()])
]

/** The month with the read slots put beside what stands there; slots that were read before count once. */
function mergeMonth(
  month: CalendarMonth,
  slots: readonly OpenSlot[],
  shares: RosterPlan['shares'],
  { rosters, today }: ReadingContext
): { ok: true; change: Change | null } | { ok: false; problems: Problem[] } {
  const record = rosters.find(({ id }) => id === month)
  const plan = sectionValue<RosterPlan>(record, 'plan')
  const standing = plan ? openSlots(plan) : []
  const fresh = withFreeIds(
    slots.filter((slot) => !standing.some((one) => sameSlot(one, slot))),
    standing
  )
  if (fresh.length === 0) return { ok: true, change: null }
  const ids = new Set(fresh.map(({ id }) => id))
  const meeting = overlapsOf([...standing, ...fresh]).filter(({ slots: pair }) =>
    pair.some((id) => ids.has(id))
  )
  if (meeting.length > 0) {
    const days = [...new Set(meeting.map(({ date }) => date))].map(formatDateCn).join('、')
    return {
      ok: false,
      problems: [
        {
          field: '',
          message: `${days}在同一地点、同一时间已有场次，没有读入，原有排班没有变化。请核对这些行：去掉，或者改时间、地点。`
        }
      ]
    }
  }
  const next: RosterPlan = {
    madeOn: plan?.madeOn ?? today,
    ...packSlots([...standing, ...fresh]),
    shares: [...new Map([...shares, ...(plan?.shares ?? [])].map((one) => [one.leaderId, one])).values()],
    proof: { kind: 'open', gap: 0 }
  }
  return { ok: true, change: changeOf(record, 'roster', month, 'plan', next) }
}

/** A second reading of the same hour, at another place, is another slot. */
function withFreeIds(fresh: readonly OpenSlot[], standing: readonly OpenSlot[]): OpenSlot[] {
  const taken = new Set(standing.map(({ id }) => id))
  return fresh.map((slot) => {
    const stem = slot.id.slice(0, slot.id.lastIndexOf(':'))
    let id = slot.id
    for (let count = 1; taken.has(id); count++) id = `${stem}:${count}`
    taken.add(id)
    return { ...slot, id }
  })
}

/** The same day, hours, place and leaders: nothing to be added. */
const sameSlot = (one: OpenSlot, other: OpenSlot): boolean =>
  one.date === other.date &&
  one.from === other.from &&
  one.to === other.to &&
  one.place === other.place &&
  [...one.leaders].sort().join() === [...other.leaders].sort().join()

const no = (message: string): Decision => refused([{ field: '', message }])
