import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../../calendar'
import { dateOf, monthRange, weekdayOf } from '../../dates'
import { daysOf } from './days'
import { when } from './rule.test-support'
import type { RuleWhen } from './sections'

const inSpan = (rule: Partial<RuleWhen>, from: string, to: string) =>
  daysOf(when(rule), { from, to }, bundledCalendar)
const inMonth = (rule: Partial<RuleWhen>, month: string) => {
  const { from, to } = monthRange(month)
  return inSpan(rule, from, to)
}
const dates = ({ days }: { days: { date: string }[] }): string[] => days.map(({ date }) => date)

describe('每周固定日', () => {
  // 公告01:桐城市 2021年2月,每周二、四;2月11日至17日春节放假。
  it('leaves the Spring Festival out of Tuesdays and Thursdays of February 2021', () => {
    const found = inMonth({ weekdays: [2, 4], holiday: 'skip' }, '2021-02')
    expect(dates(found)).toEqual([
      '2021-02-02',
      '2021-02-04',
      '2021-02-09',
      '2021-02-18',
      '2021-02-23',
      '2021-02-25'
    ])
    expect(found.skipped).toEqual(['2021-02-11', '2021-02-16'])
  })

  // 公告03:乐清市每周三;2021年3月的星期三是 3、10、17、24、31 日。
  it('is every Wednesday of March 2021, with no holiday in the way', () => {
    const wednesdays = ['2021-03-03', '2021-03-10', '2021-03-17', '2021-03-24', '2021-03-31']
    expect(dates(inMonth({ weekdays: [3] }, '2021-03'))).toEqual(wednesdays)
  })

  // 公告16:每周四,节假日顺延;2026年国庆节 10月1日(周四)至7日,8日是周四。
  it('is postponed onto its own next day, and both stand on it', () => {
    const found = inMonth({ weekdays: [4] }, '2026-10')
    expect(dates(found)).toEqual(['2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29'])
    expect(found.days[0]?.due).toEqual(['2026-10-01', '2026-10-08'])
  })

  // 2021年2月11日(四)、16日(二)都在春节里,都顺延到2月18日(四)。
  it('lets two postponed days meet on one date', () => {
    const found = inMonth({ weekdays: [2, 4] }, '2021-02')
    expect(found.days.find(({ date }) => date === '2021-02-18')?.due).toEqual([
      '2021-02-11',
      '2021-02-16',
      '2021-02-18'
    ])
  })
})

describe('每月固定日', () => {
  // 公告06:每月8号、25号;2024年5月25日是周六,顺延至27日(周一)。
  it('is the 8th and the 25th, a Saturday postponed to Monday', () => {
    const found = inMonth({ kind: 'monthDays', monthDays: [8, 25] }, '2024-05')
    expect(found.days).toEqual([
      { date: '2024-05-08', due: ['2024-05-08'], theme: '' },
      { date: '2024-05-27', due: ['2024-05-25'], theme: '' }
    ])
  })

  // 公告15:每月15日;2026年春节 2月15日至23日。
  it('is the 15th, postponed past the whole Spring Festival', () => {
    expect(dates(inMonth({ kind: 'monthDays', monthDays: [15] }, '2026-02'))).toEqual(['2026-02-24'])
  })

  // 2026年2月28日是周六,但要上班。
  it('is held on a Saturday that is worked', () => {
    expect(dates(inMonth({ kind: 'monthDays', monthDays: [28] }, '2026-02'))).toEqual(['2026-02-28'])
  })

  // 2026年1月31日是周六,2月1日是周日。
  it('belongs to the month in which it is held', () => {
    const rule: Partial<RuleWhen> = { kind: 'monthDays', monthDays: [31] }
    expect(dates(inMonth(rule, '2026-01'))).toEqual([])
    expect(inMonth(rule, '2026-02').days).toEqual([{ date: '2026-02-02', due: ['2026-01-31'], theme: '' }])
  })

  it('is on 29 February only in a leap year, and says so otherwise', () => {
    const rule: Partial<RuleWhen> = { kind: 'monthDays', monthDays: [29] }
    expect(dates(inMonth(rule, '2024-02'))).toEqual(['2024-02-29'])
    const none = inMonth(rule, '2023-02')
    expect([dates(none), none.missing]).toEqual([[], [{ month: '2023-02', day: '29日' }]])
    expect(dates(inMonth({ ...rule, shortMonth: 'lastDay' }, '2023-02'))).toEqual(['2023-02-28'])
  })

  it('has no 31st in April, and says so', () => {
    const found = inMonth({ kind: 'monthDays', monthDays: [31] }, '2026-04')
    expect([found.days, found.missing]).toEqual([[], [{ month: '2026-04', day: '31日' }]])
  })

  // 海口(公告19)每月一天;只在每季度首月的,例如 1、4、7、10 月。
  it('is held in the chosen months only', () => {
    const rule: Partial<RuleWhen> = { kind: 'monthDays', monthDays: [8], months: [1, 4, 7, 10] }
    expect(dates(inSpan(rule, '2024-01-01', '2024-12-31'))).toEqual([
      '2024-01-08',
      '2024-04-08',
      '2024-07-08',
      '2024-10-08'
    ])
  })
})

describe('每月第几个星期几', () => {
  const first4: Partial<RuleWhen> = { kind: 'nthWeekday', nth: [1, 4], weekdays: [3], holiday: 'nextWeek' }

  // 公告07:第一、四周星期三,节假日顺延至次周星期三;2021年10月6日在国庆节里。
  it('is the first and the fourth Wednesday, a holiday postponed to the Wednesday after', () => {
    expect(inMonth(first4, '2021-10').days).toEqual([
      { date: '2021-10-13', due: ['2021-10-06'], theme: '' },
      { date: '2021-10-27', due: ['2021-10-27'], theme: '' }
    ])
  })

  // 2021年2月从星期一开始,共四周,只有四个星期三。
  it('says when there is no fifth one', () => {
    const found = inMonth({ ...first4, nth: [5] }, '2021-02')
    expect([found.days, found.missing]).toEqual([[], [{ month: '2021-02', day: '第五个星期三' }]])
  })

  it('is the last Friday where so set', () => {
    expect(dates(inMonth({ ...first4, nth: [-1], weekdays: [5] }, '2026-02'))).toEqual(['2026-02-27'])
  })
})

describe('每个工作日', () => {
  // 公告14;2024年2月:春节 10 – 17 日,4日、18日(周日)上班。
  it('counts working Sundays and leaves the holiday out', () => {
    expect(dates(inMonth({ kind: 'workdays' }, '2024-02')).map((date) => Number(date.slice(8)))).toEqual([
      1, 2, 4, 5, 6, 7, 8, 9, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29
    ])
  })
})

describe('一段时间', () => {
  // 公告11:2023-09-04 至 10-30,周末和法定节假日除外;9月29日至10月6日放假,10月7、8日上班。
  const rule = { kind: 'period', periodFrom: '2023-09-04', periodTo: '2023-10-30', holiday: 'skip' } as const

  it('is every working day from its first to its last', () => {
    const found = dates(inSpan(rule, '2023-01-01', '2023-12-31'))
    expect([found[0], found.at(-1), found.length]).toEqual(['2023-09-04', '2023-10-30', 37])
    expect(found).not.toContain('2023-09-29')
    expect(found).toContain('2023-10-07')
  })

  // 集中接访周:照常接访的,七天都在。
  it('is every day where holidays do not matter', () => {
    const week = { ...rule, periodTo: '2023-09-10', holiday: 'hold' } as const
    expect(dates(inSpan(week, '2023-09-01', '2023-09-30'))).toHaveLength(7)
  })
})

describe('专题接访日', () => {
  // 公告12:每个日期有自己的主题。
  it('is held on its dates with their themes, in order', () => {
    const days = [
      { date: '2025-03-19', theme: '林权' },
      { date: '2025-03-05', theme: '欠薪' }
    ]
    expect(inMonth({ kind: 'theme', days }, '2025-03').days).toEqual([
      { date: '2025-03-05', due: ['2025-03-05'], theme: '欠薪' },
      { date: '2025-03-19', due: ['2025-03-19'], theme: '林权' }
    ])
  })

  // 公告04:2008-07-06 是星期日,照常接访;那一年没有放假数据,但不需要。
  it('may be a Sunday where so set, and asks nothing of the calendar', () => {
    const days = [{ date: '2008-07-06', theme: '' }]
    const found = inMonth({ kind: 'theme', days, holiday: 'hold' }, '2008-07')
    expect([dates(found), found.unknownYears]).toEqual([['2008-07-06'], []])
  })
})

describe('a year without holidays', () => {
  it('is asked about, and taken as Monday to Friday meanwhile', () => {
    const found = inMonth({ kind: 'monthDays', monthDays: [2, 4] }, '2090-12')
    expect([dates(found), found.unknownYears]).toEqual([['2090-12-04'], [2090]])
  })
})

describe('a rule of any kind', () => {
  const rule = fc.record({
    kind: fc.constantFrom('monthDays', 'nthWeekday', 'weekly', 'workdays'),
    monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }),
    nth: fc.uniqueArray(fc.constantFrom<-1 | 1 | 2 | 3 | 4 | 5>(-1, 1, 2, 3, 4, 5), { minLength: 1 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
    holiday: fc.constantFrom('nextWorkday', 'nextWeek', 'skip', 'hold')
  }) as fc.Arbitrary<Partial<RuleWhen>>

  it('gives a year the same days as its twelve months one by one', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 2012, max: 2025 }), (one, year) => {
        const whole = dates(inSpan(one, `${year}-01-01`, `${year}-12-31`))
        const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
        expect(months.flatMap((month) => dates(inMonth(one, month)))).toEqual(whole)
        expect([...new Set(whole)].sort()).toEqual(whole)
      })
    )
  })

  it('never puts a postponed day on a day off, nor before the day it stands for', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 2012, max: 2025 }), (one, year) => {
        const { days } = inSpan({ ...one, holiday: 'nextWorkday' }, `${year}-01-01`, `${year}-12-31`)
        for (const { date, due } of days) {
          expect(due.every((each) => each <= date)).toBe(true)
          expect(bundledCalendar.off.has(date)).toBe(false)
        }
      })
    )
  })

  it('keeps its weekday when it is postponed by weeks', () => {
    const weekly = inSpan(
      { weekdays: [3], holiday: 'nextWeek' },
      dateOf(2021, 1, 1) ?? '',
      dateOf(2021, 12, 31) ?? ''
    )
    expect(dates(weekly).every((date) => weekdayOf(date) === 3)).toBe(true)
  })
})
