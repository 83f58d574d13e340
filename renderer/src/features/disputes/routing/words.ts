import { courtStage, recusalKind, routeKind, routingAnswer, routingKind } from '@shared/domain/codes'
import { disputeMove, type DisputeOffer, type DisputeRouting } from '@shared/domain/disputes'
import type { FormMove } from './form'

/** 「2016-08-10 交办 扎塘镇人民调解委员会」 */
export const offerTitle = ({ kind, offeredOn, receiver }: DisputeOffer): string =>
  [offeredOn, routingKind.name(kind), receiver].filter(Boolean).join(' ')

/** Who works along and what the court's letter says, as far as it was filled in. */
export function offerDetails({
  route,
  department,
  stage,
  letterNumber,
  reportBy,
  note
}: DisputeOffer): string[] {
  return [
    route === 'organization' ? '' : routeKind.name(route),
    department === '' ? '' : `共同办理：${department}`,
    stage === null ? '' : courtStage.name(stage),
    letterNumber,
    reportBy === null ? '' : `${reportBy} 前反馈`,
    note
  ].filter((text) => text !== '')
}

/** 「2016-08-12 已退回，陈晓梅：不属于本组织受理」 */
export function answerText({ answer }: DisputeOffer): string {
  if (!answer) return ''
  const { kind, on, by, reason } = answer
  const who = [by, reason].filter((text) => text !== '').join('：')
  return [`${on} ${routingAnswer.name(kind)}`, who].filter((text) => text !== '').join('，')
}

export const recusalText = (
  { mediatorId, kind, by, on, reason }: DisputeRouting['recusals'][number],
  nameOf: (id: string) => string
): string =>
  [`${on} ${nameOf(mediatorId)} 回避`, `${recusalKind.name(kind)}（${by}）`, reason]
    .filter((text) => text !== '')
    .join('，')

/** What the form says it is for. */
export const formTitle = (move: FormMove): string =>
  move === 'correct'
    ? '更正分流'
    : move === 'assign' || move === 'offer'
      ? disputeMove.name('offer')
      : disputeMove.name(move)
