import { expect, it } from 'vitest'
import { gridTemplate, rowAfterKey } from './columns'

it('gives columns without a width the rest of the line', () => {
  expect(gridTemplate([{ width: 80 }, {}, { width: 120 }])).toBe('80px minmax(120px, 1fr) 120px')
})

it('moves by keys and stays inside the table', () => {
  expect(rowAfterKey('ArrowDown', -1, 3, 10)).toBe(0)
  expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2)
  expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0)
  expect(rowAfterKey('PageDown', 1, 100, 10)).toBe(11)
  expect(rowAfterKey('End', 0, 100, 10)).toBe(99)
  expect(rowAfterKey('Home', 50, 100, 10)).toBe(0)
  expect(rowAfterKey('a', 5, 100, 10)).toBeNull()
  expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull()
})
