import { describe, expect, it } from 'vitest'
import { recordAgreement } from './agreement'
import { recordConfirmation } from './confirmation'
import { nextVisitOn, performanceToSee, recordFollowUp, reopeningReason, visitWarnings } from './followUp'
import { recordPerformance } from './performance'
import type { DisputeFollowUp } from './sections'
import {
  agreement,
  assigned,
  context,
  fields,
  fold,
  messages,
  success,
  warned,
  withOutcome
} from './decide.test-support'

type Visit = DisputeFollowUp['visits'][number]
const visit = (over: Partial<Visit> = {}): Visit => ({
  id: 'v1',
  on: '2016-09-20',
  way: '电话',
  visitor: '尼玛',
  visited: '次仁多吉',
  performance: 1,
  satisfaction: 1,
  record: '',
  ...over
})
const LATER = '2016-12-01'
const inForce = (over = {}) => {
  const record = withOutcome(over)
  return fold(record, recordAgreement(record, agreement, context()))
}
const decide = (record = inForce(), ...visits: Visit[]) => recordFollowUp(record, { visits }, context(LATER))
const visited = (record: ReturnType<typeof inForce>, ...visits: Visit[]) =>
  fold(record, decide(record, ...visits))

describe('登记回访', () => {
  it('日期不早于结果；方式、回访人、对象必填；按日期排列', () => {
    const bad = visit({ on: '2016-08-14', way: '', visitor: ' ', visited: '' })
    expect(fields(decide(inForce(), bad))).toEqual([
      'followUp.visits.0.on',
      'followUp.visits.0.way',
      'followUp.visits.0.visitor',
      'followUp.visits.0.visited'
    ])
    expect(fields(decide(inForce(), visit({ on: '2016-10-01' }), visit({ way: '' })))).toEqual([
      'followUp.visits.1.way'
    ])
    const record = visited(inForce(), visit({ id: 'later', on: '2016-10-01' }), visit({ id: 'sooner' }))
    expect(JSON.stringify(record.sections['followUp'])).toMatch(/sooner.*later/)
  })

  it('有结果之前没有回访', () => {
    expect(messages(decide(assigned(), visit()))).toContain('不能登记回访')
  })
})

describe('没有履行的：先督促，再告知', () => {
  it('督促履行，仍不履行可以起诉', () => {
    for (const performance of [3, 4] as const) {
      expect(warned(decide(inForce(), visit({ performance })))).toEqual([
        'followUp 《人民调解法》第三十一条',
        'followUp 《人民调解法》第三十二条'
      ])
    }
    for (const performance of [1, 2, 5] as const) {
      expect(warned(decide(inForce(), visit({ performance })))).toEqual([])
    }
  })

  it('裁定有效的可以申请执行，不必再诉', () => {
    const confirmed = {
      wanted: true,
      court: '扎囊县人民法院',
      basis: 'partyResidence' as const,
      cleared: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[],
      appliedOn: '2016-08-18',
      note: '',
      result: { kind: 'valid' as const, on: '2016-08-25', number: '', reason: '' }
    }
    const record = fold(inForce(), recordConfirmation(inForce(), confirmed, context(LATER)))
    expect(warned(decide(record, visit({ performance: 4 }))).at(-1)).toContain('第二百零六条')
  })

  it('拖欠劳动报酬的可以申请支付令', () => {
    expect(warned(decide(inForce({ type: 10 }), visit({ performance: 4 }))).at(-1)).toBe(
      'followUp 《劳动争议调解仲裁法》第十六条'
    )
  })

  it('看到没有履行的，重新办理以此为由', () => {
    const record = visited(inForce(), visit({ performance: 4 }))
    expect(reopeningReason(record)).toBe('2016-09-20 回访：没有履行')
    expect(reopeningReason(visited(inForce(), visit()))).toBe('')
    expect(reopeningReason(inForce())).toBe('')
  })

  it('只看最近一次', () => {
    const record = visited(inForce(), visit({ performance: 4 }), visit({ id: 'v2', on: '2016-10-20' }))
    expect(visitWarnings(record)).toEqual([])
  })
})

describe('下一次回访（默认三十日，可以早访）', () => {
  it('生效后三十日；有分期的在最后一期到期时', () => {
    expect(nextVisitOn(inForce())).toBe('2016-09-14')
    const item = {
      id: 'a',
      what: '付款',
      by: '',
      to: '',
      amount: 120_000,
      dueOn: '2016-10-31',
      done: null
    }
    const due = fold(inForce(), recordPerformance(inForce(), { items: [item] }, context()))
    expect(nextVisitOn(due)).toBe('2016-10-31')
    const paid = { ...item, done: { on: '2016-08-20', amount: 120_000, receipt: '' } }
    expect(nextVisitOn(fold(due, recordPerformance(due, { items: [paid] }, context())))).toBeNull()
  })

  it('看到还没有履行完的，三十日后再访；履行完的不再访', () => {
    expect(nextVisitOn(visited(inForce(), visit({ performance: 2 })))).toBe('2016-10-20')
    expect(nextVisitOn(visited(inForce(), visit()))).toBeNull()
  })

  it('没有生效的协议、没有成功的调解不催回访', () => {
    expect(nextVisitOn(withOutcome())).toBeNull()
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    expect(nextVisitOn(withOutcome({}, failed))).toBeNull()
    expect([performanceToSee(withOutcome({}, failed)), performanceToSee(inForce())]).toEqual([5, 1])
  })
})
