const FULL_WIDTH = /[\uff01-\uff5e]/g
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff]/g

/**
 * A number as typed or pasted → the plain form: full-width characters made half-width, letters upper case,
 * spaces and invisible characters removed. Nothing else is changed, so a wrong character stays to be reported.
 */
export function normalizeNumber(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .toUpperCase()
}
