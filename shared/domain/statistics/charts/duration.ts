import type { DisputeFact } from '../fact'
import type { Dimension, Facts, ReportTable, TableRule } from '../tables'
import { CASES, cases, disputeMeasures as m, rateOf } from '../tables/measures'
import { CHART_SOURCE, type ChartRule, type Drawing } from './model'
import { partsOf, seriesOf, totalText } from './read'

/** Days from 受理 to the result; null while there is none. */
const daysTaken = ({ acceptedOn, resultOn, result }: DisputeFact): number | null =>
  result === 0 ? null : resultOn - acceptedOn

/**
 * Up to so many days, each; 30 as 人民调解 is to end 「一般在一个月内」 (司法部令第 75 号 §33).
 */
const STEPS = [
  [0, '当天'],
  [7, '1～7 天'],
  [15, '8～15 天'],
  [30, '16～30 天'],
  [60, '31～60 天'],
  [Infinity, '61 天以上']
] as const
const NONE = 'none'
const BEFORE = 'before'

function stepOf(fact: DisputeFact): string {
  const days = daysTaken(fact)
  if (days === null) return NONE
  if (days < 0) return BEFORE
  return String(STEPS.find(([most]) => days <= most)?.[0])
}

const byDays: Dimension = {
  key: 'days',
  title: '从受理到结果',
  of: { dispute: stepOf },
  values: () => [
    ...STEPS.map(([most, title]) => ({ key: String(most), title })),
    { key: NONE, title: '尚无结果' }
  ],
  titleOf: () => '结果日期早于受理日期'
}

const RESULTS = ['success', 'failed', 'ended', 'pending'] as const

const withResult = (key: string, title: string, code: number) =>
  cases(key, title, `${CASES}中，统计时结果为“${title}”的件数。`, ({ result }) => result === code)

const rule: TableRule = {
  key: 'chart-duration',
  title: '调解结果和所用天数',
  source: CHART_SOURCE,
  rows: [byDays],
  columns: [
    m.cases,
    m.success,
    withResult('failed', '调解不成', 2),
    withResult('ended', '终止', 3),
    cases('pending', '尚无结果', `${CASES}中，统计时还没有结果的件数。`, ({ result }) => result === 0),
    rateOf('successRate', '成功率', 'success', 'cases', '调解成功 ÷ 件数。')
  ],
  equations: [
    {
      key: 'results',
      name: '件数 = 调解成功 + 调解不成 + 终止 + 尚无结果',
      kind: 'equal',
      left: ['cases'],
      right: RESULTS
    }
  ],
  notes: [
    '天数从受理日期到结果日期，同一天的为当天；重新办理的，到最近一次的结果为止。',
    '中位数：把有结果的按天数从少到多排列，居中的一件；居中的有两件时取两件的平均。'
  ]
}

/** The middle of days in order; of an even number the mean of the two in the middle. Null of none. */
export function median(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function draw(table: ReportTable): Drawing {
  const rows = partsOf(table)
  return {
    kind: 'columns',
    unit: '件',
    categories: rows.map(({ title }) => title),
    series: RESULTS.map((key) => seriesOf(table, rows, key))
  }
}

function words(table: ReportTable, facts: Facts): string {
  const days = facts.dispute.flatMap((fact) => daysTaken(fact) ?? [])
  const middle = median(days)
  const took =
    middle === null
      ? '都还没有结果'
      : `有结果的 ${days.length} 件，从受理到结果所用天数的中位数是 ${middle} 天`
  return `受理 ${totalText(table, 'cases')} 件，调解成功 ${totalText(table, 'success')} 件，成功率 ${totalText(table, 'successRate')}；${took}。`
}

export const durationChart: ChartRule = {
  key: rule.key,
  short: '结果和天数',
  over: (period) => period,
  facts: ({ facts }) => facts,
  table: () => rule,
  draw,
  words
}
