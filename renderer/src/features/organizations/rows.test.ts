import { describe, expect, it } from 'vitest'
import {
  decideOrganization,
  decideOrganizationRetirement,
  emptyOrganization
} from '@shared/domain/organizations'
import { committed, testContext as context } from '../../../../test/support/registerDecisions'
import { sortRows } from '@/ui/register/rows'
import { conditionsOf, emptyFilter, filterRows, rowOf, type OrganizationFilter } from './rows'

function row(name: string, code: string, termTo: string | null = null, retired = false) {
  const draft = emptyOrganization({ code, name: code === '' ? '手写的地方' : '扎囊县扎塘镇' })
  draft.profile.name = name
  draft.profile.type = 'village'
  draft.contact.leader = '次仁 Cering'
  draft.members.termTo = termTo
  const record = committed(decideOrganization(draft, undefined, context))
  const value = { retired: true, on: '2026-11-01', reason: '合并' }
  return rowOf(
    retired ? committed(decideOrganizationRetirement(record, value, context), record) : record,
    '2026-11-23'
  )
}

const rows = [
  row('乙村人民调解委员会', '540521100202', '2029-01-01'),
  row('甲村人民调解委员会', '540521100201', '2029-01-01'),
  row('丙村人民调解委员会', '540521101201', '2026-11-01'),
  row('丁村人民调解委员会', '', null, true)
]
const found = (filter: Partial<OrganizationFilter>) =>
  filterRows(rows, { ...emptyFilter(), ...filter }).map(({ name }) => name.slice(0, 1))

describe('筛选', () => {
  it('开始时不显示已撤销的', () => expect(found({})).toEqual(['乙', '甲', '丙']))
  it('全部状态、已撤销', () => {
    expect(found({ state: '' })).toHaveLength(4)
    expect(found({ state: 'retired' })).toEqual(['丁'])
  })
  it('所在地可以是区划代码的开头，也可以是地名', () => {
    expect(found({ place: '540521100' })).toEqual(['乙', '甲'])
    expect(found({ place: '手写', state: '' })).toEqual(['丁'])
  })
  it('文字不分先后和大小写', () => {
    expect(found({ text: 'CERING 甲村' })).toEqual(['甲'])
    expect(found({ text: '甲村 没有' })).toEqual([])
  })
  it('类型和备案状态', () => {
    expect(found({ type: 'township' })).toEqual([])
    expect(found({ filing: 'unfiled' })).toHaveLength(3)
  })
})

it('任期届满的排在最前，已撤销的排在最后', () => {
  expect(sortRows(rows).map(({ name }) => name.slice(0, 1))).toEqual(['丙', '甲', '乙', '丁'])
})

it('导出时写明筛选条件', () => {
  expect(conditionsOf(emptyFilter())).toEqual(['状态“正常”'])
  expect(
    conditionsOf({ text: ' 甲村 ', place: '540521', type: 'village', state: '', filing: 'unfiled' })
  ).toEqual(['文字“甲村”', '所在地“540521”', '类型“村调委会”', '备案“未备案”'])
})

it('联系电话在列表中是遮盖的', () => {
  const draft = emptyOrganization()
  draft.profile.name = '甲村人民调解委员会'
  draft.profile.type = 'village'
  draft.profile.place = { code: '540521100201', name: '扎囊县扎塘镇甲村' }
  draft.contact.phone = '13800000001'
  const { phone, words } = rowOf(committed(decideOrganization(draft, undefined, context)), '2026-11-23')
  expect(phone).toBe('138****0001')
  expect(words).not.toContain('1380')
})
