import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../calendar'
import { clockOf, clockText, type ClockFacts } from './clock'
import { disputeClocks, type ClockKey } from './table'

const facts = (start: string, today: string, more: Partial<ClockFacts> = {}): ClockFacts => ({
  start,
  today,
  calendar: bundledCalendar,
  ...more
})
const chip = (key: ClockKey, ...given: Parameters<typeof facts>) => {
  const state = clockOf(key, facts(...given))
  return [state.state, clockText(state)]
}
const texts = (key: ClockKey, ...given: Parameters<typeof facts>) =>
  clockOf(key, facts(...given)).steps.map(({ text }) => text)

describe('期限的状态', () => {
  it('剩五天起提示,末日仍未超期,次日超期', () => {
    expect(chip('mediation', '2026-01-30', '2026-02-22')).toEqual(['ok', '还有 6 天'])
    expect(chip('mediation', '2026-01-30', '2026-02-23')).toEqual(['soon', '还有 5 天'])
    expect(chip('mediation', '2026-01-30', '2026-02-28')).toEqual(['soon', '今天到期'])
    expect(chip('mediation', '2026-01-30', '2026-03-02')).toEqual(['late', '已超 2 天'])
  })

  it('按工作日的,剩余写工作日,超期写日历天', () => {
    // last day 2026-03-19 Thursday
    expect(chip('medical', '2026-01-30', '2026-03-11')).toEqual(['ok', '还有 6 个工作日'])
    expect(chip('medical', '2026-01-30', '2026-03-14')).toEqual(['soon', '还有 4 个工作日'])
    expect(chip('medical', '2026-01-30', '2026-03-19')).toEqual(['soon', '今天到期'])
    expect(chip('medical', '2026-01-30', '2026-03-22')).toEqual(['late', '已超 3 天'])
  })

  it('短的期限到最后三分之一才提示', () => {
    expect(chip('referral', '2026-03-06', '2026-03-06')).toEqual(['ok', '还有 3 个工作日'])
    expect(chip('referral', '2026-03-06', '2026-03-10')).toEqual(['soon', '还有 1 个工作日'])
    expect(chip('red', '2026-03-06', '2026-03-06')).toEqual(['soon', '还有 1 天'])
  })

  it('中止的时候没有末日,不催办', () => {
    const pauses = [{ from: '2026-02-01', to: null, cause: '委托鉴定' }]
    expect(chip('mediation', '2026-01-30', '2026-05-01', { pauses })).toEqual(['paused', '中止中'])
  })

  it('有了结果,写明是否按期', () => {
    expect(chip('mediation', '2026-01-30', '2026-09-01', { end: '2026-02-28' })).toEqual(['done', '按期办结'])
    expect(chip('mediation', '2026-01-30', '2026-09-01', { end: '2026-03-02' })).toEqual([
      'done',
      '超期 2 天办结'
    ])
  })

  it('期限为零的工作日期限落在周末,按天写', () => {
    const state = clockOf('referral', { ...facts('2026-03-08', '2026-03-07'), limits: { referral: 0 } })
    expect(clockText(state)).toBe('还有 1 天')
  })
})

describe('期限是怎样算出来的', () => {
  it('按月:没有对应日的写明月末日', () => {
    expect(texts('mediation', '2026-01-30', '2026-02-01')).toEqual([
      '自受理之日 2026-01-30 的次日起算',
      '期限一个月，2 月没有 30 日，以月末日 2026-02-28 为最后一日'
    ])
  })

  it('按工作日:写明放假、调休上班、中止和延长', () => {
    const more = {
      pauses: [{ from: '2026-03-02', to: '2026-03-06', cause: '委托鉴定' }],
      extensions: [{ n: 2, unit: 'workingDay' as const, on: '2026-03-10', by: '双方当事人同意' }]
    }
    expect(texts('medical', '2026-01-30', '2026-03-10', more)).toEqual([
      '自受理之日 2026-01-30 的次日起算',
      '2026-02-14（星期六）调休上班，计入',
      '春节放假 2026-02-15 至 2026-02-23，不计入',
      '2026-02-28（星期六）调休上班，计入',
      '期限 30 个工作日，最后一日为 2026-03-19',
      '2026-03-10 双方当事人同意，延长 2 个工作日，最后一日为 2026-03-23',
      '2026-03-02 至 2026-03-06 中止（委托鉴定）',
      '中止 5 个工作日不计入，最后一日为 2026-03-30'
    ])
  })

  it('中止没有结束、不占期限的,照实写', () => {
    const open = { pauses: [{ from: '2026-02-01', to: null, cause: '当事人外出' }] }
    expect(texts('mediation', '2026-01-15', '2026-02-10', open).at(-1)).toBe(
      '2026-02-01 起中止（当事人外出），恢复后继续计算'
    )
    // 9-13, 16-20, 23-27, 30-04-03 are 20; 清明 4-6; 7-10, 13-17 are 29; 20
    const weekend = { pauses: [{ from: '2026-03-07', to: '2026-03-08', cause: '道路中断' }] }
    expect(texts('medical', '2026-03-06', '2026-03-07', weekend).at(-1)).toBe(
      '中止不影响期限，最后一日为 2026-04-20'
    )
  })

  it('末日在放假期内或者周末的,写明顺延', () => {
    expect(texts('confirmation', '2026-01-16', '2026-02-01').at(-1)).toBe(
      '2026-02-15 在春节放假期内，顺延至 2026-02-24'
    )
    expect(texts('confirmation', '2026-01-30', '2026-02-01').at(-1)).toBe(
      '2026-03-01 是星期日，顺延至 2026-03-02'
    )
  })

  it('没有放假安排的年份,写明是估算', () => {
    const note = '2027 年放假安排尚未录入，按周一至周五估算'
    expect(texts('referral', '2026-12-31', '2026-12-31')).toContain(note)
    expect(texts('confirmation', '2026-12-03', '2026-12-31')).toContain(note)
    expect(texts('mediation', '2026-12-31', '2026-12-31')).not.toContain(note)
  })
})

describe('纠纷的各种期限', () => {
  it('没有国家规定的都标明可以更改', () => {
    const ours = disputeClocks.filter(({ verified }) => !verified)
    expect(ours.every(({ source }) => source.includes('未核实'))).toBe(true)
    expect(disputeClocks.every(({ source }) => source.length > 0)).toBe(true)
  })

  it('单位可以改长短', () => {
    const start = facts('2026-03-06', '2026-03-06')
    expect(clockOf('referral', { ...start, limits: { referral: 5 } }).due).toBe('2026-03-13')
    expect(clockOf('referral', { ...start, limits: { medical: 5 } }).due).toBe('2026-03-11')
    expect(() => clockOf('referral', { ...start, limits: { referral: -1 } })).toThrow(RangeError)
  })

  it('不能中止、不能延长的期限不受影响', () => {
    const more = {
      pauses: [{ from: '2026-03-07', to: '2026-03-20', cause: '委托鉴定' }],
      extensions: [{ n: 9, unit: 'day' as const, on: '2026-03-10', by: '双方当事人同意' }]
    }
    expect(clockOf('labour', facts('2026-03-06', '2026-03-06', more)).due).toBe('2026-03-21')
    expect(clockOf('court', facts('2026-03-06', '2026-03-06', more)).due).toBe('2026-04-14')
  })
})
