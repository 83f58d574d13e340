import type { SheetSpec } from '../../ipc/workbook'
import { periodTitle, periodWords } from '../periods'
import { figureText } from './figureText'
import { linesSheet, wideLine, type Line, type LineValue } from './linesSheet'
import { percentValue } from './percent'
import {
  TOTAL,
  figure,
  type Check,
  type Comparison,
  type Share,
  type SummaryColumn,
  type SummaryTable
} from './table'

const head = (...values: LineValue[]): Line => ({ values, style: 'head' })

/** The second sheet 「说明」: narrative, rates and shares, 同比环比, checks, counting rules. */
export function notesSheet(table: SummaryTable): SheetSpec {
  const percentFormat = `0${table.options.rateDecimals > 0 ? `.${'0'.repeat(table.options.rateDecimals)}` : ''}%`
  const lines: Line[] = [
    wideLine(`${periodTitle(table.period)}人民调解情况说明`, 'title'),
    wideLine(table.narrative),
    ...overview(table, percentFormat),
    ...shareLines('案件来源', table.sources, percentFormat),
    ...shareLines('案件分类', table.types, percentFormat),
    ...compareLines('同比', '上年同期', table, table.yearOnYear, percentFormat),
    ...(table.onPrevious.length > 0
      ? compareLines('环比', periodWords(table.period).before, table, table.onPrevious, percentFormat)
      : []),
    ...checkLines(table.checks),
    { values: ['计数规则', '单位', '规则'], style: 'head', stretch: true },
    ...table.columns.map(({ title, unit, rule }): Line => ({
      values: [title, unit, rule],
      style: 'body',
      stretch: true
    }))
  ]
  return linesSheet('说明', lines)
}

const rateCell = (rate: string | null): LineValue => (rate === null ? '—' : percentValue(rate))

function overview(table: SummaryTable, format: string): Line[] {
  const of = (key: string): number => figure(table, TOTAL, key)
  return [
    head('项目', '数值', '单位'),
    { values: ['受理', of('total'), '件'], formats: [undefined, '0'], style: 'body' },
    { values: ['调解成功', of('success'), '件'], formats: [undefined, '0'], style: 'body' },
    { values: ['成功率', rateCell(table.successRate), ''], formats: [undefined, format], style: 'body' },
    {
      values: ['协议涉及金额', Number(figureText({ unit: '万元' }, of('amount'))), '万元'],
      formats: [undefined, '0.00'],
      style: 'body'
    }
  ]
}

const shareLines = (title: string, shares: readonly Share[], format: string): Line[] => [
  head(title, '件数', '占总数'),
  ...shares.map((share): Line => ({
    values: [share.title, share.value, rateCell(share.rate)],
    formats: [undefined, '0', format],
    style: 'body'
  }))
]

function compareLines(
  title: string,
  base: string,
  table: SummaryTable,
  list: readonly Comparison[],
  format: string
): Line[] {
  const unitOf = (key: string): SummaryColumn['unit'] =>
    table.columns.find((column) => column.key === key)?.unit ?? '件'
  return [
    head(title, periodWords(table.period).here, base, '增减', '增减率'),
    ...list.map((each): Line => {
      const unit = unitOf(each.key)
      const number = (value: number | null): LineValue =>
        value === null ? '—' : Number(figureText({ unit }, value))
      const plain = unit === '万元' ? '0.00' : '0'
      return {
        values: [
          `${each.title}（${unit}）`,
          number(figure(table, TOTAL, each.key)),
          each.base === null ? `无${base}数据` : number(each.base),
          number(each.difference),
          rateCell(each.rate)
        ],
        formats: [undefined, plain, plain, `+${plain};-${plain};0`, `+${format};-${format};${format}`],
        style: 'body'
      }
    })
  ]
}

/** Each 勾稽 with both sides and the difference; nothing where there is none. */
export const checkLines = (checks: readonly Check[]): Line[] => [
  ...(checks.length > 0 ? [head('勾稽关系', '左方', '右方', '差额', '结果', '不符的行')] : []),
  ...checks.map((check): Line => ({
    values: [
      check.name,
      check.left,
      check.right,
      check.difference,
      check.passed ? '通过' : '不符',
      check.rows.join('、')
    ],
    formats: [undefined, '0', '0', '0'],
    style: 'body'
  }))
]
