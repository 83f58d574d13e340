import type { WorkbookSpec } from '@shared/ipc/workbook'
import { periodTitle, periodWords } from '../../periods'
import { figureText } from '../figureText'
import { gridSheet, type Grid, type GridCell } from '../grid'
import { layHead } from '../headers'
import { linesSheet, wideLine, type Line } from '../linesSheet'
import { checkLines } from '../notesSheet'
import { closedLine, type Closed, type Heading } from '../paper'
import { percent, percentValue } from '../percent'
import { TOTAL } from '../table'
import { BLANK_DAY } from '../workbook'
import type { RecordRef } from './recordRef'
import type { Rate, ReportColumn, ReportRow, ReportTable } from './model'

/** With more columns than this the titles stand upright, one character a line, as on the official forms. */
const MOST_FLAT = 12

/** Rate of a row in per cent without the sign, null where there is nothing to divide by. */
function rateIn(table: ReportTable, row: ReportRow, { part, whole, ofTotal }: Rate) {
  const base = ofTotal ? (table.rows.at(-1) ?? row) : row
  return percent(figureOf(table, row, part), figureOf(table, base, whole), table.rateDecimals)
}

/** A figure as it was counted: whole things, or fen; 0 where there is no such column. */
export const figureOf = (table: ReportTable, row: ReportRow, column: string): number =>
  row.values[table.columns.findIndex(({ key }) => key === column)] ?? 0

/** One figure as it stands on paper, and as the workbook has it. */
export function reportCell(table: ReportTable, row: ReportRow, at: number): GridCell {
  const column = table.columns[at] as ReportColumn
  if (column.unknown) return { text: '—', value: null, format: '' }
  if (column.rate) {
    const rate = rateIn(table, row, column.rate)
    const places = table.rateDecimals > 0 ? `.${'0'.repeat(table.rateDecimals)}` : ''
    return rate === null
      ? { text: '—', value: null, format: '' }
      : { text: `${rate}%`, value: percentValue(rate), format: `0${places}%` }
  }
  const text = figureText(column, row.values[at] ?? 0)
  return { text, value: Number(text), format: column.unit === '万元' ? '0.00' : '0' }
}

/** A figure by the keys of its row and column, as on paper; '' when there is no such figure. */
export function reportFigure(table: ReportTable, rowKey: string, columnKey: string): string {
  const row = table.rows.find(({ key }) => key === rowKey)
  const at = table.columns.findIndex(({ key }) => key === columnKey)
  return row && at >= 0 ? reportCell(table, row, at).text : ''
}

/** The records behind a figure, each once; of a rate those behind its upper part. */
export function behindReport(table: ReportTable, rowKey: string, columnKey: string): RecordRef[] {
  const chosen = table.columns.find(({ key }) => key === columnKey)
  const column = table.columns.findIndex(({ key }) => key === (chosen?.rate?.part ?? columnKey))
  const row = table.rows.findIndex(({ key }) => key === rowKey)
  const refs = new Map<string, RecordRef>()
  for (const entry of table.entries) {
    if (rowKey !== TOTAL && entry.row !== row) continue
    if (!entry.figures.some((figure, at) => at % 2 === 0 && figure === column)) continue
    for (const ref of entry.refs) refs.set(`${ref.entity}:${ref.id}`, ref)
  }
  return [...refs.values()]
}

/** How a table stands to the closing of its period. */
export interface Sealing {
  /** The closing that it was sealed with. */
  closed: Closed | null
  /** What the paper says of a table that is not sealed though its period is closed; '' otherwise. */
  unsealed: string
}
const OPEN: Sealing = { closed: null, unsealed: '' }

/** The table as it stands on paper. */
export function reportGrid(table: ReportTable, heading: Heading, { closed, unsealed }: Sealing = OPEN): Grid {
  const vertical = table.columns.length > MOST_FLAT
  const columns = table.columns.map((column) => ({ ...column, head: column.title }))
  const { cells, lines } = layHead(columns, table.rowTitle, vertical)
  return {
    title: table.title,
    meta: [
      `填报单位：${heading.reportingUnit}`,
      `${periodWords(table.period).field}：${periodTitle(table.period)}`,
      `单位：${[...new Set(table.columns.map(({ unit }) => unit))].join('、')}`
    ],
    foot: [
      `填表人：${heading.preparedBy}`,
      `审核人：${heading.reviewedBy}`,
      `日期：${closed ? closed.day : BLANK_DAY}`
    ],
    closing: closed ? closedLine(closed) : unsealed,
    head: cells,
    headLines: lines,
    under: [
      { title: '单位', values: table.columns.map(({ unit }) => unit) },
      ...(table.columns.some(({ no }) => no !== '')
        ? [{ title: '列号', values: table.columns.map(({ no }) => no) }]
        : [])
    ],
    columns: table.columns,
    rows: table.rows.map((row) => ({
      key: row.key,
      title: row.title,
      total: row.kind === 'total',
      cells: table.columns.map((_, at) => reportCell(table, row, at))
    }))
  }
}

/** The table as a workbook: the sheet as on paper, and 「说明」 with equations, counting rules and what is left out. */
export function reportWorkbook(table: ReportTable, heading: Heading, sealing: Sealing = OPEN): WorkbookSpec {
  const title = `${periodTitle(table.period)}${table.title}`
  return {
    title,
    sheets: [gridSheet(reportGrid(table, heading, sealing), '统计表'), linesSheet('说明', reportLines(table))]
  }
}

/** What stands beside a table in words. */
export const reportLines = (table: ReportTable): Line[] => [
  wideLine(`${periodTitle(table.period)}${table.title}说明`, 'title'),
  ...checkLines(table.checks),
  { values: ['计数规则', '单位', '规则'], style: 'head', stretch: true },
  ...table.columns.map(({ heads, title: name, unit, rule }): Line => ({
    values: [[...heads, name].join('·'), unit, rule],
    style: 'body',
    stretch: true
  })),
  { values: ['说明', '', ''], style: 'head', stretch: true },
  ...[`表式来源：${table.source}`, ...table.notes].map((note, at): Line => ({
    values: [String(at + 1), '', note],
    style: 'body',
    stretch: true
  }))
]
