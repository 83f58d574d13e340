import { describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar'
import { recordAgreement } from './agreement'
import { recordConfirmation } from './confirmation'
import { withdraw } from './correct'
import { recordFollowUp } from './followUp'
import { grade } from './grade'
import { recordOutcome } from './outcome'
import { recordPerformance } from './performance'
import { reopen } from './reopen'
import { warningsOf } from './warnings'
import { agreement, assigned, context, fold, success, withOutcome } from './decide.test-support'
import { standardTerms } from './terms'

const LATER = '2016-12-01'
const grading = { gradedOn: '2016-08-15', note: '', told: [], moves: [] }
const inForce = (over = {}) =>
  fold(withOutcome(over), recordAgreement(withOutcome(over), agreement, context()))
const item = {
  id: 'a',
  what: '付款',
  by: '王小明',
  to: '次仁多吉',
  amount: 120_000,
  dueOn: '2016-08-31',
  done: null
}
const owing = () => fold(inForce(), recordPerformance(inForce(), { items: [item] }, context()))
const sources = (record: Parameters<typeof warningsOf>[0], today = LATER) =>
  warningsOf(record, today, standardTerms).map(({ source }) => source)

describe('一件纠纷现有的提示', () => {
  it('劳动争议满十五日没有结果的，提示告知仲裁；有了结果就不再提示', () => {
    expect(sources(assigned({ type: 10 }), '2016-08-25')).toEqual([])
    expect(sources(assigned({ type: 10 }), '2016-08-26')).toEqual(['《劳动争议调解仲裁法》第十四条'])
    expect(sources(inForce({ type: 10 }))).toEqual([])
  })

  it('到期没有履行的，次日起提示督促和可以起诉，回访也看到的不说两遍', () => {
    expect(sources(owing(), '2016-08-31')).toEqual([])
    const ways = ['《人民调解法》第三十一条', '《人民调解法》第三十二条']
    expect(sources(owing(), '2016-09-01')).toEqual(ways)
    const visit = {
      id: 'v',
      on: '2016-09-10',
      way: '电话',
      visitor: '尼玛',
      visited: '次仁多吉',
      performance: 4 as const,
      satisfaction: null,
      record: ''
    }
    const seen = fold(owing(), recordFollowUp(owing(), { visits: [visit] }, context(LATER)))
    expect(sources(seen, '2016-09-11')).toEqual(ways)
  })

  it('协议书没有签订的提示还没有生效', () => {
    const unsigned = { ...agreement, signedOn: null }
    const record = fold(withOutcome(), recordAgreement(withOutcome(), unsigned, context()))
    expect(sources(record)).toEqual(['《人民调解法》第二十九条'])
  })

  it('红色的提示向公安机关报告，登记告知以后或者有了结果以后不再提示', () => {
    const red = { ...grading, colour: 1 as const, proposed: 1 as const, answers: ['violence' as const] }
    const graded = (over = {}) => fold(assigned(), grade(assigned(), { ...red, ...over }, context()))
    expect(sources(graded())).toEqual(['《人民调解法》第二十五条'])
    const told = [{ id: 't', who: '公安派出所', on: red.gradedOn, way: '电话' }]
    expect(sources(graded({ told }))).toEqual([])
    const done = fold(graded(), recordOutcome(graded(), success, context()))
    expect(sources(done)).toEqual([])
    expect(sources(fold(graded(), withdraw(graded(), '重复登记', context())))).toEqual([])
  })

  it('重新办理以后，以前一次的提示不再出现', () => {
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    const ended = withOutcome({}, failed)
    expect(sources(ended)).toEqual(['《人民调解法》第二十六条'])
    const again = reopen(ended, { on: '2016-08-18', reason: '双方又愿意调解' }, context(LATER))
    expect(sources(fold(ended, again))).toEqual([])
  })

  it('按本单位的放假安排计算申请期', () => {
    const applied = {
      wanted: true,
      court: '扎囊县人民法院',
      basis: 'partyResidence' as const,
      cleared: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[],
      appliedOn: '2016-09-15',
      note: '',
      result: null
    }
    const record = fold(inForce(), recordConfirmation(inForce(), applied, context(LATER)))
    expect(sources(record)).toHaveLength(1)
    // The thirtieth day, 2016-09-14, is a holiday of this office's own notice.
    const off = [{ name: '补休', from: '2016-09-14', to: '2016-09-14' }]
    const value = { off, work: [], source: '测试用' }
    const current = { hash: 'h', clock: 'c', person: 'p', value }
    const year = { entity: 'holidays', id: '2016', created: 'c', updated: 'c' }
    const calendar = calendarOf([{ ...year, sections: { days: { current, others: [] } } }])
    expect(warningsOf(record, LATER, { ...standardTerms, calendar })).toEqual([])
  })
})
