import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { clockOf, type ClockState } from '../clocks'
import { confirmationExclusion, type ConfirmationExclusion, type CourtBasis } from '../codes'
import { isDate, type CalendarDate } from '../dates'
import { effectiveOn } from './agreement'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { SUCCESS } from './outcome'
import { confirmationNow } from './round'
import { disputeSections, type DisputeConfirmation, type DisputeIntake } from './sections'
import { outcomeNow, roundOf } from './states'
import type { DisputeContext, OfficeTerms } from './terms'

export const WINDOW_SOURCE = '《人民调解法》第三十三条、《民事诉讼法》第二百零五条'
const EXCLUSION_SOURCE = '《最高人民法院关于适用〈民事诉讼法〉的解释》第三百五十五条'
const COURT_SOURCE = '《民事诉讼法》第二百零五条'

/** 登记司法确认: both parties ask together, within thirty days of the agreement's taking effect. */
export function recordConfirmation(
  record: LedgerRecord,
  given: DisputeConfirmation,
  context: DisputeContext
): Decision {
  const value = { ...given, round: roundOf(record) }
  const problems = [
    ...moveProblems(record, 'confirm', 'confirmation'),
    ...confirmationProblems(record, value, context)
  ]
  return checked(problems, () =>
    decided(
      '登记司法确认',
      [changeOf(record, 'dispute', record.id, 'confirmation', value)],
      confirmationWarnings(record, value, context)
    )
  )
}

export function confirmationProblems(
  record: LedgerRecord,
  value: DisputeConfirmation,
  { today }: Context
): Problem[] {
  const problems: Problem[] = []
  const say = (field: string, message: string) => problems.push(problem(`confirmation.${field}`, message))
  const { appliedOn, result } = value
  if (outcomeNow(record)?.result !== SUCCESS) say('wanted', '没有达成协议，不能申请司法确认')
  if (appliedOn !== null) {
    const effective = effectiveOn(record)
    if (!value.wanted) say('wanted', '司法确认由各方当事人共同申请，请先确认各方都愿意申请')
    if (effective === null) say('appliedOn', '协议尚未生效，生效后才能申请（《人民调解法》第三十三条）')
    if (blank(value.court)) say('court', '请填写受理申请的人民法院')
    problems.push(
      ...pastDay('confirmation.appliedOn', '申请日期', appliedOn, today),
      ...notBefore('confirmation.appliedOn', '申请日期', appliedOn, '协议生效之日', effective ?? '')
    )
  }
  if (result !== null) {
    if (appliedOn === null) say('appliedOn', '请先填写申请日期')
    problems.push(
      ...pastDay('confirmation.result.on', '裁定日期', result.on, today),
      ...notBefore('confirmation.result.on', '裁定日期', result.on, '申请日期', appliedOn ?? '')
    )
    if ((result.kind === 'dismissed' || result.kind === 'notAccepted') && blank(result.reason)) {
      say('result.reason', '请写明驳回或者不予受理的理由')
    }
  }
  return [...problems, ...shapeProblems('confirmation', disputeSections.confirmation, value, problems)]
}

export function confirmationWarnings(
  record: LedgerRecord,
  value: DisputeConfirmation,
  terms: OfficeTerms
): Warning[] {
  if (!value.wanted) return []
  const warnings: Warning[] = []
  const warn = (field: string, message: string, source: string) =>
    warnings.push({ field: `confirmation.${field}`, message, source })
  const left = confirmationExclusion.list.filter(({ code }) => !value.cleared.includes(code))
  if (left.length > 0) {
    const names = left.map(({ name }) => name).join('；')
    warn('cleared', `以下情形尚未排除，人民法院可能不予受理：${names}`, EXCLUSION_SOURCE)
  }
  if (!courtBases(record).includes(value.basis)) {
    warn('basis', courtHint(record), COURT_SOURCE)
  }
  if (value.appliedOn !== null && isDate(value.appliedOn)) {
    const window = confirmationWindow(record, value.appliedOn, terms, value.appliedOn)
    if (window?.due && value.appliedOn > window.due) {
      warn(
        'appliedOn',
        `申请期已于 ${window.due} 届满，人民法院一般不再受理；协议仍有约束力，不履行的可以起诉`,
        WINDOW_SOURCE
      )
    }
  }
  return warnings
}

/**
 * The thirty days from the day the agreement took effect, that day not counted (《民法典》第二百零一条); null while it is not
 * in force. A last day that is not worked moves on (第二百零三条).
 */
export function confirmationWindow(
  record: LedgerRecord,
  today: CalendarDate,
  { calendar, limits }: OfficeTerms,
  appliedOn = confirmationNow(record)?.appliedOn
): ClockState | null {
  const start = effectiveOn(record)
  if (start === null) return null
  return clockOf('confirmation', { start, end: appliedOn ?? undefined, calendar, limits, today })
}

const COURT = 4
/** 法院邀请先行调解的 goes to that court; what the organization took up by itself, to one of three (第二百零五条). */
export function courtBases(record: LedgerRecord): readonly CourtBasis[] {
  return isInvited(record)
    ? ['inviting']
    : ['partyResidence', 'subjectMatter', 'organization', 'intermediate']
}

const isInvited = (record: LedgerRecord): boolean =>
  sectionValue<DisputeIntake>(record, 'intake')?.source === COURT

export const courtHint = (record: LedgerRecord): string =>
  isInvited(record)
    ? '法院邀请先行调解的，向作出邀请的人民法院申请'
    : '自行调解的，向当事人住所地、标的物所在地或者调解组织所在地的基层人民法院申请；应由中级人民法院管辖的，向相应的中级人民法院申请'

const IDENTITY: ConfirmationExclusion = 3
const PROPERTY: ConfirmationExclusion = 5
const LIKELY: Partial<Record<number, ConfirmationExclusion>> = { 1: IDENTITY, 3: PROPERTY, 7: PROPERTY }

/** The exclusion that disputes of this type most often meet: looked at with care, never decided by the type. */
export const likelyExclusion = (record: LedgerRecord): ConfirmationExclusion | null =>
  LIKELY[sectionValue<DisputeIntake>(record, 'intake')?.type ?? 0] ?? null
