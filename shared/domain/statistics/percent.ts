/** Exact rounding for figures on paper: integers in, text out, half away from zero; no floating point between. */

/** `numerator / denominator` rounded half-up to a whole number; halves go away from zero. `denominator` > 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return negative ? -rounded : rounded
}

/** A whole number of 10^-decimals as text: (2895, 1) → '289.5', (-5, 2) → '-0.05'. */
function fixed(value: bigint, decimals: number): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * `part / base` in per cent with `decimals` places, without the sign: (842, 869, 1) → '96.9'.
 * Null when the base is 0: such a rate is never written.
 * @param part,base whole numbers (件, 人 or fen)
 */
export function percent(part: number, base: number, decimals: number): string | null {
  if (base === 0) return null
  const sign = base < 0 ? -1n : 1n
  const scaled = divideHalfUp(sign * BigInt(part) * 100n * 10n ** BigInt(decimals), sign * BigInt(base))
  return fixed(scaled, decimals)
}

/** '96.9' → '96.9%', null → '—'. */
export const percentText = (rate: string | null): string => (rate === null ? '—' : `${rate}%`)

/** '96.9' → 0.969 for a cell formatted as per cent; the text decides every digit, so nothing is rounded twice. */
export const percentValue = (rate: string): number => Number(`${rate}e-2`)

/** Fen as 万元 with two places, half-up: 287380000 → '287.38'. */
export function wanYuan(fen: number): string {
  return fixed(divideHalfUp(BigInt(fen), 10_000n), 2)
}
