import { describe, expect, it } from 'vitest'
import { deadlineOf } from './deadline'
import { agreeDays, extend, resume, suspend, type ExtensionDraft } from './limits'
import { recordOutcome } from './outcome'
import { stateOf } from './states'
import { assigned, context, fields, fold, messages, registered, success, warned } from './decide.test-support'
import { standardTerms } from './terms'

const ALL = ['party-applicant', 'party-respondent']
const extension: ExtensionDraft = { days: 15, on: '2016-08-18', consent: ALL, reason: '尚待丈量' }
const pause = { from: '2016-08-12', cause: 'appraisal' as const, note: '' }
const due = (record: Parameters<typeof deadlineOf>[0]) => deadlineOf(record, '2016-08-20', standardTerms)?.due

describe('约定期限（深圳条例第二十五条：可自行约定）', () => {
  it('约定的天数代替一个月，取消后恢复', () => {
    const agreed = fold(assigned(), agreeDays(assigned(), 20, context()))
    expect(due(agreed)).toBe('2016-08-30')
    expect(due(fold(agreed, agreeDays(agreed, null, context())))).toBe('2016-09-10')
  })

  it('医疗纠纷只能延长，不能约定更短', () => {
    const decision = agreeDays(assigned({ type: 15 }), 20, context())
    expect(messages(decision)).toContain('《医疗纠纷预防和处理条例》第三十八条')
  })

  it('天数在一天至一年之间', () => {
    expect(fields(agreeDays(assigned(), 0, context()))).toEqual(['limits.agreedDays'])
    expect(fields(agreeDays(assigned(), 366, context()))).toEqual(['limits.agreedDays'])
  })
})

describe('延长（《宁波市人民调解条例》第二十七条：各方同意）', () => {
  it('各方同意的，末日顺延', () => {
    expect(due(fold(assigned(), extend(assigned(), extension, context())))).toBe('2016-09-25')
  })

  it('缺一方同意的不能延长，并指明是谁', () => {
    const decision = extend(assigned(), { ...extension, consent: ['party-applicant'] }, context())
    expect(fields(decision)).toEqual(['limits.extensions.0.consentBy'])
    expect(messages(decision)).toContain('尚未同意：王小明')
    expect(messages(decision)).toContain('《宁波市人民调解条例》第二十七条')
  })

  it('要写理由，日期不早于受理、不晚于今天', () => {
    const decision = extend(assigned(), { ...extension, on: '2016-08-09', reason: ' ' }, context())
    expect(fields(decision)).toEqual(['limits.extensions.0.on', 'limits.extensions.0.reason'])
    expect(fields(extend(assigned(), { ...extension, on: '2016-08-21' }, context()))).toEqual([
      'limits.extensions.0.on'
    ])
  })

  it('同意的人按姓名记下；法院委派、委托的还提示须经法院同意', () => {
    const letter = {
      letterNumber: '',
      letterOn: null,
      stage: 1,
      courtCaseNumber: '',
      contact: '',
      reportBy: null
    }
    const record = assigned({ source: 4, entrustedBy: '扎囊县人民法院' })
    record.sections['entrustment'] = {
      current: { hash: 'h', clock: '1', person: 'p', value: letter },
      others: []
    }
    const decision = extend(record, extension, context())
    expect(JSON.stringify(decision)).toContain('次仁多吉、王小明')
    expect(warned(decision)).toEqual(['limits 济源法院特邀调解规则（全国统一规定未核实）'])
  })

  it('还没有接收的不能延长', () => {
    expect(messages(extend(registered(), extension, context()))).toContain('不能延长期限')
  })
})

describe('中止、恢复', () => {
  it('中止期间不计入期限，恢复后继续', () => {
    const paused = fold(assigned(), suspend(assigned(), pause, context()))
    expect(stateOf(paused)).toBe('suspended')
    expect(deadlineOf(paused, '2016-12-01', standardTerms)?.paused).toBe(true)
    const back = fold(paused, resume(paused, '2016-08-16', context()))
    expect(stateOf(back)).toBe('assigned')
    expect(due(back)).toBe('2016-09-15')
  })

  it('恢复不早于中止，也不晚于今天', () => {
    const paused = fold(assigned(), suspend(assigned(), pause, context()))
    expect(fields(resume(paused, '2016-08-11', context()))).toEqual(['limits.pauses.0.to'])
    expect(fields(resume(paused, '2016-08-21', context()))).toEqual(['limits.pauses.0.to'])
  })

  it('两次中止不重叠', () => {
    const paused = fold(assigned(), suspend(assigned(), pause, context()))
    expect(messages(suspend(paused, pause, context()))).toContain('现在是「中止」，不能中止')
    const back = fold(paused, resume(paused, '2016-08-16', context()))
    expect(fields(suspend(back, { ...pause, from: '2016-08-16' }, context()))).toEqual([
      'limits.pauses.1.from'
    ])
    expect(suspend(back, { ...pause, from: '2016-08-17' }, context()).ok).toBe(true)
  })

  it('其他事由要写明', () => {
    expect(fields(suspend(assigned(), { ...pause, cause: 'other' }, context()))).toEqual([
      'limits.pauses.0.note'
    ])
  })

  it('没有中止的不能恢复；中止中可以登记结果', () => {
    expect(messages(resume(assigned(), '2016-08-16', context()))).toContain('不能恢复调解')
    const paused = fold(assigned(), suspend(assigned(), pause, context()))
    expect(stateOf(fold(paused, recordOutcome(paused, success, context())))).toBe('concluded')
  })
})
