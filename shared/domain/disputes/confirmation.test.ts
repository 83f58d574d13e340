import { describe, expect, it } from 'vitest'
import { recordAgreement } from './agreement'
import { confirmationWindow, courtBases, likelyExclusion, recordConfirmation } from './confirmation'
import { correct } from './correct'
import type { DisputeConfirmation } from './sections'
import {
  agreement,
  context,
  fields,
  fold,
  messages,
  success,
  warned,
  withOutcome
} from './decide.test-support'
import { standardTerms } from './terms'

const LATER = '2016-12-01'
const value: DisputeConfirmation = {
  wanted: true,
  court: '扎囊县人民法院',
  basis: 'partyResidence',
  cleared: [1, 2, 3, 4, 5],
  appliedOn: '2016-08-18',
  note: '',
  result: null
}
const inForce = (over = {}, signedOn: string | null = '2016-08-15') => {
  const record = withOutcome(over)
  return fold(record, recordAgreement(record, { ...agreement, signedOn }, context()))
}
const decide = (over: Partial<DisputeConfirmation>, today = LATER, record = inForce()) =>
  recordConfirmation(record, { ...value, ...over }, context(today))

describe('申请期（《人民调解法》第三十三条、《民事诉讼法》第二百零五条）', () => {
  it('自生效之次日起三十日，最后一日放假的顺延', () => {
    expect(confirmationWindow(inForce(), '2016-08-20', standardTerms)?.due).toBe('2016-09-14')
    // The thirtieth day, 2016-09-16, lies in the break of the Mid-Autumn Festival until the 17th; the 18th is worked.
    expect(confirmationWindow(inForce({}, '2016-08-17'), '2016-08-20', standardTerms)?.due).toBe('2016-09-18')
  })

  it('没有生效的没有申请期，也不能申请', () => {
    expect(confirmationWindow(inForce({}, null), '2016-08-20', standardTerms)).toBeNull()
    const decision = decide({}, '2016-08-20', inForce({}, null))
    expect(fields(decision)).toEqual(['confirmation.appliedOn'])
    expect(messages(decision)).toContain('协议尚未生效')
  })

  it('逾期申请不阻止，提示后果', () => {
    expect(warned(decide({ appliedOn: '2016-09-14' }))).toEqual([])
    expect(warned(decide({ appliedOn: '2016-09-15' }))).toEqual([
      'confirmation.appliedOn 《人民调解法》第三十三条、《民事诉讼法》第二百零五条'
    ])
  })

  it('申请不早于生效之日，不晚于今天', () => {
    expect(fields(decide({ appliedOn: '2016-08-14' }))).toEqual(['confirmation.appliedOn'])
    expect(fields(decide({ appliedOn: '2016-08-21' }, '2016-08-20'))).toEqual(['confirmation.appliedOn'])
  })

  it('各方共同申请；没有达成协议的不能申请', () => {
    expect(fields(decide({ wanted: false }))).toEqual(['confirmation.wanted'])
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    expect(messages(decide({ appliedOn: null }, '2016-12-01', withOutcome({}, failed)))).toContain(
      '没有达成协议'
    )
  })
})

it('申请以后，签订日期不能更正到申请之后', () => {
  const record = fold(inForce(), decide({}))
  const later = correct(record, 'agreement', { ...agreement, signedOn: '2016-08-19' }, context(LATER))
  expect(fields(later)).toEqual(['agreement.signedOn'])
})

describe('管辖（《民事诉讼法》第二百零五条）', () => {
  it('法院邀请的向该法院；自行调解的向三处之一或者相应的中级法院', () => {
    const invited = inForce({ source: 4, entrustedBy: '扎囊县人民法院' })
    expect(courtBases(invited)).toEqual(['inviting'])
    expect(courtBases(inForce())).toEqual(['partyResidence', 'subjectMatter', 'organization', 'intermediate'])
    expect(warned(decide({}, '2016-12-01', invited))).toEqual([
      'confirmation.basis 《民事诉讼法》第二百零五条'
    ])
    expect(warned(decide({ basis: 'inviting' }))).toEqual(['confirmation.basis 《民事诉讼法》第二百零五条'])
  })
})

describe('不予受理的五类（民诉法解释第三百五十五条）', () => {
  it('有没有排除的就提示，并指明是哪一类', () => {
    const decision = decide({ cleared: [1, 2, 4, 5] })
    expect(warned(decision)).toEqual([expect.stringContaining('第三百五十五条')])
    expect(JSON.stringify(decision)).toContain('身份关系')
  })

  it('婚姻家庭先看身份关系，宅基地、山林土地先看确权', () => {
    expect([1, 3, 7, 2].map((type) => likelyExclusion(inForce({ type })))).toEqual([3, 5, 5, null])
  })
})

describe('结果（《民事诉讼法》第二百零六条）', () => {
  const result = { kind: 'valid' as const, on: '2016-08-25', number: '', reason: '' }

  it('先有申请后有裁定', () => {
    expect(fields(decide({ appliedOn: null, result }))).toEqual(['confirmation.appliedOn'])
    expect(fields(decide({ result: { ...result, on: '2016-08-17' } }))).toEqual(['confirmation.result.on'])
    expect(decide({ result }).ok).toBe(true)
  })

  it('驳回和不予受理要写理由', () => {
    for (const kind of ['dismissed', 'notAccepted'] as const) {
      expect(fields(decide({ result: { ...result, kind } }))).toEqual(['confirmation.result.reason'])
    }
    expect(decide({ result: { ...result, kind: 'withdrawn' } }).ok).toBe(true)
  })
})
