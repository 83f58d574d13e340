import { changeOf, decided, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import type { CalendarDate } from '../dates'
import { blank, checked, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { tidyLeader } from './call'
import { receptionDaySections, type ReceptionDayHeld, type ReceptionDaySummary } from './sections'

/** One day at one desk: two PCs that hold the same day do not write over each other. */
export const receptionDayId = (on: CalendarDate, letter: string): string => `${on}:${letter}`

export const heldOf = (record: LedgerRecord | undefined) => sectionValue<ReceptionDayHeld>(record, 'held')

/** 接访日登记: who holds the day, where and when. A day that is noted is a day held. */
export function holdDay(
  record: LedgerRecord | undefined,
  id: string,
  draft: ReceptionDayHeld,
  { today }: Context
): Decision {
  const value: ReceptionDayHeld = {
    ...draft,
    place: draft.place.trim(),
    leaders: draft.leaders.map(tidyLeader).filter(({ name }) => name !== '')
  }
  const problems = pastDay('held.on', '接访日', value.on, today)
  if (blank(value.place)) problems.push(problem('held.place', '请填写接访地点'))
  if (value.leaders.length === 0) problems.push(problem('held.leaders', '请填写接访领导'))
  const names = value.leaders.map(({ name, post }) => `${name}/${post}`)
  if (new Set(names).size < names.length) problems.push(problem('held.leaders', '同一位领导填写了两次'))
  if (value.from !== '' && value.to !== '' && value.to <= value.from) {
    problems.push(problem('held.to', `结束时间应晚于开始时间（${value.from}）`))
  }
  const shape = shapeProblems('held', receptionDaySections.held, value, problems)
  return checked([...problems, ...shape], () =>
    decided('接访日登记', [changeOf(record, 'receptionDay', id, 'held', value)])
  )
}

/** 当日小结 */
export function summarizeDay(
  record: LedgerRecord | undefined,
  id: string,
  draft: ReceptionDaySummary
): Decision {
  const value = { text: draft.text.trim(), by: draft.by.trim() }
  const problems = heldOf(record) ? [] : [problem('summary', '请先登记接访领导和地点')]
  if (blank(value.text)) problems.push(problem('summary.text', '请填写小结'))
  const shape = shapeProblems('summary', receptionDaySections.summary, value, problems)
  return checked([...problems, ...shape], () =>
    decided('当日小结', [changeOf(record, 'receptionDay', id, 'summary', value)])
  )
}
