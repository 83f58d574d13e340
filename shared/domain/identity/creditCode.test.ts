import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, creditCodeCheckDigit, organizationCheckDigit } from './creditCode'
import { creditCodeAuthority } from './creditCodeAuthority'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Valid codes registered in divisions that do not exist (540599, 990000), so they are nobody's. */
const validCode = fc
  .record({
    head: fc.constantFrom('91', '92', '93', '11', '12', '51', '52', 'N2', 'Y1'),
    division: fc.constantFrom('540599', '990000'),
    body: fc
      .array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 })
      .map((chars) => chars.join(''))
  })
  .map(({ head, division, body }) => {
    const first17 = head + division + body + organizationCheckDigit(body)
    return first17 + creditCodeCheckDigit(first17)
  })

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

function messageOf(text: string): string {
  const check = checkCreditCode(text)
  return check.ok ? '' : check.message
}

describe('checkCreditCode(GB 32100)', () => {
  it('accepts the published example, with both check characters', () => {
    expect(creditCodeCheckDigit('91350100M000100Y4')).toBe('3')
    expect(organizationCheckDigit('M000100Y')).toBe('4')
    expect(checkCreditCode('91350100M000100Y43')).toEqual({
      ok: true,
      code: '91350100M000100Y43',
      organizationCode: 'M000100Y4',
      authority: { authority: '工商(市场监管)', type: '企业' }
    })
  })

  it('accepts every code made by the rule, small letters and full-width too', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(checkCreditCode(` ${code.toLowerCase()} `)).toMatchObject({ ok: true, code })
      })
    )
    expect(checkCreditCode(fullWidth('91350100M000100Y43')).ok).toBe(true)
  })

  it('detects every change of a single character', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, char) => {
        fc.pre(code[place] !== char)
        expect(checkCreditCode(code.slice(0, place) + char + code.slice(place + 1)).ok).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('writes an organization check value of 10 as X and of 11 as 0', () => {
    const bodies = Array.from({ length: 200 }, (_, index) => String(index).padStart(8, '0'))
    const values = new Set(bodies.map(organizationCheckDigit))
    expect([...values].sort().join('')).toBe('0123456789X')
  })

  it.each([...'IOSVZ'])('names the letter %s that the standard does not use', (letter) => {
    expect(messageOf(`91350100M00010${letter}Y43`)).toContain(`第 15 位为字母 ${letter}`)
  })

  it('says exactly what is wrong', () => {
    expect(messageOf('')).toBe('没有填写统一社会信用代码')
    expect(messageOf('91350100M000100Y4')).toBe('统一社会信用代码应为 18 位，现为 17 位')
    expect(messageOf('91A50100M000100Y43')).toBe('第 3 位属登记机关行政区划码，应为数字，现为“A”')
    expect(messageOf('91350100M000100Y4张')).toBe('第 18 位应为数字或大写字母，现为“张”')
    expect(messageOf('91350100M000100Y45')).toBe('第 18 位校验码应为 3，现为 5，请核对代码')
  })

  it('finds a wrong organization code even under a right last character', () => {
    const first17 = '91540599M000100Y5'
    expect(messageOf(first17 + creditCodeCheckDigit(first17))).toContain(
      '第 17 位（组织机构代码的校验码）应为 4，现为 5'
    )
  })

  it('does not refuse a kind of body it does not know', () => {
    const first17 = '54540599M000100Y4'
    expect(checkCreditCode(first17 + creditCodeCheckDigit(first17))).toMatchObject({
      ok: true,
      authority: null
    })
    expect(creditCodeAuthority('N2')).toEqual({ authority: '农业', type: '村级集体经济组织' })
  })
})
