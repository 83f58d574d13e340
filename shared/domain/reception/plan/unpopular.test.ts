import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../../calendar'
import { loadOf } from './problem'
import { isUnpopular, unpopularLoad } from './unpopular'

const unpopular = (date: string) => isUnpopular(date, bundledCalendar)

describe('an unpopular day', () => {
  it('is a Monday', () => {
    expect(unpopular('2021-03-01')).toBe(true)
    expect(unpopular('2021-03-02')).toBe(false)
  })

  // 2021年春节放假2月11日(周四)至17日(周三),2月7日(周日)、20日(周六)上班。
  it('is the day before and the day after a holiday', () => {
    expect(unpopular('2021-02-10')).toBe(true)
    expect(unpopular('2021-02-09')).toBe(false)
    expect(unpopular('2021-02-18')).toBe(true)
    expect(unpopular('2021-02-19')).toBe(false)
  })

  // 2021年清明节放假4月3日(周六)至5日(周一)。
  it('is the Friday before a weekend that a holiday makes longer, not before a plain one', () => {
    expect(unpopular('2021-04-02')).toBe(true)
    expect(unpopular('2021-04-06')).toBe(true)
    expect(unpopular('2021-03-26')).toBe(false)
  })

  it('is a Monday only, in a year whose holidays nobody has entered', () => {
    expect(unpopular('2090-10-02')).toBe(true)
    expect(unpopular('2090-10-03')).toBe(false)
  })

  it('counts with its whole load', () => {
    expect(unpopularLoad('2021-03-01', loadOf('full'), bundledCalendar)).toBe(200)
    expect(unpopularLoad('2021-03-02', loadOf('morning'), bundledCalendar)).toBe(0)
  })
})
