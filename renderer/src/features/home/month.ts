import { mediationResult } from '@shared/domain/codes'
import type { DisputeFact } from '@shared/domain/statistics/fact'

export interface MonthSoFar {
  accepted: number
  /** Of those accepted this month: closed, and mediated with success. */
  closed: number
  successful: number
}

const SUCCESS: (typeof mediationResult.list)[number]['code'] = 1

/** Figures of the disputes accepted in a month, out of their facts. */
export const monthSoFar = (facts: readonly DisputeFact[]): MonthSoFar => ({
  accepted: facts.length,
  closed: facts.filter(({ closedOn }) => closedOn !== 0).length,
  successful: facts.filter(({ result }) => result === SUCCESS).length
})
