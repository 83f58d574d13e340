import { describe, expect, it } from 'vitest'
import { assign, recordAgreement, recordHandling, recordOutcome } from '@shared/domain/disputes'
import {
  agreement,
  assignment,
  context,
  fold,
  registered,
  session,
  success
} from '@shared/domain/disputes/decide.test-support'
import { newSession, startValue } from './starts'

const nameOf = (_: string, id: string): string => ({ m1: '陈晓梅', m2: '格桑卓玛' })[id] ?? '—'
const held = (over: object = {}) => {
  const start = registered({ summary: '排水沟堵塞，水流进对方院墙。' })
  const value = { ...assignment, mediatorIds: ['m1', 'm2', 'gone'] }
  const given = fold(start, assign(start, value, context()))
  return fold(given, recordHandling(given, { sessions: [{ ...session, ...over }] }, context()))
}
const agreed = (over: object = {}) => {
  const record = held(over)
  return fold(record, recordOutcome(record, success, context()))
}

describe('协议的填写，从已经登记的内容开始', () => {
  it('调解员是承办的调解员，主要事实是受理登记的简要情况', () => {
    expect(startValue(agreed(), 'agreement', context(), nameOf)).toMatchObject({
      mediator: '陈晓梅、格桑卓玛',
      recorder: '',
      facts: '排水沟堵塞，水流进对方院墙。',
      copies: 3,
      signedBy: []
    })
  })

  it('最近一次调解写明了调解员、记录人的，用那一次的', () => {
    const record = agreed({ mediators: '格桑卓玛', recorder: '达娃' })
    expect(startValue(record, 'agreement', context(), nameOf)).toMatchObject({
      mediator: '格桑卓玛',
      recorder: '达娃'
    })
  })

  it('已经登记的协议原样打开', () => {
    const record = fold(agreed(), recordAgreement(agreed(), { ...agreement, mediator: '' }, context()))
    expect(startValue(record, 'agreement', context(), nameOf).mediator).toBe('')
  })
})

it('再次调解带出上一次的地点、到场的人和记录人，记录另写', () => {
  const last = { ...session, mediators: '陈晓梅', interpreter: '边巴', recorder: '达娃', result: 2 as const }
  expect(newSession(context(), last)).toEqual({
    id: expect.not.stringContaining(session.id),
    on: context().today,
    from: '',
    to: '',
    place: '调解室',
    mediators: '陈晓梅',
    present: '',
    interpreter: '边巴',
    recorder: '达娃',
    record: ''
  })
})
