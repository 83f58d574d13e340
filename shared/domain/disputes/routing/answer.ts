import {
  changeOf,
  decided,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '@shared/ledger'
import { moveProblems } from '../allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from '../checks'
import { disputeMove, type DisputeMove } from '../moves'
import { disputeSections, type DisputeAssignment, type DisputeOffer, type DisputeRouting } from '../sections'
import { pendingOffers, routingOf } from './offers'
import { roomProblems, routingChange } from './offer'
import { recusedAmong } from './route'
import type { DisputeContext } from '../terms'

export interface ReceiveDraft {
  offerId: string
  /** The day it was accepted, and the person there who accepted it, by name. */
  on: string
  by: string
  /** 交办: who there will mediate; may be left for later. */
  mediatorIds: string[]
}

export interface ReturnDraft {
  offerId: string
  on: string
  /** Who sent it back, or took it back. */
  by: string
  reason: string
}

type Context = Pick<DecideContext, 'today'>

/** 登记接收: a named person accepted. With 交办 the organization has the case from now on, with 移送 it has left. */
export function receive(record: LedgerRecord, value: ReceiveDraft, context: DisputeContext): Decision {
  const offer = pendingOf(record, value.offerId)
  const by = value.by.trim()
  const mediatorIds = offer?.kind === 'assign' ? value.mediatorIds : (offer?.mediatorIds ?? [])
  const problems = [
    ...answerProblems(record, 'receive', offer, value.on, context),
    ...(by === '' ? [problem('routing.by', '请填写接收人的姓名：有人接收，事项才算交到')] : []),
    ...recusedAmong(record, mediatorIds, 'routing.mediatorIds')
  ]
  if (offer?.chosenBy === 'parties' && mediatorIds.length === 0) {
    problems.push(problem('routing.mediatorIds', '由当事人选择的，请填写当事人选定的调解员'))
  }
  const answered: Partial<DisputeOffer> = {
    mediatorIds,
    answer: { kind: 'accepted', on: value.on, by, reason: '' }
  }
  return settle(record, 'receive', offer, answered, problems, (accepted) =>
    accepted.kind !== 'assign'
      ? []
      : [
          changeOf(record, 'dispute', record.id, 'assignment', {
            organizationId: accepted.organizationId,
            mediatorIds,
            assignedOn: value.on,
            note: accepted.note,
            receivedBy: by
          } satisfies DisputeAssignment)
        ]
  )
}

/** 登记退回: the receiver sends it back, with the reason. */
export function sendBack(record: LedgerRecord, value: ReturnDraft, context: DisputeContext): Decision {
  const offer = pendingOf(record, value.offerId)
  const problems = [
    ...answerProblems(record, 'sendBack', offer, value.on, context),
    ...(blank(value.by) ? [problem('routing.by', '请填写退回人的姓名')] : []),
    ...(blank(value.reason) ? [problem('routing.reason', '请写明退回的理由')] : [])
  ]
  return settle(record, 'sendBack', offer, { answer: answerOf('returned', value) }, problems)
}

/** 收回: taken back by this office, because no answer came or things changed. */
export function recall(record: LedgerRecord, value: ReturnDraft, context: DisputeContext): Decision {
  const offer = pendingOf(record, value.offerId)
  const problems = [
    ...answerProblems(record, 'recall', offer, value.on, context),
    ...(blank(value.reason) ? [problem('routing.reason', '请写明收回的理由')] : [])
  ]
  return settle(record, 'recall', offer, { answer: answerOf('recalled', value) }, problems)
}

const pendingOf = (record: LedgerRecord, id: string): DisputeOffer | undefined =>
  pendingOffers(record).find((offer) => offer.id === id)

const answerOf = (kind: 'returned' | 'recalled', { on, by, reason }: ReturnDraft) => ({
  kind,
  on,
  by: by.trim(),
  reason: reason.trim()
})

function answerProblems(
  record: LedgerRecord,
  move: DisputeMove,
  offer: DisputeOffer | undefined,
  on: string,
  { today }: Context
): Problem[] {
  const what = move === 'receive' ? '接收日期' : move === 'sendBack' ? '退回日期' : '收回日期'
  const blocked = moveProblems(record, move, 'routing')
  return [
    ...blocked,
    ...(offer || blocked.length > 0 ? [] : [problem('routing', '这次分流已经有了答复，请核对最新情况')]),
    ...pastDay('routing.on', what, on, today),
    ...notBefore('routing.on', what, on, '分流日期', offer?.offeredOn ?? '')
  ]
}

function settle(
  record: LedgerRecord,
  move: DisputeMove,
  offer: DisputeOffer | undefined,
  answered: Partial<DisputeOffer>,
  problems: Problem[],
  more: (offer: DisputeOffer) => ReturnType<typeof changeOf>[] = () => []
): Decision {
  const shape = disputeSections.routing.shape.offers.element.shape.answer
  const all = [...problems, ...shapeProblems('routing', shape, answered.answer, problems)]
  const { offers, recusals } = routingOf(record)
  const next: DisputeRouting = {
    offers: offers.map((each) => (each.id === offer?.id ? { ...each, ...answered } : each)),
    recusals
  }
  return checked([...all, ...roomProblems(next, all)], () =>
    decided(disputeMove.name(move), [
      routingChange(record, next),
      ...(offer ? more({ ...offer, ...answered }) : [])
    ])
  )
}
