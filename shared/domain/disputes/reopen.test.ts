import { describe, expect, it } from 'vitest'
import { agreementNow, performanceNow, startedOn } from './round'
import { correct } from './correct'
import { deadlineOf } from './deadline'
import { effectiveOn, recordAgreement } from './agreement'
import { recordDossier } from './dossier'
import { close, feedBack } from './finish'
import { extend } from './limits'
import { recordOutcome } from './outcome'
import { reopen } from './reopen'
import type { DisputeIntake } from './sections'
import { closingNow, feedbackNow, outcomeNow, roundOf, stateOf } from './states'
import {
  agreement,
  assigned,
  closed,
  closing,
  context,
  dossier,
  feedback,
  fields,
  fold,
  messages,
  success,
  withOutcome
} from './decide.test-support'
import { standardTerms } from './terms'

const draft = { on: '2016-08-19', reason: '回访时没有履行' }
const LATER = '2016-12-01'
const again = () => fold(closed(), reopen(closed(), draft, context(LATER)))

describe('重新办理', () => {
  it('案号不变，回到调解中，以前的结果只留在经过里', () => {
    const record = again()
    const number = ({ sections }: typeof record) =>
      (sections['intake']?.current.value as DisputeIntake).caseNumber
    expect(number(record)).toBe(number(closed()))
    expect([stateOf(record), roundOf(record)]).toEqual(['mediating', 1])
    const left = [outcomeNow, feedbackNow, closingNow, agreementNow, performanceNow].map((now) => now(record))
    expect(left).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(effectiveOn(record)).toBeNull()
  })

  it('要写理由，日期在结单与今天之间', () => {
    expect(fields(reopen(closed(), { on: '2016-08-16', reason: ' ' }, context()))).toEqual([
      'reopening.on',
      'reopening.reason'
    ])
    expect(fields(reopen(closed(), { ...draft, on: '2016-08-21' }, context()))).toEqual(['reopening.on'])
    expect(messages(reopen(closed(), { on: '2016-08-16', reason: '无' }, context()))).toContain(
      '早于结单日期'
    )
    expect(fields(reopen(closed(), { ...draft, reason: '长'.repeat(501) }, context()))).toEqual([
      'reopening.reason'
    ])
  })

  it('还在办理的不需要重新办理；有了结果的可以', () => {
    expect(messages(reopen(assigned(), draft, context()))).toContain('不能重新办理')
    expect(stateOf(fold(withOutcome(), reopen(withOutcome(), draft, context())))).toBe('mediating')
  })

  it('期限从重新办理之日起另算', () => {
    expect(startedOn(again())).toBe('2016-08-19')
    expect(deadlineOf(again(), LATER, standardTerms)?.due).toBe('2016-09-19')
  })

  it('以前同意的延长不带到新的一次', () => {
    const consent = agreement.signedBy
    const extended = extend(assigned(), { days: 90, on: '2016-08-11', consent, reason: '丈量' }, context())
    const done = fold(assigned(), extended)
    const result = fold(done, recordOutcome(done, success, context()))
    const record = fold(result, reopen(result, draft, context()))
    expect(deadlineOf(record, LATER, standardTerms)?.due).toBe('2016-09-19')
  })

  it('新的结果不早于重新办理，记在新的一次下', () => {
    const record = again()
    const early = recordOutcome(record, { ...success, resultOn: '2016-08-18' }, context(LATER))
    expect(messages(early)).toContain('早于重新办理的日期')
    const value = { ...success, resultOn: '2016-09-01' }
    const done = fold(record, recordOutcome(record, value, context(LATER)))
    expect(stateOf(done)).toBe('concluded')
    const told = fold(done, feedBack(done, { ...feedback, on: '2016-09-02' }, context(LATER)))
    expect([stateOf(told), feedbackNow(told)?.round]).toEqual(['fedBack', 1])
    const signed = recordAgreement(told, { ...agreement, signedOn: '2016-09-01' }, context(LATER))
    const inForce = fold(told, signed)
    const filed = dossier.filed.map((each) => ({ ...each, on: '2016-09-03' }))
    const full = fold(inForce, recordDossier(inForce, { ...dossier, filed }, context(LATER)))
    const ended = fold(full, close(full, { ...closing, closedOn: '2016-09-03' }, context(LATER)))
    expect([stateOf(ended), closingNow(ended)?.round]).toEqual(['closed', 1])
  })

  it('以前一次的结果不再更正', () => {
    expect(messages(correct(again(), 'outcome', success, context(LATER)))).toContain('还没有登记调解结果')
  })
})
