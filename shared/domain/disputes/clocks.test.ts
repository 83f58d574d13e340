import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../ledger'
import { disputeClocks } from '../clocks'
import { responseLimit, runningClocks } from './clocks'
import { assigned, context, fold, registered, success, withOutcome } from './decide.test-support'
import { emptyApplication, emptyEntrustment } from './acceptance'
import { draft, number } from './decide.test-support'
import { grade } from './grade'
import { registerDispute } from './register'
import { disputeState } from './states'
import { standardTerms } from './terms'

const keys = (record: LedgerRecord, today = '2016-08-20') =>
  runningClocks(record, { today, ...standardTerms }).map(({ key }) => key)

describe('正在走的期限', () => {
  it('一般纠纷是调解期限,医疗纠纷是三十个工作日', () => {
    expect(keys(registered())).toEqual(['mediation'])
    expect(keys(registered({ type: 15 }))).toEqual(['medical'])
  })

  it('劳动争议同时走十五日的仲裁告知', () => {
    expect(keys(assigned({ type: 10 }))).toEqual(['mediation', 'labour'])
  })

  it('法院委派的同时走法院的期限', () => {
    const given = {
      ...draft({ source: 4, entrustedBy: '扎囊县人民法院' }),
      application: emptyApplication(),
      entrustment: { ...emptyEntrustment(), stage: 1 as const }
    }
    expect(keys(fold(undefined, registerDispute(given, number, context())))).toEqual(['mediation', 'court'])
  })

  it('定了颜色的走响应时限,首次处置后不再走', () => {
    const colour = {
      colour: 1 as const,
      proposed: 1 as const,
      answers: ['violence' as const],
      gradedOn: '2016-08-11',
      note: '',
      told: [],
      moves: []
    }
    const record = registered()
    const graded = fold(record, grade(record, colour, context()))
    const clock = runningClocks(graded, { today: '2016-08-13', ...standardTerms }).find(
      ({ key }) => key === 'red'
    )
    expect([clock?.due, clock?.state]).toEqual(['2016-08-12', 'late'])
    const handled = fold(
      graded,
      grade(graded, { ...colour, moves: [{ code: 1, on: '2016-08-12', note: '' }] }, context())
    )
    expect(keys(handled)).toEqual(['mediation'])
  })

  it('每种颜色说得出响应时限，本单位另定的以另定的为准', () => {
    const { limits } = standardTerms
    expect(([1, 2, 3, 4, 5] as const).map((colour) => responseLimit(colour, { limits }))).toEqual([
      '1 天',
      '3 天',
      '7 天',
      '15 天',
      '30 天'
    ])
    expect(responseLimit(1, { limits: { red: 2 } })).toBe('2 天')
  })

  it('有了结果只走司法确认的申请期;没有达成协议的没有', () => {
    expect(keys(withOutcome({}, { ...success, agreementForm: 1 }))).toEqual(['confirmation'])
    const failed = { ...success, result: 2 as const, cause: '分歧大', agreementForm: 0 as const, amount: 0 }
    expect(keys(withOutcome({}, failed))).toEqual([])
  })

  it('状态表里的每个期限都在期限表里', () => {
    const known = disputeClocks.map(({ key }) => key as string)
    for (const { clocks } of disputeState.list) for (const key of clocks) expect(known).toContain(key)
  })
})
