import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../ledger'
import {
  emptyOrganization,
  reportingUnitOf,
  shortPlace,
  statisticalSubject,
  type OrganizationProfile
} from '.'

function record(id: string, profile: Partial<OrganizationProfile>): [string, LedgerRecord] {
  const value = { ...emptyOrganization().profile, type: 'group', ...profile }
  const current = { hash: id, clock: '1', person: 'p', value }
  return [
    id,
    { entity: 'organization', id, created: '1', updated: '1', sections: { profile: { current, others: [] } } }
  ]
}

describe('统计主体', () => {
  const organizations = new Map([
    record('town', { type: 'township' }),
    record('village', { type: 'village', parentId: 'town' }),
    record('group', { type: 'group', parentId: 'village' }),
    record('studio', { type: 'personalStudio', parentId: 'group', subject: 6 }),
    record('center', { type: 'mediationCenter', subject: 6 }),
    record('desk', { type: 'stationedStudio', parentId: 'center' }),
    record('alone', { type: 'mediationCenter' })
  ])

  it.each([
    ['town', 3],
    ['village', 1],
    ['group', 1],
    ['studio', 1],
    ['center', 6],
    ['desk', 6],
    ['alone', null],
    ['unknown', null]
  ])('%s 计入 %s', (id, subject) => expect(statisticalSubject(organizations, id)).toBe(subject))

  it('所属关系怎样连接（包括绕圈）都能算出结果', () => {
    const ids = ['a', 'b', 'c', 'd']
    const parent = fc.option(fc.constantFrom(...ids), { nil: null })
    fc.assert(
      fc.property(fc.array(parent, { minLength: 4, maxLength: 4 }), (parents) => {
        const circle = new Map(ids.map((id, index) => record(id, { parentId: parents[index] ?? null })))
        expect(ids.map((id) => statisticalSubject(circle, id))).toEqual([null, null, null, null])
      })
    )
  })
})

describe('填报单位', () => {
  const unit = (code: string, name: string) => reportingUnitOf({ place: { code, name } })

  it.each([
    ['540521100', '西藏自治区山南市扎囊县扎塘镇', '540521100', '扎塘镇'],
    ['540521100201', '西藏自治区山南市扎囊县扎塘镇扎塘村', '540521100', '扎塘镇'],
    ['540502001001', '西藏自治区山南市乃东区泽当街道乃东居委会', '540502001', '泽当街道'],
    ['150402201', '内蒙古自治区赤峰市红山区某某苏木', '150402201', '某某苏木'],
    ['110101001', '北京市东城区东华门街道', '110101001', '东华门街道'],
    ['540521', '西藏自治区山南市扎囊县', '540521', '扎囊县本级'],
    ['5405', '西藏自治区山南市', '5405', '山南市本级'],
    ['', '朗杰林寺旁', '', '朗杰林寺旁'],
    ['', '', '', '未填所在地']
  ])('%s %s → %s %s', (code, name, unitCode, unitName) => {
    expect(unit(code, name)).toEqual({ code: unitCode, name: unitName })
  })

  it('有区划数据时以区划名称为准', () => {
    const names = new Map([['540521100', '扎塘镇']])
    const place = { code: '540521100201', name: '某处' }
    expect(reportingUnitOf({ place }, (code) => names.get(code))).toEqual({
      code: '540521100',
      name: '扎塘镇'
    })
  })

  it('同一乡镇的组织总在同一行', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (village) => {
        const code = `540521100${String(village).padStart(3, '0')}`
        expect(unit(code, '西藏自治区山南市扎囊县扎塘镇某村').code).toBe(unit('540521100', '扎塘镇').code)
      })
    )
  })
})

it.each([
  ['西藏自治区山南市扎囊县扎塘镇扎塘村', '扎囊县扎塘镇扎塘村'],
  ['西藏自治区山南市', '山南市'],
  ['北京市东城区', '东城区'],
  ['朗杰林寺旁', '朗杰林寺旁'],
  ['', '']
])('列表中的所在地 %s 简写为 %s', (name, short) => expect(shortPlace(name)).toBe(short))
