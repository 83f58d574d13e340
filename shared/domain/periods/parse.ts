import { parseLooseDate } from '../dates'
import { isPeriod, spanOf, type Period } from './period'

const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 上: '1', 下: '2' }
const digit = (text: string): string => DIGITS[text] ?? text

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})[-./年](\d{1,2})月?$/, ([, year, month = '']) => `${year}-${month.padStart(2, '0')}`],
  [/^(\d{4})(\d{2})$/, ([, year, month]) => `${year}-${month}`],
  [/^(\d{4})年?[-./]?Q([1-4])$/i, ([, year, quarter]) => `${year}Q${quarter}`],
  [/^(\d{4})年?第?([1-4一二三四])季度?$/, ([, year, quarter = '']) => `${year}Q${digit(quarter)}`],
  [/^(\d{4})年?[-./]?H([12])$/i, ([, year, half]) => `${year}H${half}`],
  [/^(\d{4})年?([上下])半年$/, ([, year, half = '']) => `${year}H${digit(half)}`],
  [/^(\d{4})(?:年度?)?$/, ([, year]) => String(year)]
]

/**
 * Reads a period as people type it: 2016-8, 2016年8月, 201608; 2026Q3, 2026年第三季度, 2026年3季度; 2026H1,
 * 2026年上半年; 2026年; 2026年1月5日至2月10日, 2026.1.5-2026.2.10. Null for anything else: nothing is guessed.
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  for (const [form, write] of FORMS) {
    const parts = form.exec(plain)
    if (!parts) continue
    const period = write(parts)
    return isPeriod(period) ? period : null
  }
  return parseSpan(plain)
}

function parseSpan(plain: string): Period | null {
  const [first = '', second, more] = plain.split(/[至到~～_—–]+|(?<=[./]\d{1,2})-(?=\d{4}[./])/)
  const from = parseLooseDate(first)
  if (from === null || more !== undefined) return null
  const to =
    second === undefined ? from : (parseLooseDate(second) ?? parseLooseDate(`${from.slice(0, 4)}年${second}`))
  if (to === null || to < from) return null
  try {
    return spanOf(from, to)
  } catch (error) {
    // A year that nobody means.
    if (error instanceof RangeError) return null
    throw error
  }
}
