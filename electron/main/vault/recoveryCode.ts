/**
 * Recovery codes: 24 random symbols (120 bits) of Crockford's base32 and a check symbol, in five groups of five.
 * The check symbol is a weighted sum over GF(32) with a different weight for each place, so that any one wrong
 * symbol and any two exchanged symbols are found.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SYMBOLS = 24
export const CODE_LENGTH = SYMBOLS + 1

/** Doubling in GF(32) with x^5 + x^2 + 1. */
const double = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1)

function checkSymbol(symbols: readonly number[]): number {
  let sum = 0
  for (const symbol of symbols) sum = double(sum ^ symbol)
  return sum
}

/** @param random 24 random bytes; five bits of each are used */
export function makeRecoveryCode(random: Uint8Array): string {
  const symbols = [...random.subarray(0, SYMBOLS)].map((byte) => byte & 31)
  const text = [...symbols, checkSymbol(symbols)].map((symbol) => ALPHABET[symbol]).join('')
  return text.match(/.{5}/g)?.join('-') ?? text
}

/** What the code says, however it was typed: any case, any gaps, full-width letters, O for 0, I and L for 1, U for V. */
export function normalizeRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V')
}

/** @returns null when the normalised code may be right, else in Chinese what is wrong with it */
export function recoveryCodeProblem(normalized: string): string | null {
  if (normalized.length !== CODE_LENGTH) {
    return `恢复码应为 ${CODE_LENGTH} 位字母和数字，现在是 ${normalized.length} 位。请对照纸面再核对一遍。`
  }
  const symbols = [...normalized].map((letter) => ALPHABET.indexOf(letter))
  return checkSymbol(symbols.slice(0, SYMBOLS)) === symbols[SYMBOLS]
    ? null
    : '恢复码抄写有误（校验位不符）。请对照纸面再核对一遍。'
}
