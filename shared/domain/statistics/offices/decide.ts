import type { DecideContext, Decision, LedgerRecord, Problem } from '@shared/ledger'
import { isDate } from '../../dates'
import { periodTitle, rangeOf } from '../../periods'
import { decideSave, notAfterToday, required } from '../../saving'
import { receiptSections, type OfficeReceipt } from './sections'
import { receiptId, type OfficesBelow } from './standing'

/** What the day of a receipt is called. */
export const receiptDayLabel = (kind: OfficeReceipt['kind']): string =>
  ({ figures: '收到日期', nothing: '收到日期', returned: '退回日期', mistaken: '更改日期' })[kind]

/** What came in from a centre below: not before the period began, and never tomorrow. */
export function decideReceipt(
  record: LedgerRecord | undefined,
  draft: OfficeReceipt,
  context: DecideContext
): Decision {
  const value = { ...draft, note: draft.note.trim() }
  const { from } = rangeOf(value.period)
  const label = receiptDayLabel(value.kind)
  const problems: Problem[] = [
    ...required('on', label, value.on),
    ...notAfterToday('on', label, value.on, context.today)
  ]
  if (isDate(value.on) && value.on < from) {
    problems.push({ field: 'on', message: `${label}不能早于${periodTitle(value.period)}` })
  }
  if (value.kind === 'returned' && value.note === '') {
    problems.push({ field: 'note', message: '请填写退回的理由' })
  }
  if (value.note.length > 200) {
    problems.push({ field: 'note', message: `说明最多 200 个字符，现有 ${value.note.length} 个` })
  }
  const known = new Set(problems.map(({ field }) => field))
  const parsed = receiptSections.receipt.safeParse(value)
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    if (!known.has(field)) problems.push({ field, message: '填写的内容不符合要求' })
  }
  return decideSave({
    entity: 'officeReport',
    id: receiptId(value.centerId, value.period),
    record,
    sections: { receipt: value },
    reason: {
      returned: '退回下级报表',
      mistaken: '改为未报',
      figures: '登记下级报表',
      nothing: '登记下级报表'
    }[value.kind],
    problems,
    warnings: []
  })
}

/** Why the period is closed without the report of a centre, by its id. */
export type OfficeExceptions = Readonly<Record<string, string>>

/** The centres without which nothing is closed unless they are named: 未报 and 退回. */
export const lackingIn = (offices: OfficesBelow | null): OfficesBelow['list'] =>
  offices?.list.filter(({ state }) => state === 'missing' || state === 'returned') ?? []

/** A missing report that is not named with its reason, by field `exceptions.<id of the centre>`. */
export function exceptionProblems(given: {
  offices: OfficesBelow | null
  exceptions: OfficeExceptions
}): Problem[] {
  return lackingIn(given.offices).flatMap(({ id, name, state }) => {
    const reason = given.exceptions[id]?.trim() ?? ''
    const field = `exceptions.${id}`
    if (reason.length > 200) return [{ field, message: `理由最多 200 个字符，现有 ${reason.length} 个。` }]
    if (reason !== '') return []
    const what = state === 'missing' ? '没有报来' : '已退回，还没有重报'
    return [{ field, message: `${name}${what}，请填写例外的理由。` }]
  })
}
