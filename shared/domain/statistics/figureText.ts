import { wanYuan } from './percent'
import type { Comparison, SummaryColumn } from './table'

/** A figure as it stands on paper: '869', '2873.80'. */
export const figureText = (column: { unit: string }, value: number): string =>
  column.unit === '万元' ? wanYuan(value) : String(value)

/** '-159' → '−159', '+29', '0': with the typographic minus, so that the sign is seen in print. */
export function signed(text: string): string {
  if (text.startsWith('-')) return `−${text.slice(1)}`
  return /^[0.]*$/.test(text) ? text : `+${text}`
}

/** '−159（−15.5%）'; '—' for a missing base; '+3（—）' for a base of 0. */
export function comparisonText(comparison: Comparison, unit: SummaryColumn['unit']): string {
  if (comparison.difference === null) return '—'
  const difference = signed(figureText({ unit }, comparison.difference))
  const rate = comparison.rate === null ? '—' : `${signed(comparison.rate)}%`
  return `${difference}（${rate}）`
}
