import { formatDateCn, formatMonthCn, partsOf } from '../dates'
import { codeTable } from '../codes'
import { kindOf, rangeOf, type Period, type PeriodKind } from './period'

export const periodKind = codeTable([
  { code: 'month', name: '月' },
  { code: 'quarter', name: '季度' },
  { code: 'half', name: '半年' },
  { code: 'year', name: '年' },
  { code: 'span', name: '自定起止' }
] as const)

const NUMBERS = ['一', '二', '三', '四']

/** '2016年8月', '2026年第三季度', '2026年上半年', '2026年', '2026年1月5日至2月10日', as titles have it. */
export function periodTitle(period: Period): string {
  const kind = kindOf(period)
  const { from, to } = rangeOf(period)
  const { year, month } = partsOf(from)
  if (kind === 'month') return formatMonthCn(period)
  if (kind === 'year') return `${year}年`
  if (kind === 'half') return `${year}年${month === 1 ? '上' : '下'}半年`
  if (kind === 'quarter') return `${year}年第${NUMBERS[(month - 1) / 3]}季度`
  if (from === to) return formatDateCn(from)
  const end = partsOf(to)
  return `${formatDateCn(from)}至${end.year === year ? `${end.month}月${end.day}日` : formatDateCn(to)}`
}

export interface PeriodWords {
  /** 「本月」 */
  here: string
  /** 「上月」: the period of equal kind before. */
  before: string
  /** What the line of the form is called: 「填报月份」. */
  field: string
}

const WORDS: Readonly<Record<PeriodKind, PeriodWords>> = {
  month: { here: '本月', before: '上月', field: '填报月份' },
  quarter: { here: '本季度', before: '上季度', field: '填报季度' },
  half: { here: '本半年', before: '上一个半年', field: '填报期间' },
  year: { here: '本年', before: '上年', field: '填报年份' },
  span: { here: '本期', before: '上期', field: '填报期间' }
}

export const periodWords = (period: Period): PeriodWords => WORDS[kindOf(period)]
