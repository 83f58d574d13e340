import type { LedgerRecord } from '@shared/ledger'
import { mediationResult } from '../codes'
import { allows } from '../disputes/allowed'
import { agreementNow, confirmationNow } from '../disputes/round'
import { disputeState, outcomeNow, stateOf, type DisputeState } from '../disputes/states'
import { isMerged, isRetired } from '../saving'
import { sameParties } from './fields'
import { keysOf } from './keys'
import { nameOfRecord } from './names'
import type { DuplicateKind } from './sections'

/** Why these two cannot be merged, each reason in words with what to do; nothing when they can. */
export function mergeRefusals(kind: DuplicateKind, kept: LedgerRecord, other: LedgerRecord): string[] {
  if (kept.id === other.id) return ['这是同一条记录，不需要合并。']
  const standing = [kept, other].flatMap((record) => {
    const name = `“${nameOfRecord(record)}”`
    if (isMerged(record)) return [`${name}已经合并到另一条，不能再合并。`]
    if (isRetired(record)) return [`${name}已经撤销或停用；需要合并的，先在它的页面恢复。`]
    const waits = Object.values(record.sections).some(({ others }) => others.length > 0)
    return waits ? [`${name}有同时填写、待选定的内容；先在它的页面选定，再合并。`] : []
  })
  if (standing.length > 0) return standing
  const unlike = keysOf[kind].unlike(kept, other)
  if (unlike !== null) return [`${unlike}，不能合并。`]
  return kind === 'dispute' ? disputeRefusals(kept, other) : []
}

/** How far a case has come: the one that stays must be the one that came further. */
const FAR: Partial<Record<DisputeState, number>> = {
  accepted: 0,
  returned: 0,
  assigned: 1,
  mediating: 2,
  suspended: 2,
  concluded: 3,
  fedBack: 4,
  closed: 5
}
const far = (record: LedgerRecord): number => FAR[stateOf(record)] ?? 0

/**
 * A signed agreement, a confirmation asked for, a result: what has effect in law stays under the number it was made under
 * (《人民调解法》第三十一条、第三十三条), so the case that has it is the one to keep.
 */
function disputeRefusals(kept: LedgerRecord, other: LedgerRecord): string[] {
  const stands = [kept, other].flatMap((record) => {
    const state = stateOf(record)
    if (state === 'offered') return [`“${nameOfRecord(record)}”正在等待接收；先登记接收或者收回，再合并。`]
    return allows(state, 'merge')
      ? []
      : [`“${nameOfRecord(record)}”现在是「${disputeState.name(state)}」，不能合并。`]
  })
  if (stands.length > 0) return stands
  if (sameParties(kept, other) === null)
    return ['两件的当事人不完全相同，不是同一件纠纷的两次登记；当事人写错的，先更正，再合并。']
  const [mine, theirs] = [outcomeNow(kept), outcomeNow(other)]
  if (mine && theirs && mine.result !== theirs.result) {
    const names = [mine, theirs].map(({ result }) => mediationResult.name(result)).join('、')
    return [`两件的调解结果不同（${names}）；先核对，把写错的更正过来，再合并。`]
  }
  const signed = [kept, other].map((record) => Boolean(agreementNow(record)?.signedOn))
  if (signed[0] && signed[1])
    return ['两件都有已经签名的调解协议，各自有效，不能合并；协议登记错的，先更正。']
  const asked = [kept, other].map((record) => Boolean(confirmationNow(record)?.appliedOn))
  if (asked[0] && asked[1]) return ['两件都已申请司法确认，不能合并；申请登记错的，先更正。']
  if (signed[1]) return ['另一件有已经签名的调解协议；请改为保留那一件。']
  if (asked[1]) return ['另一件已申请司法确认；请改为保留那一件。']
  if (far(other) > far(kept))
    return [`另一件已经办到「${disputeState.name(stateOf(other))}」；请改为保留那一件。`]
  return []
}
