import { describe, expect, it } from 'vitest'
import { sectionValue } from '../../ledger'
import { refusalGround, type RefusalGround } from '../codes'
import { emptyApplication, emptyEntrustment, goToOf, refuseDispute } from './acceptance'
import { context, draft, fields, fold, messages, number, party, warned } from './decide.test-support'
import type { DisputeDraft } from './draft'
import { acceptAfterRefusal, registerDispute } from './register'
import type { DisputeAgent, DisputeRefusal } from './sections'
import { stateOf } from './states'

const applied = (over: Partial<DisputeDraft> = {}, intake = {}): DisputeDraft => ({
  ...draft(intake),
  application: emptyApplication(),
  ...over
})
const standing = (...grounds: RefusalGround[]) => ({
  application: {
    ...emptyApplication(),
    cleared: emptyApplication().cleared.filter((code) => !grounds.includes(code))
  }
})
const refusal = {
  refusedOn: '2016-08-12',
  reason: '法院已经受理',
  goTo: '按诉讼程序办理',
  handledBy: '登记员'
}
const accept = (given: DisputeDraft) => registerDispute(given, number, context())

describe('受理审查', () => {
  it('没有不予受理情形、各方同意的,受理并留下审查记录', () => {
    const decision = accept(applied())
    if (!decision.ok) throw new Error(messages(decision))
    expect(decision.changes.map(({ section }) => section)).toEqual(['intake', 'parties', 'application'])
  })

  it('一方明确拒绝的,不得调解(《人民调解法》第十七条)', () => {
    const refused = applied({ application: { ...emptyApplication(), consented: false } })
    expect(fields(accept(refused))).toEqual(['application.consented'])
  })

  it.each(refusalGround.list.map(({ code, name }) => [code, name] as const))(
    '有情形 %i 的,不能受理,可以书面不予受理',
    (code, name) => {
      const given = applied(standing(code))
      expect(messages(accept(given))).toContain(name)
      const record = fold(undefined, refuseDispute(given, refusal, context()))
      expect(stateOf(record)).toBe('refused')
      expect(sectionValue<DisputeRefusal>(record, 'refusal')?.grounds).toEqual([code])
    }
  )

  it('书面申请要有申请日期,不晚于受理', () => {
    const written = (appliedOn: string | null) =>
      accept(applied({ application: { ...emptyApplication(), mode: 'written', appliedOn } }))
    expect(fields(written(null))).toEqual(['application.appliedOn'])
    expect(fields(written('2016-08-11'))).toEqual(['application.appliedOn'])
    expect(written('2016-08-10').ok).toBe(true)
  })

  it('委托移送的函在受理之前,要求反馈的日期在受理之后;依申请的不写委托函', () => {
    const entrusted = (over: object) =>
      accept(
        applied(
          { entrustment: { ...emptyEntrustment(), ...over } },
          { source: 4, entrustedBy: '扎囊县人民法院' }
        )
      )
    expect(fields(entrusted({ letterOn: '2016-08-11' }))).toEqual(['entrustment.letterOn'])
    expect(fields(entrusted({ reportBy: '2016-08-09' }))).toEqual(['entrustment.reportBy'])
    const good = entrusted({ letterNumber: '（2016）委派调解 3 号', letterOn: '2016-08-09', stage: 1 })
    expect(good.ok && good.changes.map(({ section }) => section)).toContain('entrustment')
    const own = accept(applied({ entrustment: emptyEntrustment() }))
    expect(own.ok && own.changes.map(({ section }) => section)).not.toContain('entrustment')
  })
})

describe('不予受理', () => {
  it('要写理由、去处,至少勾选一种情形', () => {
    expect(fields(refuseDispute(applied(), refusal, context()))).toEqual(['application.cleared'])
    const empty = { ...refusal, reason: ' ', goTo: '' }
    expect(fields(refuseDispute(applied(standing(2)), empty, context()))).toEqual([
      'refusal.reason',
      'refusal.goTo'
    ])
  })

  it('没有明确的被申请人的,不要求登记被申请人', () => {
    const alone = { ...applied(standing(4)), parties: { list: [party('applicant')] } }
    expect(refuseDispute(alone, refusal, context()).ok).toBe(true)
    const named = { ...applied(standing(2)), parties: { list: [party('applicant')] } }
    expect(fields(refuseDispute(named, refusal, context()))).toEqual(['parties.list'])
  })

  it('几种情形的去处各说一次', () => {
    expect(goToOf([4, 5])).toBe('补充被申请人的姓名、住址后可再申请；补充调解要求和事实依据后可再申请')
    expect(goToOf([9])).toBe('')
  })

  it('情形消失后可以改为受理,编号,不予受理的记录还在', () => {
    const record = fold(undefined, refuseDispute(applied(standing(3)), refusal, context()))
    const decision = acceptAfterRefusal(record, applied(), number, context())
    const accepted = fold(record, decision)
    expect(stateOf(accepted)).toBe('accepted')
    expect(accepted.sections['refusal']).toBeDefined()
    expect(fields(acceptAfterRefusal(accepted, applied(), number, context()))).toEqual(['intake'])
  })
})

describe('当事人', () => {
  const agent = (over: Partial<DisputeAgent>): DisputeAgent => ({
    id: 'g1',
    kind: 'guardian',
    name: '卓玛',
    idNumber: '',
    phone: '',
    relation: '母亲',
    powers: [],
    ...over
  })
  const with_ = (over: Parameters<typeof party>[1]) =>
    accept({ ...applied(), parties: { list: [party('applicant', over), party('respondent')] } })

  it('未满十八周岁的提示登记监护人,满十八周岁当日不提示', () => {
    expect(warned(with_({ birthDate: '1998-08-11' })).join()).toContain('parties.list.0.agents')
    expect(warned(with_({ birthDate: '1998-08-10' }))).toEqual([])
    expect(warned(with_({ birthDate: '2010-01-01', agents: [agent({})] }))).toEqual([])
  })

  it('用藏语的提示安排翻译', () => {
    expect(warned(with_({ language: 'bo' })).join()).toContain('parties.list.0.interpreter')
    expect(warned(with_({ language: 'bo', interpreter: '格桑' }))).toEqual([])
    expect(warned(with_({ language: 'zh' }))).toEqual([])
  })

  it('代理人要有姓名,号码要对', () => {
    const wrong = agent({ name: ' ', idNumber: '540599199001010013' })
    expect(fields(with_({ agents: [wrong] }))).toEqual([
      'parties.list.0.agents.0.name',
      'parties.list.0.agents.0.idNumber'
    ])
  })

  it('一方代表人五人以下', () => {
    const crowd = (count: number) =>
      accept({
        ...applied({}, { peopleInvolved: 12 }),
        parties: {
          list: [
            ...Array.from({ length: 11 }, (_, index) =>
              party('applicant', { id: `p${index}`, name: `工友${index}`, representative: index < count })
            ),
            party('respondent', { kind: 'company', name: '雅江建设公司' })
          ]
        }
      })
    expect(crowd(5).ok).toBe(true)
    expect(messages(crowd(6))).toContain('代表人不能超过 5 人，现为 6 人')
  })
})
