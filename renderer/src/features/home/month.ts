import { mediationResult } from '@shared/domain/codes'
import {
  dayNumber,
  monthOf,
  monthRange,
  previousMonth,
  sameMonthLastYear,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import type { DisputeFact } from '@shared/domain/statistics/fact'

export interface MonthSoFar {
  accepted: number
  /** Of those accepted in the days: closed, and mediated with success, by the last of the days. */
  closed: number
  successful: number
}

export interface Days {
  from: CalendarDate
  to: CalendarDate
}

/**
 * This month until today, and the same days of the month before and of the year before: whole months beside half a
 * one would always look better. A shorter month ends with its last day.
 */
export function daysSoFar(today: CalendarDate): Record<'now' | 'lastMonth' | 'lastYear', Days> {
  const month = monthOf(today)
  const until = (other: CalendarMonth): Days => {
    const { from, to } = monthRange(other)
    const same = `${other}-${today.slice(8)}`
    return { from, to: same < to ? same : to }
  }
  return {
    now: until(month),
    lastMonth: until(previousMonth(month)),
    lastYear: until(sameMonthLastYear(month))
  }
}

const SUCCESS: (typeof mediationResult.list)[number]['code'] = 1

/** Figures of the disputes accepted in these days, as they stood at their end; null when there is no record at all. */
export function soFar(facts: readonly DisputeFact[], { from, to }: Days): MonthSoFar | null {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const within = facts.filter(({ acceptedOn }) => acceptedOn >= first && acceptedOn <= last)
  if (within.length === 0) return null
  return {
    accepted: within.length,
    closed: within.filter(({ closedOn }) => closedOn !== 0 && closedOn <= last).length,
    successful: within.filter(({ result, resultOn }) => result === SUCCESS && resultOn <= last).length
  }
}
