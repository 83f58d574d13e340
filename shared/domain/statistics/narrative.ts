import { preventionKind } from '../codes'
import { periodTitle, periodWords } from '../periods'
import { percentText, wanYuan } from './percent'
import { TOTAL, figure, type Comparison, type SummaryTable } from './table'

/**
 * The paragraph in the order of the published monthly reports (黄石市 2016 年 8 月 and others): totals, the three
 * sources, the types in the order of the form, what was prevented, year on year and against the period before.
 */
export function narrativeOf(table: Omit<SummaryTable, 'narrative'>): string {
  const of = (key: string): number => figure({ ...table, narrative: '' }, TOTAL, key)
  const title = periodTitle(table.period)
  if (of('total') === 0) return `${title}，没有受理矛盾纠纷。${compared(table)}`
  const rate = percentText(table.successRate)
  return [
    `${title}，共受理矛盾纠纷${of('total')}件，涉及当事人${of('people')}人，调解成功${of('success')}件，`,
    `成功率${rate}，协议涉及金额${wanYuan(of('amount'))}万元。`,
    `按案件来源分：${shares(table.sources)}。按纠纷类型分：${shares(table.types)}。`,
    prevented(of),
    compared(table)
  ].join('')
}

const shares = (list: SummaryTable['types']): string =>
  list
    .filter((share) => share.value > 0)
    .map(({ title, value, rate }) => `${title.replace(/纠纷$/, '')}${value}件，占${percentText(rate)}`)
    .join('；')

function prevented(of: (key: string) => number): string {
  const parts = preventionKind.list
    .filter(({ code }) => of(`prevented${code}`) > 0)
    .map(({ code, name }) => `${name}${of(`prevented${code}`)}件${of(`prevented${code}People`)}人`)
  return parts.length > 0 ? `${parts.join('，')}。` : ''
}

function compared(table: Pick<SummaryTable, 'period' | 'yearOnYear' | 'onPrevious'>): string {
  const year = table.yearOnYear.find((each) => each.key === 'total')
  const before = table.onPrevious.find((each) => each.key === 'total')
  const missing = `无${periodWords(table.period).before}数据`
  return `${[
    change('同比', year, '无上年同期数据'),
    ...(table.onPrevious.length > 0 ? [change('环比', before, missing)] : [])
  ].join('；')}。`
}

function change(word: string, comparison: Comparison | undefined, missing: string): string {
  if (!comparison || comparison.difference === null) return missing
  const { difference, rate } = comparison
  if (difference === 0) return `${word}持平`
  const size = `${Math.abs(difference)}件`
  const share = rate?.replace('-', '')
  if (difference < 0) return `${word}减少${size}${share ? `，下降${share}%` : ''}`
  return `${word}增加${size}${share ? `，增长${share}%` : ''}`
}
