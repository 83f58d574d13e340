import { describe, expect, it } from 'vitest'
import { recordOf } from '../reception.test-support'
import {
  decideLimits,
  decideTerms,
  defaultLimits,
  defaultTerms,
  limitsOf,
  receptionDifferences,
  linesOf,
  RECEPTION_ID,
  termsOf
} from '.'

describe('what an office sets for its reception days', () => {
  it('stands at the defaults until it is set', () => {
    expect([limitsOf(undefined), termsOf(undefined)]).toEqual([defaultLimits, defaultTerms])
    const set = recordOf('reception', RECEPTION_ID, { terms: { noticeDays: 5 } })
    expect(termsOf(set)).toEqual({ ...defaultTerms, noticeDays: 5 })
  })

  // 「四级信访接待日」的四个系统,本单位可以另加。
  it('adds lines to the four, each once', () => {
    const decision = decideTerms(undefined, { ...defaultTerms, lines: [' 统战 ', '政法', '统战', ''] })
    const value = decision.ok ? decision.changes[0]?.value : undefined
    expect(linesOf(value as unknown as typeof defaultTerms)).toEqual(['政府', '纪检', '组织', '政法', '统战'])
  })

  it('names whom a frequency asks for', () => {
    const row = { id: 'f', words: '', leaderIds: [], per: 'month' as const, atLeast: 1 }
    const decision = decideLimits(undefined, { ...defaultLimits, frequencies: [row] })
    expect(decision.ok ? [] : decision.problems.map(({ message }) => message)).toEqual([
      '请填写第 1 行说明',
      '请选择第 1 行的领导'
    ])
  })

  it('is told in the timeline with the names of the leaders', () => {
    const row = { id: 'f', words: '县委书记、县长', leaderIds: ['b', 'z'], per: 'month' as const, atLeast: 1 }
    const changed = { ...defaultLimits, gapDays: 7, frequencies: [row] }
    const nameOf = (id: string) => (id === 'b' ? '达娃卓玛' : undefined)
    expect(receptionDifferences('limits', defaultLimits, changed, nameOf)).toEqual([
      { label: '同一人相隔天数', before: '0', after: '7' },
      { label: '频次', before: '（空）', after: '县委书记、县长（达娃卓玛、（名单外））每月不少于 1 场' }
    ])
    expect(receptionDifferences('terms', defaultTerms, { ...defaultTerms, lines: ['统战', '群团'] })).toEqual(
      [{ label: '另加的系统', before: '（空）', after: '统战、群团' }]
    )
  })
})
