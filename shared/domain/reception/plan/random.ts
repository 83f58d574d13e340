/** The one seed of every roster: the same inputs give the same roster on every PC. */
const SEED = 20_260_301

/**
 * Whole numbers below `limit` (1 … 2^21), in an order that is always the same: a 32-bit linear congruential generator
 * of which the upper 21 bits are used. Good enough to wander with; nothing else.
 */
export function numbers(seed = SEED): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(((state >>> 11) * limit) / 2_097_152)
  }
}
