import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersWide, shares, twips } from './measure'

describe('lengths of a document', () => {
  it('share a width by weight and lose nothing of it', () => {
    const weight = fc.double({ min: 0.1, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 24 }), (weights) => {
        const widths = shares(weights, 156)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(twips(156))
        expect(widths.every((width) => width >= 0)).toBe(true)
      })
    )
  })

  it('take Tibetan by what is seen, not by what is stored', () => {
    expect(lettersWide('姓名：')).toBe(3)
    expect(lettersWide('A1')).toBe(1)
    expect(lettersWide('བསྟན')).toBe(1.5)
  })
})
