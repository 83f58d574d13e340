import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import type { CalendarDate } from '../dates'
import { moveProblems } from './allowed'
import { checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { ORAL, SUCCESS, WRITTEN } from './outcome'
import { agreementNow, confirmationNow } from './round'
import {
  disputeSections,
  type DisputeAgreement,
  type DisputeIntake,
  type DisputeParties,
  type DisputeParty
} from './sections'
import { outcomeNow, roundOf } from './states'
import type { DisputeContext } from './terms'

const EFFECT_SOURCE = '《人民调解法》第二十九条'

const partiesOf = (record: LedgerRecord): readonly DisputeParty[] =>
  sectionValue<DisputeParties>(record, 'parties')?.list ?? []

/** 份数: one for each party and one for the committee (《人民调解法》第二十九条). */
export const copiesFor = (record: LedgerRecord): number => partiesOf(record).length + 1

/** 登记协议: the written one with its signatures, or what stands beside an oral one. */
export function recordAgreement(
  record: LedgerRecord,
  given: DisputeAgreement,
  context: DisputeContext
): Decision {
  const value = tidyAgreement(record, given)
  const problems = [
    ...moveProblems(record, 'agree', 'agreement'),
    ...agreementProblems(record, value, context)
  ]
  return checked(problems, () =>
    decided(
      '登记调解协议',
      [changeOf(record, 'dispute', record.id, 'agreement', value)],
      agreementWarnings(record, value)
    )
  )
}

/** Nobody signs an oral agreement: the mediator writes it down (《人民调解法》第二十八条). */
export const tidyAgreement = (record: LedgerRecord, value: DisputeAgreement): DisputeAgreement => ({
  ...value,
  signedBy: outcomeNow(record)?.agreementForm === ORAL ? [] : value.signedBy,
  round: roundOf(record)
})

export function agreementProblems(
  record: LedgerRecord,
  value: DisputeAgreement,
  { today }: Context
): Problem[] {
  const problems: Problem[] = []
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const outcome = outcomeNow(record)
  const appliedOn = confirmationNow(record)?.appliedOn ?? ''
  if (outcome?.result !== SUCCESS) problems.push(problem('agreement', '没有达成协议，不登记协议内容'))
  if (value.signedOn !== null) {
    const what = outcome?.agreementForm === ORAL ? '达成协议的日期' : '签订日期'
    problems.push(
      ...pastDay('agreement.signedOn', what, value.signedOn, today),
      ...notBefore('agreement.signedOn', what, value.signedOn, '受理日期', acceptedOn),
      ...notBefore('agreement.signedOn', '司法确认申请日期', appliedOn, what, value.signedOn)
    )
  }
  const known = partiesOf(record).map(({ id }) => id)
  if (value.signedBy.some((id) => !known.includes(id))) {
    problems.push(problem('agreement.signedBy', '签名的人不在当事人中，请核对'))
  }
  return [...problems, ...shapeProblems('agreement', disputeSections.agreement, value, problems)]
}

export function agreementWarnings(record: LedgerRecord, value: DisputeAgreement): Warning[] {
  if (outcomeNow(record)?.agreementForm !== WRITTEN) return []
  const warnings: Warning[] = []
  const warn = (field: string, message: string) => warnings.push({ field, message, source: EFFECT_SOURCE })
  const missing = unsigned(record, value)
  if (value.signedOn === null) {
    warn('agreement.signedOn', '协议书尚未签订，还没有生效：签名、盖章齐全后填写签订日期')
  } else if (missing.length > 0) {
    warn('agreement.signedBy', `${missing.join('、')}尚未签名、盖章或者按指印，协议书还没有生效`)
  }
  const copies = copiesFor(record)
  if (value.copies !== copies) {
    warn(
      'agreement.copies',
      `当事人 ${copies - 1} 人，应为 ${copies} 份：各执一份，调解组织留存一份，现填 ${value.copies} 份`
    )
  }
  return warnings
}

/** Names of the parties who have not signed. */
const unsigned = (record: LedgerRecord, { signedBy }: DisputeAgreement): string[] =>
  partiesOf(record)
    .filter(({ id }) => !signedBy.includes(id))
    .map(({ name }) => name)

/**
 * 生效之日. Written: the day of the last signature or seal, once all parties, the mediator and the committee have
 * (《人民调解法》第二十九条); oral: the day it was reached (第三十条). Null: no agreement, or not in force yet.
 */
export function effectiveOn(record: LedgerRecord): CalendarDate | null {
  const outcome = outcomeNow(record)
  const agreement = agreementNow(record)
  if (outcome?.result !== SUCCESS) return null
  if (outcome.agreementForm === ORAL) return agreement?.signedOn ?? outcome.resultOn
  if (!agreement || unsigned(record, agreement).length > 0) return null
  return agreement.signedOn
}

/** A written agreement was reached and waits for its signatures. */
export const awaitsSignature = (record: LedgerRecord): boolean =>
  outcomeNow(record)?.agreementForm === WRITTEN && effectiveOn(record) === null
