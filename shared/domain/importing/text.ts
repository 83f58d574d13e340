/**
 * One way of writing for what is written in many: full-width letters, digits and signs become half-width, all kinds of
 * spaces one, all dashes one. Chinese punctuation that has no half-width form stays. The length may change.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u30fc]/g, '-')
    .replace(/[\u223c\u301c]/g, '~')
    .replace(/\r\n?/g, '\n')
}

/** Without any space: for words that are compared, never for names. */
export const packed = (text: string): string => plainText(text).replace(/\s/g, '')

const DIGITS = '〇一二三四五六七八九'
const NUMERAL = /^[〇零○Ｏ一二三四五六七八九十]+$/

/** 「二十三」→ 23, 「二〇二一」→ 2021; null for anything else. Up to 99 with 十, digit by digit without. */
export function chineseNumber(text: string): number | null {
  if (!NUMERAL.test(text)) return null
  const plain = text.replace(/[零○Ｏ]/g, '〇')
  if (!plain.includes('十')) return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''))
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain)
  if (!parts) return null
  const digit = (char: string | undefined, none: number) => (char ? DIGITS.indexOf(char) : none)
  return digit(parts[1], 1) * 10 + digit(parts[2], 0)
}
