import { describe, expect, it } from 'vitest'
import type { DisputeGrading, DisputeRouting } from '@shared/domain/disputes'
import { offerDraft } from '@shared/domain/disputes/routing/routing.test-support'
import type { SectionValue } from '@shared/ledger'
import { timelineOf, type HistoryLine } from './timeline'

const nameOf = (entity: string, id: string): string => (id === 'm1' ? '陈晓梅' : `${entity} ${id}`)
const line = (position: number, over: Partial<HistoryLine>): HistoryLine => ({
  position,
  millis: Date.UTC(2016, 7, 10, 2, position),
  personName: '尼玛·测试',
  reason: '分流',
  section: 'routing',
  before: null,
  after: {},
  ...over
})
const told = (before: object | null, after: object, section: string, reason: string): string => {
  const [item] = timelineOf(
    [line(1, { section, reason, before: before as SectionValue | null, after: after as SectionValue })],
    nameOf
  )
  expect(item).toMatchObject({ who: '尼玛·测试', what: reason, at: '2016-08-10 10:01' })
  return item?.detail ?? ''
}

const grading: DisputeGrading = {
  colour: 3,
  proposed: 3,
  answers: ['heated'],
  gradedOn: '2016-08-10',
  note: '',
  told: [],
  moves: []
}
const pending = {
  ...offerDraft({ mediatorIds: ['m1'] }),
  id: 'a',
  kind: 'assign' as const,
  answer: null,
  round: 0
}
const routing: DisputeRouting = { offers: [pending], recusals: [] }

describe('经过里的分级', () => {
  it('初次分级写明颜色和情形', () => {
    expect(told(null, grading, 'grading', '分级').split('\n')).toEqual([
      '预警颜色：黄色',
      '分级日期：2016-08-10',
      '事项的情形：双方情绪激动，当面难以沟通'
    ])
  })

  it('改变颜色的写明改前改后和与建议不同的理由', () => {
    const now = {
      ...grading,
      colour: 2,
      note: '双方亲属已到场',
      told: [{ id: 't', who: '综治中心分管负责人', on: '2016-08-11', way: '电话' }],
      moves: [{ code: 1, on: '2016-08-11', note: '' }]
    }
    expect(told(grading, now, 'grading', '分级').split('\n')).toEqual([
      '预警颜色：黄色 → 橙色（建议黄色）',
      '说明：（空） → 双方亲属已到场',
      '告知：（空） → 综治中心分管负责人，2016-08-11，电话',
      expect.stringMatching(/^处置：（空） → .+，2016-08-11$/)
    ])
  })
})

describe('经过里的分流', () => {
  it('初次分流写明交给谁、由谁调解、等到哪一天', () => {
    expect(told(null, routing, 'routing', '分流').split('\n')).toEqual([
      '2016-08-10 交办 扎塘镇人民调解委员会：2016-08-15 前答复',
      '拟派调解员：陈晓梅（指定）'
    ])
  })

  it('答复写明改前改后', () => {
    const answer = { kind: 'returned', on: '2016-08-12', by: '索朗旺堆', reason: '不属于本组织受理' }
    const now = { ...routing, offers: [{ ...pending, answer }] }
    expect(told(routing, now, 'routing', '登记退回')).toBe(
      '2016-08-10 交办 扎塘镇人民调解委员会：2016-08-15 前答复 → 2016-08-12 已退回，索朗旺堆：不属于本组织受理'
    )
  })

  it('再次分流只说新的一次，回避写明是谁、由谁提出', () => {
    const other = {
      ...pending,
      id: 'b',
      offeredOn: '2016-08-13',
      receiver: '扎囊县司法局',
      mediatorIds: [],
      note: '涉及工资'
    }
    const recusal = {
      id: 'r',
      mediatorId: 'm1',
      kind: 'requested',
      by: '王小明',
      reason: '',
      on: '2016-08-14'
    } as const
    const now = { offers: [pending, other], recusals: [recusal] }
    expect(told(routing, now, 'routing', '登记回避').split('\n')).toEqual([
      '2016-08-13 交办 扎囊县司法局：（空） → 2016-08-15 前答复',
      '分流意见：（空） → 涉及工资',
      '回避：（空） → 2016-08-14 陈晓梅 回避，当事人要求（王小明）'
    ])
  })

  it('承办变了的写明接收人', () => {
    const hands = {
      organizationId: 'o1',
      mediatorIds: [],
      assignedOn: '2016-08-10',
      note: '',
      receivedBy: '尼玛'
    }
    expect(told(hands, { ...hands, receivedBy: '次旦' }, 'assignment', '改派')).toBe('接收人：尼玛 → 次旦')
  })
})
