import { describe, expect, it } from 'vitest'
import { decideMediator, emptyMediator, type MediatorDraft } from '@shared/domain/mediators'
import { committed, testContext as context } from '../../../../test/support/registerDecisions'
import { sortRows } from '@/ui/register/rows'
import { conditionsOf, emptyFilter, filterRows, rowOf, type MediatorFilter } from './rows'

function row(name: string, change: (draft: MediatorDraft) => void) {
  const draft = emptyMediator({ code: '540521100', name: '扎囊县扎塘镇' })
  draft.profile.name = name
  change(draft)
  return rowOf(committed(decideMediator(draft, undefined, context)), '2026-11-23')
}

const rows = [
  row('央金', (draft) => {
    draft.skills.spoken = ['bo', 'zh']
    draft.skills.disputeTypes = [1, 7]
    draft.service.identities = ['invited']
  }),
  row('བཀྲ་ཤིས།', (draft) => {
    draft.service.termTo = '2026-11-01'
    draft.profile.workplace = '某某律师事务所'
    draft.profile.idNumber = '540599199001010012'
    draft.contact.mobile = '13900001234'
  })
]
const found = (filter: Partial<MediatorFilter>) =>
  filterRows(rows, { ...emptyFilter(), ...filter }).map(({ name }) => name)

describe('调解员筛选', () => {
  it('身份、专长、语言、任期、所在地', () => {
    expect(found({ identity: 'invited' })).toEqual(['央金'])
    expect(found({ type: 7 })).toEqual(['央金'])
    expect(found({ language: 'bo' })).toEqual(['央金'])
    expect(found({ language: 'mn' })).toEqual([])
    expect(found({ term: 'expired' })).toEqual(['བཀྲ་ཤིས།'])
    expect(found({ place: '540521' })).toHaveLength(2)
    expect(found({ place: '乃东' })).toEqual([])
  })

  it('文字查姓名和所属单位，不查证件号码和电话', () => {
    expect(found({ text: 'བཀྲ' })).toEqual(['བཀྲ་ཤིས།'])
    expect(found({ text: '律师' })).toEqual(['བཀྲ་ཤིས།'])
    expect(found({ text: '540599' })).toEqual([])
    expect(found({ text: '1390000' })).toEqual([])
  })

  it('聘期届满的排在前面', () => {
    expect(sortRows(rows).map(({ name }) => name)).toEqual(['བཀྲ་ཤིས།', '央金'])
  })
})

it('导出时写明筛选条件', () => {
  expect(conditionsOf(emptyFilter())).toEqual([])
  expect(
    conditionsOf({
      text: '律师',
      place: '扎塘',
      identity: 'invited',
      type: 7,
      language: 'bo',
      term: 'soon',
      retired: true
    })
  ).toEqual([
    '文字“律师”',
    '所在地“扎塘”',
    '身份“特邀”',
    '专长“山林土地纠纷”',
    '语言“藏语”',
    '任期“即将届满”',
    '含已停用'
  ])
})

it('手机号在列表中是遮盖的', () => {
  expect(rows.find(({ mobile }) => mobile !== '')?.mobile).toBe('139****1234')
})
