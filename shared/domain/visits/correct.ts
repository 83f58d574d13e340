import {
  changeOf,
  decided,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '../../ledger'
import type { Retired } from '../fields'
import { blank, checked, problem, shapeProblems } from '../disputes/checks'
import { sameValue } from '../saving'
import { visitMoveProblems } from './allowed'
import { arrivalProblems } from './register'
import { visitSections, type VisitArrival, type VisitMatter, type VisitVisitors } from './sections'
import { arrivalOf } from './states'
import { matterProblems, tidyMatter, tidyVisitors, visitorsProblems, visitorsWarnings } from './visitors'

/** Sections that are corrected in place. */
export interface Corrected {
  visitors: VisitVisitors
  matter: VisitMatter
  arrival: VisitArrival
}

const nothing = (section: string) => problem(section, '没有改动，不需要保存')

/** 更正: who came, what about, and where and when; the number, its day of the year and the queue stay as given. */
export function correctVisit<S extends keyof Corrected>(
  record: LedgerRecord,
  section: S,
  given: Corrected[S],
  context: DecideContext
): Decision {
  const value = tidied(record, section, given)
  const same = sameValue(sectionValue(record, section), value)
  const problems = [
    ...visitMoveProblems(record, 'correct', section),
    ...problemsOf(section, value, context),
    ...(same ? [nothing(section)] : [])
  ]
  return checked(problems, () =>
    decided(
      '更正',
      [changeOf(record, 'visit', record.id, section, value)],
      section === 'visitors' ? visitorsWarnings(value as VisitVisitors) : []
    )
  )
}

function tidied<S extends keyof Corrected>(
  record: LedgerRecord,
  section: S,
  given: Corrected[S]
): Corrected[S] {
  if (section === 'visitors') return tidyVisitors(given as VisitVisitors) as Corrected[S]
  if (section === 'matter') return tidyMatter(given as VisitMatter) as Corrected[S]
  const present = arrivalOf(record)
  const { at, place, mode, recorder } = given as VisitArrival
  const fields = { at, mode, place: place.trim(), recorder: recorder.trim() }
  return { ...(present as VisitArrival), ...fields } as Corrected[S]
}

function problemsOf<S extends keyof Corrected>(section: S, value: Corrected[S], context: DecideContext) {
  if (section === 'visitors') return visitorsProblems(value as VisitVisitors)
  if (section === 'matter') return matterProblems(value as VisitMatter)
  return arrivalProblems(value as VisitArrival, context)
}

/** 撤销登记: entered by mistake; the number stays used, nothing is counted any more. */
export function withdrawVisit(record: LedgerRecord, reason: string, context: DecideContext): Decision {
  const value: Retired = { retired: true, on: context.today, reason: reason.trim() }
  const problems = visitMoveProblems(record, 'withdraw', 'retired')
  if (blank(value.reason)) problems.push(problem('retired.reason', '请填写撤销的原因'))
  const shape = shapeProblems('retired', visitSections.retired, value, problems)
  return checked([...problems, ...shape], () =>
    decided('撤销登记', [changeOf(record, 'visit', record.id, 'retired', value)])
  )
}

/** 恢复登记 */
export function restoreVisit(record: LedgerRecord, context: DecideContext): Decision {
  const value: Retired = { retired: false, on: context.today, reason: '' }
  return checked(visitMoveProblems(record, 'restore', 'retired'), () =>
    decided('恢复登记', [changeOf(record, 'visit', record.id, 'retired', value)])
  )
}
