import type { WorkbookSpec } from '@shared/ipc/workbook'
import { periodTitle, periodWords } from '../../periods'
import { gridSheet } from '../grid'
import { linesSheet } from '../linesSheet'
import type { Heading } from '../paper'
import { computeReport, reportGrid, reportLines } from '../tables'
import { durationChart } from './duration'
import { loadChart } from './load'
import type { Chart, ChartInput, ChartRule } from './model'
import { sourcesChart, typesChart } from './parts'
import { trendChart } from './trend'

const charts: readonly ChartRule[] = [trendChart, typesChart, sourcesChart, durationChart, loadChart]

/** The choices above the papers. */
export const chartNames: readonly { key: string; short: string }[] = charts.map(({ key, short }) => ({
  key,
  short
}))

/** Every chart of a period with the table behind it: a pure fold over facts, as the tables are. */
export const computeCharts = (input: ChartInput): Chart[] => charts.map((rule) => computeChart(rule, input))

function computeChart(rule: ChartRule, input: ChartInput): Chart {
  const { look, rateDecimals } = input
  const facts = rule.facts(input)
  const period = rule.over(input.period)
  const table = computeReport(rule.table(input), facts, look, period, { rateDecimals })
  const empty = table.entries.length === 0
  return {
    key: rule.key,
    short: rule.short,
    table,
    words: empty
      ? `${period === input.period ? periodWords(period).here : '这 12 个月和上年同月'}没有受理的纠纷，没有可画的图。`
      : rule.words(table, facts),
    drawing: empty ? null : rule.draw(table)
  }
}

/** The tables of charts as a workbook, a sheet each, and what they count. */
export function chartsWorkbook(list: readonly Chart[], heading: Heading): WorkbookSpec {
  const lines = list.flatMap(({ table, words }) => reportLines({ ...table, notes: [words, ...table.notes] }))
  const [only, more] = list
  return {
    title: only && !more ? `${periodTitle(only.table.period)}${only.table.title}` : '统计图表',
    sheets: [
      ...list.map(({ table, short }) => gridSheet(reportGrid(table, heading), short)),
      linesSheet('说明', lines)
    ]
  }
}
