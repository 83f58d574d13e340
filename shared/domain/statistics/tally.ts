import { isMonth } from '../dates'
import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { monthsIn, type Period } from '../periods'
import type { TallyCounts } from '../organizations/sections'
import type { Tally } from './column'

/** 排查填报 as a form holds it; null = left empty. */
export interface TallyDraft {
  organizationId: string
  month: string
  inspections: number | null
  prevented: number | null
}

const MOST = 999_999

export const tallyId = (organizationId: string, month: string): string => `${organizationId}:${month}`

/** Writes 排查填报 of one organization for one month; a month that lies ahead is refused. */
export function decideTally(
  record: LedgerRecord | undefined,
  draft: TallyDraft,
  context: DecideContext
): Decision {
  const problems: Problem[] = []
  if (draft.organizationId === '') problems.push({ field: 'organizationId', message: '请选择调解组织。' })
  if (!isMonth(draft.month)) problems.push({ field: 'month', message: '月份应写作“2016-08”。' })
  else if (draft.month > context.today.slice(0, 7)) {
    problems.push({ field: 'month', message: '这个月还没有到，不能填报。' })
  }
  const inspections = whole('inspections', '排查纠纷（次）', draft.inspections, problems)
  const prevented = whole('prevented', '预防纠纷（件）', draft.prevented, problems)
  if (problems.length > 0) return refused(problems)
  const { organizationId, month } = draft
  const value: TallyCounts = { organizationId, month, inspections, prevented, enteredOn: context.today }
  return decided('排查填报', [changeOf(record, 'tally', tallyId(organizationId, month), 'counts', value)])
}

function whole(field: string, name: string, value: number | null, problems: Problem[]): number {
  if (value === null) problems.push({ field, message: `请填写${name}；没有的填 0。` })
  else if (!Number.isInteger(value) || value < 0 || value > MOST) {
    problems.push({ field, message: `${name}应为 0 到 ${MOST} 的整数。` })
  }
  return value ?? 0
}

/**
 * The 排查填报 of a period from tally records, one an organization: those of its whole months added up, since what
 * was reported by month cannot be parted.
 */
export function talliesOf(records: readonly LedgerRecord[], period: Period): Tally[] {
  const months = new Set(monthsIn(period))
  const sums = new Map<string, Tally>()
  for (const record of records) {
    const counts = sectionValue<TallyCounts>(record, 'counts')
    if (!counts || counts.moved || !months.has(counts.month)) continue
    const { organizationId } = counts
    const before = sums.get(organizationId) ?? { organizationId, inspections: 0, prevented: 0 }
    sums.set(organizationId, {
      organizationId,
      inspections: before.inspections + counts.inspections,
      prevented: before.prevented + counts.prevented
    })
  }
  return [...sums.values()]
}
