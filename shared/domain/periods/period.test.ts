import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, fromDayNumber, isMonth, monthOf } from '../dates'
import {
  containsDay,
  isPeriod,
  kindOf,
  monthsIn,
  nextPeriod,
  parsePeriod,
  periodOf,
  periodTitle,
  periodWords,
  previousPeriod,
  rangeOf,
  samePeriodLastYear,
  spanOf,
  type Period
} from '.'

const day = fc.integer({ min: -10_000, max: 60_000 }).map(fromDayNumber)
const whole = fc
  .tuple(fc.constantFrom('month', 'quarter', 'half', 'year'), day)
  .map(([kind, date]) => periodOf(kind as 'month', date))
const span = fc.tuple(day, fc.nat(800)).map(([from, more]) => spanOf(from, addDays(from, more)))
const monthly = fc
  .tuple(day, fc.nat(20))
  .map(([date, more]) => spanOf(`${monthOf(date)}-01`, rangeOf(monthOf(addDays(date, 30 * more))).to))
const any: fc.Arbitrary<Period> = fc.oneof(whole, span, monthly)
const length = (period: Period): number => daysBetween(rangeOf(period).from, rangeOf(period).to) + 1

describe('periods', () => {
  it.each([
    ['2016-08', 'month', '2016-08-01', '2016-08-31', '2016年8月'],
    ['2026Q3', 'quarter', '2026-07-01', '2026-09-30', '2026年第三季度'],
    ['2026H1', 'half', '2026-01-01', '2026-06-30', '2026年上半年'],
    ['2026H2', 'half', '2026-07-01', '2026-12-31', '2026年下半年'],
    ['2026', 'year', '2026-01-01', '2026-12-31', '2026年'],
    ['2026-01-05_2026-02-10', 'span', '2026-01-05', '2026-02-10', '2026年1月5日至2月10日'],
    ['2025-12-01_2026-02-28', 'span', '2025-12-01', '2026-02-28', '2025年12月1日至2026年2月28日'],
    ['2026-01-05_2026-01-05', 'span', '2026-01-05', '2026-01-05', '2026年1月5日']
  ])('%s is a %s from %s to %s: %s', (period, kind, from, to, title) => {
    expect([kindOf(period), rangeOf(period), periodTitle(period)]).toEqual([kind, { from, to }, title])
  })

  it.each([
    ['2026Q3', '2026Q2', '2025Q3'],
    ['2026Q1', '2025Q4', '2025Q1'],
    ['2026H1', '2025H2', '2025H1'],
    ['2026', '2025', '2025'],
    ['2016-01', '2015-12', '2015-01'],
    ['2026-01-05_2026-02-10', '2025-11-29_2026-01-04', '2025-01-05_2025-02-10'],
    // Spans of whole months stay whole, in February too.
    ['2024-02-01_2024-03-31', '2023-12-01_2024-01-31', '2023-02-01_2023-03-31'],
    ['2025-01-01_2025-02-28', '2024-11-01_2024-12-31', '2024-01-01_2024-02-29']
  ])('%s follows %s and is held against %s', (period, before, lastYear) => {
    expect([previousPeriod(period), samePeriodLastYear(period)]).toEqual([before, lastYear])
  })

  it('lie side by side with those before and after, with nothing between', () => {
    fc.assert(
      fc.property(any, (period) => {
        expect(addDays(rangeOf(previousPeriod(period)).to, 1)).toBe(rangeOf(period).from)
        expect(addDays(rangeOf(period).to, 1)).toBe(rangeOf(nextPeriod(period)).from)
      })
    )
  })

  it('of one kind: the one before the next is the period itself', () => {
    fc.assert(
      fc.property(whole, (period) => {
        expect(previousPeriod(nextPeriod(period))).toBe(period)
        expect(kindOf(nextPeriod(period))).toBe(kindOf(period))
      })
    )
  })

  it('of free days are as long as those before', () => {
    fc.assert(
      fc.property(span, (period) => {
        const before = previousPeriod(period)
        const months = monthsIn(period).length
        const same = length(before) === length(period) || monthsIn(before).length === months
        expect(same).toBe(true)
      })
    )
  })

  it('contain exactly the days of their range', () => {
    fc.assert(
      fc.property(any, day, (period, date) => {
        const { from, to } = rangeOf(period)
        expect(containsDay(period, date)).toBe(daysBetween(from, date) >= 0 && daysBetween(date, to) >= 0)
      })
    )
  })

  it('have one id for one stretch of days', () => {
    fc.assert(
      fc.property(any, (period) => {
        expect(isPeriod(period)).toBe(true)
        expect(spanOf(rangeOf(period).from, rangeOf(period).to)).toBe(period)
      })
    )
    expect(isPeriod('2026-07-01_2026-09-30')).toBe(false)
  })

  it('are read back from their own title and their own id', () => {
    fc.assert(
      fc.property(any, (period) => {
        expect(parsePeriod(periodTitle(period))).toBe(period)
        if (kindOf(period) !== 'span') expect(parsePeriod(period)).toBe(period)
      })
    )
  })

  it('hold the whole months in them and no other', () => {
    fc.assert(
      fc.property(any, (period) => {
        const months = monthsIn(period)
        expect(months.every(isMonth)).toBe(true)
        for (const month of months) {
          expect(containsDay(period, rangeOf(month).from) && containsDay(period, rangeOf(month).to)).toBe(
            true
          )
        }
        if (kindOf(period) !== 'span') {
          expect(months.reduce((sum, month) => sum + length(month), 0)).toBe(length(period))
        }
      })
    )
    expect(monthsIn('2026-01-05_2026-03-10')).toEqual(['2026-02'])
  })

  it.each([
    '',
    '2026Q5',
    '2026H3',
    '26Q1',
    '2026-13',
    '2026-02-30_2026-03-01',
    '2026-03-01_2026-02-01',
    '1026'
  ])('are never %s', (text) => {
    expect(isPeriod(text)).toBe(false)
    expect(() => rangeOf(text)).toThrow(RangeError)
  })

  it('have the words of their kind', () => {
    expect(
      ['2016-08', '2026Q3', '2026H1', '2026', '2026-01-05_2026-01-06'].map((each) => periodWords(each).here)
    ).toEqual(['本月', '本季度', '本半年', '本年', '本期'])
  })
})

describe('parsePeriod', () => {
  it.each(['2016-08', '2016-8', '2016.8', '2016/08', '2016年8月', '201608', ' ２０１６年８月 '])(
    'reads %s',
    (text) => {
      expect(parsePeriod(text)).toBe('2016-08')
    }
  )
  it.each([
    ['2026Q3', '2026Q3'],
    ['2026年第三季度', '2026Q3'],
    ['2026年3季度', '2026Q3'],
    ['２０２６ｑ３', '2026Q3'],
    ['2026年上半年', '2026H1'],
    ['2026年度', '2026'],
    ['2026', '2026'],
    ['2026.1.5-2026.2.10', '2026-01-05_2026-02-10'],
    ['2026-1-5至2026-2-10', '2026-01-05_2026-02-10'],
    ['2026年7月1日至9月30日', '2026Q3']
  ])('reads %s as %s', (text, period) => {
    expect(parsePeriod(text)).toBe(period)
  })
  it.each([
    '',
    '16-08',
    '2016-13',
    '2016-0',
    '八月',
    '2026年第五季度',
    '2026年2月10日至1月5日',
    '一月至三月',
    '0026-01-05至0026-02-01'
  ])('does not guess %s', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })
})
