import { describe, expect, it } from 'vitest'
import {
  decideLeader,
  decideLeaderLeaving,
  emptyAbsence,
  emptyLeader,
  type LeaderDraft
} from '@shared/domain/reception/leaders'
import { committed, testContext as context } from '../../../../../test/support/registerDecisions'
import { conditionsOf, emptyFilter, filterRows, leaderRows, type LeaderFilter } from './rows'

function leader(name: string, rank: number, change: (draft: LeaderDraft) => void = () => undefined) {
  const draft = emptyLeader(rank)
  Object.assign(draft.profile, { name, post: '副县长', line: '政府', areas: '自然资源' })
  change(draft)
  return committed(decideLeader(draft, undefined, context))
}

const left = leader('巴桑', 0)
const second = leader('བཀྲ་ཤིས་དོན་གྲུབ།', 2, ({ profile }) => (profile.line = '纪检'))
const first = leader('次仁 多吉 旺堆 平措', 1, ({ profile, duty, away }) => {
  profile.principal = true
  profile.level = 'city'
  duty.substitutes = [second.id, 'gone']
  away.list = [
    { ...emptyAbsence('x'), from: '2026-11-20', to: '2026-11-27', reason: '学习' },
    { ...emptyAbsence('y'), from: '2026-12-20', to: '2026-12-20' },
    { ...emptyAbsence('z'), from: '2026-11-01', to: '2026-11-02' }
  ]
})
const gone = committed(
  decideLeaderLeaving(left, { retired: true, on: '2026-11-01', reason: '调离' }, context),
  left
)
const rows = leaderRows([gone, second, first], '2026-11-23')
const found = (filter: Partial<LeaderFilter>) =>
  filterRows(rows, { ...emptyFilter(), ...filter }).map(({ name }) => name.slice(0, 2))

describe('接访领导列表', () => {
  it('按排序号排列，已离任的在最后', () => {
    expect(rows.map(({ name }) => name.slice(0, 2))).toEqual(['次仁', 'བཀ', '巴桑'])
    expect(rows.map(({ state }) => state)).toEqual(['away', 'active', 'retired'])
  })

  it('写明正在的或下一次外出，和在名单中的替补', () => {
    expect(rows[0]).toMatchObject({
      absence: '2026-11-20 至 2026-11-27 学习',
      substitutes: 'བཀྲ་ཤིས་དོན་གྲུབ།'
    })
    const later = leaderRows([first], '2026-11-28')[0]
    expect(later).toMatchObject({ absence: '2026-12-20', state: 'active' })
    expect(leaderRows([first], '2026-12-21')[0]?.absence).toBe('')
  })

  it('按文字、系统、层级、状态筛选，开始时不显示已离任的', () => {
    expect(found({})).toEqual(['次仁', 'བཀ'])
    expect(found({ state: '' })).toHaveLength(3)
    expect(found({ state: 'away' })).toEqual(['次仁'])
    expect(found({ state: 'retired' })).toEqual(['巴桑'])
    expect(found({ line: '纪检' })).toEqual(['བཀ'])
    expect(found({ level: 'city' })).toEqual(['次仁'])
    expect(found({ text: '自然 平措' })).toEqual(['次仁'])
    expect(found({ text: '没有' })).toEqual([])
  })
})

it('导出时写明筛选条件', () => {
  expect(conditionsOf(emptyFilter())).toEqual(['状态“在任”'])
  expect(conditionsOf({ text: ' 平措 ', line: '纪检', level: 'city', state: '' })).toEqual([
    '文字“平措”',
    '系统“纪检”',
    '层级“市（地、州、盟）领导”'
  ])
})
