import { formatDateCn } from '../../dates'
import { periodWords, rangeOf, type Period } from '../../periods'
import { judged, type Equation } from '../checks'
import { TOTAL } from '../table'
import { FACT_KINDS, idOf, refsOf } from './kinds'
import type {
  ColumnRule,
  Dimension,
  EquationRule,
  FactKind,
  FactOf,
  Facts,
  Look,
  Per,
  ReportColumn,
  ReportEntry,
  ReportRow,
  ReportTable,
  TableRule
} from './model'

export interface ReportOptions {
  /** Key of one of the table's row dimensions; the first where it is left out or not one of them. */
  rows?: string | undefined
  rateDecimals: number
}

/** One table of one period: a pure fold over the facts of the period, the same for the same facts in any order. */
export function computeReport(
  rule: TableRule,
  facts: Facts,
  look: Look,
  period: Period,
  options: ReportOptions
): ReportTable {
  const by = rule.rows.find(({ key }) => key === options.rows) ?? rule.rows[0]
  if (!by) throw new RangeError(`${rule.title}没有分行的依据`)
  const counted = FACT_KINDS.flatMap((kind) => countKind(kind, facts, rule, by, look))
  const rows = layRows(by, counted, look, rule.columns.length)
  const at = new Map(rows.map(({ key }, index) => [key, index]))
  const total = rows[rows.length - 1] as ReportRow
  const entries = counted.map(({ key, figures, ...fact }): ReportEntry => {
    const row = at.get(key) as number
    for (const list of [(rows[row] as ReportRow).values, total.values]) add(list, figures)
    return { ...fact, row, figures }
  })
  const needed = rule.columns.filter((column) => !column.optional || hasFigures(column, rule, total))
  if (needed.length < rule.columns.length) {
    return computeReport({ ...rule, columns: needed }, facts, look, period, options)
  }
  const columns = rule.columns.map((column) => describe(column, period))
  return {
    key: rule.key,
    title: rule.title,
    source: rule.source,
    period,
    rateDecimals: options.rateDecimals,
    rowTitle: by.title,
    columns,
    rows,
    entries,
    checks: judged(
      rule.equations.map((equation) => titled(equation, columns)),
      columns.map(({ key }) => key),
      rows
    ),
    notes: rule.notes
  }
}

/** Of a rate: whether there is anything that it is a part of. */
function hasFigures({ key, rate }: ColumnRule, { columns }: TableRule, total: ReportRow): boolean {
  const at = columns.findIndex((column) => column.key === (rate?.whole ?? key))
  return (total.values[at] ?? 0) !== 0
}

interface Counted extends Omit<ReportEntry, 'row'> {
  key: string
}

function countKind<K extends FactKind>(
  kind: K,
  facts: Facts,
  rule: TableRule,
  by: Dimension,
  look: Look
): Counted[] {
  const where = ruleOf(rule.where, kind)
  const measures = rule.columns.map((column) => (column.rate ? undefined : ruleOf(column.of, kind)))
  if (measures.every((measure) => measure === undefined)) return []
  const rowOf = ruleOf(by.of, kind)
  const list = [...(facts[kind] as readonly FactOf<K>[])]
  list.sort((a, b) => (idOf(kind, a) < idOf(kind, b) ? -1 : 1))
  return list.flatMap((fact) => {
    if (where && !where(fact, look)) return []
    const figures = measures.flatMap((measure, column) => {
      const value = measure?.(fact, look) ?? 0
      return value === 0 ? [] : [column, value]
    })
    if (figures.length === 0) return []
    const key = rowOf?.(fact, look) ?? ''
    return [{ kind, id: idOf(kind, fact), refs: refsOf(kind, fact), key, figures }]
  })
}

/** The rule for one kind of fact; the compiler cannot see that the kinds on both sides are the same. */
const ruleOf = <K extends FactKind, T>(per: Per<T> | undefined, kind: K) =>
  per?.[kind] as ((fact: FactOf<K>, look: Look) => T) | undefined

/** All listed values, zeros too, as the forms ask; then those that only facts have, by name; 合计 last. */
function layRows(by: Dimension, counted: readonly Counted[], look: Look, width: number): ReportRow[] {
  const zeros = (): number[] => new Array<number>(width).fill(0)
  const row = (key: string, title: string, kind: ReportRow['kind'] = 'row'): ReportRow => ({
    key,
    title,
    kind,
    values: zeros()
  })
  const listed = by.values(look)
  const known = new Set(listed.map(({ key }) => key))
  const more = [...new Set(counted.map(({ key }) => key))]
    .filter((key) => !known.has(key))
    .map((key) => row(key, by.titleOf?.(key, look) ?? (key === '' ? '未注明' : key)))
    .sort((a, b) => (`${a.title}\n${a.key}` < `${b.title}\n${b.key}` ? -1 : 1))
  return [...listed.map(({ key, title }) => row(key, title)), ...more, row(TOTAL, '合计', 'total')]
}

function add(values: number[], figures: readonly number[]): void {
  for (let next = 0; next < figures.length; next += 2) {
    const column = figures[next] as number
    values[column] = (values[column] ?? 0) + (figures[next + 1] as number)
  }
}

/** The column as the table keeps it; its rule speaks of the period that it counts, and of its last day. */
const describe = (column: ColumnRule, period: Period): ReportColumn => ({
  key: column.key,
  heads: column.heads ?? [],
  title: column.title,
  no: column.no ?? '',
  unit: column.unit,
  rule: inWords(column.rule, period),
  rate: column.rate ?? null,
  unknown: column.unknown ?? false
})

/** Both sides by the names of their columns, or by their numbers where the form has numbers. */
function titled(equation: EquationRule, columns: readonly ReportColumn[]): Equation {
  const name = (keys: readonly string[]): string =>
    keys
      .map((key) => columns.find((column) => column.key === key))
      .map((column) => (column?.no ? `第 ${column.no} 列` : (column?.title ?? '')))
      .join(' + ')
  const { left, leftTitle = name(left), right, rightTitle = name(right) } = equation
  return { ...equation, leftTitle, rightTitle }
}

/** 「本期」 and 「期末」 as a person says them of this period. */
export const inWords = (text: string, period: Period): string =>
  text.replaceAll('本期', periodWords(period).here).replaceAll('期末', formatDateCn(rangeOf(period).to))
