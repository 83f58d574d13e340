import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_LENGTH, makeRecoveryCode, normalizeRecoveryCode, recoveryCodeProblem } from './recoveryCode'

const random = fc.uint8Array({ minLength: 24, maxLength: 24 })
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('recovery codes', () => {
  it('are five groups of five without letters that look alike', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = makeRecoveryCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
        expect(recoveryCodeProblem(normalizeRecoveryCode(code))).toBeNull()
      })
    )
  })

  it('hold 120 random bits', () => {
    const codes = new Set<string>()
    for (let place = 0; place < 24; place++) {
      for (let value = 0; value < 32; value++) {
        codes.add(makeRecoveryCode(new Uint8Array(24).fill(value, place, place + 1)))
      }
    }
    expect(codes.size).toBe(24 * 31 + 1)
  })

  it('are read however they were typed', () => {
    fc.assert(
      fc.property(
        random,
        fc.array(fc.constantFrom(' ', '-', '－', '—', '\t', '　'), { maxLength: 30 }),
        (bytes, gaps) => {
          const code = makeRecoveryCode(bytes)
          const normalized = normalizeRecoveryCode(code)
          const typed = [...code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('v', 'u')]
            .map((letter, index) => letter + (gaps[index] ?? ''))
            .join('')
          expect(normalizeRecoveryCode(typed)).toBe(normalized)
          const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
          expect(normalizeRecoveryCode(wide)).toBe(normalized)
        }
      )
    )
  })

  it('show one wrong symbol and any two exchanged', () => {
    fc.assert(
      fc.property(
        random,
        fc.nat(CODE_LENGTH - 1),
        fc.nat(CODE_LENGTH - 1),
        fc.nat(31),
        (bytes, a, b, other) => {
          const code = [...normalizeRecoveryCode(makeRecoveryCode(bytes))]
          const wrong = code.with(a, ALPHABET[other] as string)
          if (wrong[a] !== code[a]) expect(recoveryCodeProblem(wrong.join(''))).toContain('抄写有误')
          const exchanged = code.with(a, code[b] as string).with(b, code[a] as string)
          if (code[a] !== code[b]) expect(recoveryCodeProblem(exchanged.join(''))).toContain('抄写有误')
        }
      )
    )
  })

  it('of another length say how long they are', () => {
    expect(recoveryCodeProblem('ABC')).toContain('现在是 3 位')
  })
})
