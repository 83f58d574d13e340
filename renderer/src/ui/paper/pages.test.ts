import { describe, expect, it } from 'vitest'
import { fitScale, footTop, GAP, pixels, sheetsIn } from './pages'

describe('sheets on the desk', () => {
  it.each([1, 2, 7])('are counted by the height of their stack (%i)', (count) => {
    expect(sheetsIn(pixels(count * 297 + (count - 1) * GAP), 'portrait')).toBe(count)
    expect(sheetsIn(pixels(count * 210 + (count - 1) * GAP) + 0.4, 'landscape')).toBe(count)
  })

  it('count as one before they are laid out', () => expect(sheetsIn(0, 'portrait')).toBe(1))

  it('have their foot in the bottom margin', () => {
    expect(footTop(0, 'portrait')).toBe(278)
    expect(footTop(1, 'portrait')).toBe(278 + 297 + GAP)
  })

  it('take the width of the desk, within bounds', () => {
    expect(fitScale(pixels(210), 'portrait')).toBeCloseTo(1)
    expect(fitScale(10, 'portrait')).toBe(0.4)
    expect(fitScale(9_000, 'landscape')).toBe(1.5)
  })
})
