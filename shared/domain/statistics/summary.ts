import type { InspectionFact } from '../inspections/fact'
import { daysOf, kindOf, periodWords, previousPeriod, samePeriodLastYear, type Period } from '../periods'
import { checksOf } from './checks'
import { MONTH_WORD, type Column, type Tally } from './column'
import { columnsOf } from './columns'
import { compare } from './compare'
import type { DisputeFact } from './fact'
import { narrativeOf } from './narrative'
import { percent } from './percent'
import { countRows, type SummaryOrganization } from './rows'
import type { Comparison, Share, SummaryColumn, SummaryOptions, SummaryTable } from './table'

export interface SummaryInput {
  period: Period
  /** Facts of the period, of the period before and of the same period of the year before; others are left out. */
  facts: readonly DisputeFact[]
  previousFacts: readonly DisputeFact[]
  lastYearFacts: readonly DisputeFact[]
  organizations: readonly SummaryOrganization[]
  /** 排查填报 of this period, one an organization. */
  tallies: readonly Tally[]
  /** Inspections on record; those outside the period are left out. Their units stand among `organizations`. */
  inspections?: readonly InspectionFact[]
  options: SummaryOptions
}

const COMPARED = ['total', 'success', 'people', 'amount']

/** The summary of one period: a pure fold over facts, the same for the same input whatever its order. */
export function computeSummary(input: SummaryInput): SummaryTable {
  const { period, options, organizations } = input
  const columns = columnsOf(options.typeList)
  const facts = acceptedIn(input.facts, period)
  const inspections = within(input.inspections ?? [], period, (fact) => fact.on)
  const tallies = [...input.tallies].sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1))
  const counted = countRows(columns, facts, tallies, inspections, organizations, options.rows)
  const shown = columns.map((column) => describe(column, period))
  const totals = counted.rows.at(-1)?.values ?? []
  const of = (key: string): number => totals[columns.findIndex((column) => column.key === key)] ?? 0
  const share = (keys: (column: Column) => boolean): Share[] =>
    columns.filter(keys).map(({ key, title }) => ({
      key,
      title,
      value: of(key),
      rate: percent(of(key), of('total'), options.rateDecimals)
    }))
  const against = (base: readonly DisputeFact[]): Comparison[] =>
    comparisons(columns, totals, base, options.rateDecimals)
  const table = {
    period,
    options,
    columns: shown,
    ...counted,
    successRate: percent(of('success'), of('total'), options.rateDecimals),
    sources: share((column) => /^source[123]$/.test(column.key)),
    types: share((column) => column.group === 'type'),
    yearOnYear: against(acceptedIn(input.lastYearFacts, samePeriodLastYear(period))),
    onPrevious:
      kindOf(period) === 'year' ? [] : against(acceptedIn(input.previousFacts, previousPeriod(period))),
    checks: checksOf(shown, counted.rows)
  }
  return { ...table, narrative: narrativeOf(table) }
}

const acceptedIn = (facts: readonly DisputeFact[], period: Period): DisputeFact[] =>
  within(facts, period, (fact) => fact.acceptedOn)

/** Facts of the period, in order of id so that equal input gives equal text. */
function within<F extends { id: string }>(
  facts: readonly F[],
  period: Period,
  dayOf: (fact: F) => number
): F[] {
  const { first, last } = daysOf(period)
  return facts
    .filter((fact) => dayOf(fact) >= first && dayOf(fact) <= last)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function comparisons(
  columns: readonly Column[],
  totals: readonly number[],
  base: readonly DisputeFact[],
  decimals: number
): Comparison[] {
  const lookup = { subjectOf: () => null }
  return COMPARED.flatMap((key) => {
    const at = columns.findIndex((column) => column.key === key)
    const column = columns[at]
    if (!column) return []
    const sum = base.reduce((all, fact) => all + column.measure(fact, lookup), 0)
    return [compare(key, column.title, totals[at] ?? 0, base.length === 0 ? null : sum, decimals)]
  })
}

/** The column as the table keeps it; its rule speaks of the period it counts. */
const describe = (
  { key, group, title, head, unit, decimals, rule, tally }: Column,
  period: Period
): SummaryColumn => ({
  key,
  group,
  title,
  head,
  unit,
  decimals,
  rule: `${rule.replaceAll(MONTH_WORD, periodWords(period).here)}${tally && kindOf(period) === 'span' ? WHOLE_MONTHS : ''}`
})
const WHOLE_MONTHS = '另行填报的排查按月填报，只计起止日期之内的整月。'
