/** Digits as people type them: full-width forms become plain, everything that is no number is dropped. */
export function cleanNumber(text: string, decimals: number): string {
  const plain = text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
  if (decimals === 0) return plain.split('.')[0]?.replace(/\D/g, '') ?? ''
  const [whole = '', ...rest] = plain.replace(/[^\d.]/g, '').split('.')
  return rest.length === 0 ? whole : `${whole || '0'}.${rest.join('').slice(0, decimals)}`
}

/** The number of a cleaned text, or null for an empty one. */
export const numberOf = (text: string): number | null => (text === '' ? null : Number(text))

/** Yuan as typed → fen, by digits and never by floating point; null for an empty text. */
export function fenOf(text: string): number | null {
  const clean = cleanNumber(text, 2)
  if (clean === '') return null
  const [yuan = '0', cents = ''] = clean.split('.')
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'))
}

/** Fen → yuan with two places and separators: 1200000 → '12,000.00'. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}
