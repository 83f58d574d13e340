import type { LedgerTarget } from '../types'
import { disputeTarget } from './dispute'
import { leaderTarget } from './leader'
import { mediatorTarget } from './mediator'
import { organizationTarget } from './organization'
import type { Target } from './target'
import { visitTarget } from './visit'

export const targets: Readonly<Record<LedgerTarget, Target>> = {
  dispute: disputeTarget,
  organization: organizationTarget,
  mediator: mediatorTarget,
  leader: leaderTarget,
  visit: visitTarget
}
export type { ReadRow, Target } from './target'
