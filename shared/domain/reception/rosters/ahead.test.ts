import { expect, it } from 'vitest'
import { daysAheadOf } from './ahead'
import { make } from './roster.test-support'

// 三名领导轮流:a 在 3、24 日,b 在 10、31 日,c 在 17 日。
it('counts the days that are still to come, that day included', () => {
  const rosters = make()
  expect(
    ['2021-03-01', '2021-03-03', '2021-03-04', '2021-03-25'].map((on) => daysAheadOf(rosters, 'a', on))
  ).toEqual([2, 2, 1, 0])
  expect(daysAheadOf(rosters, 'z', '2021-03-01')).toBe(0)
  expect(daysAheadOf([], 'a', '2021-03-01')).toBe(0)
})
