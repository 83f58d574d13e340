import type { Role } from '../office/sections'
import type { DisputeSection } from './sections'
import type { DisputeState } from './states'

// What the table of moves (moves.ts) is written with: who, and from which states.
export const everyday: readonly Role[] = ['clerk', 'reviewer', 'administrator']
export const reviewing: readonly Role[] = ['reviewer', 'administrator']

export const underWay: readonly DisputeState[] = ['assigned', 'mediating']
export const open: readonly DisputeState[] = [
  'accepted',
  'offered',
  'returned',
  'assigned',
  'mediating',
  'suspended',
  'concluded',
  'fedBack'
]
export const withResult: readonly DisputeState[] = ['concluded', 'fedBack', 'closed']

export interface Move {
  readonly code: string
  /** The verb on the button, and the reason in the journal. */
  readonly name: string
  /** States it may begin in; 'none' is a dispute that does not exist yet. */
  readonly from: readonly (DisputeState | 'none')[]
  /** States it may end in; 'same' leaves the state as it was. */
  readonly to: readonly (DisputeState | 'same')[]
  /** Sections it writes. */
  readonly fills: readonly DisputeSection[]
  /** What must be on file or filled in, in words. */
  readonly needs: string
  readonly actors: readonly Role[]
}
