import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionValue } from '../../ledger'
import { confirmed, factOf } from './fact'

const intake = { acceptedOn: '2016-08-15', source: 4, type: 1, difficulty: 2, peopleInvolved: 2 }
const fact = (sections: Record<string, SectionValue>) => {
  const all = Object.entries({ intake, ...sections }).map(([name, value]) => [
    name,
    { current: { hash: '', clock: '', person: 'p', value }, others: [] }
  ])
  const record = { entity: 'dispute', id: 'd', created: '', updated: '', sections: Object.fromEntries(all) }
  return factOf(record as LedgerRecord)
}
const offer = (route: string, answer: string | null, stage: number | null = null) => ({
  kind: 'assign',
  route,
  stage,
  answer: answer === null ? null : { kind: answer }
})
const routing = (...offers: ReturnType<typeof offer>[]) => ({ routing: { offers, recusals: [] } })

describe('诉调对接的阶段', () => {
  it('按最近一次已接收的诉调对接分流；没有接收的、退回的不算', () => {
    expect(fact(routing(offer('court', 'accepted', 1)))?.courtStage).toBe(1)
    expect(fact(routing(offer('court', 'accepted', 1), offer('court', 'accepted', 2)))?.courtStage).toBe(2)
    expect(fact(routing(offer('court', null, 1)))?.courtStage).toBe(0)
    expect(fact(routing(offer('court', 'returned', 3), offer('organization', 'accepted')))?.courtStage).toBe(
      0
    )
  })

  it('没有分流阶段的，按法院委托移送函', () => {
    expect(fact({ entrustment: { stage: 2 } })?.courtStage).toBe(2)
    expect(fact({ entrustment: { stage: 2 }, ...routing(offer('court', 'accepted', 1)) })?.courtStage).toBe(1)
    expect(fact({ entrustment: { stage: null } })?.courtStage).toBe(0)
  })
})

it('“1+”联动：部门和组织接收了才算', () => {
  expect(fact(routing(offer('onePlus', 'accepted')))?.onePlus).toBe(1)
  expect(fact(routing(offer('onePlus', 'returned')))?.onePlus).toBe(0)
})

describe('司法确认和履行', () => {
  const confirmation = (kind: string | null, appliedOn: string | null = '2016-08-20') => ({
    confirmation: { appliedOn, result: kind === null ? null : { kind } }
  })
  it('裁定有效才是确认；申请了没有裁定、驳回、不予受理、撤回各是各的', () => {
    expect(fact({})?.confirmation).toBe(confirmed.none)
    expect(fact(confirmation(null, null))?.confirmation).toBe(confirmed.none)
    expect(fact(confirmation(null))?.confirmation).toBe(confirmed.asked)
    for (const kind of ['valid', 'dismissed', 'notAccepted', 'withdrawn'] as const) {
      expect(fact(confirmation(kind))?.confirmation).toBe(confirmed[kind])
    }
  })

  it('重新办理以后，前一轮的确认和履行不再算', () => {
    const again = { reopening: { list: [{ id: 'r', on: '2016-09-01', reason: '' }] } }
    const done = { performance: { items: [{ done: { on: '2016-08-30' } }] } }
    expect(fact({ ...confirmation('valid'), ...done, ...again })).toMatchObject({
      confirmation: confirmed.none,
      performance: 0
    })
  })

  it('履行：没有登记、还没有、一部分、全部', () => {
    const items = (...done: boolean[]) => ({
      performance: { items: done.map((is) => ({ done: is ? { on: '2016-08-30' } : null })) }
    })
    const of = (...done: boolean[]) => fact(items(...done))?.performance
    expect([of(), of(false), of(true, false), of(true, true)]).toEqual([0, 1, 2, 3])
  })
})
