import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { sectionSchema } from '../registry'
import { assign } from './assign'
import { correct, restore, withdraw } from './correct'
import { close, feedBack } from './finish'
import { recordHandling, recordPrevention } from './handle'
import { recordOutcome } from './outcome'
import { registerDispute, type DisputeDraft } from './register'
import type { DisputeIntake, DisputeOutcome, DisputeParty } from './sections'
import { isWithdrawn, stepOf } from './steps'

const TODAY = '2016-08-20'
const context = (today = TODAY) => ({
  today,
  nowMillis: 1_471_651_200_000,
  person: 'clerk',
  random: (bytes: Uint8Array) => bytes.fill(7)
})
const number = { letter: 'A', serial: 1 }

function party(role: DisputeParty['role'], over: Partial<DisputeParty> = {}): DisputeParty {
  return {
    id: `party-${role}`,
    role,
    kind: 'person',
    name: '次仁多吉',
    sex: '1',
    idNumber: '',
    birthDate: null,
    nation: '',
    occupation: '',
    phone: '',
    address: '',
    ...over
  }
}

function draft(over: Partial<DisputeDraft['intake']> = {}, list?: DisputeParty[]): DisputeDraft {
  return {
    intake: {
      acceptedOn: '2016-08-10',
      occurredOn: null,
      source: 2,
      entrustedBy: '',
      title: '相邻排水纠纷',
      type: 2,
      difficulty: 1,
      scale: '01',
      place: { code: '540521', name: '西藏自治区山南市扎囊县' },
      summary: '',
      claim: '',
      peopleInvolved: 2,
      ...over
    },
    parties: { list: list ?? [party('applicant'), party('respondent', { name: '王小明' })] }
  }
}

const fields = (decision: Decision) => (decision.ok ? [] : decision.problems.map(({ field }) => field))
const messages = (decision: Decision) =>
  decision.ok ? '' : decision.problems.map(({ message }) => message).join('\n')
const warned = (decision: Decision) =>
  decision.ok ? decision.warnings.map(({ field, source }) => `${field} ${source}`) : []

let tick = 0
function fold(record: LedgerRecord | undefined, decision: Decision): LedgerRecord {
  if (!decision.ok) throw new Error(messages(decision))
  let folded = record
  for (const change of decision.changes) {
    expect(sectionSchema(change.entity, change.section)?.safeParse(change.value).success).toBe(true)
    const clock = `${String(++tick).padStart(13, '0')}-0000-device00`
    folded = applyChange(folded, change, { clock, person: 'clerk' })
  }
  return folded as LedgerRecord
}

const register = (over = {}, list?: DisputeParty[], today = TODAY) =>
  registerDispute(draft(over, list), number, context(today))
const assignment = { organizationId: 'o1', mediatorIds: [], assignedOn: '2016-08-10', note: '' }
const session = { id: 's1', on: '2016-08-12', place: '调解室', present: '', record: '双方到场' }
const success: DisputeOutcome = {
  result: 1,
  resultOn: '2016-08-15',
  cause: '',
  agreementForm: 2,
  amount: 120_000,
  agreement: '疏通排水沟'
}
const feedback = { on: '2016-08-16', to: '次仁多吉', way: '当面', note: '' }
const closing = { closedOn: '2016-08-17', note: '' }

const registered = (over = {}, list?: DisputeParty[]) => fold(undefined, register(over, list))
const assigned = (over = {}) => {
  const record = registered(over)
  return fold(record, assign(record, assignment, context()))
}
const withOutcome = (over = {}, value = success, today = TODAY) => {
  const record = assigned(over)
  return fold(record, recordOutcome(record, value, context(today)))
}
const closed = () => {
  let record = withOutcome()
  record = fold(record, feedBack(record, feedback, context()))
  return fold(record, close(record, closing, context()))
}

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
    expect(messages(decision)).toMatch(/第 18 位校验码应为 .,现为 0/)
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
    expect(messages(decision)).toContain('现在是「受理」环节，还不能办理')
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
    ['outcome.cause', { result: 3 as const, agreementForm: 0 as const, amount: 0 }],
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
      { resultOn: '2016-09-22' },
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
      (record: LedgerRecord) => close(record, closing, context())
    ]
    fc.assert(
      fc.property(fc.array(fc.nat({ max: moves.length - 1 }), { maxLength: 12 }), (order) => {
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
