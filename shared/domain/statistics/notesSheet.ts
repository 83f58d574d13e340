import type { CellSpec, SheetSpec } from '../../ipc/workbook'
import { periodTitle, periodWords } from '../periods'
import { figureText } from './figureText'
import { percentValue } from './percent'
import { TOTAL, figure, type Comparison, type Share, type SummaryColumn, type SummaryTable } from './table'

type Value = string | number | null
/** A line of up to six cells: values, and how the numbers look. */
interface Line {
  values: Value[]
  formats?: (string | undefined)[]
  style: 'head' | 'body' | 'wide' | 'title'
  /** The last value reaches over the rest of the line. */
  stretch?: true
}

const WIDTH = 6
const head = (...values: Value[]): Line => ({ values, style: 'head' })
const wide = (text: string, style: 'wide' | 'title' = 'wide'): Line => ({ values: [text], style })

/** The second sheet 「说明」: narrative, rates and shares, 同比环比, checks, counting rules. */
export function notesSheet(table: SummaryTable): SheetSpec {
  const percentFormat = `0${table.options.rateDecimals > 0 ? `.${'0'.repeat(table.options.rateDecimals)}` : ''}%`
  const lines: Line[] = [
    wide(`${periodTitle(table.period)}人民调解情况说明`, 'title'),
    wide(table.narrative),
    ...overview(table, percentFormat),
    ...shareLines('案件来源', table.sources, percentFormat),
    ...shareLines('案件分类', table.types, percentFormat),
    ...compareLines('同比', '上年同期', table, table.yearOnYear, percentFormat),
    ...(table.onPrevious.length > 0
      ? compareLines('环比', periodWords(table.period).before, table, table.onPrevious, percentFormat)
      : []),
    ...checkLines(table),
    { values: ['计数规则', '单位', '规则'], style: 'head', stretch: true },
    ...table.columns.map(({ title, unit, rule }): Line => ({
      values: [title, unit, rule],
      style: 'body',
      stretch: true
    }))
  ]
  return {
    name: '说明',
    columnWidths: [42, 16, 16, 16, 14, 70],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: Math.min(400, 20 + Math.ceil(table.narrative.length / 84) * 17) },
      ...lines.flatMap((line, at) => (line.stretch && longText(line) ? [{ row: at + 1, height: 36 }] : []))
    ],
    cells: lines.flatMap((line, at) => cellsOf(line, at + 1)),
    landscape: true,
    repeatRows: null,
    freeze: null
  }
}

function cellsOf(line: Line, row: number): CellSpec[] {
  if (line.style === 'wide' || line.style === 'title') {
    const style = line.style === 'title' ? 'title' : 'note'
    return [{ row, column: 1, toRow: row, toColumn: WIDTH, value: line.values[0] ?? '', style }]
  }
  return line.values.map((value, at): CellSpec => {
    const last = line.stretch && at === line.values.length - 1
    const format = line.formats?.[at]
    return {
      row,
      column: at + 1,
      ...(last ? { toRow: row, toColumn: WIDTH } : {}),
      value,
      style: line.style === 'head' ? 'head' : typeof value === 'number' ? 'number' : 'text',
      ...(format ? { format } : {})
    }
  })
}

/** Text that takes a second line in the stretched cell of about 58 characters. */
const longText = (line: Line): boolean => String(line.values.at(-1) ?? '').length > 54

const rateCell = (rate: string | null): Value => (rate === null ? '—' : percentValue(rate))

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
      const number = (value: number | null): Value =>
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

const checkLines = (table: SummaryTable): Line[] => [
  head('勾稽关系', '左方', '右方', '差额', '结果', '不符的行'),
  ...table.checks.map((check): Line => ({
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
