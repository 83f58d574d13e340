import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '../../ledger'
import type { PrintWay } from '../codes'
import { checked, problem, shapeProblems } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { dayPaper, visitPaper, type DayPaper, type VisitPaper } from './codes'
import { receptionDaySections, visitSections, type ReceptionDayPrints, type VisitPrints } from './sections'

const printsOf = (record: LedgerRecord): VisitPrints['list'] =>
  sectionValue<VisitPrints>(record, 'prints')?.list ?? []

/** 第几次: the number that the next printing of this paper bears, 1 for the first. */
export const nextVisitCopy = (record: LedgerRecord, paper: VisitPaper, of = ''): number =>
  printsOf(record).reduce(
    (most, one) => (one.paper === paper && one.of === of ? Math.max(most, one.copy) : most),
    0
  ) + 1

/** 文书打印登记: what went out just now. */
export function recordVisitPrint(
  record: LedgerRecord,
  { paper, of, way }: { paper: VisitPaper; of: string; way: PrintWay },
  context: DecideContext
): Decision {
  const copy = nextVisitCopy(record, paper, of)
  const list = [...printsOf(record), { id: newId(context), paper, of, copy, on: context.today, way }]
  const problems = visitMoveProblems(record, 'print', 'prints')
  if (!visitPaper.has(paper)) problems.push(problem('prints', '没有这种文书'))
  const shape = shapeProblems('prints', visitSections.prints, { list }, problems)
  return checked([...problems, ...shape], () =>
    decided(`文书${way === 'print' ? '打印' : '导出'}：${visitPaper.name(paper)}`, [
      changeOf(record, 'visit', record.id, 'prints', { list })
    ])
  )
}

const dayPrintsOf = (day: LedgerRecord | undefined): ReceptionDayPrints['list'] =>
  sectionValue<ReceptionDayPrints>(day, 'prints')?.list ?? []

/** 第几次 of a paper of a reception day. */
export const nextDayCopy = (day: LedgerRecord | undefined, paper: DayPaper): number =>
  dayPrintsOf(day).reduce((most, one) => (one.paper === paper ? Math.max(most, one.copy) : most), 0) + 1

/** 文书打印登记 of a reception day, also of one that was not noted yet: the sheet goes out before it begins. */
export function recordDayPrint(
  day: LedgerRecord | undefined,
  id: string,
  { paper, way }: { paper: DayPaper; way: PrintWay },
  context: DecideContext
): Decision {
  const added = { id: newId(context), paper, copy: nextDayCopy(day, paper), on: context.today, way }
  const value = { list: [...dayPrintsOf(day), added] }
  return checked(shapeProblems('prints', receptionDaySections.prints, value, []), () =>
    decided(`文书${way === 'print' ? '打印' : '导出'}：${dayPaper.name(paper)}`, [
      changeOf(day, 'receptionDay', id, 'prints', value)
    ])
  )
}
