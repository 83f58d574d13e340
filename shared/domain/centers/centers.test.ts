import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../ledger'
import {
  committed,
  problemsOf,
  testContext as context,
  warningsOf
} from '../../../test/support/registerDecisions'
import {
  centerDifferences,
  centerRows,
  decideCenter,
  decideCenterFacilities,
  decideCenterRetirement,
  emptyCenter,
  facilityCount,
  facilityText,
  type CenterFacilities,
  type CenterProfile
} from '.'

const place = { code: '540521', name: '西藏自治区山南市扎囊县' }

function center(level: CenterProfile['level'], parent: LedgerRecord | null, name = `${level}综治中心`) {
  const centers = new Map(parent ? [[parent.id, parent]] : [])
  const profile = { ...emptyCenter(level, parent?.id ?? null, place), name }
  return committed(decideCenter(profile, undefined, { ...context, centers }))
}
const profileOf = (record: LedgerRecord) => record.sections['profile']?.current.value as CenterProfile

const county = center('county', null)
const township = center('township', county)
const village = center('village', township)
const centers = new Map([county, township, village].map((record) => [record.id, record]))

describe('上级中心', () => {
  it('必须比本中心层级高', () => {
    const profile = { ...emptyCenter('township', township.id, place), name: '另一乡镇' }
    expect(problemsOf(decideCenter(profile, undefined, { ...context, centers }))['profile.parentId']).toBe(
      '上级中心是乡镇(街道)，必须比本中心（乡镇(街道)）高'
    )
  })

  it('不能是自己，不能是自己的下级，必须在台账中', () => {
    const under = (parentId: string) =>
      problemsOf(decideCenter({ ...profileOf(county), parentId }, county, { ...context, centers }))
    expect(under(county.id)['profile.parentId']).toContain('自己')
    expect(under(village.id)['profile.parentId']).toContain('下级')
    expect(under('nobody')['profile.parentId']).toContain('不在台账中')
  })

  it('改变层级后仍须高于全部下级', () => {
    const decision = decideCenter({ ...profileOf(township), level: 'village' }, township, {
      ...context,
      centers
    })
    expect(problemsOf(decision)).toHaveProperty('profile.level')
  })

  it('没有上级也可以登记，没有改动不保存', () => {
    expect(problemsOf(decideCenter(profileOf(county), county, { ...context, centers }))).toHaveProperty('')
  })
})

describe('中心树', () => {
  it('上级在前，下级紧随其后并缩进', () => {
    expect(centerRows([village, county, township]).map(({ record, depth }) => [record.id, depth])).toEqual([
      [county.id, 0],
      [township.id, 1],
      [village.id, 2]
    ])
  })

  it('任何连接方式下每个中心都恰好出现一次', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const parent = fc.option(fc.constantFrom(...ids, 'unknown'), { nil: null })
    fc.assert(
      fc.property(fc.array(parent, { minLength: 5, maxLength: 5 }), (parents) => {
        const records = ids.map((id, index): LedgerRecord => {
          const value = { ...profileOf(village), parentId: parents[index] ?? null }
          return {
            ...village,
            id,
            sections: { profile: { current: { hash: id, clock: '1', person: 'p', value }, others: [] } }
          }
        })
        expect(
          centerRows(records)
            .map(({ record }) => record.id)
            .sort()
        ).toEqual(ids)
      })
    )
  })
})

describe('八有', () => {
  const items: CenterFacilities['items'] = [
    { code: 'sign', has: true, note: '' },
    { code: 'policeRoom', has: false, note: '与派出所合用' }
  ]

  it('未核查不等于没有', () => {
    expect(facilityCount({ checkedOn: '2026-11-23', items })).toEqual({
      has: 1,
      lacks: 1,
      unknown: 6,
      total: 8
    })
    expect(facilityText({ checkedOn: '2026-11-23', items })).toBe('有 1 项，缺 1 项，6 项未核查')
    expect(facilityText(undefined)).toBe('未核查')
  })

  it('核查日期必填、不能晚于今天，设施项不能重复', () => {
    const problems = (facilities: CenterFacilities) =>
      problemsOf(decideCenterFacilities(county, facilities, context))
    expect(problems({ checkedOn: '', items })).toHaveProperty('facilities.checkedOn')
    expect(problems({ checkedOn: '2026-11-24', items })).toHaveProperty('facilities.checkedOn')
    expect(problems({ checkedOn: '2026-11-23', items: [...items, ...items] })).toHaveProperty(
      'facilities.items.2.code'
    )
    expect(problems({ checkedOn: '2026-11-23', items })).toEqual({})
  })

  it('变更记录逐项写明有无', () => {
    expect(centerDifferences('facilities', null, { checkedOn: '2026-11-23', items })).toEqual([
      { label: '核查日期', before: '（空）', after: '2026-11-23' },
      { label: '设施', before: '（空）', after: '制式标牌有、警务室无' }
    ])
  })
})

describe('撤销中心', () => {
  it('还有下级时提醒，不阻止', () => {
    const value = { retired: true, on: '2026-11-23', reason: '合并' }
    expect(warningsOf(decideCenterRetirement(county, value, { ...context, centers }))).toEqual([
      '还有 1 个下级中心没有撤销'
    ])
    expect(warningsOf(decideCenterRetirement(village, value, { ...context, centers }))).toEqual([])
  })
})
