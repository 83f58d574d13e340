import { reportFigure, type ColumnRule, type Dimension, type ReportRow, type ReportTable } from '../tables'
import { byOldType, bySource, byType } from '../tables/dimensions'
import { disputeMeasures as m, rateOf } from '../tables/measures'
import { CHART_SOURCE, type ChartRule, type Drawing } from './model'
import { byFigure, seriesOf, totalText } from './read'

/** What a row is of the whole. */
export const share: ColumnRule = {
  ...rateOf('share', '占比', 'cases', 'cases', '本行件数 ÷ 合计件数。'),
  rate: { part: 'cases', whole: 'cases', ofTotal: true }
}

const columns: readonly ColumnRule[] = [
  m.cases,
  share,
  m.success,
  rateOf('successRate', '成功率', 'success', 'cases', '调解成功 ÷ 件数。')
]

/** 「210（24.2%）」 */
const label = (table: ReportTable, { key }: ReportRow): string =>
  `${reportFigure(table, key, 'cases')}（${reportFigure(table, key, 'share')}）`

/** One bar a row, the largest above; what has no case has no bar. */
function draw(table: ReportTable): Drawing {
  const rows = byFigure(table, 'cases')
  return {
    kind: 'bars',
    unit: '件',
    categories: rows.map(({ title }) => title),
    series: [{ ...seriesOf(table, rows, 'cases'), labels: rows.map((row) => label(table, row)) }]
  }
}

/** Rows that a sentence names. */
const NAMED = 3

function words(table: ReportTable): string {
  const rows = byFigure(table, 'cases')
  const named = rows.slice(0, NAMED).map((row) => `${row.title} ${label(table, row)}`)
  const most = rows.length > NAMED ? `，较多的是${named.join('、')}` : `：${named.join('、')}`
  return `共 ${totalText(table, 'cases')} 件，分属 ${rows.length} 类${most}。`
}

const chartBy = (key: string, short: string, title: string, rows: readonly Dimension[]): ChartRule => ({
  key,
  short,
  over: (period) => period,
  facts: ({ facts }) => facts,
  table: () => ({ key, title, source: CHART_SOURCE, rows, columns, equations: [], notes: [] }),
  draw,
  words
})

export const sourcesChart = chartBy('chart-sources', '案件来源', '受理纠纷案件来源', [bySource])

const types = chartBy('chart-types', '纠纷类型', '受理纠纷类型', [byType])

/** By the list of types that the office reports by. */
export const typesChart: ChartRule = {
  ...types,
  table: (input) => ({ ...types.table(input), rows: [input.typeList === 15 ? byOldType : byType] })
}
