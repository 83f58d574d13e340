import { expect, it } from 'vitest'
import { isIdle } from './useIdleLock'

const minute = 60_000

it('locks after the minutes are over, not before', () => {
  expect(isIdle(0, 10 * minute - 1, 10)).toBe(false)
  expect(isIdle(0, 10 * minute, 10)).toBe(true)
})

it('never locks at 0 minutes', () => {
  expect(isIdle(0, 1000 * minute, 0)).toBe(false)
})

it('does not lock when the clock of the PC was set back', () => {
  expect(isIdle(100 * minute, 0, 10)).toBe(false)
})
