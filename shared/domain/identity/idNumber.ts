import { isDate, type CalendarDate } from '../dates/calendar'
import { normalizeNumber } from './normalize'

/** What can be wrong with a citizen identification number; closed list. */
export type IdNumberProblem = 'empty' | 'length' | 'character' | 'birthDate' | 'checkDigit'

export type IdNumberCheck =
  | {
      readonly ok: true
      /** Normalised: 18 half-width characters, X upper case. */
      readonly number: string
      readonly birthDate: CalendarDate
      /** GB/T 2261.1 code: '1' 男性, '2' 女性 (odd sequence number: male). */
      readonly sex: '1' | '2'
    }
  | {
      readonly ok: false
      readonly problem: IdNumberProblem
      /** For the clerk: what exactly is wrong. Contains no more of the number than the wrong character or date. */
      readonly message: string
      /** 1-based place of the wrong character, where there is one. */
      readonly position?: number
    }

const LENGTH = 18
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The 18th character for the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/**
 * Checks a citizen identification number (GB 11643-1999): 6 digits of address code, 8 of birth date, 3 of sequence,
 * 1 check character. The address code is not looked up: codes of abolished counties stay on valid cards.
 * Detects every change of a single character and every swap of two neighbours that differ.
 */
export function checkIdNumber(text: string): IdNumberCheck {
  const number = normalizeNumber(text)
  const chars = [...number]
  if (chars.length === 0) return problem('empty', '没有填写公民身份号码')
  if (chars.length !== LENGTH) {
    return problem('length', `公民身份号码应为 ${LENGTH} 位，现为 ${chars.length} 位`)
  }
  const wrong = chars.findIndex((char, index) => !/\d/.test(char) && !(char === 'X' && index === LENGTH - 1))
  if (wrong >= 0) {
    const allowed = wrong === LENGTH - 1 ? '数字或 X' : '数字'
    return problem('character', `第 ${wrong + 1} 位应为${allowed}，现为“${chars[wrong]}”`, wrong + 1)
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDate(birthDate)) {
    return problem('birthDate', `第 7—14 位出生日期 ${number.slice(6, 14)} 不存在，请核对号码`, 7)
  }
  const expected = idNumberCheckDigit(number)
  const actual = number.charAt(LENGTH - 1)
  if (actual !== expected) {
    return problem('checkDigit', `第 18 位校验码应为 ${expected}，现为 ${actual}，请核对号码`, LENGTH)
  }
  return { ok: true, number, birthDate, sex: Number(number[16]) % 2 === 1 ? '1' : '2' }
}

function problem(code: IdNumberProblem, message: string, position?: number): IdNumberCheck {
  return position === undefined
    ? { ok: false, problem: code, message }
    : { ok: false, problem: code, message, position }
}
