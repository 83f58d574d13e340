import { changeOf, decided, type Change, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { visitRefusal, type VisitRefusal } from './codes'
import type { VisitMove } from './moves'
import { visitSections, type VisitOutcomeSection } from './sections'
import { ANSWERED, arrivalOf, LEFT, REFUSED } from './states'

const none: VisitOutcomeSection = {
  kind: ANSWERED,
  on: '',
  opinion: '',
  grounds: [],
  reason: '',
  goTo: '',
  disputeId: ''
}

/** 当场答复: what could be answered on the spot was (《信访工作条例》第二十三条：能够当场告知的，应当当场书面告知). */
export function answer(
  record: LedgerRecord,
  { on, opinion }: { on: string; opinion: string },
  context: Context
): Decision {
  const value = { ...none, on, opinion: opinion.trim() }
  const problems = blank(value.opinion) ? [problem('outcome.opinion', '请填写答复内容')] : []
  return conclude(record, 'answer', value, problems, context)
}

export interface RefusalDraft {
  on: string
  grounds: VisitRefusal[]
  reason: string
  goTo: string
}

/** 不予接访: with the ground, the reason and the right place, so that nobody is sent away without an address. */
export function refuseVisit(record: LedgerRecord, draft: RefusalDraft, context: Context): Decision {
  const value = {
    ...none,
    kind: REFUSED,
    on: draft.on,
    grounds: [...new Set(draft.grounds)].sort((a, b) => a - b),
    reason: draft.reason.trim(),
    goTo: draft.goTo.trim()
  } as const
  const problems: Problem[] = []
  if (value.grounds.length === 0) problems.push(problem('outcome.grounds', '请勾选不予接访的情形'))
  if (blank(value.reason)) problems.push(problem('outcome.reason', '请写明理由'))
  if (blank(value.goTo)) problems.push(problem('outcome.goTo', '请写明告知的去处'))
  return conclude(record, 'refuse', { ...value, grounds: [...value.grounds] }, problems, context)
}

/** The right places of all grounds, one a line, to begin the text with. */
export const goToOf = (grounds: readonly VisitRefusal[]): string =>
  [...new Set(grounds.map((code) => visitRefusal.find(code)?.goTo ?? ''))]
    .filter((text) => text !== '')
    .join('\n')

/** 登记离开: the visitor left before being received; the number stays, nothing is counted. */
export const leave = (
  record: LedgerRecord,
  { on, reason }: { on: string; reason: string },
  context: Context
): Decision => conclude(record, 'leave', { ...none, kind: LEFT, on, reason: reason.trim() }, [], context)

const WORDS: Partial<Record<VisitMove, string>> = {
  answer: '当场答复',
  refuse: '不予接访',
  leave: '登记离开'
}

function conclude(
  record: LedgerRecord,
  move: VisitMove,
  value: VisitOutcomeSection,
  own: Problem[],
  context: Context
): Decision {
  const problems = [
    ...visitMoveProblems(record, move, 'outcome'),
    ...own,
    ...dayProblems(record, value, context)
  ]
  const shape = shapeProblems('outcome', visitSections.outcome, value, problems)
  return checked([...problems, ...shape], () => decided(WORDS[move] ?? '', [outcomeChange(record, value)]))
}

/** The day of a conclusion lies between the visit and today. */
const dayProblems = (record: LedgerRecord, { on }: VisitOutcomeSection, { today }: Context): Problem[] => [
  ...pastDay('outcome.on', '日期', on, today),
  ...notBefore('outcome.on', '日期', on, '来访日期', arrivalOf(record)?.on ?? '')
]

export const outcomeChange = (record: LedgerRecord, value: VisitOutcomeSection): Change =>
  changeOf(record, 'visit', record.id, 'outcome', value)

export const outcomeWith = (more: Partial<VisitOutcomeSection>): VisitOutcomeSection => ({ ...none, ...more })
