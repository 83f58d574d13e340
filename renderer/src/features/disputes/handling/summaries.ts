import { agreementForm, confirmationResult, performanceSeen, preventionKind } from '@shared/domain/codes'
import {
  agreementNow,
  awaitsSignature,
  checklist,
  confirmationNow,
  confirmationWindow,
  deadlineOf,
  effectiveOn,
  missingPapers,
  nextDue,
  nextVisitOn,
  outcomeNow,
  overdueItems,
  owed,
  performanceNow,
  totalOf,
  type DisputeFollowUp,
  type DisputeInvestigation,
  type DisputePrevention,
  type OfficeTerms
} from '@shared/domain/disputes'
import type { CalendarDate } from '@shared/domain/dates'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { yuanText } from '@/ui'

/** What a folded part says in one line. */
export type Summary = (record: LedgerRecord, today: CalendarDate, terms: OfficeTerms) => string

const NONE = '尚未登记'
const ORAL = 1

export const investigationSummary: Summary = (record) => {
  const list = sectionValue<DisputeInvestigation>(record, 'investigation')?.list ?? []
  return list.length === 0 ? NONE : `${list.length} 次，最近 ${list.at(-1)?.on ?? ''}`
}

export const limitsSummary: Summary = (record, today, terms) => {
  const deadline = deadlineOf(record, today, terms)
  if (!deadline) return ''
  return deadline.paused ? '中止中，恢复后继续计算' : `${deadline.due} 为最后一日`
}

export const agreementSummary: Summary = (record) => {
  const effective = effectiveOn(record)
  const form = outcomeNow(record)?.agreementForm
  const name = form === undefined ? '' : agreementForm.name(form)
  if (effective !== null) return `${name}，${effective} 生效`
  if (awaitsSignature(record))
    return `${name}，${agreementNow(record) ? '签名、盖章尚不齐全' : '尚未登记签订'}`
  return NONE
}

export const performanceSummary: Summary = (record, today) => {
  const value = performanceNow(record)
  if (!value || value.items.length === 0) return '需要分期或者到期履行的在这里登记'
  const overdue = overdueItems(record, today)
  const owes = overdue.reduce((sum, item) => sum + owed(item), 0)
  const next = nextDue(record, today)
  return [
    `${value.items.length} 项，合计 ${yuanText(totalOf(value))} 元`,
    overdue.length > 0 && `${overdue.length} 项到期没有履行${owes > 0 ? `，欠 ${yuanText(owes)} 元` : ''}`,
    next && `下一期 ${next}`
  ]
    .filter(Boolean)
    .join('；')
}

export const confirmationSummary: Summary = (record, today, terms) => {
  const value = confirmationNow(record)
  if (value && !value.wanted) return '不申请'
  if (value?.result) return `${value.result.on} ${confirmationResult.name(value.result.kind)}`
  if (value?.appliedOn) return `${value.appliedOn} 已申请，等待裁定`
  const due = confirmationWindow(record, today, terms)?.due
  if (!due) return '协议生效后可以申请'
  return due < today ? `申请期已于 ${due} 届满` : `各方可以共同申请，${due} 为最后一日`
}

export const preventionSummary: Summary = (record) => {
  const items = sectionValue<DisputePrevention>(record, 'prevention')?.items ?? []
  const texts = items.map(({ kind, people }) => `${preventionKind.find(kind)?.short ?? ''} ${people} 人`)
  return texts.join('、') || '因调解防止自杀、民转刑等情形的登记，计入月报'
}

export const followUpSummary: Summary = (record, today) => {
  const visits = sectionValue<DisputeFollowUp>(record, 'followUp')?.visits ?? []
  const last = visits.at(-1)
  const next = nextVisitOn(record)
  return (
    [
      last && `${visits.length} 次，最近 ${last.on} ${performanceSeen.name(last.performance)}`,
      next && `${next < today ? '应于' : '下次'} ${next} 回访`
    ]
      .filter(Boolean)
      .join('；') || NONE
  )
}

export const dossierSummary: Summary = (record) => {
  const missing = missingPapers(record)
  const there = checklist(record).filter(({ state }) => state === 'there').length
  return missing.length === 0
    ? `必备文书齐全，在卷 ${there} 项`
    : `在卷 ${there} 项，还缺 ${missing.map(({ name }) => name).join('、')}`
}

/** Whether the agreement of this round is an oral one. */
export const isOral = (record: LedgerRecord): boolean => outcomeNow(record)?.agreementForm === ORAL
