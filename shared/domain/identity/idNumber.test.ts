import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../dates/calendar'
import { ageOn } from './age'
import { checkIdNumber, idNumberCheckDigit } from './idNumber'

/** Valid numbers with address codes that no county has (540599, 990000), so they are nobody's. */
const validNumber = fc
  .record({
    address: fc.constantFrom('540599', '990000'),
    birth: fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1900-01-01', days)),
    sequence: fc.integer({ min: 0, max: 999 }).map((value) => String(value).padStart(3, '0'))
  })
  .map(({ address, birth, sequence }) => {
    const first17 = address + birth.replaceAll('-', '') + sequence
    return { number: first17 + idNumberCheckDigit(first17), birth, sequence }
  })

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

function messageOf(text: string): string {
  const check = checkIdNumber(text)
  return check.ok ? '' : check.message
}

describe('checkIdNumber(GB 11643)', () => {
  it('gives the check character X of the example in the standard', () => {
    expect(idNumberCheckDigit('11010519491231002')).toBe('X')
  })

  it.each([
    ['540599199001010012', '1990-01-01', '1'],
    ['540599198512310020', '1985-12-31', '2'],
    ['990000200002290124', '2000-02-29', '2']
  ])('reads birth date and sex of %s', (number, birthDate, sex) => {
    expect(checkIdNumber(number)).toEqual({ ok: true, number, birthDate, sex })
  })

  it('reads back every number made by the rule', () => {
    fc.assert(
      fc.property(validNumber, ({ number, birth, sequence }) => {
        const sex = Number(sequence) % 2 === 1 ? '1' : '2'
        expect(checkIdNumber(number)).toEqual({ ok: true, number, birthDate: birth, sex })
      })
    )
  })

  it('detects every change of a single character', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), ({ number }, place, char) => {
        fc.pre(number[place] !== char)
        expect(checkIdNumber(number.slice(0, place) + char + number.slice(place + 1)).ok).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('detects every swap of two neighbours that differ', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(16), ({ number }, place) => {
        const [left, right] = [number.charAt(place), number.charAt(place + 1)]
        fc.pre(left !== right)
        expect(checkIdNumber(number.slice(0, place) + right + left + number.slice(place + 2)).ok).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('forgives full-width digits, spaces, invisible characters and a small x', () => {
    const first17 = '54059919900101004'
    expect(idNumberCheckDigit(first17)).toBe('7')
    expect(checkIdNumber(' 540599 19900101 0047\u200b')).toMatchObject({ ok: true, number: `${first17}7` })
    expect(checkIdNumber(fullWidth(`${first17}7`))).toMatchObject({ ok: true, number: `${first17}7` })
    const withX = Array.from(
      { length: 100 },
      (_, index) => `99000019900101${String(index).padStart(3, '0')}`
    ).find((text) => idNumberCheckDigit(text) === 'X')
    expect(checkIdNumber(`${withX}x`)).toMatchObject({ ok: true, number: `${withX}X` })
  })

  it('says exactly what is wrong', () => {
    expect(messageOf('')).toBe('没有填写公民身份号码')
    expect(messageOf('5405991990010100')).toBe('公民身份号码应为 18 位，现为 16 位')
    expect(messageOf('540599199O01010012')).toBe('第 10 位应为数字，现为“O”')
    expect(messageOf('54059919900101001A')).toBe('第 18 位应为数字或 X，现为“A”')
    expect(messageOf('540599199002300012')).toBe('第 7—14 位出生日期 19900230 不存在，请核对号码')
    expect(messageOf('540599199001010015')).toBe('第 18 位校验码应为 2，现为 5，请核对号码')
  })

  it('counts characters, not halves of characters', () => {
    expect(messageOf('54059919900101001𠀀')).toBe('第 18 位应为数字或 X，现为“𠀀”')
  })
})

describe('ageOn', () => {
  it('completes the year on the birthday', () => {
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17)
    expect(ageOn('2008-11-23', '2026-11-23')).toBe(18)
  })

  it('completes the year of a 29 February on 1 March in common years', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16)
  })

  it('knows no age before the birth and refuses what is not a date', () => {
    expect(ageOn('2026-01-02', '2026-01-01')).toBeNull()
    expect(() => ageOn('2026-02-30', '2026-03-01')).toThrow(RangeError)
  })
})
