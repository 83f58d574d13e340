import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionValue } from '../../ledger'
import { deadlineOf, deadlineText, limitOf } from './deadline'
import { isWithdrawn, mayFollow, stepOf } from './steps'

function record(sections: Record<string, SectionValue>): LedgerRecord {
  const states = Object.entries(sections).map(([name, value]) => [
    name,
    { current: { hash: 'h', clock: 'c', person: 'p', value }, others: [] }
  ])
  return { entity: 'dispute', id: 'd', created: 'c', updated: 'c', sections: Object.fromEntries(states) }
}
const accepted = (acceptedOn: string, type = 2) => ({ intake: { acceptedOn, type } })
const chip = (today: string, sections = accepted('2016-01-31')) => {
  const deadline = deadlineOf(record(sections), today)
  return deadline && [deadline.due, deadline.state, deadlineText(deadline)]
}

describe('期限:一般在一个月内调结(司法部令第75号第三十三条)', () => {
  it('受理次月对应日为最后一日,没有对应日的为月末', () => {
    expect(limitOf('2016-08-15', 2).due).toBe('2016-09-15')
    expect(limitOf('2016-01-31', 2).due).toBe('2016-02-29')
  })

  it('剩五天起提示,最后一日仍未超期,次日超期', () => {
    expect(chip('2016-02-23')).toEqual(['2016-02-29', 'ok', '还有 6 天'])
    expect(chip('2016-02-24')).toEqual(['2016-02-29', 'soon', '还有 5 天'])
    expect(chip('2016-02-29')).toEqual(['2016-02-29', 'soon', '今天到期'])
    expect(chip('2016-03-01')).toEqual(['2016-02-29', 'late', '已超 1 天'])
  })

  it('有了结果就不再催办,但写明是否按期', () => {
    const done = (resultOn: string) =>
      chip('2020-01-01', { ...accepted('2016-01-31'), outcome: { resultOn } } as never)
    expect(done('2016-02-29')).toEqual(['2016-02-29', 'done', '按期办结'])
    expect(done('2016-03-02')).toEqual(['2016-02-29', 'done', '超期 2 天办结'])
  })

  it('医疗纠纷为 30 个工作日(《医疗纠纷预防和处理条例》第三十八条)', () => {
    expect(limitOf('2016-08-01', 15)).toEqual({
      due: '2016-09-12',
      source: '《医疗纠纷预防和处理条例》第三十八条'
    })
  })
})

describe('环节', () => {
  const intake = { acceptedOn: '2016-08-01', type: 2 }
  it('由已登记的内容得出', () => {
    expect(stepOf(record({ intake }))).toBe(1)
    expect(stepOf(record({ intake, assignment: {} }))).toBe(2)
    expect(stepOf(record({ intake, assignment: {}, handling: { sessions: [] } }))).toBe(2)
    expect(stepOf(record({ intake, assignment: {}, handling: { sessions: [{}] } }))).toBe(3)
    expect(stepOf(record({ intake, assignment: {}, outcome: {} }))).toBe(3)
    expect(stepOf(record({ intake, assignment: {}, outcome: {}, feedback: {} }))).toBe(4)
    expect(stepOf(record({ intake, assignment: {}, outcome: {}, feedback: {}, closing: {} }))).toBe(5)
  })

  it('只按表中的顺序前进', () => {
    const allowed = [1, 2, 3, 4, 5].flatMap((from) =>
      [1, 2, 3, 4, 5].filter((to) => mayFollow(from as 1, to as 1)).map((to) => `${from}→${to}`)
    )
    expect(allowed).toEqual(['1→2', '2→3', '3→3', '3→4', '4→5'])
  })

  it('撤销登记后可以恢复', () => {
    expect(isWithdrawn(record({ intake, retired: { retired: true } }))).toBe(true)
    expect(isWithdrawn(record({ intake, retired: { retired: false } }))).toBe(false)
  })
})
