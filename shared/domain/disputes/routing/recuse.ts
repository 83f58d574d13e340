import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem
} from '@shared/ledger'
import type { RecusalKind } from '../../codes'
import { moveProblems } from '../allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from '../checks'
import { disputeMove } from '../moves'
import { disputeSections, type DisputeAssignment, type DisputeRouting } from '../sections'
import { pendingDecisive, routingOf } from './offers'
import { roomProblems, routingChange } from './offer'
import { recusedAmong } from './route'
import type { DisputeContext } from '../terms'

export interface RecusalDraft {
  mediatorId: string
  kind: RecusalKind
  /** Who disclosed or asked, by name. */
  by: string
  reason: string
  on: string
  /** Who takes the place. */
  replacementIds: string[]
}

/** The mediators of the case now: of the assignment, or of the offer that waits for its answer. */
export const presentMediators = (record: LedgerRecord): readonly string[] =>
  sectionValue<DisputeAssignment>(record, 'assignment')?.mediatorIds ??
  pendingDecisive(record)?.mediatorIds ??
  []

/**
 * 登记回避. A party who asks need not say why, and there is nothing to approve: 应当予以调换 (司法部令第75号转述；
 * 《深圳经济特区矛盾纠纷多元化解条例》第二十三条). A mediator who steps back discloses the reason.
 */
export function recuse(record: LedgerRecord, value: RecusalDraft, context: DisputeContext): Decision {
  const { mediatorId, kind, on } = value
  const recusal = {
    id: newId(context),
    mediatorId,
    kind,
    by: value.by.trim(),
    reason: value.reason.trim(),
    on
  }
  const assignment = sectionValue<DisputeAssignment>(record, 'assignment')
  const mediatorIds = [
    ...new Set([...presentMediators(record).filter((id) => id !== mediatorId), ...value.replacementIds])
  ]
  const blocked = moveProblems(record, 'recuse', 'routing')
  const problems = [...blocked, ...(blocked.length > 0 ? [] : recusalProblems(record, value, context))]
  if (assignment && mediatorIds.length === 0) {
    problems.push(problem('routing.replacementIds', '请选择接替的调解员：回避之后本案没有调解员了'))
  }
  const { offers, recusals } = routingOf(record)
  const pending = pendingDecisive(record)
  const next: DisputeRouting = {
    offers: offers.map((offer) =>
      !assignment && offer.id === pending?.id ? { ...offer, mediatorIds } : offer
    ),
    recusals: [...recusals, recusal]
  }
  const shape = disputeSections.routing.shape.recusals.element
  problems.push(...shapeProblems('routing', shape, recusal, problems))
  return checked([...problems, ...roomProblems(next, problems)], () =>
    decided(disputeMove.name('recuse'), [
      routingChange(record, next),
      ...(assignment
        ? [changeOf(record, 'dispute', record.id, 'assignment', { ...assignment, mediatorIds })]
        : [])
    ])
  )
}

function recusalProblems(
  record: LedgerRecord,
  value: RecusalDraft,
  { today }: Pick<DisputeContext, 'today'>
): Problem[] {
  const { mediatorId, kind, by, reason, on, replacementIds } = value
  const since =
    sectionValue<DisputeAssignment>(record, 'assignment')?.assignedOn ?? pendingDecisive(record)?.offeredOn
  const problems: Problem[] = []
  if (blank(mediatorId)) problems.push(problem('routing.mediatorId', '请选择回避的调解员'))
  else if (!presentMediators(record).includes(mediatorId)) {
    problems.push(problem('routing.mediatorId', '所选调解员现在不办理本案'))
  }
  if (blank(by)) {
    const message = kind === 'requested' ? '请填写要求回避的当事人' : '请填写申请回避的人'
    problems.push(problem('routing.by', message))
  }
  if (kind === 'disclosed' && blank(reason)) {
    problems.push(problem('routing.reason', '请写明与本案或者当事人的关系'))
  }
  if (replacementIds.includes(mediatorId) && !blank(mediatorId)) {
    problems.push(problem('routing.replacementIds', '接替的调解员不能是回避的本人'))
  }
  return [
    ...problems,
    ...recusedAmong(record, replacementIds, 'routing.replacementIds'),
    ...pastDay('routing.on', '回避日期', on, today),
    ...notBefore('routing.on', '回避日期', on, '分流日期', since ?? '')
  ]
}
