import type { DecideContext, Decision, LedgerRecord } from '../../ledger'
import type { Retired } from '../fields'
import { decideRetirement, decideSave, isRetired, NOTHING_CHANGED, sameValue, tidy } from '../saving'
import { holidayProblems, yearProblems } from './problems'
import type { HolidayDays, HolidayYear } from './sections'

/**
 * 录入或修改一年的放假安排. `bundled`: the year as it ships, which a save must differ from. Entering a year whose data
 * were taken back puts them in force again.
 */
export function decideHolidays(
  record: LedgerRecord | undefined,
  year: number,
  draft: HolidayDays,
  bundled: HolidayYear | undefined,
  context: DecideContext
): Decision {
  const days = tidy(draft)
  const value = inOrder(days)
  const problems = [...yearProblems(year, context.today), ...holidayProblems(year, days)]
  const asShipped = !record && bundled && sameValue(daysOf(bundled), value)
  if (asShipped) problems.push({ field: '', message: NOTHING_CHANGED })
  const again: Retired = { retired: false, on: context.today, reason: '重新录入' }
  return decideSave({
    entity: 'holidays',
    id: String(year),
    record,
    sections: { days: value, ...(record && isRetired(record) ? { retired: again } : {}) },
    reason: record || bundled ? `修改 ${year} 年放假安排` : `录入 ${year} 年放假安排`,
    problems,
    warnings: []
  })
}

/** 停用: what the office entered no longer holds; the year as it ships, or no data, stands again. */
export function decideHolidayRetirement(
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision {
  return decideRetirement('holidays', record, value, { retire: '停用', restore: '恢复' }, context)
}

/** The days of a year as the journal keeps them. */
export const daysOf = ({ off, work, source }: HolidayDays): HolidayDays =>
  inOrder({ off: off.map(({ name, from, to }) => ({ name, from, to })), work: [...work], source })

function inOrder({ off, work, source }: HolidayDays): HolidayDays {
  const byDate = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return { off: [...off].sort((a, b) => byDate(a.from, b.from)), work: [...work].sort(byDate), source }
}
