import type { CaseSource, DisputeType, Difficulty } from '../domain/codes'
import { addDays, daysBetween, monthRange, weekdayOf, type CalendarDate } from '../domain/dates'
import type { MonthFigures } from './figures'
import type { Chance } from './random'

/** What is settled of a dispute before its story is told, so that a month adds up exactly. */
export interface Plan {
  acceptedOn: CalendarDate
  /** The last day on which the result may be: the end of the month that counts it. */
  until: CalendarDate
  source: CaseSource
  type: DisputeType
  difficulty: Difficulty
  succeeded: boolean
  /** fen */
  amount: number
  prevention: { kind: 2 | 3; people: number } | null
}

/** Types that are mostly about money, and how much more of it than the others. */
const COSTLY: Partial<Record<DisputeType, number>> = { 4: 5, 5: 4, 6: 3, 8: 6, 10: 6, 11: 4, 15: 4, 16: 5 }
const YUAN = 100

/** One plan a dispute of the month, in order of acceptance, adding up to the figures. */
export function planMonth(by: Chance, figures: MonthFigures): Plan[] {
  const range = monthRange(figures.month)
  const expand = <C>(list: readonly (readonly [C, number])[]): C[] =>
    by.shuffled(list.flatMap(([code, n]) => Array.from({ length: n }, () => code)))
  const sources = expand(figures.sources)
  const types = expand(figures.types)
  const days = Array.from({ length: figures.accepted }, () => workday(by, range)).sort()
  const failing = new Set(by.shuffled([...days.keys()]).slice(0, figures.accepted - figures.succeeded))
  const plans = days.map((acceptedOn, index): Plan => {
    const type = types[index] as DisputeType
    return {
      acceptedOn,
      until: range.to,
      source: sources[index] as CaseSource,
      type,
      difficulty: by.weighted([
        [1, 60],
        [2, 33],
        [3, 5],
        [4, 2]
      ] as const),
      succeeded: !failing.has(index),
      amount: 0,
      prevention: null
    }
  })
  shareAmount(by, plans, figures.amount)
  sharePreventions(by, plans, figures)
  return plans
}

function workday(by: Chance, { from, to }: { from: CalendarDate; to: CalendarDate }): CalendarDate {
  const last = daysBetween(from, to)
  for (let tries = 0; tries < 3; tries++) {
    const day = addDays(from, by.int(0, last))
    if (weekdayOf(day) <= 5) return day
  }
  return addDays(from, by.int(0, last))
}

/** Shares the amount over successes in whole 元; what is left by rounding goes to the largest. */
function shareAmount(by: Chance, plans: Plan[], total: number): void {
  const paid = plans.filter((plan) => plan.succeeded && (COSTLY[plan.type] !== undefined || by.next() < 0.4))
  const weights = paid.map((plan) => (COSTLY[plan.type] ?? 1) * (0.03 + by.next() ** 4))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  paid.forEach((plan, index) => {
    plan.amount = Math.floor(((weights[index] ?? 0) / sum) * (total / YUAN)) * YUAN
  })
  const given = paid.reduce((all, plan) => all + plan.amount, 0)
  const largest = paid.reduce((best, plan) => (plan.amount > best.amount ? plan : best))
  largest.amount += total - given
}

function sharePreventions(by: Chance, plans: Plan[], { preventions }: MonthFigures): void {
  const grave = plans.filter((plan) => plan.succeeded && [6, 7, 8, 10, 16, 18].includes(plan.type))
  by.shuffled(grave)
    .slice(0, preventions.length)
    .forEach((plan, index) => {
      plan.prevention = preventions[index] ?? null
      plan.difficulty = 4
    })
}
