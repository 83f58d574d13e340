import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../ledger'
import { recordAgreement } from './agreement'
import { assign } from './assign'
import { correct, restore, withdraw } from './correct'
import { recordDossier } from './dossier'
import { close, feedBack } from './finish'
import { recordHandling, recordPrevention } from './handle'
import { extend } from './limits'
import { recordOutcome } from './outcome'
import type { DisputeIntake, DisputeOutcome } from './sections'
import { isWithdrawn } from './states'
import { stepOf } from './steps'
import {
  context,
  fields,
  messages,
  warned,
  fold,
  agreement,
  assignment,
  dossier,
  session,
  success,
  feedback,
  closing,
  registered,
  assigned,
  withOutcome,
  closed
} from './decide.test-support'

describe('分流、办理、结果', () => {
  it('选定组织和不早于受理的日期', () => {
    const record = registered()
    const bad = { ...assignment, organizationId: '', assignedOn: '2016-08-09' }
    expect(fields(assign(record, bad, context()))).toEqual([
      'assignment.assignedOn',
      'assignment.organizationId'
    ])
  })

  it('未分流不能办理', () => {
    const decision = recordHandling(registered(), { sessions: [session] }, context())
    expect(messages(decision)).toContain(
      '现在是「已受理」，不能登记调解。登记调解须在「已接收」「调解中」时进行'
    )
  })

  it('调解记录按日期排列,不得在受理之前或今天之后', () => {
    const record = assigned()
    const earlier = { ...session, id: 's0', on: '2016-08-11' }
    const decision = recordHandling(record, { sessions: [session, earlier] }, context())
    const folded = fold(record, decision)
    expect(stepOf(folded)).toBe(3)
    expect(JSON.stringify(folded.sections['handling'])).toMatch(/s0.*s1/)
    const wrong = {
      sessions: [
        { ...session, on: '2016-08-09' },
        { ...earlier, on: '2016-08-21', record: '' }
      ]
    }
    expect(fields(recordHandling(record, wrong, context()))).toEqual([
      'handling.sessions.0.on',
      'handling.sessions.1.on',
      'handling.sessions.1.record'
    ])
  })

  it.each([
    ['outcome.agreementForm', { agreementForm: 0 as const, amount: 0 }],
    ['outcome.agreementForm', { result: 2 as const, cause: '分歧大', amount: 0 }],
    ['outcome.cause', { result: 2 as const, agreementForm: 0 as const, amount: 0 }],
    [
      'outcome.cause',
      { result: 3 as const, terminationCause: 9 as const, agreementForm: 0 as const, amount: 0 }
    ],
    ['outcome.terminationCause', { result: 3 as const, cause: '撤回', agreementForm: 0 as const, amount: 0 }],
    ['outcome.amount', { result: 2 as const, cause: '分歧大', agreementForm: 0 as const }],
    ['outcome.resultOn', { resultOn: '2016-08-09' }],
    ['outcome.resultOn', { resultOn: '2016-08-21' }]
  ])('结果不符合的写在 %s 下 %#', (field, over) => {
    expect(fields(recordOutcome(assigned(), { ...success, ...over }, context()))).toEqual([field])
  })

  it.each([
    ['超过一个月', { type: 2 }, { resultOn: '2016-09-11' }, 'outcome.resultOn 司法部令第75号第三十三条'],
    [
      '重大疑难用口头协议',
      { difficulty: 4 },
      { agreementForm: 1 },
      'outcome.agreementForm 《宁波市人民调解条例》第二十四条'
    ],
    [
      '劳动争议逾十五日',
      { type: 10 },
      { resultOn: '2016-08-26' },
      'outcome.resultOn 《劳动争议调解仲裁法》第十四条'
    ],
    [
      '劳动争议口头协议',
      { type: 11 },
      { agreementForm: 1 },
      'outcome.agreementForm 《劳动争议调解仲裁法》第十四条'
    ],
    [
      '医疗纠纷口头协议',
      { type: 15 },
      { agreementForm: 1 },
      'outcome.agreementForm 《医疗纠纷预防和处理条例》第三十九条'
    ],
    [
      '医疗纠纷逾三十个工作日',
      { type: 15 },
      { resultOn: '2016-09-23' },
      'outcome.resultOn 《医疗纠纷预防和处理条例》第三十八条'
    ],
    [
      '口头协议没有记录',
      {},
      { agreementForm: 1, agreement: '' },
      'outcome.agreement 《人民调解法》第二十八条'
    ]
  ])('%s:提示依据,不阻止', (_name, intake, over, expected) => {
    const value = { ...success, ...over } as DisputeOutcome
    const decision = recordOutcome(assigned(intake), value, context('2016-12-01'))
    expect(decision.ok).toBe(true)
    expect(warned(decision)).toEqual([expect.stringContaining(expected)])
  })

  it('按期书面达成协议的,没有提示', () => {
    expect(warned(recordOutcome(assigned(), success, context()))).toEqual([])
  })

  it('不成的应当告知其他途径;选定的终止事由不必再写', () => {
    const ended = { ...success, result: 3 as const, agreementForm: 0 as const, amount: 0, agreement: '' }
    const value = { ...ended, terminationCause: 4 as const }
    expect(warned(recordOutcome(assigned(), value, context()))).toEqual([
      'outcome.toldOtherWays 《人民调解法》第二十六条'
    ])
    const told = { ...value, toldOtherWays: '可以向扎囊县人民法院起诉' }
    expect(warned(recordOutcome(assigned(), told, context()))).toEqual([])
  })

  it('终止事由只随终止,其他途径只随没有达成协议的结果', () => {
    const value = { ...success, terminationCause: 4 as const, toldOtherWays: '起诉' }
    const record = fold(assigned(), recordOutcome(assigned(), value, context()))
    expect(record.sections['outcome']?.current.value).toEqual({ ...success, round: 0 })
  })

  it('同意延长的,超过一个月不再提示', () => {
    const draft = {
      days: 10,
      on: '2016-08-20',
      consent: ['party-applicant', 'party-respondent'],
      reason: '丈量'
    }
    const record = fold(assigned(), extend(assigned(), draft, context()))
    const on = (resultOn: string) =>
      warned(recordOutcome(record, { ...success, resultOn }, context('2016-12-01')))
    expect(on('2016-09-20')).toEqual([])
    expect(on('2016-09-21')).toHaveLength(1)
  })

  it('结束时间晚于开始时间', () => {
    const at = (from: string, to: string) =>
      fields(recordHandling(assigned(), { sessions: [{ ...session, from, to }] }, context()))
    expect(at('09:30', '09:30')).toEqual(['handling.sessions.0.to'])
    expect(at('', '11:00')).toEqual(['handling.sessions.0.from'])
    expect(at('09:30', '25:00')).toEqual(['handling.sessions.0.to'])
    expect(at('09:30', '11:00')).toEqual([])
  })

  it('同一种防止情况只登记一次,人数至少一人', () => {
    const items = [
      { kind: 2 as const, people: 4 },
      { kind: 2 as const, people: 0 }
    ]
    expect(fields(recordPrevention(withOutcome(), { items }))).toEqual([
      'prevention.items.1.kind',
      'prevention.items.1.people'
    ])
    expect(recordPrevention(withOutcome(), { items: items.slice(0, 1) }).ok).toBe(true)
  })
})

describe('反馈、结单', () => {
  it('没有结果不能反馈', () => {
    expect(messages(feedBack(assigned(), feedback, context()))).toContain('尚未登记调解结果')
  })

  it('委托移送的没有向委托单位反馈时提示', () => {
    const record = withOutcome({ source: 4, entrustedBy: '扎囊县人民法院' })
    expect(warned(feedBack(record, feedback, context()))).toEqual([
      'feedback.to 《宁波市人民调解条例》第十九条'
    ])
    const told = { ...feedback, to: '扎囊县人民法院立案庭' }
    expect(warned(feedBack(record, told, context()))).toEqual([])
  })

  it('复函编号只随委托移送;晚于委托单位要求的日期提示', () => {
    const valueOf = (record: LedgerRecord) => record.sections['feedback']?.current.value
    const replied = { ...feedback, to: '扎囊县人民法院', replyNumber: ' 〔2016〕3号 ' }
    const plain = withOutcome()
    expect(valueOf(fold(plain, feedBack(plain, replied, context())))).not.toHaveProperty('replyNumber')
    const entrusted = withOutcome({ source: 4, entrustedBy: '扎囊县人民法院' })
    const answered = valueOf(fold(entrusted, feedBack(entrusted, replied, context())))
    expect(answered).toMatchObject({ replyNumber: '〔2016〕3号' })
    const letter = (reportBy: string) => ({
      ...entrusted,
      sections: {
        ...entrusted.sections,
        entrustment: { current: { hash: 'h', clock: '1', person: 'p', value: { reportBy } }, others: [] }
      }
    })
    expect(warned(feedBack(letter('2016-08-16'), replied, context()))).toEqual([])
    expect(warned(feedBack(letter('2016-08-15'), replied, context()))).toEqual(['feedback.on 委托函'])
  })

  it('结单需要结果和反馈,各缺各说', () => {
    expect(messages(close(assigned(), closing, context()))).toBe(
      '尚未登记调解结果，不能结单\n尚未反馈，不能结单'
    )
    expect(messages(close(withOutcome(), closing, context()))).toBe('尚未反馈，不能结单')
    expect(stepOf(closed())).toBe(5)
  })

  it('结单后只能更正,不能重走环节', () => {
    const record = closed()
    expect(messages(recordOutcome(record, success, context()))).toContain('修改内容请用更正')
    expect(messages(assign(record, assignment, context()))).toContain('修改内容请用更正')
  })
})

describe('更正、撤销登记', () => {
  it('更正受理不改案号', () => {
    const record = closed()
    const intake = record.sections['intake']?.current.value as DisputeIntake
    const decision = correct(
      record,
      'intake',
      { ...intake, title: '排水纠纷', caseNumber: '别的号' },
      context()
    )
    const after = fold(record, decision).sections['intake']?.current.value as DisputeIntake
    expect([after.title, after.caseNumber]).toEqual(['排水纠纷', '（2016）人调字第A0001号'])
  })

  it('更正后的日期仍须前后相接', () => {
    const record = closed()
    const intake = record.sections['intake']?.current.value as DisputeIntake
    expect(fields(correct(record, 'intake', { ...intake, acceptedOn: '2016-08-16' }, context()))).toEqual([
      'intake.acceptedOn'
    ])
    expect(fields(correct(record, 'outcome', { ...success, resultOn: '2016-08-17' }, context()))).toEqual([
      'outcome.resultOn'
    ])
    expect(fields(correct(record, 'feedback', { ...feedback, on: '2016-08-18' }, context()))).toEqual([
      'feedback.on'
    ])
  })

  it('没有登记过的部分不能更正', () => {
    expect(messages(correct(registered(), 'closing', closing, context()))).toContain('还没有登记结单')
  })

  it('撤销要写原因,撤销后不能办理,恢复后回到原来的环节', () => {
    const record = assigned()
    expect(fields(withdraw(record, ' ', context()))).toEqual(['retired.reason'])
    const gone = fold(record, withdraw(record, '重复登记', context()))
    expect(isWithdrawn(gone)).toBe(true)
    expect(messages(recordOutcome(gone, success, context()))).toContain('已撤销登记')
    const back = fold(gone, restore(gone, context()))
    expect([isWithdrawn(back), stepOf(back)]).toEqual([false, 2])
    expect(restore(back, context()).ok).toBe(false)
  })
})

describe('任意的先后操作', () => {
  it('能做成的操作从不使环节倒退,写下的内容都合于章节格式', () => {
    const moves = [
      (record: LedgerRecord) => assign(record, assignment, context()),
      (record: LedgerRecord) => recordHandling(record, { sessions: [session] }, context()),
      (record: LedgerRecord) => recordOutcome(record, success, context()),
      (record: LedgerRecord) => feedBack(record, feedback, context()),
      (record: LedgerRecord) => recordAgreement(record, agreement, context()),
      (record: LedgerRecord) => recordDossier(record, dossier, context()),
      (record: LedgerRecord) => close(record, closing, context())
    ]
    fc.assert(
      fc.property(fc.array(fc.nat({ max: moves.length - 1 }), { maxLength: 16 }), (order) => {
        let record = registered()
        for (const index of order) {
          const before = stepOf(record)
          const decision = moves[index]?.(record)
          if (!decision?.ok) continue
          record = fold(record, decision)
          expect(stepOf(record)).toBeGreaterThanOrEqual(before)
        }
        if (stepOf(record) === 5) expect(Object.keys(record.sections)).toContain('feedback')
      }),
      { numRuns: 200 }
    )
  })
})
