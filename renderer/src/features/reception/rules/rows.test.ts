import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '@shared/domain/calendar'
import {
  decideRule,
  decideRuleRetirement,
  emptyRule,
  type RuleDraft,
  type RuleWhen
} from '@shared/domain/reception/rules'
import { committed, testContext as context } from '../../../../../test/support/registerDecisions'
import { holidayWays } from './choices'
import { conditionsOf, emptyFilter, filterRows, ruleRows, type RuleFilter } from './rows'

function rule(name: string, when: Partial<RuleWhen>, change: (draft: RuleDraft) => void = () => undefined) {
  const draft = emptyRule('信访接待大厅')
  draft.when = { ...draft.when, name, ...when }
  change(draft)
  return committed(decideRule(draft, undefined, context))
}

const old = rule('旧规则', { weekdays: [3] })
const retired = committed(
  decideRuleRetirement(old, { retired: true, on: '2026-11-01', reason: '改日' }, context),
  old
)
const records = [
  retired,
  rule('去年的', { weekdays: [3], validTo: '2025-12-31' }),
  rule('明年的', { weekdays: [3], validFrom: '2027-03-01' }),
  rule('每月八日', { kind: 'monthDays', monthDays: [8, 25] }, ({ where, who }) => {
    where.places = ['扎塘镇大院', '桑耶镇大院']
    who.lines = ['政府']
    who.leaderIds = ['a', 'z']
  })
]
const rows = ruleRows(records, '2026-11-23', bundledCalendar, (id) => (id === 'a' ? '次仁多吉' : undefined))
const found = (filter: Partial<RuleFilter>) =>
  filterRows(rows, { ...emptyFilter(), ...filter }).map(({ name }) => name)

describe('接访规则列表', () => {
  it('在用的在前，然后是未生效、已到期、已停用的', () => {
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['每月八日', 'active'],
      ['明年的', 'ahead'],
      ['去年的', 'over'],
      ['旧规则', 'retired']
    ])
  })

  // 2026年11月25日是星期三;2027年3月3日是星期三。
  it('写明日子、地点、由谁和下一个接访日', () => {
    expect(rows[0]).toMatchObject({
      days: '每月8日、25日，遇节假日顺延至下一个工作日',
      times: '上午 09:00—12:00',
      places: '扎塘镇大院、桑耶镇大院',
      who: '政府；次仁多吉、（名单外）',
      next: '2026-11-25（星期三）'
    })
    expect(rows.map(({ next }) => next)).toEqual(['2026-11-25（星期三）', '2027-03-03（星期三）', '', ''])
    expect(rows[1]?.who).toBe('全体接访领导')
  })

  it('按文字、种类、状态筛选', () => {
    expect(found({ text: '桑耶' })).toEqual(['每月八日'])
    expect(found({ kind: 'weekly' })).toHaveLength(3)
    expect(found({ state: 'retired' })).toEqual(['旧规则'])
    expect(conditionsOf({ text: ' 桑耶', kind: 'weekly', state: 'over' })).toEqual([
      '文字“桑耶”',
      '种类“每周固定日”',
      '状态“已到期”'
    ])
    expect(conditionsOf(emptyFilter())).toEqual([])
  })
})

it('遇节假日的办法只列出合乎种类的', () => {
  const ways = (kind: RuleWhen['kind']) => holidayWays(kind).list.map(({ code }) => code)
  expect(ways('weekly')).toEqual(['nextWorkday', 'nextWeek', 'skip', 'hold'])
  expect(ways('monthDays')).toEqual(['nextWorkday', 'skip', 'hold'])
  expect(ways('period')).toEqual(['skip', 'hold'])
})
