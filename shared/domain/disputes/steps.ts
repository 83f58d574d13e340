import type { LedgerRecord } from '../../ledger'
import { codeTable, type CodeOf } from '../codes'
import { disputeState, standingOf } from './states'

/**
 * 环节: the five steps in the order the centres themselves publish (中国长安网 2018-12-18). Where a dispute stands
 * within them is its state (states.ts), what can be done with it the table of moves (moves.ts).
 */
export const disputeStep = codeTable([
  { code: 1, name: '受理' },
  { code: 2, name: '分流' },
  { code: 3, name: '办理' },
  { code: 4, name: '反馈' },
  { code: 5, name: '结单' }
])
export type DisputeStep = CodeOf<typeof disputeStep>

/** The step a dispute stands in, also an index of the store. A withdrawn dispute keeps its step. */
export const stepOf = (record: LedgerRecord): DisputeStep => disputeState.find(standingOf(record))?.step ?? 1
