import {
  formatMonthCn,
  fromDayNumber,
  monthOf,
  monthRange,
  partsOf as dateParts,
  shiftMonth
} from '../../dates'
import { daysOf, rangeOf, samePeriodLastYear, spanOf, type Period } from '../../periods'
import type { ColumnRule, Dimension, ReportTable, TableRule } from '../tables'
import { CASES, cases, rateOf } from '../tables/measures'
import { CHART_SOURCE, type ChartRule, type Drawing } from './model'
import { partsOf, seriesOf, totalOf, totalText } from './read'

const MONTHS = 12

/** The twelve months up to the one in which the period ends: a month alone would be one point, and no line. */
export function trendPeriod(period: Period): Period {
  const last = monthOf(rangeOf(period).to)
  return spanOf(`${shiftMonth(last, 1 - MONTHS)}-01`, monthRange(last).to)
}

/** Those months and the same a year before. */
export function trendFacts(period: Period): Period {
  const trend = trendPeriod(period)
  return spanOf(rangeOf(samePeriodLastYear(trend)).from, rangeOf(trend).to)
}

function tableOf(period: Period): TableRule {
  const { first } = daysOf(period)
  const from = monthOf(rangeOf(period).from)
  const months = Array.from({ length: MONTHS }, (_, at) => shiftMonth(from, at))
  const byMonth: Dimension = {
    key: 'trendMonth',
    title: '月份',
    of: {
      dispute: ({ acceptedOn }) => {
        const month = monthOf(fromDayNumber(acceptedOn))
        return acceptedOn >= first ? month : shiftMonth(month, MONTHS)
      }
    },
    values: () => months.map((key) => ({ key, title: formatMonthCn(key) }))
  }
  const change: ColumnRule = {
    key: 'change',
    title: '增减',
    unit: '件',
    rule: '当月件数 − 上年同月件数；负数为减少。',
    of: { dispute: ({ acceptedOn }) => (acceptedOn >= first ? 1 : -1) }
  }
  return {
    key: 'chart-trend',
    title: '受理纠纷逐月变化',
    source: CHART_SOURCE,
    rows: [byMonth],
    columns: [
      cases('cases', '当月', `${CASES}，按受理日期所在的月。`, ({ acceptedOn }) => acceptedOn >= first),
      cases(
        'lastYear',
        '上年同月',
        '受理日期在上年同一个月、未撤销登记的纠纷件数。',
        ({ acceptedOn }) => acceptedOn < first
      ),
      change,
      rateOf('growth', '同比', 'change', 'lastYear', '增减 ÷ 上年同月件数；上年同月没有的不计算。')
    ],
    equations: [
      {
        key: 'change',
        name: '当月 = 上年同月 + 增减',
        kind: 'equal',
        left: ['cases'],
        right: ['lastYear', 'change']
      }
    ],
    notes: ['连续 12 个月，到统计期末所在的月为止；各月与上年同一个月相比。']
  }
}

/** 「9月」; the first and each January say the year, too. */
function monthName(month: string, at: number): string {
  const parts = dateParts(`${month}-01`)
  return at === 0 || parts.month === 1 ? `${parts.month}月\n${parts.year}年` : `${parts.month}月`
}

function draw(table: ReportTable): Drawing {
  const rows = partsOf(table)
  const before = totalOf(table, 'lastYear') === 0 ? [] : [seriesOf(table, rows, 'lastYear')]
  return {
    kind: 'lines',
    unit: '件',
    categories: rows.map(({ key }, at) => monthName(key, at)),
    series: [seriesOf(table, rows, 'cases'), ...before]
  }
}

function words(table: ReportTable): string {
  const [now, before, change] = ['cases', 'lastYear', 'change'].map((key) => totalOf(table, key))
  const held =
    before === 0
      ? '上年同月没有登记的纠纷'
      : `上年同月合计 ${before} 件，${change === 0 ? '持平' : `${(change ?? 0) > 0 ? '增加' : '减少'} ${Math.abs(change ?? 0)} 件（${totalText(table, 'growth')}）`}`
  return `12 个月受理 ${now} 件；${held}。`
}

export const trendChart: ChartRule = {
  key: 'chart-trend',
  short: '逐月变化',
  over: trendPeriod,
  facts: ({ longFacts }) => longFacts,
  table: ({ period }) => tableOf(trendPeriod(period)),
  draw,
  words
}
