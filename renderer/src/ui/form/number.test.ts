import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanNumber, fenOf, numberOf, yuanText } from './number'

describe('numbers as people type them', () => {
  it.each([
    ['１２３', 0, '123'],
    ['12 人', 0, '12'],
    ['12.7', 0, '12'],
    ['8。5', 1, '8.5'],
    ['.5', 2, '0.5'],
    ['1.2.3', 2, '1.23'],
    ['没有', 0, '']
  ])('%s with %i places is %s', (typed, decimals, clean) => {
    expect(cleanNumber(typed, decimals)).toBe(clean)
  })

  it('tells nothing from nought', () => {
    expect(numberOf('')).toBeNull()
    expect(numberOf('0')).toBe(0)
    expect(fenOf('')).toBeNull()
    expect(fenOf('0')).toBe(0)
  })
})

describe('money', () => {
  it.each([
    ['12000', 1_200_000],
    ['12,000.00', 1_200_000],
    ['0.1', 10],
    ['1.005', 100],
    ['１２．３元', 1230]
  ])('reads %s as %i fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
        expect(fenOf(yuanText(fen))).toBe(fen)
      })
    )
    expect(yuanText(123_456_789)).toBe('1,234,567.89')
  })
})
