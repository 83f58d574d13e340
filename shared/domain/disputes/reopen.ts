import { changeOf, decided, newId, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from './checks'
import { startedOn } from './round'
import { disputeSections, type DisputeReopening } from './sections'
import { closingNow, decisiveOffer, feedbackNow, outcomeNow } from './states'
import type { DisputeContext } from './terms'

/**
 * 重新办理: the number stays, the conclusions before it stand in the history, and the case is mediated once more.
 * No national rule speaks of it; a case is counted once, in the month of its acceptance.
 */
export function reopen(
  record: LedgerRecord,
  { on, reason }: { on: string; reason: string },
  context: DisputeContext
): Decision {
  const list = sectionValue<DisputeReopening>(record, 'reopening')?.list ?? []
  const value = { list: [...list, { id: newId(context), on, reason: reason.trim() }] }
  const [what, earliest] = latest(record)
  const problems = [
    ...moveProblems(record, 'reopen', 'reopening'),
    ...pastDay('reopening.on', '重新办理的日期', on, context.today),
    ...notBefore('reopening.on', '重新办理的日期', on, what, earliest),
    ...(blank(reason) ? [problem('reopening.reason', '请写明重新办理的理由')] : [])
  ]
  const shape = shapeProblems('reopening', disputeSections.reopening, value, problems)
    .map((one) => ({ ...one, field: one.field.replace(/\.list\.\d+/, '') }))
    .filter(({ field }) => !problems.some((other) => other.field === field))
  return checked([...problems, ...shape], () =>
    decided('重新办理', [changeOf(record, 'dispute', record.id, 'reopening', value)])
  )
}

/** The last day of the round that ends, and what it is called. */
function latest(record: LedgerRecord): [what: string, day: string] {
  const closing = closingNow(record)
  if (closing) return ['结单日期', closing.closedOn]
  const feedback = feedbackNow(record)
  if (feedback) return ['反馈日期', feedback.on]
  const outcome = outcomeNow(record)
  if (outcome) return ['结果日期', outcome.resultOn]
  const answeredOn = decisiveOffer(record)?.answer?.on
  return answeredOn ? ['移送接收日期', answeredOn] : ['受理日期', startedOn(record)]
}
