import type { LedgerRecord } from '@shared/ledger'
import type { Role } from '../../office/sections'
import { movesFor } from '../allowed'
import type { DisputeMove } from '../moves'
import { pendingDecisive, pendingOffers } from './offers'
import { presentMediators } from './recuse'

const answers: readonly DisputeMove[] = ['receive', 'sendBack', 'recall']
const handOvers: readonly DisputeMove[] = ['assign', 'offer', 'transfer', 'reassign']

/** The moves of 分流 that the table allows and that have something to move: an offer to answer, a mediator to replace. */
export function routingMoves(record: LedgerRecord, role: Role): DisputeMove[] {
  return movesFor(record, role).filter((move) => {
    if (answers.includes(move)) return pendingOffers(record).length > 0
    if (handOvers.includes(move)) return pendingDecisive(record) === undefined
    return move === 'refer' || (move === 'recuse' && presentMediators(record).length > 0)
  })
}
