import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { performanceSeen } from '../codes'
import { addDays, type CalendarDate } from '../dates'
import { effectiveOn } from './agreement'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { LABOUR, SUCCESS } from './outcome'
import { allPerformed, overdueItems } from './performance'
import { confirmationNow, performanceNow, startedOn } from './round'
import { disputeSections, type DisputeFollowUp, type DisputeIntake } from './sections'
import { outcomeNow, roundOf } from './states'
import type { DisputeContext } from './terms'

/** From the agreement to the first visit, and from one visit to the next; a default of ours (未核实). */
const VISIT_DAYS = 30

const NOTHING_TO_PERFORM = 5
/** 已全部履行、没有需要履行的内容. */
const SETTLED: readonly number[] = [1, NOTHING_TO_PERFORM]
/** 部分履行后停止、没有履行. */
const UNPERFORMED: readonly number[] = [3, 4]

type Visit = DisputeFollowUp['visits'][number]

/** 登记回访: all visits so far, in order (人民调解回访记录, 司发通〔2010〕239号). */
export function recordFollowUp(
  record: LedgerRecord,
  given: DisputeFollowUp,
  context: DisputeContext
): Decision {
  const value = tidyFollowUp(given)
  const problems = [...moveProblems(record, 'visit', 'followUp'), ...followUpProblems(record, given, context)]
  return checked(problems, () =>
    decided(
      '登记回访',
      [changeOf(record, 'dispute', record.id, 'followUp', value)],
      visitWarnings(record, value.visits.at(-1))
    )
  )
}

export const tidyFollowUp = ({ visits }: DisputeFollowUp): DisputeFollowUp => ({
  visits: [...visits].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
})

export function followUpProblems(
  record: LedgerRecord,
  value: DisputeFollowUp,
  { today }: Context
): Problem[] {
  // Visits of an earlier round stand before the present result.
  const first = roundOf(record) === 0 ? outcomeNow(record)?.resultOn : undefined
  const earliest = first ?? sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const problems = value.visits.flatMap((visit, index) => {
    const field = `followUp.visits.${index}`
    return [
      ...pastDay(`${field}.on`, '回访日期', visit.on, today),
      ...notBefore(`${field}.on`, '回访日期', visit.on, first ? '结果日期' : '受理日期', earliest),
      ...(blank(visit.way) ? [problem(`${field}.way`, '请填写回访方式')] : []),
      ...(blank(visit.visitor) ? [problem(`${field}.visitor`, '请填写回访人')] : []),
      ...(blank(visit.visited) ? [problem(`${field}.visited`, '请填写回访对象')] : [])
    ]
  })
  if (value.visits.length === 0) problems.push(problem('followUp.visits', '至少登记一次回访'))
  return [...problems, ...shapeProblems('followUp', disputeSections.followUp, value, problems)]
}

/** The latest visit of the present round. */
const lastVisit = (record: LedgerRecord): Visit | undefined =>
  sectionValue<DisputeFollowUp>(record, 'followUp')?.visits.findLast(({ on }) => on >= startedOn(record))

/** What follows from what a visit saw. */
export function visitWarnings(record: LedgerRecord, visit = lastVisit(record)): Warning[] {
  return visit && UNPERFORMED.includes(visit.performance) ? unperformedWays(record) : []
}

/** What stands open to a party when the other does not perform: first urged, then told of the ways. */
export function unperformedWays(record: LedgerRecord): Warning[] {
  const ways: Warning[] = []
  const add = (message: string, source: string) => ways.push({ field: 'followUp', message, source })
  add('协议没有按约履行，请先督促履行', '《人民调解法》第三十一条')
  if (confirmationNow(record)?.result?.kind === 'valid') {
    add(
      '协议已经人民法院裁定有效，仍不履行的，告知当事人可以向人民法院申请执行',
      '《人民调解法》第三十三条、《民事诉讼法》第二百零六条'
    )
    return ways
  }
  add('仍不履行的，告知当事人可以就协议的履行向人民法院起诉', '《人民调解法》第三十二条')
  if (LABOUR.includes(sectionValue<DisputeIntake>(record, 'intake')?.type ?? 0)) {
    const message = '拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的，可以持协议书向人民法院申请支付令'
    add(message, '《劳动争议调解仲裁法》第十六条')
  }
  return ways
}

/** 欠付: shown until it is paid. */
export const overdueWarnings = (record: LedgerRecord, today: CalendarDate): Warning[] =>
  overdueItems(record, today).length > 0 ? unperformedWays(record) : []

/**
 * The day of the next visit: the last instalment, or thirty days after the agreement took effect or after a visit
 * that found something still open. Null when nothing is left to see.
 */
export function nextVisitOn(record: LedgerRecord): CalendarDate | null {
  const effective = effectiveOn(record)
  if (outcomeNow(record)?.result !== SUCCESS || effective === null) return null
  const visit = lastVisit(record)
  if (visit) return SETTLED.includes(visit.performance) ? null : addDays(visit.on, VISIT_DAYS)
  const last = performanceNow(record)?.items.at(-1)?.dueOn
  if (last !== undefined && allPerformed(record)) return null
  return last ?? addDays(effective, VISIT_DAYS)
}

/** What a new visit starts from where nothing was agreed: there is nothing to perform. */
export const performanceToSee = (record: LedgerRecord): Visit['performance'] =>
  outcomeNow(record)?.result === SUCCESS ? 1 : NOTHING_TO_PERFORM

/** What a reopening starts from after a visit that found the agreement not performed; '' otherwise. */
export function reopeningReason(record: LedgerRecord): string {
  const visit = lastVisit(record)
  if (!visit || !UNPERFORMED.includes(visit.performance)) return ''
  return `${visit.on} 回访：${performanceSeen.name(visit.performance)}`
}
