import { describe, expect, it } from 'vitest'
import { awaitsSignature, copiesFor, effectiveOn, recordAgreement } from './agreement'
import { correct } from './correct'
import { feedBack } from './finish'
import type { DisputeIntake } from './sections'
import {
  agreement,
  assigned,
  context,
  feedback,
  fields,
  fold,
  messages,
  party,
  success,
  warned,
  withOutcome
} from './decide.test-support'

const EFFECT = '《人民调解法》第二十九条'
const signed = (over = {}, record = withOutcome()) =>
  fold(record, recordAgreement(record, { ...agreement, ...over }, context()))
const oral = () => withOutcome({}, { ...success, agreementForm: 1 })

describe('协议的生效', () => {
  it('书面协议自最后签名、盖章之日起生效（《人民调解法》第二十九条）', () => {
    expect(effectiveOn(withOutcome())).toBeNull()
    expect(effectiveOn(signed({ signedOn: '2016-08-18' }))).toBe('2016-08-18')
  })

  it('没有签订日期或者有人没有签名的，没有生效', () => {
    for (const over of [{ signedOn: null }, { signedBy: ['party-applicant'] }, { signedBy: [] }]) {
      expect(effectiveOn(signed(over))).toBeNull()
      expect(awaitsSignature(signed(over))).toBe(true)
    }
    expect(awaitsSignature(signed())).toBe(false)
  })

  it('口头协议自达成之日起生效（第三十条），不要签名', () => {
    expect(effectiveOn(oral())).toBe('2016-08-15')
    const later = signed({ signedOn: '2016-08-16' }, oral())
    expect(effectiveOn(later)).toBe('2016-08-16')
    expect(later.sections['agreement']?.current.value).toMatchObject({ signedBy: [] })
    expect(awaitsSignature(oral())).toBe(false)
  })

  it('没有调解成功的没有生效之日', () => {
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    expect(effectiveOn(withOutcome({}, failed))).toBeNull()
    expect(messages(recordAgreement(withOutcome({}, failed), agreement, context()))).toContain('没有达成协议')
  })
})

describe('登记协议', () => {
  it('没有签订的可以保存，但提示还没有生效', () => {
    expect(warned(recordAgreement(withOutcome(), { ...agreement, signedOn: null }, context()))).toEqual([
      `agreement.signedOn ${EFFECT}`
    ])
    const decision = recordAgreement(
      withOutcome(),
      { ...agreement, signedBy: ['party-applicant'] },
      context()
    )
    expect(warned(decision)).toEqual([`agreement.signedBy ${EFFECT}`])
    expect(JSON.stringify(decision)).toContain('王小明尚未签名')
  })

  it('份数为当事人数加一，不同的提示', () => {
    expect(copiesFor(withOutcome())).toBe(3)
    expect(warned(recordAgreement(withOutcome(), { ...agreement, copies: 2 }, context()))).toEqual([
      `agreement.copies ${EFFECT}`
    ])
    expect(warned(recordAgreement(withOutcome(), agreement, context()))).toEqual([])
  })

  it('签名的人须是当事人，日期在受理与今天之间', () => {
    const wrong = { ...agreement, signedOn: '2016-08-09', signedBy: ['someone'] }
    expect(fields(recordAgreement(withOutcome(), wrong, context()))).toEqual([
      'agreement.signedOn',
      'agreement.signedBy'
    ])
    const late = { ...agreement, signedOn: '2016-08-21' }
    expect(fields(recordAgreement(withOutcome(), late, context()))).toEqual(['agreement.signedOn'])
  })

  it('有结果之前不能登记；反馈之后可以补签，也可以更正', () => {
    expect(messages(recordAgreement(assigned(), agreement, context()))).toContain('不能登记协议')
    const told = fold(withOutcome(), feedBack(withOutcome(), feedback, context()))
    expect(effectiveOn(signed({}, told))).toBe('2016-08-15')
    const corrected = correct(signed({}, told), 'agreement', { ...agreement, copies: 4 }, context())
    expect(warned(corrected)).toEqual([`agreement.copies ${EFFECT}`])
  })

  it('当事人多了一位，先前的签名就不齐了', () => {
    const record = signed()
    const intake = record.sections['intake']?.current.value as DisputeIntake
    const counted = fold(record, correct(record, 'intake', { ...intake, peopleInvolved: 3 }, context()))
    const list = [party('applicant'), party('respondent'), party('other', { name: '格桑' })]
    const more = fold(counted, correct(counted, 'parties', { list }, context()))
    expect([awaitsSignature(more), effectiveOn(more)]).toEqual([true, null])
  })
})
