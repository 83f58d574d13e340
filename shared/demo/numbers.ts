import { addDays, type CalendarDate } from '../domain/dates'
import { creditCodeCheckDigit, idNumberCheckDigit, organizationCheckDigit } from '../domain/identity'
import type { Chance } from './random'

/** Address codes that no card carries: numbers made with them belong to nobody. */
const ADDRESS_CODES = ['540599', '990000'] as const

/** A number with a valid check digit that belongs to nobody, and its birth date. */
export function idNumber(by: Chance, sex: '1' | '2'): { number: string; birthDate: CalendarDate } {
  const birthDate = addDays('1948-01-01', by.int(0, 18_000))
  const sequence = by.int(0, 499) * 2 + (sex === '1' ? 1 : 0)
  const first17 = by.pick(ADDRESS_CODES) + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return { number: first17 + idNumberCheckDigit(first17), birthDate }
}

/** A unified social credit code with valid check digits, registered nowhere. */
export function creditCode(by: Chance): string {
  const body = `MA6T${String(by.int(0, 9999)).padStart(4, '0')}`
  const first17 = `91${ADDRESS_CODES[0]}${body}${organizationCheckDigit(body)}`
  return first17 + creditCodeCheckDigit(first17)
}

/** A mobile number of a block that is not given out to people: 1390000xxxx. */
export const phone = (by: Chance): string => `1390000${String(by.int(0, 9999)).padStart(4, '0')}`
