import type { Period } from '../../periods'
import type { TypeList } from '../column'
import type { Facts, Look, ReportTable, TableRule } from '../tables'

/** What the charts of one period are made from: the same facts that the tables count. */
export interface ChartInput {
  period: Period
  /** Facts of the period. */
  facts: Facts
  /** Disputes of `trendFacts(period)`: the twelve months of the trend, and the twelve before. */
  longFacts: Facts
  look: Look
  typeList: TypeList
  rateDecimals: number
}

/** Lines over time, columns that stand, bars that lie. Several series of columns and bars stand on one another. */
export interface Drawing {
  kind: 'lines' | 'columns' | 'bars'
  unit: string
  categories: readonly string[]
  series: readonly Series[]
}

/** One value a category, and what is written beside it ('' for nothing). */
export interface Series {
  name: string
  values: readonly number[]
  labels: readonly string[]
}

/** A picture, the table that holds its every figure, and what it shows in words. */
export interface Chart {
  key: string
  /** As in a row of choices: 「类型」. */
  short: string
  table: ReportTable
  words: string
  /** Null where there is nothing to draw. */
  drawing: Drawing | null
}

export const CHART_SOURCE = '本台账的统计图，按登记的纠纷统计。'

/** A chart is a table like the others, counted by the same engine, and a way to draw it. */
export interface ChartRule {
  key: string
  short: string
  /** The stretch of time that it shows of a period. */
  over(period: Period): Period
  facts(input: ChartInput): Facts
  table(input: ChartInput): TableRule
  /** Only asked for a table that has something in it. */
  draw(table: ReportTable): Drawing
  words(table: ReportTable, facts: Facts): string
}
