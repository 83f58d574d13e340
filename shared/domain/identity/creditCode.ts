import { creditCodeAuthority, type CreditCodeAuthority } from './creditCodeAuthority'
import { normalizeNumber } from './normalize'

/** What can be wrong with a unified social credit code; closed list. */
export type CreditCodeProblem = 'empty' | 'length' | 'character' | 'checkDigit' | 'organizationCheckDigit'

export type CreditCodeCheck =
  | {
      readonly ok: true
      /** Normalised: 18 half-width characters, upper case. */
      readonly code: string
      /** GB 11714 organization code inside, characters 9–17. */
      readonly organizationCode: string
      /** Registering authority and kind; null when the first two characters are not in the known table: only a hint. */
      readonly authority: CreditCodeAuthority | null
    }
  | {
      readonly ok: false
      readonly problem: CreditCodeProblem
      /** For the clerk: what exactly is wrong. */
      readonly message: string
      /** 1-based place of the wrong character, where there is one. */
      readonly position?: number
    }

const LENGTH = 18
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character for the first 17 (GB 32100-2015: 31 − Σ mod 31, 31 written 0). */
export function creditCodeCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)),
    0
  )
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** The 9th character of an organization code for its first 8 (GB 11714-1997: 11 − Σ mod 11, 10 written X, 11 written 0). */
export function organizationCheckDigit(first8: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * base36(first8.charAt(index)),
    0
  )
  const value = 11 - (sum % 11)
  return value === 10 ? 'X' : value === 11 ? '0' : String(value)
}

/**
 * Checks a unified social credit code (GB 32100-2015) and the organization code in it (GB 11714-1997).
 * Detects every change of a single character.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normalizeNumber(text)
  const chars = [...code]
  if (chars.length === 0) return problem('empty', '没有填写统一社会信用代码')
  if (chars.length !== LENGTH) {
    return problem('length', `统一社会信用代码应为 ${LENGTH} 位，现为 ${chars.length} 位`)
  }
  const wrong = chars.findIndex((char, index) => !allowedAt(char, index))
  if (wrong >= 0) return problem('character', characterMessage(chars[wrong] ?? '', wrong), wrong + 1)
  const expected = creditCodeCheckDigit(code)
  if (code.charAt(17) !== expected) {
    return problem(
      'checkDigit',
      `第 18 位校验码应为 ${expected}，现为 ${code.charAt(17)}，请核对代码`,
      LENGTH
    )
  }
  const organizationCode = code.slice(8, 17)
  const inner = organizationCheckDigit(organizationCode)
  if (code.charAt(16) !== inner) {
    const message = `第 17 位（组织机构代码的校验码）应为 ${inner}，现为 ${code.charAt(16)}，请核对代码`
    return problem('organizationCheckDigit', message, 17)
  }
  return { ok: true, code, organizationCode, authority: creditCodeAuthority(code) }
}

/** Characters 3–8 are the division code of the registering office: digits only. */
function allowedAt(char: string, index: number): boolean {
  return index >= 2 && index <= 7 ? /\d/.test(char) : ALPHABET.includes(char)
}

function characterMessage(char: string, index: number): string {
  const place = `第 ${index + 1} 位`
  if (/^[IOSVZ]$/.test(char))
    return `${place}为字母 ${char}:代码不使用字母 I、O、S、V、Z(常是 1、0、5、U、2 之误)`
  if (index >= 2 && index <= 7) return `${place}属登记机关行政区划码，应为数字，现为“${char}”`
  return `${place}应为数字或大写字母，现为“${char}”`
}

function base36(char: string): number {
  return parseInt(char, 36)
}

function problem(kind: CreditCodeProblem, message: string, position?: number): CreditCodeCheck {
  return position === undefined
    ? { ok: false, problem: kind, message }
    : { ok: false, problem: kind, message, position }
}
