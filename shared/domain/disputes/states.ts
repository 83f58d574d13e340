import { sectionValue, type LedgerRecord } from '../../ledger'
import type { ClockKey } from '../clocks'
import { codeTable, type CodeOf } from '../codes'
import type { Retired } from '../fields'
import { isMerged } from '../saving/merged'
import type {
  DisputeClosing,
  DisputeFeedback,
  DisputeHandling,
  DisputeLimits,
  DisputeOffer,
  DisputeOutcome,
  DisputeReopening,
  DisputeRouting
} from './sections'

/** One of these counts the limit of the mediation, by the type of the matter, what was agreed, and who sent it. */
const limit = ['mediation', 'agreed', 'medical', 'court'] as const satisfies readonly ClockKey[]
const grades = ['red', 'orange', 'yellow', 'blue', 'green'] as const satisfies readonly ClockKey[]

/**
 * 状态: where a dispute can stand within the five steps. The state is read from the sections and stored nowhere.
 * `step`: the step it belongs to (steps.ts); `open`: whether something is still to be done by this office; `clocks`:
 * which limits run in it (clocks/table.ts).
 * What may come next stands in the table of moves (moves.ts).
 */
export const disputeState = codeTable([
  { code: 'refused', name: '不予受理', step: 1, open: false, clocks: [] },
  { code: 'accepted', name: '已受理', step: 1, open: true, clocks: [...limit, ...grades, 'labour'] },
  {
    code: 'offered',
    name: '待接收',
    step: 2,
    open: true,
    clocks: [...limit, ...grades, 'labour', 'referral']
  },
  { code: 'returned', name: '被退回', step: 2, open: true, clocks: [...limit, ...grades, 'labour'] },
  {
    code: 'assigned',
    name: '已接收',
    step: 2,
    open: true,
    clocks: [...limit, ...grades, 'labour', 'referral']
  },
  { code: 'mediating', name: '调解中', step: 3, open: true, clocks: [...limit, 'labour', 'referral'] },
  { code: 'suspended', name: '中止', step: 3, open: true, clocks: ['labour', 'referral'] },
  { code: 'concluded', name: '已有结果', step: 3, open: true, clocks: ['confirmation'] },
  { code: 'fedBack', name: '已反馈', step: 4, open: true, clocks: ['confirmation'] },
  { code: 'closed', name: '已结单', step: 5, open: false, clocks: ['confirmation'] },
  { code: 'transferred', name: '已移送', step: 5, open: false, clocks: [] },
  { code: 'withdrawn', name: '已撤销', step: 5, open: false, clocks: [] },
  /** The same matter stands on file as another dispute (合并重复登记). */
  { code: 'merged', name: '已合并', step: 5, open: false, clocks: [] }
])
export type DisputeState = CodeOf<typeof disputeState>

/** The state of a dispute now. A withdrawn one is `withdrawn`, a merged one `merged` whatever it was before. */
export const stateOf = (record: LedgerRecord): DisputeState =>
  isMerged(record) ? 'merged' : isWithdrawn(record) ? 'withdrawn' : standingOf(record)

/** The state without regard to a withdrawal or a merging: what it returns to when that is taken back. */
export function standingOf(record: LedgerRecord): DisputeState {
  if (!record.sections['intake']) return 'refused'
  const outcome = outcomeNow(record)
  if (outcome && feedbackNow(record)) return closingNow(record) ? 'closed' : 'fedBack'
  if (outcome) return 'concluded'
  const offer = decisiveOffer(record)
  if (offer?.kind === 'transfer' && offer.answer?.kind === 'accepted') return 'transferred'
  if (record.sections['assignment']) return handlingState(record)
  if (!offer) return 'accepted'
  return offer.answer === null ? 'offered' : 'returned'
}

function handlingState(record: LedgerRecord): DisputeState {
  const pauses = sectionValue<DisputeLimits>(record, 'limits')?.pauses ?? []
  if (pauses.some(({ to }) => to === null)) return 'suspended'
  const sessions = sectionValue<DisputeHandling>(record, 'handling')?.sessions.length ?? 0
  return sessions > 0 || roundOf(record) > 0 ? 'mediating' : 'assigned'
}

/** Which time round the case is in: 0 at first, one more after each reopening. */
export const roundOf = (record: LedgerRecord): number =>
  sectionValue<DisputeReopening>(record, 'reopening')?.list.length ?? 0

/** A conclusion of the present round; one from before a reopening stands only in the history. */
const now = <T extends { round?: number | undefined }>(
  record: LedgerRecord,
  section: string
): T | undefined => {
  const value = sectionValue<T>(record, section)
  return value && (value.round ?? 0) === roundOf(record) ? value : undefined
}
export const outcomeNow = (record: LedgerRecord) => now<DisputeOutcome>(record, 'outcome')
export const feedbackNow = (record: LedgerRecord) => now<DisputeFeedback>(record, 'feedback')
export const closingNow = (record: LedgerRecord) => now<DisputeClosing>(record, 'closing')

/** The latest 交办 or 移送 of the present round; 转请协助 moves nothing. */
export const decisiveOffer = (record: LedgerRecord): DisputeOffer | undefined =>
  sectionValue<DisputeRouting>(record, 'routing')?.offers.findLast(
    ({ kind, round }) => kind !== 'refer' && (round ?? 0) === roundOf(record)
  )

/** 已撤销登记: no longer counted or worked on, still on file. */
export const isWithdrawn = (record: LedgerRecord): boolean =>
  sectionValue<Retired>(record, 'retired')?.retired ?? false

/** 已结单. */
export const isClosed = (record: LedgerRecord): boolean => standingOf(record) === 'closed'
