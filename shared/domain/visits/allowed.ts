import type { LedgerRecord, Problem } from '../../ledger'
import type { Role } from '../office/sections'
import { visitMove, type VisitMove, type VisitMoveRow } from './moves'
import { visitState, visitStateOf, type VisitState } from './states'

const rowOf = (code: VisitMove): VisitMoveRow => visitMove.find(code) as VisitMoveRow

/** Whether a visit in this state allows the move, by the table. */
export const allowsVisit = (state: VisitState | 'none', move: VisitMove): boolean =>
  rowOf(move).from.includes(state)

/** Whether this role may make the move, by the table. */
export const mayMoveVisit = (role: Role, move: VisitMove): boolean => rowOf(move).actors.includes(role)

/** All moves that this role can make now. */
export const visitMovesFor = (record: LedgerRecord, role: Role): VisitMove[] =>
  visitMove.list
    .map(({ code }) => code)
    .filter((move) => allowsVisit(visitStateOf(record), move) && mayMoveVisit(role, move))

/** Why a move cannot be made now, by the table, in words; nothing when it can. */
export function visitMoveProblems(record: LedgerRecord, move: VisitMove, field: string): Problem[] {
  const state = visitStateOf(record)
  if (allowsVisit(state, move)) return []
  if (state === 'withdrawn') return [{ field, message: '这件来访已撤销登记，恢复后才能继续办理' }]
  const { name, from } = rowOf(move)
  const when = from.map((each) => `「${each === 'none' ? '新登记' : visitState.name(each)}」`).join('')
  return [{ field, message: `现在是「${visitState.name(state)}」，不能${name}。${name}须在${when}时进行` }]
}

/** The roles that may write a section of a visit: those of the moves that fill it. */
export function visitRolesWriting(section: string): readonly Role[] {
  const moves: readonly VisitMoveRow[] = visitMove.list
  return [
    ...new Set(
      moves.flatMap((move) => ((move.fills as readonly string[]).includes(section) ? move.actors : []))
    )
  ]
}
