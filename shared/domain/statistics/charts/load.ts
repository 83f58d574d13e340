import { figureOf, type Dimension, type Look, type ReportTable, type TableRule } from '../tables'
import { byOrganization } from '../tables/dimensions'
import { CASES, cases, disputeMeasures as m } from '../tables/measures'
import { CHART_SOURCE, type ChartRule, type Drawing, type Series } from './model'
import { share } from './parts'
import { byFigure, seriesOf, totalText } from './read'

/** Studios that bear the name of one person, all together. */
const PERSONAL = 'personalStudio'

/** A 个人调解工作室 is one person: how much each of them has is nobody's table, so they are one row. */
const byHandler: Dimension = {
  ...byOrganization,
  key: 'handler',
  of: {
    dispute: ({ organizationId }, look: Look) =>
      look.organization(organizationId)?.type === PERSONAL ? PERSONAL : organizationId
  },
  titleOf: (key, look) =>
    key === PERSONAL ? '个人调解工作室（合计）' : (byOrganization.titleOf?.(key, look) ?? key)
}

const rule: TableRule = {
  key: 'chart-load',
  title: '各组织承办件数',
  source: CHART_SOURCE,
  rows: [byHandler],
  columns: [
    m.cases,
    share,
    m.closed,
    cases('open', '未结单', `${CASES}中，统计时还没有结单的件数。`, ({ closedOn }) => closedOn === 0)
  ],
  equations: [
    {
      key: 'closed',
      name: '件数 = 已结单 + 未结单',
      kind: 'equal',
      left: ['cases'],
      right: ['closed', 'open']
    }
  ],
  notes: ['件数多少与辖区、类型有关，不是对组织的评价。以个人命名的调解工作室合为一行，不列个人的件数。']
}

/** Bars that fit on half a page; the table names every organization. */
const MOST = 15

function draw(table: ReportTable): Drawing {
  const rows = byFigure(table, 'cases')
  const shown = rows.length > MOST ? rows.slice(0, MOST - 1) : rows
  const rest = rows.slice(shown.length)
  const series = ['closed', 'open'].map((key): Series => {
    const of = seriesOf(table, shown, key)
    if (rest.length === 0) return of
    const sum = rest.reduce((all, row) => all + figureOf(table, row, key), 0)
    return { ...of, values: [...of.values, sum], labels: [...of.labels, sum === 0 ? '' : String(sum)] }
  })
  return {
    kind: 'bars',
    unit: '件',
    categories: [
      ...shown.map(({ title }) => title),
      ...(rest.length > 0 ? [`其余 ${rest.length} 个（合计）`] : [])
    ],
    series
  }
}

function words(table: ReportTable): string {
  const of = (column: string): string => totalText(table, column)
  return `受理 ${of('cases')} 件，已结单 ${of('closed')} 件，未结单 ${of('open')} 件。`
}

export const loadChart: ChartRule = {
  key: rule.key,
  short: '各组织承办',
  over: (period) => period,
  facts: ({ facts }) => facts,
  table: () => rule,
  draw,
  words
}
