import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseLooseTime } from './time'

it.each([
  ['9:00', '09:00'],
  ['９：３０', '09:30'],
  ['0900', '09:00'],
  ['930', '09:30'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['14时5分', '14:05'],
  ['17', '17:00'],
  ['24:00', null],
  ['9:60', null],
  ['上午', null],
  ['', null]
])('%s is %s', (typed, time) => expect(parseLooseTime(typed)).toBe(time))

it('reads every minute of the day again as it writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      expect(parseLooseTime(time)).toBe(time)
      expect(parseLooseTime(time.replace(':', ''))).toBe(time)
      expect(parseLooseTime(`${hour}点${minute}分`)).toBe(time)
    })
  )
})
