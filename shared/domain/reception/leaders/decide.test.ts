import { describe, expect, it } from 'vitest'
import { contextOn, leader, retire } from '../reception.test-support'
import { decideLeader, decideLeaderLeaving, decideLeaderSection } from './decide'
import { leaderDifferences } from './describe'
import { emptyAbsence, emptyLeader, inRank, leaderDraftOf, nextRank } from './draft'

const context = contextOn('2026-11-24')
const messages = (decision: ReturnType<typeof decideLeader>): string[] =>
  (decision.ok ? decision.warnings : decision.problems).map(({ message }) => message)

describe('a reception leader', () => {
  it('needs a name, a post and a line', () => {
    expect(messages(decideLeader(emptyLeader(), undefined, context))).toEqual([
      '请填写姓名',
      '请填写职务',
      '请选择系统'
    ])
  })

  it('with a name of four parts in Tibetan order is taken as it is written', () => {
    const draft = leaderDraftOf(leader('a', { profile: { name: '次仁 多吉 旺堆 平措' } }))
    const decision = decideLeader(draft, undefined, context)
    expect(decision.ok && decision.changes[0]?.value['name']).toBe('次仁 多吉 旺堆 平措')
  })

  it('is remarked when the list has the same name and post already', () => {
    const draft = leaderDraftOf(leader('a'))
    expect(messages(decideLeader(draft, undefined, { ...context, leaders: [leader('a')] }))).toEqual([
      '名单中已有姓名、职务都相同的领导'
    ])
    expect(messages(decideLeader(draft, undefined, { ...context, leaders: [retire(leader('a'))] }))).toEqual(
      []
    )
  })

  it('does not stand in for himself, nor wish for a day he cannot hold', () => {
    const record = leader('a')
    const duty = {
      ...leaderDraftOf(record).duty,
      substitutes: ['b', 'a'],
      wished: ['2026-12-01'],
      excluded: ['2026-12-01']
    }
    expect(messages(decideLeaderSection(record, 'duty', duty, context))).toEqual([
      '替补不能是本人，请重新选择',
      '2026-12-01既希望接访又不能接访，请去掉一处'
    ])
  })

  it('comes back after going away', () => {
    const list = [{ ...emptyAbsence('x'), from: '2026-12-10', to: '2026-12-01' }]
    expect(messages(decideLeaderSection(leader('a'), 'away', { list }, context))).toEqual([
      '第 1 行结束日期不能早于开始日期（2026年12月10日）'
    ])
  })

  it('is told of an absence by the row where it stands in the form', () => {
    const list = [
      { ...emptyAbsence('x'), from: '2026-12-10', to: '2026-12-01' },
      { ...emptyAbsence('y'), from: '2026-11-01', to: '2026-11-02' }
    ]
    const decision = decideLeaderSection(leader('a'), 'away', { list }, context)
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field)).toEqual(['away.list.0.to'])
    list[0] = { ...emptyAbsence('x'), from: '2026-12-10', to: '2026-12-10' }
    const saved = decideLeaderSection(leader('a'), 'away', { list }, context)
    expect(saved.ok && saved.changes[0]?.value['list']).toMatchObject([{ id: 'y' }, { id: 'x' }])
  })

  it('with a day that is no date keeps it until it is mended', () => {
    const duty = { ...leaderDraftOf(leader('a')).duty, excluded: ['2026-12-01', '12月32日'] }
    const decision = decideLeaderSection(leader('a'), 'duty', duty, context)
    expect(decision.ok ? [] : decision.problems).toEqual([
      { field: 'duty.excluded', message: '“12月32日”不是日期，请改正或去掉' }
    ])
  })

  it('who leaves with days to come keeps them until they are given to others', () => {
    const value = { retired: true, on: '2026-11-24', reason: '调离' }
    const decision = decideLeaderLeaving(leader('a'), value, { ...context, daysAhead: 3 })
    expect(messages(decision)).toEqual(['排班表中还有 3 个接访日由他负责，没有改动；请在接访排班里调整'])
    expect(decision.ok && decision.changes.map(({ section }) => section)).toEqual(['retired'])
  })

  it('is told in the timeline by names, days and weekdays', () => {
    const { duty, away } = emptyLeader()
    const nameOf = (id: string) => (id === 'b' ? '达娃卓玛' : undefined)
    const changed = { ...duty, substitutes: ['b', 'z'], excludedWeekdays: [1, 5] }
    expect(leaderDifferences('duty', duty, changed, nameOf)).toEqual([
      { label: '替补（依次）', before: '（空）', after: '达娃卓玛、（名单外）' },
      { label: '不能接访的星期', before: '（空）', after: '周一、五' }
    ])
    const list = [{ id: 'x', from: '2026-12-01', to: '2026-12-03', reason: '学习' }]
    expect(leaderDifferences('away', away, { list })[0]?.after).toBe('2026-12-01 至 2026-12-03 学习')
  })

  it('stands in lists by his number, then as he was entered', () => {
    const list = [leader('c', { profile: { rank: 2 } }), leader('a', { profile: { rank: 1 } }), leader('b')]
    expect(inRank([...list, leader('d')]).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
  })

  it('who is new stands after all who have not left', () => {
    expect(nextRank([])).toBe(1)
    const left = retire(leader('b', { profile: { rank: 9 } }))
    expect(nextRank([leader('a', { profile: { rank: 3 } }), left])).toBe(4)
  })
})
