import type { LedgerRecord } from '@shared/ledger'
import { monthOf, monthRange } from '../../dates'
import type { ReceptionLimits } from '../office/sections'
import { frequencyPeriods } from '../plan/frequency'
import type { Frequency } from '../plan/problem'
import type { Span } from '../rules/due'
import { plansOf } from './account'
import { monthsIn } from './months'

/**
 * 频次 that the span has to keep: those of periods that lie in it, and of periods that only touch it when all their
 * other months have a roster; what those hold is taken off.
 */
export function frequenciesIn(
  span: Span,
  { rosters, limits }: { rosters: readonly LedgerRecord[]; limits: ReceptionLimits }
): Frequency[] {
  const plans = plansOf(rosters)
  const planned = new Set(plans.map(({ month }) => month))
  const outside = plans
    .flatMap(({ plan }) => plan.slots)
    .filter(({ date }) => date < span.from || date > span.to)
  const widest = {
    from: `${span.from.slice(0, 4)}-01-01`,
    to: `${span.to.slice(0, 4)}-12-31`
  }
  return limits.frequencies.flatMap(({ id, words, leaderIds, per, atLeast }) =>
    frequencyPeriods({ id, words, people: leaderIds, per, atLeast }, widest.from, widest.to).flatMap(
      (one) => {
        const from = one.from > span.from ? one.from : span.from
        const to = one.to < span.to ? one.to : span.to
        if (from > to || !restIsPlanned(one, { from, to }, planned)) return []
        const held = outside.filter(({ date }) => one.from <= date && date <= one.to)
        const count = held.reduce(
          (sum, slot) => sum + slot.leaders.filter((who) => leaderIds.includes(who)).length,
          0
        )
        return [{ ...one, from, to, atLeast: Math.max(0, atLeast - count) }]
      }
    )
  )
}

/** Whether every month of a period that lies outside the span, wholly or in part, has a roster. */
function restIsPlanned(period: Span, inside: Span, planned: ReadonlySet<string>): boolean {
  return monthsIn({ from: monthOf(period.from), to: monthOf(period.to) }).every((month) => {
    const { from, to } = monthRange(month)
    return (inside.from <= from && to <= inside.to) || planned.has(month)
  })
}
