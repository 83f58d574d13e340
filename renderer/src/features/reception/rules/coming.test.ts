import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '@shared/domain/calendar'
import { emptyRule, type RuleWhen } from '@shared/domain/reception/rules'
import { comingDays, firstMonth } from './coming'

const rule = (given: Partial<RuleWhen>): RuleWhen => ({ ...emptyRule().when, ...given })
const shown = (given: Partial<RuleWhen>, first: string, turned = 0) =>
  comingDays(rule(given), first, turned, bundledCalendar)

describe('the days of a rule while it is typed', () => {
  // 公告01:桐城市 2021年2月,每周二、四;春节里的 2月11日、16日不安排。
  it('are those of the notice: Tuesdays and Thursdays of February 2021', () => {
    const [february] = shown({ weekdays: [2, 4], holiday: 'skip' }, '2021-02').months
    expect(february).toMatchObject({
      title: '2021年2月',
      notes: ['遇节假日不安排：11日（星期四）、16日（星期二）']
    })
    expect(february?.days.map(({ text }) => text)).toEqual([
      '2日（星期二）',
      '4日（星期四）',
      '9日（星期二）',
      '18日（星期四）',
      '23日（星期二）',
      '25日（星期四）'
    ])
  })

  // 公告16:每周四,节假日顺延;2026年10月1日(周四)在国庆节里,顺延到8日。
  it('say where a postponed day comes from', () => {
    const [october] = shown({ weekdays: [4] }, '2026-10').months
    expect(october?.days[0]).toEqual({
      date: '2026-10-08',
      text: '8日（星期四）',
      moved: '10月1日顺延至此',
      theme: ''
    })
    expect(october?.days[1]?.moved).toBe('')
  })

  it('say which month has no such day', () => {
    const { months } = shown({ kind: 'monthDays', monthDays: [31], holiday: 'hold' }, '2026-01')
    expect(months.map(({ days, notes }) => [days.length, notes])).toEqual([
      [1, []],
      [0, ['这个月没有31日']],
      [1, []]
    ])
  })

  it('ask about years without holidays, and turn on by three months', () => {
    expect(shown({ weekdays: [3] }, '2026-10').unknownYears).toEqual([])
    const later = shown({ weekdays: [3] }, '2026-10', 1)
    expect(later.unknownYears).toEqual([2027])
    expect(later.months.map(({ title }) => title)).toEqual(['2027年1月', '2027年2月', '2027年3月'])
  })
})

describe('the month from which they are shown', () => {
  it.each<[string, Partial<RuleWhen>, string]>([
    ['now for a rule that holds', {}, '2026-11'],
    ['now for one that holds for a while', { validFrom: '2026-01-01', validTo: '2026-12-31' }, '2026-11'],
    ['when it begins', { validFrom: '2027-03-05' }, '2027-03'],
    ['when it began, for one that is over', { validFrom: '2021-02-01', validTo: '2021-02-28' }, '2021-02'],
    ['its last month, for one over without a beginning', { validTo: '2021-02-28' }, '2021-02'],
    ['of a period', { kind: 'period', periodFrom: '2023-09-04', periodTo: '2023-10-30' }, '2023-09'],
    ['of the first theme day', { kind: 'theme', days: [{ date: '2027-05-18', theme: '住房' }] }, '2027-05']
  ])('is that of %s', (_, given, month) => {
    expect(firstMonth(rule(given), '2026-11-26')).toBe(month)
  })
})
