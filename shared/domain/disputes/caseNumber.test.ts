import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber, parseCaseNumber } from './caseNumber'

const numbers = fc.record({
  year: fc.integer({ min: 1900, max: 2200 }),
  letter: fc.stringMatching(/^[A-Z]{1,4}$/),
  serial: fc.integer({ min: 1, max: 9_999_999 })
})

describe('案号', () => {
  it('年份、机位字母、至少四位的序号', () => {
    expect(formatCaseNumber({ year: 2016, letter: 'A', serial: 1 })).toBe('（2016）人调字第A0001号')
    expect(formatCaseNumber({ year: 2016, letter: 'AB', serial: 12_345 })).toBe('（2016）人调字第AB12345号')
  })

  it('写出的案号都能读回', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual(number)
      })
    )
  })

  it('不同的年份、机位、序号不会写成同一个案号', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const same = a.year === b.year && a.letter === b.letter && a.serial === b.serial
        expect(formatCaseNumber(a) === formatCaseNumber(b)).toBe(same)
      })
    )
  })

  it('半角括号也认,多余的零、序号 0、小写字母不认', () => {
    expect(parseCaseNumber('(2016)人调字第A0001号')).toEqual({ year: 2016, letter: 'A', serial: 1 })
    for (const text of [
      '（2016）人调字第A00001号',
      '（2016）人调字第A0000号',
      '（2016）人调字第a0001号',
      ''
    ]) {
      expect(parseCaseNumber(text)).toBeNull()
    }
  })
})
