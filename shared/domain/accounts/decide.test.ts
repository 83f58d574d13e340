import { describe, expect, it } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { decideLeaving, decideNewPerson, decideProfile, signProblems, type PersonDraft } from '.'

const context = {
  ...{ today: '2026-11-23', nowMillis: 1_700_000_000_000, person: 'self' },
  random: (bytes: Uint8Array) => bytes.fill(7)
}
const draft: PersonDraft = {
  ...{ name: ' 次仁·旺堆 ', role: 'clerk', loginName: 'ciren' },
  ...{ password: '初始密码 2026', again: '初始密码 2026' }
}
const fields = (decision: Decision): string[] =>
  decision.ok ? [] : decision.problems.map(({ field }) => field)
const person = (id: string): LedgerRecord =>
  applyChange(
    undefined,
    { entity: 'person', id, section: 'profile', before: null, value: { name: '甲', role: 'administrator' } },
    { clock: '1-a', person: 'p' }
  )

describe('人员', () => {
  it('增加一人：姓名和身份进台账，登录名和密码不进', () => {
    const decision = decideNewPerson(draft, context)
    if (!decision.ok) throw new Error('refused')
    expect(decision.changes).toMatchObject([
      { entity: 'person', section: 'profile', before: null, value: { name: '次仁·旺堆', role: 'clerk' } }
    ])
    expect(JSON.stringify(decision)).not.toContain('ciren')
    expect(JSON.stringify(decision)).not.toContain('初始密码')
  })

  it.each([
    [{ name: ' ' }, ['name']],
    [{ loginName: '　' }, ['loginName']],
    [{ password: '短', again: '短' }, ['password']],
    [{ again: '不一样的密码' }, ['again']],
    [{ role: 'boss' as never }, ['role']]
  ])('缺项或不符的在原处说明：%j', (change, expected) => {
    expect(fields(decideNewPerson({ ...draft, ...change }, context))).toEqual(expected)
  })

  it('登录名过长的说明上限', () => {
    expect(signProblems({ ...draft, loginName: '长'.repeat(61) })).toMatchObject([{ field: 'loginName' }])
  })

  it('不能改自己的身份，可以改自己的姓名；不能给自己办离岗', () => {
    const change = (id: string, role: 'clerk' | 'administrator') =>
      fields(decideProfile(person(id), { name: '乙', role }, context))
    expect(change('self', 'clerk')).toEqual(['role'])
    expect(change('self', 'administrator')).toEqual([])
    expect(change('other', 'clerk')).toEqual([])
    const leaving = { retired: true, on: '2026-11-23', reason: '调离' }
    expect(decideLeaving(person('self'), leaving, context).ok).toBe(false)
    expect(decideLeaving(person('other'), leaving, context)).toMatchObject({ ok: true, reason: '离岗' })
    expect(fields(decideLeaving(person('other'), { ...leaving, reason: ' ' }, context))).toEqual([
      'retired.reason'
    ])
  })
})
