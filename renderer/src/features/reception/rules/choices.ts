import { codeTable, type CodeTable } from '@shared/domain/codes'
import { holidayWay, type HolidayWay, type Recurrence } from '@shared/domain/reception/codes'

/** What can happen on a holiday to a rule of this kind: only a weekday has a next week, a period has no other days. */
export function holidayWays(kind: Recurrence): CodeTable<{ code: HolidayWay; name: string }> {
  const fits = (code: HolidayWay): boolean => {
    if (kind === 'period') return code === 'skip' || code === 'hold'
    return code !== 'nextWeek' || kind === 'weekly' || kind === 'nthWeekday'
  }
  return codeTable(holidayWay.list.filter(({ code }) => fits(code)))
}
