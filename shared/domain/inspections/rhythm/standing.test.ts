import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../../calendar'
import { dueOf, periodOf } from './periods'
import type { InspectionEvery } from './section'
import { standingOf } from './standing'

const at = (
  every: InspectionEvery,
  day: string,
  today: string,
  days: string[] = [],
  begun: string | null = '2026-01-01'
) => {
  const period = periodOf(every, day)
  if (!period) throw new Error('no period')
  const rounds = days.map((on, index) => ({ id: `r${index}`, on }))
  const { state, text } = standingOf(dueOf(period, true, bundledCalendar), every, rounds, begun, today)
  return [state, text]
}

describe('一个周期今天是什么情形', () => {
  it('查过的，写几次', () => {
    expect(at('week', '2026-11-24', '2026-11-26', ['2026-11-23', '2026-11-26'])).toEqual([
      'done',
      '已排查 2 次'
    ])
  })

  it('月底是周一：前七天起临近，当天到期，过后超期', () => {
    // 2026-11-30 is a Monday.
    expect(at('month', '2026-11-01', '2026-11-22')).toEqual(['ahead', '还有 8 天'])
    expect(at('month', '2026-11-01', '2026-11-23')).toEqual(['soon', '还有 7 天'])
    expect(at('month', '2026-11-01', '2026-11-30')).toEqual(['soon', '今天到期'])
    expect(at('month', '2026-11-01', '2026-12-02')).toEqual(['late', '已超 2 天'])
  })

  it('过后才查的，那一期仍写当期未查，不再算着天数', () => {
    expect(at('month', '2026-10-01', '2026-11-26', ['2026-11-02'])).toEqual(['missed', '当期未查'])
  })

  it('还没有开始的周期不催', () => {
    expect(at('day', '2026-11-27', '2026-11-26')).toEqual(['ahead', '还有 1 天'])
    expect(at('day', '2026-11-26', '2026-11-26')).toEqual(['soon', '今天到期'])
  })

  it('没有工作日的不要求；查了仍算查了', () => {
    expect(at('week', '2026-02-18', '2026-03-01')).toEqual(['free', '不要求'])
    expect(at('week', '2026-02-18', '2026-03-01', ['2026-02-20'])).toEqual(['done', '已排查 1 次'])
  })

  it('起算以前的不算超期', () => {
    expect(at('month', '2026-09-01', '2026-11-26', [], '2026-10-08')).toEqual(['before', '未起算'])
    expect(at('month', '2026-10-01', '2026-11-26', [], '2026-10-08')).toEqual(['late', '已超 27 天'])
    expect(at('month', '2026-10-01', '2026-11-26', [], null)).toEqual(['before', '未起算'])
  })
})
