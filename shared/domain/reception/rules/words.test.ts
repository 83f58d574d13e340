import { describe, expect, it } from 'vitest'
import { contextOn, rule } from '../reception.test-support'
import { decideRuleRetirement, decideRuleSection } from './decide'
import { ruleDifferences } from './describe'
import { when, where, who } from './rule.test-support'
import { bookingWords, whenWords, whereWords, whoWords } from './words'

const context = contextOn('2026-11-24')

describe('a rule in words', () => {
  it.each([
    [{ kind: 'monthDays', monthDays: [8, 25] }, '每月8日、25日，遇节假日顺延至下一个工作日'],
    [
      { kind: 'nthWeekday', nth: [1, 4], weekdays: [3], holiday: 'nextWeek' },
      '每月第一、四个周三，遇节假日顺延至次周同一星期'
    ],
    [{ kind: 'nthWeekday', nth: [-1], weekdays: [5] }, '每月最后一个周五，遇节假日顺延至下一个工作日'],
    [{ kind: 'weekly', weekdays: [2, 4], holiday: 'skip' }, '每周二、四，遇节假日不安排'],
    [{ kind: 'workdays' }, '每个工作日'],
    [
      { kind: 'monthDays', monthDays: [8], months: [1, 4, 7, 10] },
      '每月8日（限1、4、7、10月），遇节假日顺延至下一个工作日'
    ],
    [
      { kind: 'theme', days: [{ date: '2025-03-05', theme: '欠薪' }], holiday: 'hold' },
      '3月5日欠薪，遇节假日照常接访'
    ]
  ] as const)('%j', (given, words) => {
    expect(whenWords(when(JSON.parse(JSON.stringify(given))))).toBe(words)
  })

  it('says hours, places and how many receive at once', () => {
    expect(whereWords(where({ seats: 2, places: ['一号接访室', '二号接访室'] }))).toBe(
      '全天 09:00—17:00；一号接访室、二号接访室；每处 2 人；定点接访'
    )
  })

  it('tells in the timeline what one section was and is', () => {
    const before = when({ weekdays: [2] })
    expect(ruleDifferences('when', before, { ...before, weekdays: [2, 4], holiday: 'skip' })).toEqual([
      { label: '星期', before: '周二', after: '周二、四' },
      { label: '遇节假日', before: '顺延至下一个工作日', after: '不安排' }
    ])
  })
})

describe('by whom, and until when one books, in words', () => {
  const nameOf = (id: string) => (id === 'b' ? '达娃卓玛' : undefined)

  it.each([
    [{}, '全体接访领导'],
    [{ principalsOnMonday: true }, '全体接访领导；周一由党政主要负责同志接访'],
    [{ lines: ['政府', '纪检'], levels: ['county'] }, '政府、纪检；县（市、区、旗）领导'],
    [{ leaderIds: ['b', 'z'] }, '达娃卓玛、（名单外）']
  ])('%o', (given, words) => expect(whoWords(who(given), nameOf)).toBe(words))

  it.each([
    [{ bookingDays: null }, '不需要预约'],
    [{ bookingDays: 0, bookingTime: '09:00' }, '接访日当日 09:00'],
    [{ bookingDays: 1, bookingTime: '17:00' }, '接访日前 1 日 17:00']
  ])('%o', (given, words) => expect(bookingWords(where(given))).toBe(words))
})

describe('a rule that stands', () => {
  const record = rule('r', { when: { weekdays: [3] } })

  it('is changed section by section', () => {
    const decision = decideRuleSection(record, 'where', where({ seats: 2 }), context)
    expect(decision.ok && [decision.reason, decision.changes.map(({ section }) => section)]).toEqual([
      '修改时间地点',
      ['where']
    ])
  })

  it('is stopped with a reason, and stays in the ledger', () => {
    const value = { retired: true, on: '2026-11-24', reason: '' }
    const without = decideRuleRetirement(record, value, context)
    expect(without.ok ? [] : without.problems.map(({ message }) => message)).toEqual(['请填写停用原因'])
    expect(decideRuleRetirement(record, { ...value, reason: '改为周四' }, context).ok).toBe(true)
  })
})
