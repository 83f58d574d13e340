import { describe, expect, it } from 'vitest'
import { applyChange, type SectionValue } from '../../ledger'
import { clockOf } from '../clocks'
import { bundledCalendar } from '../calendar'
import { clocksSection, decideOfficeClocks, officeLimits, openClocks } from './clocks'

const office = (value: SectionValue) =>
  applyChange(
    undefined,
    { entity: 'office', id: 'office', section: 'clocks', before: null, value },
    { clock: '1-a', person: 'p' }
  )
const saved = (limits: Parameters<typeof decideOfficeClocks>[1]['limits']) => {
  const decision = decideOfficeClocks(undefined, { limits })
  if (!decision.ok) throw new Error(decision.problems.map(({ field }) => field).join())
  return decision.changes[0]?.value ?? {}
}

describe('可更改的期限', () => {
  it('法律规定的期限不能改,没有国家统一规定的才能改', () => {
    const names = openClocks.map(({ key }) => key)
    expect(names).toContain('referral')
    expect(names).not.toContain('mediation')
    expect(names).not.toContain('confirmation')
    expect(clocksSection.safeParse({ limits: { mediation: 60 } }).success).toBe(false)
  })

  it('与默认相同的不写,改过的写下并用于计算', () => {
    const value = saved({ red: 1, referral: 5 })
    expect(value).toEqual({ limits: { referral: 5 } })
    expect(clocksSection.safeParse(value).success).toBe(true)
    const limits = officeLimits(office(value))
    const facts = { start: '2026-11-23', calendar: bundledCalendar, today: '2026-11-23' }
    expect(clockOf('referral', { ...facts, limits }).due).toBe('2026-11-30')
    expect(clockOf('referral', facts).due).toBe('2026-11-26')
  })

  it('从没设置过的按默认', () => {
    expect(officeLimits(undefined)).toEqual({})
  })

  it.each([0, 366, 1.5])('%s 不是可用的天数', (days) => {
    const decision = decideOfficeClocks(undefined, { limits: { red: days } })
    expect(decision.ok ? [] : decision.problems).toEqual([
      { field: 'red', message: '红色响应时限为 1 至 365 的整数。' }
    ])
  })
})
