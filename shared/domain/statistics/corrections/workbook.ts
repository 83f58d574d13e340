import type { CellSpec, WorkbookSpec } from '@shared/ipc/workbook'
import { periodTitle, periodWords, type Period } from '../../periods'
import { closedLine } from '../paper'
import type { CorrectionLine, CorrectionPaper } from './paper'

/** Of what all tables of the period were sealed, or 人民调解案件情况统计表 alone. */
export const correctionTitle = (period: Period, all: boolean): string =>
  `${periodTitle(period)}${all ? '统计报表' : '人民调解案件情况统计'}更正表`

/** Heads of 更正表, with the width of each column in characters. */
export const correctionHeads = [
  ['序号', 6],
  ['单位或类别', 18],
  ['项目', 18],
  ['单位', 6],
  ['结账时', 10],
  ['现在', 10],
  ['记录', 24],
  ['记录原值', 10],
  ['记录现值', 10],
  ['更正时间', 17],
  ['更正人', 12],
  ['理由', 30]
] as const

const WIDTH = correctionHeads.length
const HEAD = 3

/** The name of a table over its lines, or a line. */
type Row = string | CorrectionLine

const wide = (row: number, value: string, style: 'text' | 'head' | 'note'): CellSpec => ({
  row,
  column: 1,
  toRow: row,
  toColumn: WIDTH,
  value,
  style
})

/** 更正表 as a workbook; figures are numbers, records are text. */
export function correctionWorkbook({ table, heading, closed, all, groups }: CorrectionPaper): WorkbookSpec {
  const title = correctionTitle(table.period, all)
  const rows = groups.flatMap((group): Row[] => [group.title, ...group.lines])
  const foot = HEAD + Math.max(1, rows.length) + 1
  const cells: CellSpec[] = [
    { row: 1, column: 1, toRow: 1, toColumn: WIDTH, value: title, style: 'title' },
    { row: 2, column: 1, toRow: 2, toColumn: 6, value: `填报单位：${heading.reportingUnit}`, style: 'meta' },
    {
      row: 2,
      column: 7,
      toRow: 2,
      toColumn: WIDTH,
      value: `${periodWords(table.period).field}：${periodTitle(table.period)}`,
      style: 'metaRight'
    },
    ...correctionHeads.map(([name], at): CellSpec => ({
      row: HEAD,
      column: at + 1,
      value: name,
      style: 'head'
    })),
    ...(rows.length === 0
      ? [wide(HEAD + 1, NOTHING, 'text')]
      : rows.flatMap((row, at) =>
          typeof row === 'string' ? [wide(HEAD + 1 + at, row, 'head')] : lineCells(row, HEAD + 1 + at)
        )),
    wide(foot, `原表：${closedLine(closed)}`, 'note')
  ]
  return {
    title,
    sheets: [
      {
        name: '更正表',
        columnWidths: correctionHeads.map(([, width]) => width),
        rowHeights: [
          { row: 1, height: 30 },
          { row: 2, height: 20 }
        ],
        cells,
        landscape: true,
        repeatRows: [1, HEAD],
        freeze: { row: HEAD, column: 3 }
      }
    ]
  }
}

export const NOTHING = '结账以后，各项数字没有变动。'

function lineCells(line: CorrectionLine, row: number): CellSpec[] {
  const texts = [line.no, line.row, line.column, line.unit, line.before, line.after]
  const figures = new Set([4, 5, 7, 8])
  const values = [...texts, line.record, line.recordBefore, line.recordAfter, line.when, line.who, line.why]
  return values.map((value, at): CellSpec => {
    const number = figures.has(at) && value !== null && value !== '' && Number.isFinite(Number(value))
    return {
      row,
      column: at + 1,
      value: number ? Number(value) : value,
      style: number ? 'number' : 'text',
      ...(number ? { format: line.unit === '万元' ? '0.00' : '0' } : {})
    }
  })
}
