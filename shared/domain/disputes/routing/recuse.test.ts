import { describe, expect, it } from 'vitest'
import { assign, reassign } from '../assign'
import { correct } from '../correct'
import { assignment, context, fields, fold, messages, party, registered } from '../decide.test-support'
import type { DisputeAssignment } from '../sections'
import { stateOf } from '../states'
import { receive } from './answer'
import { possibleConflicts } from './conflict'
import { offerCase } from './offer'
import { routingOf } from './offers'
import { presentMediators, recuse, type RecusalDraft } from './recuse'
import { mediator, offerDraft, offered, pendingId, received, valueOf } from './routing.test-support'

const inHand = (mediatorIds: string[]) => {
  const record = registered()
  return fold(record, assign(record, { ...assignment, mediatorIds }, context()))
}
const draft = (over: Partial<RecusalDraft> = {}): RecusalDraft => ({
  mediatorId: 'm1',
  kind: 'requested',
  by: '王小明',
  reason: '',
  on: '2016-08-12',
  replacementIds: ['m2'],
  ...over
})

describe('回避', () => {
  it('当事人要求的应当予以调换：不问理由，没有批准一说', () => {
    const record = fold(inHand(['m1']), recuse(inHand(['m1']), draft(), context()))
    expect(stateOf(record)).toBe('assigned')
    expect(presentMediators(record)).toEqual(['m2'])
    expect(routingOf(record).recusals).toMatchObject([{ mediatorId: 'm1', kind: 'requested', by: '王小明' }])
  })

  it('调解员主动申请的写明关系', () => {
    expect(fields(recuse(inHand(['m1']), draft({ kind: 'disclosed' }), context()))).toEqual([
      'routing.reason'
    ])
    const told = draft({ kind: 'disclosed', by: '陈晓梅', reason: '与申请人是亲属' })
    expect(recuse(inHand(['m1']), told, context()).ok).toBe(true)
  })

  it.each([
    ['replacementIds', { replacementIds: [] }],
    ['replacementIds', { replacementIds: ['m1'] }],
    ['mediatorId', { mediatorId: '' }],
    ['mediatorId', { mediatorId: 'm9' }],
    ['by', { by: ' ' }],
    ['on', { on: '2016-08-09' }],
    ['on', { on: '2016-08-21' }]
  ])('%s 不符合的不能登记 %#', (field, over) => {
    expect(fields(recuse(inHand(['m1']), draft(over), context()))).toEqual([`routing.${field}`])
  })

  it('还有其他调解员的，可以不另选接替', () => {
    const before = inHand(['m1', 'm3'])
    const record = fold(before, recuse(before, draft({ replacementIds: [] }), context()))
    expect(presentMediators(record)).toEqual(['m3'])
  })

  it('等候答复时回避的，从这次分流中换下，接收时由接收单位确定', () => {
    const before = offered({ mediatorIds: ['m1'] })
    const record = fold(before, recuse(before, draft({ replacementIds: [] }), context()))
    expect([stateOf(record), presentMediators(record)]).toEqual(['offered', []])
    const again = received({ offerId: pendingId(record), mediatorIds: ['m1'] })
    expect(fields(receive(record, again, context()))).toEqual(['routing.mediatorIds'])
  })

  it('回避过的不再办理本案：接替、改派、更正都不能再选', () => {
    const before = inHand(['m1'])
    const record = fold(before, recuse(before, draft(), context()))
    const back: DisputeAssignment = { ...assignment, mediatorIds: ['m1'], assignedOn: '2016-08-13' }
    expect(fields(reassign(record, back, context()))).toEqual(['assignment.mediatorIds'])
    expect(fields(correct(record, 'assignment', back, context()))).toEqual(['assignment.mediatorIds'])
    const next = draft({ mediatorId: 'm2', replacementIds: ['m1'], on: '2016-08-13' })
    expect(messages(recuse(record, next, context()))).toContain('已经回避')
    const offer = offerCase(record, offerDraft({ mediatorIds: ['m1'] }), context())
    expect(fields(offer)).toContain('routing.mediatorIds')
  })
})

describe('更正承办', () => {
  it('先前没有写接收人的也能更正', () => {
    const before = inHand(['m1'])
    const old: DisputeAssignment = {
      organizationId: 'o1',
      mediatorIds: [],
      assignedOn: '2016-08-11',
      note: ''
    }
    const record = fold(before, correct(before, 'assignment', old, context()))
    expect(valueOf(record, 'assignment')).toEqual(old)
  })
})

describe('可能的利害关系：提请核对，不作结论', () => {
  const record = registered({ peopleInvolved: 3 }, [
    party('applicant', { name: '次仁多吉', phone: '138 0000 0001', idNumber: '540599199001010012' }),
    party('respondent', { kind: 'company', name: '扎囊县雅江建材有限公司' }),
    party('other', {
      id: 'p3',
      name: '德吉',
      agents: [
        {
          id: 'a1',
          kind: 'guardian',
          name: '白玛',
          idNumber: '540599198512310020',
          phone: '',
          relation: '母',
          powers: []
        }
      ]
    })
  ])

  it.each([
    ['公民身份号码与当事人', { idNumber: '540599199001010012' }],
    ['公民身份号码与代理人', { idNumber: '540599198512310020' }],
    ['姓名、电话与当事人', { name: '次仁多吉', mobile: '+86 13800000001' }],
    ['所属单位就是当事人', { workplace: '扎囊县雅江建材有限公司 ' }]
  ])('%s相同的提出来', (words, facts) => {
    expect(possibleConflicts(record, mediator('m1', facts))).toEqual([expect.stringContaining(words)])
  })

  it.each([
    ['只有姓名相同', { name: '次仁多吉' }],
    ['只有电话相同', { mobile: '13800000001' }],
    ['都没有填', { name: '', workplace: '' }]
  ])('%s的不提', (_words, facts) => {
    expect(possibleConflicts(record, mediator('m1', facts))).toEqual([])
  })
})
