import { expect, it } from 'vitest'
import { checkAfterKey } from './checks'

it('goes along the line, to the line below, and stays at the edge', () => {
  expect(checkAfterKey('ArrowRight', 0, 31, 7)).toBe(1)
  expect(checkAfterKey('ArrowDown', 3, 31, 7)).toBe(10)
  expect(checkAfterKey('ArrowDown', 28, 31, 7)).toBe(28)
  expect(checkAfterKey('ArrowLeft', 0, 31, 7)).toBe(0)
  expect(checkAfterKey('End', 4, 31, 7)).toBe(30)
  expect(checkAfterKey('Home', 4, 31, 7)).toBe(0)
  expect(checkAfterKey(' ', 4, 31, 7)).toBeNull()
})
