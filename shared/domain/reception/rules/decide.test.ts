import { describe, expect, it } from 'vitest'
import { contextOn } from '../reception.test-support'
import { decideRule, whenSoFar } from './decide'
import { emptyRule, type RuleDraft } from './draft'
import { when, where, who } from './rule.test-support'
import type { RuleWhen, RuleWhere } from './sections'

const context = contextOn('2026-11-24')
const draft = (given: { when?: Partial<RuleWhen>; where?: Partial<RuleWhere> }): RuleDraft => ({
  when: when({ weekdays: [3], ...given.when }),
  where: where(given.where),
  who: who()
})
const problems = (given: RuleDraft): string[] => {
  const decision = decideRule(given, undefined, context)
  return decision.ok ? [] : decision.problems.map(({ message }) => message)
}
const saved = (given: RuleDraft, section: string): unknown => {
  const decision = decideRule(given, undefined, context)
  return decision.ok ? decision.changes.find((change) => change.section === section)?.value : decision
}

describe('a rule of reception days', () => {
  it('is saved when it says when, where and by whom', () => {
    expect(problems(draft({}))).toEqual([])
  })

  it('asks for a name, its weekdays and a place when nothing is filled', () => {
    expect(problems(emptyRule())).toEqual(
      expect.arrayContaining(['请填写规则名称', '请选择星期几', '请填写地点'])
    )
  })

  it.each([
    ['monthDays', '请选择每月哪几日'],
    ['nthWeekday', '请选择每月第几个'],
    ['period', '请填写开始日期'],
    ['theme', '请至少填写一个专题接访日']
  ] as const)('of kind %s asks for what that kind needs', (kind, message) => {
    expect(problems(draft({ when: { kind } }))).toContain(message)
  })

  it('cannot wait for the same weekday when it is not by weekday', () => {
    const fixed: Partial<RuleWhen> = { kind: 'monthDays', monthDays: [8], holiday: 'nextWeek' }
    expect(problems(draft({ when: fixed }))).toEqual(['只有按星期定的规则可以顺延至次周同一星期，请另选一种'])
  })

  it('keeps nothing of another kind', () => {
    const given = draft({ when: { kind: 'workdays', weekdays: [3], monthDays: [8], nth: [1] } })
    expect(saved(given, 'when')).toMatchObject({ weekdays: [], monthDays: [], nth: [], holiday: 'skip' })
  })

  it('ends after it begins, and its two sessions do not meet', () => {
    const period = { kind: 'period', periodFrom: '2026-10-30', periodTo: '2026-09-01' } as const
    expect(problems(draft({ when: period }))).toEqual(['结束日期不能早于开始日期（2026年10月30日）'])
    const sessions: RuleWhere['sessions'] = [
      { session: 'morning', from: '09:00', to: '12:00' },
      { session: 'afternoon', from: '11:00', to: '17:00' }
    ]
    expect(problems(draft({ where: { sessions } }))).toEqual(['两场的时间重叠，请分为上午、下午'])
    const late: RuleWhere['sessions'] = [{ session: 'full', from: '17:00', to: '09:00' }]
    expect(problems(draft({ where: { sessions: late } }))).toEqual(['第 1 场的结束时间应晚于开始时间'])
  })

  it('is told of a session by the row where it stands in the form, and saved by the hour', () => {
    const sessions: RuleWhere['sessions'] = [
      { session: 'afternoon', from: '14:30', to: '12:00' },
      { session: 'morning', from: '09:00', to: '11:00' }
    ]
    const decision = decideRule(draft({ where: { sessions } }), undefined, context)
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field)).toEqual(['where.sessions.0.to'])
    const right = sessions.map((one) => (one.session === 'morning' ? one : { ...one, to: '17:00' }))
    expect(saved(draft({ where: { sessions: right } }), 'where')).toMatchObject({
      sessions: [{ session: 'morning' }, { session: 'afternoon' }]
    })
  })

  it('shows its days before it has a name, but not before it names any', () => {
    expect(whenSoFar(when({ name: '', weekdays: [2, 4], monthDays: [8] }))).toMatchObject({
      weekdays: [2, 4],
      monthDays: []
    })
    expect(whenSoFar(when({ weekdays: [] }))).toBeNull()
    expect(whenSoFar(when({ kind: 'theme', days: [{ date: '', theme: '' }] }))).toBeNull()
    expect(whenSoFar(when({ kind: 'period', periodFrom: '2026-09-04' }))).toBeNull()
  })

  it('asks for the hour when booking closes', () => {
    expect(problems(draft({ where: { bookingDays: 1 } }))).toEqual(['请填写预约截止时间'])
  })
})
