import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord } from '../../ledger'
import { addDays, dayNumber, weekdayOf } from '../dates'
import { bundledYears } from './bundled'
import { bundledCalendar, calendarOf, dayKind, isWorked } from './calendar'
import type { HolidayDays } from './sections'
import { addWorkingDays, workingDaysBetween } from './workdays'

function entered(year: string, days: HolidayDays, retired = false): LedgerRecord {
  const meta = { clock: '1763856000000-0000-device01', person: 'p' }
  const change = { entity: 'holidays', id: year, before: null }
  const record = applyChange(undefined, { ...change, section: 'days', value: days }, meta)
  const back = { retired: true, on: '2026-11-23', reason: '通知有误' }
  return retired ? applyChange(record, { ...change, section: 'retired', value: back }, meta) : record
}

describe('随软件带来的放假安排', () => {
  /** 《全国年节及纪念日放假办法》第二条: 11 days for everyone, 13 from 2025. */
  const statutory = (year: number) => (year >= 2025 ? 13 : 11)
  /** Where a notice moved days over the turn of a year, or gave more than the statute does. */
  const more: Record<number, number> = {
    2011: -1, // 2012-01-03 was a day off for the working Saturday 2011-12-31 (国办发明电〔2011〕45号)
    2012: 1,
    2015: 1, // 2015-09-03 (国发明电〔2015〕1号)
    2020: 2 // to 2020-02-02 (国办发明电〔2020〕1号): Friday 01-31 off, and Saturday 02-01 no longer worked
  }

  it('各年放假的工作日,减去调休上班日,等于法定放假天数', () => {
    const found = bundledYears.map(({ year, off, work }) => {
      const days = off.flatMap(({ from, to }) => daysFrom(from, to))
      return [year, days.filter((day) => weekdayOf(day) <= 5).length - work.length]
    })
    expect(found).toEqual(bundledYears.map(({ year }) => [year, statutory(year) + (more[year] ?? 0)]))
  })

  it('日期都在当年,上班日都是周末且不在放假期内', () => {
    for (const { year, off, work } of bundledYears) {
      const days = off.flatMap(({ from, to }) => daysFrom(from, to))
      expect(new Set(days).size).toBe(days.length)
      expect([...days, ...work].every((day) => day.startsWith(`${year}-`))).toBe(true)
      expect(work.every((day) => weekdayOf(day) > 5 && !days.includes(day))).toBe(true)
    }
  })

  it.each([
    ['2020-02-03', 'working', '春节假期延长至 2 月 2 日,3 日起正常上班'],
    ['2020-01-31', 'off', '原定上班,延长假期后放假'],
    ['2020-02-01', 'off', '原定调休上班的星期六'],
    ['2020-01-19', 'working', '调休上班的星期日'],
    ['2024-02-09', 'working', '除夕,通知只鼓励休息'],
    ['2024-02-18', 'working', '星期日上班'],
    ['2025-01-28', 'off', '除夕自 2025 年起放假'],
    ['2025-10-08', 'off', '国庆、中秋连放八天'],
    ['2026-02-14', 'working', '星期六上班'],
    ['2026-02-23', 'off', '春节最后一天'],
    ['2026-11-22', 'off', '普通星期日'],
    ['2027-01-01', 'unknown', '2027 年的通知还没有录入'],
    ['2009-12-31', 'unknown', '早于最早的一年']
  ])('%s 是 %s:%s', (date, kind) => {
    expect(dayKind(date, bundledCalendar)).toBe(kind)
  })
})

describe('本单位录入的放假安排', () => {
  const days: HolidayDays = {
    off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    work: ['2027-02-06'],
    source: '测试通知'
  }

  it('补上没有的年份,放在原有年份之前', () => {
    const calendar = calendarOf([entered('2027', days)])
    const kinds = ['2027-01-01', '2027-02-06', '2027-02-13', '2026-02-14']
    expect(kinds.map((day) => dayKind(day, calendar))).toEqual(['off', 'working', 'off', 'working'])
    const changed = calendarOf([entered('2026', { off: [], work: [], source: '改' })])
    expect(dayKind('2026-02-17', changed)).toBe('working')
  })

  it('停用后不再作数', () => {
    const calendar = calendarOf([entered('2027', days, true)])
    expect(dayKind('2027-01-01', calendar)).toBe('unknown')
    expect(calendarOf(undefined)).toBe(bundledCalendar)
  })

  it('别处传来的错误范围只影响当年', () => {
    const wild = { ...days, off: [{ name: '元旦', from: '2020-01-01', to: '9999-12-31' }] }
    const calendar = calendarOf([entered('2027', wild)])
    expect([calendar.off.has('2028-01-03'), calendar.off.has('2027-12-31')]).toEqual([false, true])
  })
})

describe('工作日', () => {
  it('跨过放假,计入调休上班日,并说明依据', () => {
    // 2026-02-13 Fri; then Sat 02-14 worked (1), 02-15 to 02-23 off, 24 to 27 (2-5), Sat 28 worked (6)
    const found = addWorkingDays('2026-02-13', 6, bundledCalendar)
    expect(found.date).toBe('2026-02-28')
    expect(found.known).toBe(true)
    expect(found.skipped.breaks.map(({ name }) => name)).toEqual(['春节'])
    expect(found.skipped.workedWeekends).toEqual(['2026-02-14', '2026-02-28'])
  })

  it('没有通知的年份按周一至周五估算,并写明是哪一年', () => {
    // 2026-12-31 Thu; 2027-01-01 Fri counts though it will be a holiday; 02 and 03 are the weekend
    const found = addWorkingDays('2026-12-31', 2, bundledCalendar)
    expect([found.date, found.known, found.skipped.unknownYears]).toEqual(['2027-01-04', false, [2027]])
  })

  it('不收负数和小数', () => {
    expect(() => addWorkingDays('2026-01-01', -1, bundledCalendar)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-01-01', 1.5, bundledCalendar)).toThrow(RangeError)
  })

  it('加出来的日子,数回去是同样的天数', () => {
    const start = fc.integer({ min: 0, max: 6500 }).map((days) => addDays('2009-06-01', days))
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 80 }), (from, n) => {
        const { date } = addWorkingDays(from, n, bundledCalendar)
        expect(workingDaysBetween(from, date, bundledCalendar)).toBe(n)
        if (n > 0) expect(isWorked(dayNumber(date), bundledCalendar)).toBe(true)
      })
    )
  })
})

function daysFrom(from: string, to: string): string[] {
  return from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)]
}
