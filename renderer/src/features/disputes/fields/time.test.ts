import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeOf } from './time'

it.each([
  ['', ''],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9:30', '09:30'],
  ['9：05', '09:05'],
  ['15', '15:00'],
  ['9点半', '09:30'],
  ['9点', '09:00'],
  ['下午2点', '14:00'],
  ['下午 2:30', '14:30'],
  ['下午14点', '14:00'],
  ['25:00', null],
  ['9:60', null],
  ['上午', null]
])('%s 读作 %s', (typed, time) => {
  expect(timeOf(typed)).toBe(time)
})

it('任何时刻写出来都读得回去，读得出的都是有效时刻', () => {
  fc.assert(
    fc.property(fc.nat({ max: 23 }), fc.nat({ max: 59 }), (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      expect(timeOf(time)).toBe(time)
      expect(timeOf(time.replace(':', ''))).toBe(time)
    })
  )
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(timeOf(typed) ?? '').toMatch(/^(([01]\d|2[0-3]):[0-5]\d)?$/)
    })
  )
})
