import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfUp, percent, percentText, percentValue, wanYuan } from './percent'

const count = fc.integer({ min: 0, max: 999_999_999 })
const base = fc.integer({ min: 1, max: 999_999_999 })

describe('percent', () => {
  it.each([
    [842, 869, 1, '96.9'],
    [-159, 1028, 1, '-15.5'],
    [1, 8, 1, '12.5'],
    [1, 16, 1, '6.3'],
    [-1, 16, 1, '-6.3'],
    [1, 200, 0, '1'],
    [1, 201, 0, '0'],
    [-1, 1000, 0, '0'],
    [148_415, 151_221, 2, '98.14'],
    [5, 5, 1, '100.0']
  ])('%i of %i with %i places is %s', (part, whole, decimals, text) => {
    expect(percent(part, whole, decimals)).toBe(text)
  })

  it('gives no rate for a base of 0', () => {
    expect(percent(3, 0, 1)).toBeNull()
    expect(percentText(null)).toBe('—')
  })

  it('is within half of the last place, and a half goes up', () => {
    fc.assert(
      fc.property(count, base, fc.constantFrom(0, 1, 2), (part, whole, decimals) => {
        const scaled = BigInt((percent(part, whole, decimals) ?? '').replace('.', ''))
        const exact = BigInt(part) * 100n * 10n ** BigInt(decimals)
        const error = 2n * (scaled * BigInt(whole) - exact)
        expect(error <= BigInt(whole) && error > -BigInt(whole)).toBe(true)
      })
    )
  })

  it('is the same size below zero as above', () => {
    fc.assert(
      fc.property(count, base, (part, whole) => {
        expect(percent(-part, whole, 1)?.replace('-', '')).toBe(percent(part, whole, 1))
      })
    )
  })

  it('stands in a cell with exactly the digits that stand on paper', () => {
    fc.assert(
      fc.property(count, base, (part, whole) => {
        const text = percent(part, whole, 1) ?? ''
        expect((percentValue(text) * 100).toFixed(1)).toBe(text)
      })
    )
  })
})

describe('wanYuan', () => {
  it.each([
    [0, '0.00'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [2_873_800_000, '2873.80'],
    [14_999, '0.01'],
    [15_000, '0.02'],
    [-5_000, '-0.01']
  ])('%i fen is %s 万元', (fen, text) => {
    expect(wanYuan(fen)).toBe(text)
  })

  it('never rounds up below the half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (fen) => {
        const hundredths = Number(wanYuan(fen).replace('.', ''))
        expect(hundredths).toBe(Math.floor(fen / 10_000) + (fen % 10_000 >= 5_000 ? 1 : 0))
      })
    )
  })
})

describe('divideHalfUp', () => {
  it('agrees with whole division where nothing is left over', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (value, divisor) => {
        expect(divideHalfUp(value * divisor, divisor)).toBe(value)
      })
    )
  })
})
