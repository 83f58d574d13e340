import { changeOf, decided, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { tidyLeader } from './call'
import { visitSections, type VisitCharge, type VisitLeader } from './sections'
import { arrivalOf } from './states'

export const chargeOf = (record: LedgerRecord) => sectionValue<VisitCharge>(record, 'charge')

/** Whether a leader has charge of it now. */
export const isInCharge = (record: LedgerRecord): boolean => chargeOf(record)?.ended === null

/** 包案: a named leader answers for the matter until it is settled (《信访工作条例》第十八条). */
export function takeCharge(
  record: LedgerRecord,
  draft: { leader: VisitLeader; on: string; plan: string; until: string | null },
  { today }: Context
): Decision {
  const value: VisitCharge = {
    leader: tidyLeader(draft.leader),
    on: draft.on,
    plan: draft.plan.trim(),
    until: draft.until,
    ended: null
  }
  const problems = [
    ...visitMoveProblems(record, 'takeCharge', 'charge'),
    ...pastDay('charge.on', '包案日期', value.on, today),
    ...notBefore('charge.on', '包案日期', value.on, '来访日期', arrivalOf(record)?.on ?? ''),
    ...(value.until === null ? [] : notBefore('charge.until', '化解时限', value.until, '包案日期', value.on))
  ]
  if (isInCharge(record)) problems.push(problem('charge', '已有领导包案，结束后才能改由他人包案'))
  if (blank(value.leader.name)) problems.push(problem('charge.leader.name', '请填写包案领导'))
  const shape = shapeProblems('charge', visitSections.charge, value, problems)
  return checked([...problems, ...shape], () =>
    decided('包案', [changeOf(record, 'visit', record.id, 'charge', value)])
  )
}

/** 结束包案 */
export function endCharge(
  record: LedgerRecord,
  draft: { on: string; note: string },
  { today }: Context
): Decision {
  const present = chargeOf(record)
  const problems = [
    ...visitMoveProblems(record, 'endCharge', 'charge'),
    ...pastDay('charge.ended.on', '日期', draft.on, today),
    ...notBefore('charge.ended.on', '日期', draft.on, '包案日期', present?.on ?? '')
  ]
  if (!present || present.ended !== null) problems.push(problem('charge', '现在没有领导包案'))
  if (blank(draft.note)) problems.push(problem('charge.ended.note', '请填写情况'))
  const value = { ...(present as VisitCharge), ended: { on: draft.on, note: draft.note.trim() } }
  const shape = present ? shapeProblems('charge', visitSections.charge, value, problems) : []
  return checked([...problems, ...shape], () =>
    decided('结束包案', [changeOf(record, 'visit', record.id, 'charge', value)])
  )
}
