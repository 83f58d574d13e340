import { expect, it } from 'vitest'
import { decideCenter, decideCenterFacilities, emptyCenter, type CenterProfile } from '@shared/domain/centers'
import { facility } from '@shared/domain/codes'
import type { LedgerRecord } from '@shared/ledger'
import { committed, testContext as context } from '../../../../../test/support/registerDecisions'
import { centerLines, conditionsOf, emptyCenterFilter, filterLines } from './rows'

function center(level: CenterProfile['level'], parent: LedgerRecord | null, has: number) {
  const centers = new Map(parent ? [[parent.id, parent]] : [])
  const profile = emptyCenter(level, parent?.id ?? null, { code: '540521', name: '扎囊县' })
  const record = committed(
    decideCenter({ ...profile, name: `${level}中心` }, undefined, { ...context, centers })
  )
  const items = facility.list.map(({ code }, index) => ({ code, has: index < has, note: '' }))
  return committed(decideCenterFacilities(record, { checkedOn: '2026-11-20', items }, context), record)
}

const county = center('county', null, 8)
const township = center('township', county, 5)
const village = center('village', township, 8)
const lines = centerLines([village, township, county])
const found = (filter: Partial<ReturnType<typeof emptyCenterFilter>>) =>
  filterLines(lines, { ...emptyCenterFilter(), ...filter }).map(({ level }) => level)

it('按上下级排列，写明八有', () => {
  expect(lines.map(({ depth, facilityText }) => [depth, facilityText])).toEqual([
    [0, '八有齐全'],
    [1, '有 5 项，缺 3 项'],
    [2, '八有齐全']
  ])
})

it('只看到某一级、只看有缺项的、按文字查找', () => {
  expect(found({ level: 'township' })).toEqual(['county', 'township'])
  expect(found({ gaps: true })).toEqual(['township'])
  expect(found({ text: 'VILLAGE' })).toEqual(['village'])
})

it('导出时写明筛选条件', () => {
  expect(conditionsOf(emptyCenterFilter())).toEqual([])
  expect(conditionsOf({ text: '扎塘', level: 'township', gaps: true, retired: true })).toEqual([
    '文字“扎塘”',
    '显示到“乡镇(街道)”',
    '只看八有有缺项的',
    '含已撤销'
  ])
})
