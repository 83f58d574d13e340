import { percent } from './percent'
import type { Comparison } from './table'

/**
 * 同比/环比 = (本期 − 基期) ÷ 基期. A base of 0 gives no rate; a missing base (no record at all in that month)
 * gives neither difference nor rate.
 */
export function compare(
  key: string,
  title: string,
  now: number,
  base: number | null,
  decimals: number
): Comparison {
  if (base === null) return { key, title, base, difference: null, rate: null }
  const difference = now - base
  return { key, title, base, difference, rate: percent(difference, base, decimals) }
}
