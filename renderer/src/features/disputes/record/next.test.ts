import { describe, expect, it } from 'vitest'
import {
  recordAgreement,
  recordFollowUp,
  recordHandling,
  reopen,
  stateOf,
  suspend
} from '@shared/domain/disputes'
import {
  agreement,
  assigned,
  closed,
  context,
  fedBack,
  filed,
  fold,
  registered,
  session,
  success,
  withOutcome
} from '@shared/domain/disputes/decide.test-support'
import type { LedgerRecord } from '@shared/ledger'
import { decideSection } from './moves'
import { isShown, nextAction } from './next'
import { startValue } from './starts'

const LATER = '2016-12-01'
const next = (record: LedgerRecord, today = '2016-08-20') => {
  const action = nextAction(record, today)
  return action && [action.words, action.section]
}
const mediating = () => fold(assigned(), recordHandling(assigned(), { sessions: [session] }, context()))
const visit = (performance: 1 | 4) => ({
  id: 'v',
  on: '2016-09-20',
  way: '电话',
  visitor: '尼玛',
  visited: '次仁多吉',
  performance,
  satisfaction: null,
  record: ''
})
const visited = (record: LedgerRecord, performance: 1 | 4) =>
  fold(record, recordFollowUp(record, { visits: [visit(performance)] }, context(LATER)))

describe('下一步只有一个', () => {
  it('随状态走', () => {
    expect(next(registered())).toEqual(['分流并接收', 'assignment'])
    expect(next(assigned())).toEqual(['登记调解', 'handling'])
    expect(next(mediating())).toEqual(['登记结果', 'outcome'])
    const pause = { from: '2016-08-15', cause: 'appraisal' as const, note: '' }
    expect(next(fold(assigned(), suspend(assigned(), pause, context())))).toEqual(['恢复调解', 'limits'])
    expect(next(closed())).toBeNull()
  })

  it('书面协议先签订再反馈，口头协议直接反馈', () => {
    expect(next(withOutcome())).toEqual(['登记协议', 'agreement'])
    const signed = fold(withOutcome(), recordAgreement(withOutcome(), agreement, context()))
    expect(next(signed)).toEqual(['反馈', 'feedback'])
    expect(next(withOutcome({}, { ...success, agreementForm: 1 }))).toEqual(['反馈', 'feedback'])
  })

  it('到了回访的日子先回访，缺文书的先整理卷宗，齐全的结单', () => {
    expect(next(fedBack())).toEqual(['整理卷宗', 'dossier'])
    expect(next(filed())).toEqual(['结单', 'closing'])
    expect(next(filed(), '2016-09-14')).toEqual(['登记回访', 'followUp'])
    expect(next(visited(filed(), 1), LATER)).toEqual(['结单', 'closing'])
  })

  it('结单以后，只有回访看到还没有履行的再回访', () => {
    expect(next(closed(), LATER)).toBeNull()
    expect(next(visited(closed(), 4), '2016-10-19')).toBeNull()
    expect(next(visited(closed(), 4), '2016-10-20')).toEqual(['登记回访', 'followUp'])
  })
})

describe('各部分', () => {
  it('能填写的或者有内容的才出现', () => {
    const shown = (record: LedgerRecord) =>
      (['handling', 'limits', 'outcome', 'agreement', 'followUp', 'closing'] as const).filter((section) =>
        isShown(record, section)
      )
    expect(shown(registered())).toEqual(['limits'])
    expect(shown(mediating())).toEqual(['handling', 'limits', 'outcome'])
    expect(shown(withOutcome())).toEqual(['outcome', 'agreement', 'followUp'])
    expect(shown(filed())).toEqual(['outcome', 'agreement', 'followUp', 'closing'])
  })

  it('没有达成协议的不问协议、履行、司法确认', () => {
    const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }
    for (const section of ['agreement', 'performance', 'confirmation'] as const) {
      expect(isShown(withOutcome({}, failed), section)).toBe(false)
      expect(isShown(withOutcome(), section)).toBe(true)
    }
  })

  it('重新办理以后从空白填起，不带以前的结果', () => {
    const again = fold(closed(), reopen(closed(), { on: '2016-08-18', reason: '没有履行' }, context()))
    expect(isShown(again, 'agreement')).toBe(false)
    expect(startValue(again, 'outcome', context(LATER), () => '').agreement).toBe('')
    const value = {
      ...startValue(again, 'outcome', context(LATER), () => ''),
      amount: 0,
      agreement: '另行约定'
    }
    const done = fold(again, decideSection(again, 'outcome', value, context(LATER)))
    expect(stateOf(done)).toBe('concluded')
  })

  it('还在那一步的按动作登记，过了的按更正登记', () => {
    const reasonOf = (record: LedgerRecord) => {
      const decision = decideSection(record, 'outcome', success, context())
      return decision.ok ? decision.reason : ''
    }
    expect([reasonOf(assigned()), reasonOf(closed())]).toEqual(['登记调解结果', '更正调解结果'])
  })
})
