import { formatMonthCn, isMonth, monthRange } from '../dates'
import {
  changeOf,
  decided,
  refused,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { takeSnapshot, type Heading } from './snapshot'
import type { SummaryClosing } from './sections'
import type { SummaryTable } from './table'

/** Why this month cannot be closed yet, or null. A month can be closed from the first day after it. */
export function notYetOver(month: string, today: string): Problem | null {
  if (!isMonth(month)) return { field: 'month', message: '月份应写作“2016-08”。' }
  if (today > monthRange(month).to) return null
  return { field: 'month', message: `${formatMonthCn(month)}尚未结束，月底后再结账。` }
}

/** 结账: keeps the month as it is counted now. A closed month is not closed again; changes show as differences. */
export function decideClosing(
  record: LedgerRecord | undefined,
  table: SummaryTable,
  heading: Heading,
  context: DecideContext
): Decision {
  const early = notYetOver(table.month, context.today)
  if (early) return refused([early])
  if (record?.sections['closing']) {
    return refused([{ field: 'month', message: `${formatMonthCn(table.month)}已经结账，不能重复结账。` }])
  }
  const snapshot = takeSnapshot(table, heading)
  const value: SummaryClosing = {
    month: table.month,
    closedAt: context.nowMillis,
    preparedBy: heading.preparedBy,
    reviewedBy: heading.reviewedBy,
    snapshot: snapshot.text,
    hash: snapshot.hash
  }
  const failed = table.checks.filter((check) => !check.passed)
  return decided(
    `${formatMonthCn(table.month)}月报结账`,
    [changeOf(undefined, 'summary', table.month, 'closing', value)],
    failed.map((check) => ({
      field: 'checks',
      message: `勾稽不符：${check.name}，相差 ${check.difference}。`,
      source: '人民调解案件情况统计表表式'
    }))
  )
}
