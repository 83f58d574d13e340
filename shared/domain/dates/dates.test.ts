import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as dates from './index'

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** Any day from 1600 to 2400, made by the platform's own calendar as an independent witness. */
const anyDate = fc.integer({ min: -135_000, max: 157_000 }).map((days) => ({ days, date: witness(days) }))

function witness(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

describe('isDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1600-02-29', '2026-12-31', '0001-01-01'])('accepts %s', (text) => {
    expect(dates.isDate(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-5',
    '0000-01-01',
    '',
    20260105
  ])('refuses %s', (value) => {
    expect(dates.isDate(value)).toBe(false)
  })
})

describe('addDays and daysBetween', () => {
  it('agree with the platform calendar, both ways', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), ({ days, date }, step) => {
        expect(dates.dayNumber(date)).toBe(days)
        expect(dates.addDays(date, step)).toBe(witness(days + step))
        expect(dates.daysBetween(date, witness(days + step))).toBe(step)
      })
    )
  })

  it('refuse a day that does not exist', () => {
    expect(() => dates.addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => dates.daysBetween('2026-01-01', '2026-1-2')).toThrow(RangeError)
    expect(() => dates.addDays('9999-12-31', 1)).toThrow(RangeError)
  })
})

describe('addMonths(《民法典》第二百零二条)', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-05', -1, '2025-12-05']
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(dates.addMonths(from, months)).toBe(to)
  })

  it('keeps the day number or ends on the last day of the month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), ({ date }, months) => {
        const before = dates.partsOf(date)
        const after = dates.partsOf(dates.addMonths(date, months))
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months)
        expect(after.day).toBe(Math.min(before.day, dates.daysInMonth(after.year, after.month)))
      })
    )
  })
})

describe('weekdayOf', () => {
  it('agrees with the platform calendar; Monday is 1, Sunday 7', () => {
    fc.assert(
      fc.property(anyDate, ({ days, date }) => {
        expect(dates.weekdayOf(date) % 7).toBe(new Date(days * 86_400_000).getUTCDay())
      })
    )
    expect(dates.formatWeekdayCn('2026-11-23')).toBe('星期一')
    expect(dates.formatWeekdayCn('2026-11-22')).toBe('星期日')
  })
})

describe('months', () => {
  it('range from the first to the last day', () => {
    expect(dates.monthRange('2016-08')).toEqual({ from: '2016-08-01', to: '2016-08-31' })
    expect(dates.monthRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })

  it('have a month before, a month after and a month of last year', () => {
    expect(dates.previousMonth('2026-01')).toBe('2025-12')
    expect(dates.nextMonth('2026-12')).toBe('2027-01')
    expect(dates.sameMonthLastYear('2026-02')).toBe('2025-02')
    expect(dates.monthOf('2026-11-23')).toBe('2026-11')
  })

  it('lie side by side: the day after the last is the first of the next', () => {
    fc.assert(
      fc.property(anyDate, ({ date }) => {
        const month = dates.monthOf(date)
        expect(dates.addDays(dates.monthRange(month).to, 1)).toBe(
          dates.monthRange(dates.nextMonth(month)).from
        )
      })
    )
  })

  it('are refused when misspelt', () => {
    expect(['2026-13', '2026-1', '2026', '2026-01-01'].some(dates.isMonth)).toBe(false)
    expect(() => dates.monthRange('2026-13')).toThrow(RangeError)
  })
})

describe('Chinese dates', () => {
  it('are written without leading zeros', () => {
    expect(dates.formatDateCn('2026-11-23')).toBe('2026年11月23日')
    expect(dates.formatDateCn('2026-01-05')).toBe('2026年1月5日')
    expect(dates.formatMonthCn('2016-08')).toBe('2016年8月')
    expect(dates.formatDateTimeCn('2026-01-05T09:05')).toBe('2026年1月5日 9时05分')
  })

  it('are not written of an instant with a zone or of an hour that is not', () => {
    expect(() => dates.formatDateTimeCn('2026-01-05T09:05Z')).toThrow(RangeError)
    expect(() => dates.formatDateTimeCn('2026-01-05T24:00')).toThrow(RangeError)
  })
})

describe('beijingDate', () => {
  it('turns to the next day at 16:00 UTC', () => {
    expect(dates.beijingDateTime(Date.UTC(2026, 10, 22, 15, 59, 59))).toBe('2026-11-22T23:59')
    expect(dates.beijingDate(Date.UTC(2026, 10, 22, 16))).toBe('2026-11-23')
  })
})

describe('parseLooseDate', () => {
  const spellings = [
    '2026-1-5',
    '2026.1.5',
    '2026/1/5',
    '2026年1月5日',
    '20260105',
    '2026-01-05',
    ' 2026 年 01 月 05 日 '
  ]
  it.each([...spellings, ...spellings.map(fullWidth)])('reads %s', (text) => {
    expect(dates.parseLooseDate(text)).toBe('2026-01-05')
  })

  it.each(['26.1.5', '2026-1/5', '2026-2-30', '2026-13-1', '202615', '', '昨天', '1月5日'])(
    'does not guess at %s',
    (text) => {
      expect(dates.parseLooseDate(text)).toBeNull()
    }
  )

  it('reads back every date it would print', () => {
    fc.assert(
      fc.property(anyDate, ({ date }) => {
        expect(dates.parseLooseDate(dates.formatDateCn(date))).toBe(date)
      })
    )
  })
})
