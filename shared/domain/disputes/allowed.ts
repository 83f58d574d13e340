import type { LedgerRecord, Problem } from '../../ledger'
import type { Role } from '../office/sections'
import { withResult, type Move } from './move'
import { disputeMove, type DisputeMove } from './moves'
import { disputeState, stateOf, type DisputeState } from './states'

const moveOf = (code: DisputeMove): Move => disputeMove.find(code) as Move

/** Whether a dispute in this state allows the move, by the table. */
export const allows = (state: DisputeState | 'none', move: DisputeMove): boolean =>
  moveOf(move).from.includes(state)

/** Whether this role may make the move, by the table. */
export const mayMove = (role: Role, move: DisputeMove): boolean => moveOf(move).actors.includes(role)

/** All moves that this role can make now. */
export const movesFor = (record: LedgerRecord, role: Role): DisputeMove[] =>
  disputeMove.list
    .map(({ code }) => code)
    .filter((move) => allows(stateOf(record), move) && mayMove(role, move))

export const MERGED_AWAY = '这件纠纷已合并到另一件，请在那一件上办理'

/** Why a move cannot be made now, by the table, in words; nothing when it can. */
export function moveProblems(record: LedgerRecord, move: DisputeMove, field: string): Problem[] {
  const state = stateOf(record)
  if (allows(state, move)) return []
  if (state === 'withdrawn') return [{ field, message: '这件纠纷已撤销登记，恢复后才能继续办理' }]
  if (state === 'merged') return [{ field, message: MERGED_AWAY }]
  const { name, from } = moveOf(move)
  const now = `现在是「${disputeState.name(state)}」，不能${name}`
  if (withResult.includes(state)) {
    return [{ field, message: `${now}。修改内容请用更正，需要再调解的用重新办理` }]
  }
  const when = from.map((each) => `「${each === 'none' ? '新登记' : disputeState.name(each)}」`).join('')
  return [{ field, message: `${now}。${name}须在${when}时进行` }]
}

/** The roles that may write a section of a dispute: those of the moves that fill it. */
export function rolesWriting(section: string): readonly Role[] {
  const moves: readonly Move[] = disputeMove.list
  return [
    ...new Set(
      moves.flatMap((move) => ((move.fills as readonly string[]).includes(section) ? move.actors : []))
    )
  ]
}
