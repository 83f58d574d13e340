import { describe, expect, it } from 'vitest'
import type { DisputeDraft } from './draft'
import type { DisputeIntake } from './sections'
import { stepOf } from './steps'
import type { ClockLimits } from '../clocks'
import { registerDispute } from './register'
import {
  context,
  draft,
  fields,
  fold,
  messages,
  number,
  party,
  register,
  warned
} from './decide.test-support'

describe('受理登记', () => {
  it('给出案号,写下受理和当事人两部分', () => {
    const decision = register()
    if (!decision.ok) throw new Error('refused')
    expect(decision.changes.map(({ section }) => section)).toEqual(['intake', 'parties'])
    expect((decision.changes[0]?.value as DisputeIntake).caseNumber).toBe('（2016）人调字第A0001号')
    expect(stepOf(fold(undefined, decision))).toBe(1)
  })

  it('案号的年份是受理年份,不是登记年份', () => {
    const record = fold(undefined, register({ acceptedOn: '2015-12-31' }, undefined, '2016-01-04'))
    expect((record.sections['intake']?.current.value as DisputeIntake).numberYear).toBe(2015)
  })

  it.each([
    ['intake.title', { title: '  ' }],
    ['intake.acceptedOn', { acceptedOn: '2016-08-21' }],
    ['intake.acceptedOn', { acceptedOn: '' }],
    ['intake.acceptedOn', { acceptedOn: '2016-02-30' }],
    ['intake.acceptedOn', { occurredOn: '2016-08-11' }],
    ['intake.type', { type: null }],
    ['intake.place', { place: { code: '', name: '' } }],
    ['intake.entrustedBy', { source: 4 }],
    ['intake.peopleInvolved', { peopleInvolved: 1 }],
    ['intake.summary', { summary: '字'.repeat(10_001) }],
    ['intake.title', { title: '字'.repeat(201) }]
  ] as [string, Partial<DisputeDraft['intake']>][])('不符合的写在 %s 下 %#', (field, over) => {
    expect(fields(register(over))).toEqual([field])
  })

  it('受理日期已过本单位设定的期限才提示', () => {
    const late = (limits: ClockLimits) =>
      registerDispute(draft({ acceptedOn: '2016-06-01' }), number, { ...context(), limits })
    expect(warned(late({}))).toEqual([
      'intake.acceptedOn 司法部令第75号第三十三条、《宁波市人民调解条例》第二十七条'
    ])
    expect(warned(late({ mediation: 3 }))).toEqual([])
  })

  it('一万字的摘要可以保存,多一字说明超出', () => {
    expect(register({ summary: '字'.repeat(10_000) }).ok).toBe(true)
    expect(messages(register({ summary: '字'.repeat(10_001) }))).toBe('不能超过 10,000 字，现为 10,001 字')
  })

  it('委托移送写明单位即可受理', () => {
    expect(register({ source: 4, entrustedBy: '扎囊县人民法院' }).ok).toBe(true)
  })

  it('依申请的要有申请人和明确的被申请人', () => {
    expect(messages(register({}, [party('applicant'), party('other')]))).toContain('明确的被申请调解人')
    expect(messages(register({}, [party('respondent'), party('other')]))).toContain('至少登记一位申请人')
  })

  it('主动调解的至少两位当事人,不分申请与被申请', () => {
    const others = [party('other'), party('other', { name: '王小明' })]
    expect(register({ source: 1 }, others).ok).toBe(true)
    expect(fields(register({ source: 1 }, others.slice(1)))).toEqual(['parties.list'])
  })

  it('姓名空白、身份号码校验码不对,写在那位当事人名下', () => {
    const list = [party('applicant', { idNumber: '540599199001010010' }), party('respondent', { name: ' ' })]
    const decision = register({}, list)
    expect(fields(decision)).toEqual(['parties.list.0.idNumber', 'parties.list.1.name'])
    expect(messages(decision)).toMatch(/第 18 位校验码应为 .，现为 0/)
  })

  it('单位当事人核对统一社会信用代码', () => {
    const company = party('respondent', {
      kind: 'company',
      name: '某建筑公司',
      idNumber: '91540599MA00000000'
    })
    expect(fields(register({}, [party('applicant'), company]))).toEqual(['parties.list.1.idNumber'])
  })

  it('六十个藏文字、表情符号的姓名照常保存', () => {
    for (const name of ['བཀྲ་ཤིས་'.repeat(8).slice(0, 60), '小明😀']) {
      expect(register({}, [party('applicant', { name }), party('respondent')]).ok).toBe(true)
    }
  })

  it('登记时期限已过,提示依据而不阻止', () => {
    expect(warned(register({ acceptedOn: '2016-07-01' }))).toEqual([
      'intake.acceptedOn 司法部令第75号第三十三条、《宁波市人民调解条例》第二十七条'
    ])
  })
})
