import type { CellSpec, SheetSpec, WorkbookSpec } from '../../ipc/workbook'
import { formatDateCn, type CalendarDate } from '../dates'
import { DAYS_RULE, type DaysRow } from './days'
import { visitGroupTitles, type VisitFigure, type VisitSpan } from './figures'

interface Figures {
  office: string
  today: CalendarDate
  span: VisitSpan
  figures: readonly VisitFigure[]
  leaders: readonly DaysRow[]
  lines: readonly DaysRow[]
}

type Row = readonly (string | number)[]

/** 来访情况统计表 as a workbook: the figures with their rules, and the days of leaders and lines. */
export function visitWorkbook(given: Figures): WorkbookSpec {
  const { figures, leaders, lines } = given
  return {
    title: '来访情况统计表',
    sheets: [
      sheet(
        given,
        '来访情况',
        [12, 26, 10, 8, 80],
        ['类别', '项目', '数', '单位', '口径'],
        [
          ...figures.map(({ column, value }): Row => [
            visitGroupTitles[column.group],
            column.title,
            value,
            column.unit,
            column.rule
          ])
        ]
      ),
      sheet(
        given,
        '接访天数',
        [14, 20, 24, 14, 14, 50],
        ['系统', '领导', '职务', '应接访天数', '实际接访天数', '接访日期'],
        [
          ...leaders.map((row): Row => [row.line, row.name, row.post, ...daysOf(row)]),
          ...lines.map((row): Row => [row.name, '小计', '', ...daysOf(row)])
        ],
        DAYS_RULE
      )
    ]
  }
}

const daysOf = ({ due, held }: DaysRow): Row => [due.length, held.length, held.join('、')]

function sheet(
  { office, span, today }: Figures,
  name: string,
  columnWidths: number[],
  head: readonly string[],
  rows: readonly Row[],
  note = ''
): SheetSpec {
  const width = head.length
  const whole = (row: number, value: string, style: CellSpec['style']): CellSpec => ({
    row,
    column: 1,
    toRow: row,
    toColumn: width,
    value,
    style
  })
  const period = `单位：${office}\u3000统计期间：${formatDateCn(span.from)}至${formatDateCn(span.to)}\u3000导出日期：${formatDateCn(today)}`
  return {
    name,
    columnWidths,
    rowHeights: [{ row: 1, height: 30 }],
    cells: [
      whole(1, `来访情况统计表（${name}）`, 'title'),
      whole(2, period, 'meta'),
      ...head.map((value, at): CellSpec => ({ row: 3, column: at + 1, value, style: 'head' })),
      ...rows.flatMap((row, at) =>
        row.map((value, column): CellSpec => ({
          row: at + 4,
          column: column + 1,
          value,
          ...(typeof value === 'number' ? { style: 'number', format: '0' } : { style: 'text' })
        }))
      ),
      ...(note === '' ? [] : [whole(rows.length + 4, note, 'note')])
    ],
    landscape: true,
    repeatRows: [3, 3],
    freeze: { row: 3, column: 0 }
  }
}
