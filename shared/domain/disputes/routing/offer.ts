import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type Change,
  type Decision,
  type LedgerRecord,
  type Problem
} from '@shared/ledger'
import type { RoutingKind } from '../../codes'
import { isDate } from '../../dates'
import { moveProblems } from '../allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from '../checks'
import { disputeMove, type DisputeMove } from '../moves'
import { disputeSections, type DisputeIntake, type DisputeOffer, type DisputeRouting } from '../sections'
import { decisiveOffer, roundOf } from '../states'
import type { DisputeContext } from '../terms'
import { pendingDecisive, routingOf } from './offers'
import { routeProblems, routeWarnings, tidyRoute, type Route } from './route'

/** What a form of 分流 holds: the way, the day it goes out and the last day for the answer. */
export interface OfferDraft extends Route {
  offeredOn: string
  answerBy: string
}

/** 分流: offered to an organization; it moves when a named receiver there has accepted (receive). */
export const offerCase = (record: LedgerRecord, value: OfferDraft, context: DisputeContext): Decision =>
  offer(record, 'offer', 'assign', value, context)

/** 转请协助: others are asked to help; the case stays where it is, and its state as it is. */
export const refer = (record: LedgerRecord, value: OfferDraft, context: DisputeContext): Decision =>
  offer(record, 'refer', 'refer', value, context)

/** 移送: the case is to leave; it leaves when a named receiver has accepted, not before. */
export const transfer = (record: LedgerRecord, value: OfferDraft, context: DisputeContext): Decision =>
  offer(record, 'transfer', 'transfer', value, context)

function offer(
  record: LedgerRecord,
  move: DisputeMove,
  kind: RoutingKind,
  value: OfferDraft,
  context: DisputeContext
): Decision {
  const route = tidyRoute(kind, value)
  const problems = [
    ...moveProblems(record, move, 'routing'),
    ...(kind === 'refer' ? [] : onePending(record, 'routing')),
    ...dayProblems(record, kind, value, context.today),
    ...routeProblems(record, kind, route, value.offeredOn, 'routing')
  ]
  if (kind === 'transfer' && blank(value.note)) problems.push(problem('routing.note', '请写明移送的理由'))
  const made: DisputeOffer = {
    ...route,
    id: newId(context),
    kind,
    offeredOn: value.offeredOn,
    answerBy: value.answerBy,
    answer: null,
    round: roundOf(record)
  }
  const next = withOffer(record, made)
  return checked([...problems, ...roomProblems(next, problems)], () =>
    decided(
      disputeMove.name(move),
      [routingChange(record, next)],
      routeWarnings(route, value.offeredOn, 'routing', context)
    )
  )
}

/** One 交办 or 移送 at a time: the one before is answered or taken back first. */
export function onePending(record: LedgerRecord, field: string): Problem[] {
  const pending = pendingDecisive(record)
  if (!pending) return []
  return [problem(field, `${pending.receiver || '接收单位'}尚未答复，登记接收、退回或者收回之后才能再分流`)]
}

/** In order: 受理, the answer to the offer before, this offer, the last day for its answer. */
function dayProblems(
  record: LedgerRecord,
  kind: RoutingKind,
  { offeredOn, answerBy }: OfferDraft,
  today: string
): Problem[] {
  const what = kind === 'assign' ? '分流日期' : kind === 'refer' ? '转请日期' : '移送日期'
  const problems = [
    ...pastDay('routing.offeredOn', what, offeredOn, today),
    ...sinceAccepted(record, 'routing.offeredOn', what, offeredOn)
  ]
  if (blank(answerBy)) problems.push(problem('routing.answerBy', '请填写答复期限'))
  else if (!isDate(answerBy)) problems.push(problem('routing.answerBy', '答复期限不是有效日期'))
  return [...problems, ...notBefore('routing.answerBy', '答复期限', answerBy, what, offeredOn)]
}

/** Nothing is routed before it was accepted, or before the answer that brought it back. */
export function sinceAccepted(record: LedgerRecord, field: string, what: string, day: string): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const answer = decisiveOffer(record)?.answer
  return [
    ...notBefore(field, what, day, '受理日期', acceptedOn),
    ...(answer ? notBefore(field, what, day, '上次答复日期', answer.on) : [])
  ]
}

export const withOffer = (record: LedgerRecord, made: DisputeOffer): DisputeRouting => {
  const { offers, recusals } = routingOf(record)
  return { offers: [...offers, made], recusals }
}

/** What the section as a whole allows, such as its number of offers; the fields have their own words. */
export const roomProblems = (next: DisputeRouting, taken: readonly Problem[]): Problem[] =>
  taken.length > 0 ? [] : shapeProblems('routing', disputeSections.routing, next, taken)

export const routingChange = (record: LedgerRecord, next: DisputeRouting): Change =>
  changeOf(record, 'dispute', record.id, 'routing', next)
