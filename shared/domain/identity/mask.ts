import { normalizeNumber } from './normalize'

/**
 * An identity number for the screen: long ones (citizen number, credit code) keep the first 3 and last 4 characters,
 * so the birth date is never shown; ones of 8–14 keep 1 and 2; shorter ones nothing. Length is kept.
 */
export function maskIdNumber(number: string): string {
  const chars = [...normalizeNumber(number)]
  if (chars.length >= 15) return keepEnds(chars, 3, 4)
  return chars.length >= 8 ? keepEnds(chars, 1, 2) : '*'.repeat(chars.length)
}

/** A telephone number for the screen: mobile 138****5678; any other keeps only its last 3 characters, if over 6 long. */
export function maskPhone(phone: string): string {
  const chars = [...normalizeNumber(phone)]
  if (chars.length === 11 && chars[0] === '1') return keepEnds(chars, 3, 4)
  return chars.length > 6 ? keepEnds(chars, 0, 3) : '*'.repeat(chars.length)
}

/** A date of birth for the screen: the year alone. */
export const maskBirthDate = (date: string): string => `${date.slice(0, 4)}-**-**`

const NAME = '[^\\s\\d省市县区旗乡镇]{1,12}?'
const ADMINISTRATIVE = new RegExp(
  `^(?:${NAME}(?:省|自治区))?(?:${NAME}(?:镇市|市|自治州|地区|盟))?` +
    `(?:${NAME}(?:县|旗|市|(?<![小社园校厂景])区))?(?:${NAME}(?:乡|镇|街道|苏木))?`
)

/**
 * An address for the screen: down to county or township is kept, the rest becomes ***. An address without a
 * recognisable province, city, county or township is hidden whole. Empty stays empty.
 */
export function maskAddress(address: string): string {
  const text = address.trim()
  const kept = ADMINISTRATIVE.exec(text)?.[0] ?? ''
  return kept === text ? text : `${kept}***`
}

function keepEnds(chars: readonly string[], head: number, tail: number): string {
  const hidden = '*'.repeat(chars.length - head - tail)
  return chars.slice(0, head).join('') + hidden + chars.slice(chars.length - tail).join('')
}
