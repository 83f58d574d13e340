import type {
  ColumnRule,
  Dimension,
  EquationRule,
  FactKind,
  FactOf,
  Look,
  Per,
  Row,
  TableRule
} from '../tables/model'
import type { Subject } from './subject'
import { dimensionsOf, measuresOf } from './subjects'
import type { TableDesign } from './sections'

/** More columns than this fit on no page. */
export const MOST_COLUMNS = 120

const dimension = (subject: Subject, key: string): Dimension | undefined =>
  dimensionsOf(subject).find((each) => each.key === key)

/** The chosen measures in the order of the subject, and the figures that a chosen rate stands on. */
export function chosenMeasures({ subject, measures }: TableDesign): ColumnRule[] {
  const all = measuresOf(subject)
  const wanted = new Set(measures)
  for (const { key, rate } of all) {
    if (!rate || !wanted.has(key)) continue
    wanted.add(rate.part)
    wanted.add(rate.whole)
  }
  return all.filter(({ key }) => wanted.has(key))
}

/** The value of one fact in a dimension; '' where the dimension says nothing of its kind. */
const valueOf = <K extends FactKind>(of: Per<string>, kind: K) =>
  of[kind] as ((fact: FactOf<K>, look: Look) => string) | undefined

/**
 * A table of one's own as a rule like the official ones. Columns are split by the values that the world of the period
 * has, so that a fact outside them stands under 「其他」 and no fact is lost.
 */
export function ruleOfDesign(id: string, design: TableDesign, look: Look): TableRule {
  const { subject, name } = design
  const rows = dimension(subject, design.rows)
  const split = design.columns === '' ? undefined : dimension(subject, design.columns)
  const chosen = chosenMeasures(design)
  return {
    key: id,
    title: name,
    source: '本单位自定报表。',
    rows: rows ? [rows] : [],
    columns: split ? splitColumns(split, chosen, subject, look) : chosen,
    equations: split ? chosen.filter(({ rate }) => !rate).map((measure) => sumOf(measure, split, look)) : [],
    where: filterOf(design),
    notes: filterWords(design, look)
  }
}

const REST = 'other'
const ALL = 'all'

/** What a measure says of all values together stands last, and the parts must add up to it. */
const sumOf = ({ key, title }: ColumnRule, split: Dimension, look: Look): EquationRule => ({
  key,
  name: `${title}合计 = 各列之和`,
  kind: 'equal',
  left: [`${ALL}:${key}`],
  leftTitle: '合计',
  rightTitle: '各列之和',
  right: [...split.values(look).map((value) => `${value.key}:${key}`), `${REST}:${key}`]
})

function splitColumns(
  split: Dimension,
  chosen: readonly ColumnRule[],
  subject: Subject,
  look: Look
): ColumnRule[] {
  const values = split.values(look)
  const known = new Set(values.map(({ key }) => key))
  const other: Row = { key: REST, title: '其他' }
  const whole = chosen.map((measure): ColumnRule => ({
    ...measure,
    key: `${ALL}:${measure.key}`,
    heads: ['合计'],
    ...(measure.rate && {
      rate: { part: `${ALL}:${measure.rate.part}`, whole: `${ALL}:${measure.rate.whole}` }
    })
  }))
  const of = valueOf(split.of, subject)
  const parts = [...values.map((row) => ({ row, other: false })), { row: other, other: true }].flatMap(
    ({ row, other: rest }) =>
      chosen.map((measure): ColumnRule => {
        const count = valueCount(measure, subject)
        const counts = (fact: FactOf<typeof subject>): boolean => {
          const value = of?.(fact, look) ?? ''
          return rest ? !known.has(value) : value === row.key
        }
        const rule = measure.rule.replace(/。$/, `；只计${split.title}为“${row.title}”的。`)
        const only = (fact: FactOf<typeof subject>): number => (counts(fact) ? (count?.(fact, look) ?? 0) : 0)
        return {
          ...measure,
          ...(rest && { optional: true as const }),
          key: `${row.key}:${measure.key}`,
          heads: [row.title],
          rule,
          of: measure.rate ? {} : ({ [subject]: only } as Per<number>),
          ...(measure.rate && {
            rate: { part: `${row.key}:${measure.rate.part}`, whole: `${row.key}:${measure.rate.whole}` }
          })
        }
      })
  )
  return [...parts, ...whole]
}

const valueCount = <K extends FactKind>(measure: ColumnRule, kind: K) =>
  measure.of[kind] as ((fact: FactOf<K>, look: Look) => number) | undefined

/** Facts that have one of the chosen values in every dimension of the filter. */
function filterOf({ subject, filters }: TableDesign): Per<boolean> {
  const tests = filters.map((filter) => ({
    of: valueOf(dimension(subject, filter.dimension)?.of ?? {}, subject),
    values: new Set(filter.values)
  }))
  const holds = (fact: FactOf<typeof subject>, look: Look): boolean =>
    tests.every(({ of, values }) => values.has(of?.(fact, look) ?? ''))
  return { [subject]: holds } as Per<boolean>
}

function filterWords({ subject, filters }: TableDesign, look: Look): string[] {
  return filters.map(({ dimension: key, values }) => {
    const by = dimension(subject, key)
    const names = values.map((value) => titleOf(by, value, look))
    return `筛选：${by?.title ?? key}为${names.map((name) => `“${name}”`).join('、')}。`
  })
}

/** The name of a value of a dimension. */
export function titleOf(by: Dimension | undefined, value: string, look: Look): string {
  const listed = by?.values(look).find(({ key }) => key === value)
  return listed?.title ?? by?.titleOf?.(value, look) ?? value
}
