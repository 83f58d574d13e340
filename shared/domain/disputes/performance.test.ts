import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allPerformed,
  instalments,
  nextDue,
  openItems,
  overdueItems,
  owed,
  recordPerformance,
  type PerformanceItem
} from './performance'
import {
  assigned,
  context,
  fields,
  fold,
  messages,
  success,
  warned,
  withOutcome
} from './decide.test-support'

const item = (over: Partial<PerformanceItem> = {}): PerformanceItem => ({
  id: 'a',
  what: '支付赔偿款',
  by: '王小明',
  to: '次仁多吉',
  amount: 60_000,
  dueOn: '2016-08-31',
  done: null,
  ...over
})
const second = item({ id: 'b', dueOn: '2016-09-30' })
const done = (amount: number, on = '2016-08-20') => ({ on, amount, receipt: '收条' })
const decide = (...items: PerformanceItem[]) => recordPerformance(withOutcome(), { items }, context())
const performing = (...items: PerformanceItem[]) => fold(withOutcome(), decide(...items))
const ids = (items: PerformanceItem[]) => items.map(({ id }) => id)

describe('登记履行（《人民调解法》第三十一条）', () => {
  it('内容和日期必填；收到的金额和日期要填实', () => {
    const bad = item({ what: ' ', dueOn: '', done: done(0, '2016-08-14') })
    expect(fields(decide(bad))).toEqual([
      'performance.items.0.what',
      'performance.items.0.dueOn',
      'performance.items.0.done.amount',
      'performance.items.0.done.on'
    ])
    expect(fields(decide(item({ done: done(1, '2016-08-21') })))).toEqual(['performance.items.0.done.on'])
  })

  it('各期合计与协议涉及金额不同的提示，不阻止', () => {
    expect(warned(decide(item()))).toEqual(['performance.items 《人民调解法》第二十九条'])
    expect(JSON.stringify(decide(item()))).toContain('各期合计 600.00 元，协议涉及金额 1,200.00 元')
    expect(warned(decide(item(), second))).toEqual([])
    expect(warned(decide(item({ amount: 0, what: '疏通水沟' })))).toEqual([])
  })

  it('问题写在填写的那一行，与保存后的次序无关', () => {
    const blankRow = item({ id: 'c', what: '', amount: 0, dueOn: '' })
    expect(fields(decide(second, blankRow, item({ what: '' })))).toEqual(['performance.items.2.what'])
    expect(fields(decide(...Array.from({ length: 201 }, () => item())))).toEqual(['performance.items'])
  })

  it('没有填的行不保存，按到期日排列', () => {
    const empty = item({ id: 'c', what: ' ', amount: 0, dueOn: '' })
    expect(ids(openItems(performing(second, empty, item())))).toEqual(['a', 'b'])
  })

  it('没有达成协议的不登记履行', () => {
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    expect(messages(recordPerformance(withOutcome({}, failed), { items: [] }, context()))).toContain(
      '没有达成协议'
    )
    expect(messages(recordPerformance(assigned(), { items: [item()] }, context()))).toContain('不能登记履行')
  })
})

describe('欠付', () => {
  it('到期当日仍不算欠付，次日起算；部分收到的仍欠差额', () => {
    const record = performing(second, item({ done: done(20_000) }))
    expect(overdueItems(record, '2016-08-31')).toEqual([])
    expect(ids(overdueItems(record, '2016-09-01'))).toEqual(['a'])
    expect(openItems(record).map(owed)).toEqual([40_000, 60_000])
  })

  it('下一个到期日从今天起算，履行完的不再到期', () => {
    const record = performing(item({ done: done(60_000) }), second)
    expect(nextDue(record, '2016-09-30')).toBe('2016-09-30')
    expect(nextDue(record, '2016-10-01')).toBeNull()
    expect(allPerformed(record)).toBe(false)
  })

  it('不是金钱的，登记了履行就是履行了', () => {
    const record = performing(item({ amount: 0, done: done(0) }))
    expect(openItems(record)).toEqual([])
  })
})

describe('分期', () => {
  it('逐月到期，没有对应日的为月末', () => {
    expect(instalments(100, 3, '2016-10-31')).toEqual([
      { amount: 33, dueOn: '2016-10-31' },
      { amount: 33, dueOn: '2016-11-30' },
      { amount: 34, dueOn: '2016-12-31' }
    ])
    expect(instalments(100, 3, '')).toEqual([])
  })

  it('任何金额分任何期数，合计分文不差，到期日不倒退', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 60 }), (total, count) => {
        const list = instalments(total, count, '2016-01-31')
        expect(list.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        expect(list).toHaveLength(count)
        expect([...list].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))).toEqual(list)
      })
    )
  })
})
