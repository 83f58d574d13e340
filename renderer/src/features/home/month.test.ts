import { describe, expect, it } from 'vitest'
import { dayNumber } from '@shared/domain/dates'
import type { DisputeFact } from '@shared/domain/statistics/fact'
import { daysSoFar, soFar } from './month'

const fact = (acceptedOn: string, more: Partial<DisputeFact> = {}): DisputeFact => ({
  ...{ id: acceptedOn, acceptedOn: dayNumber(acceptedOn), source: 1, type: 1, difficulty: 1, people: 2 },
  ...{ organizationId: '', result: 0, resultOn: 0, agreementForm: 0, amount: 0, closedOn: 0 },
  ...{ courtStage: 0, onePlus: 0, confirmation: 0, performance: 0 },
  ...{ prevented1: 0, prevented2: 0, prevented3: 0, prevented4: 0 },
  ...more
})

describe('本月至今', () => {
  it('上月、上年都算到同一天', () => {
    expect(daysSoFar('2026-11-23')).toEqual({
      now: { from: '2026-11-01', to: '2026-11-23' },
      lastMonth: { from: '2026-10-01', to: '2026-10-23' },
      lastYear: { from: '2025-11-01', to: '2025-11-23' }
    })
  })

  it('没有这一天的月份算到月底，跨年也对', () => {
    expect(daysSoFar('2028-03-31').lastMonth).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(daysSoFar('2028-02-29').lastYear).toEqual({ from: '2027-02-01', to: '2027-02-28' })
    expect(daysSoFar('2026-01-05').lastMonth).toEqual({ from: '2025-12-01', to: '2025-12-05' })
  })

  it('以后才办结的，不算在那时的数里', () => {
    const october = { from: '2026-10-01', to: '2026-10-23' }
    const on = dayNumber
    const facts = [
      fact('2026-10-03', { result: 1, resultOn: on('2026-10-20'), closedOn: on('2026-10-23') }),
      fact('2026-10-04', { result: 1, resultOn: on('2026-10-24'), closedOn: on('2026-11-02') }),
      fact('2026-10-05', { result: 2, resultOn: on('2026-10-06'), closedOn: on('2026-10-06') }),
      fact('2026-10-24', { result: 1, resultOn: on('2026-10-24') })
    ]
    expect(soFar(facts, october)).toEqual({ accepted: 3, closed: 2, successful: 1 })
  })

  it('一件记录也没有的不写 0', () => {
    expect(soFar([fact('2026-10-24')], { from: '2025-10-01', to: '2025-10-31' })).toBeNull()
  })
})
