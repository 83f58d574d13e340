import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionValue } from '../../ledger'
import { calendarOf } from '../calendar'
import { deadlineOf, deadlineText, limitOf } from './deadline'
import { standardTerms } from './terms'

function record(sections: Record<string, SectionValue>): LedgerRecord {
  const states = Object.entries(sections).map(([name, value]) => [
    name,
    { current: { hash: 'h', clock: 'c', person: 'p', value }, others: [] }
  ])
  return { entity: 'dispute', id: 'd', created: 'c', updated: 'c', sections: Object.fromEntries(states) }
}
const accepted = (acceptedOn: string, type = 2) => ({ intake: { acceptedOn, type } })
const chip = (today: string, sections = accepted('2016-01-31')) => {
  const deadline = deadlineOf(record(sections), today, standardTerms)
  return deadline && [deadline.due, deadline.state, deadlineText(deadline)]
}

describe('期限:一般在一个月内调结(司法部令第75号第三十三条)', () => {
  it('受理次月对应日为最后一日,没有对应日的为月末', () => {
    expect(limitOf('2016-08-15', 2, standardTerms).due).toBe('2016-09-15')
    expect(limitOf('2016-01-31', 2, standardTerms).due).toBe('2016-02-29')
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
    expect(limitOf('2016-08-01', 15, standardTerms)).toEqual({
      due: '2016-09-12',
      source: '《医疗纠纷预防和处理条例》第三十八条'
    })
  })

  it('工作日扣除放假、计入调休上班日;单位录入的放假安排优先', () => {
    expect(limitOf('2026-01-30', 15, standardTerms).due).toBe('2026-03-19')
    const off = [{ name: '补休', from: '2026-03-19', to: '2026-03-20' }]
    const entered = { entity: 'holidays', id: '2026', created: 'c', updated: 'c' }
    const current = { hash: 'h', clock: 'c', person: 'p', value: { off, work: [], source: '测试用' } }
    const calendar = calendarOf([{ ...entered, sections: { days: { current, others: [] } } }])
    // 2-6, 9-13, 16-20, 23-27 are 20; 2-6, 9-13 of March are 30: no 春节, no working weekend, the break later
    expect(limitOf('2026-01-30', 15, { ...standardTerms, calendar }).due).toBe('2026-03-13')
  })
})

describe('约定、延长和中止(limits 一节)', () => {
  const limits = (more: object) => ({
    ...accepted('2026-01-15'),
    limits: { agreedDays: null, extensions: [], pauses: [], ...more }
  })
  const pause = (from: string, to: string | null) => ({
    pauses: [{ id: 'p', from, to, cause: 'appraisal', note: '' }]
  })
  const extensions = [{ id: 'e', days: 10, on: '2026-02-10', consentBy: '卓玛、扎西', reason: '' }]

  it('延长和中止推后末日', () => {
    expect(chip('2026-02-01', limits({ extensions }) as never)?.[0]).toBe('2026-02-25')
    expect(chip('2026-02-11', limits(pause('2026-02-01', '2026-02-05')) as never)?.[0]).toBe('2026-02-20')
  })

  it('约定的天数代替一个月,医疗纠纷不代替', () => {
    expect(chip('2026-02-01', limits({ agreedDays: 20 }) as never)?.[0]).toBe('2026-02-04')
    const medical = { ...limits({ agreedDays: 20 }), ...accepted('2026-01-30', 15) }
    expect(chip('2026-02-01', medical as never)?.[0]).toBe('2026-03-19')
  })

  it('中止期间不催办,末日按明天恢复计算,并写明怎样算出', () => {
    // 9 days of February are paused by the 9th
    expect(chip('2026-02-09', limits(pause('2026-02-01', null)) as never)).toEqual([
      '2026-02-24',
      'ok',
      '中止中'
    ])
    const deadline = deadlineOf(
      record(limits(pause('2026-02-01', null)) as never),
      '2026-02-09',
      standardTerms
    )
    expect(deadline?.paused).toBe(true)
    expect(deadline?.steps.at(-1)?.text).toBe('2026-02-01 起中止（鉴定、评估期间），恢复后继续计算')
  })

  it('单位可以改期限的长短', () => {
    expect(
      deadlineOf(record(accepted('2026-01-15')), '2026-01-20', { ...standardTerms, limits: { mediation: 2 } })
        ?.due
    ).toBe('2026-03-15')
  })
})
