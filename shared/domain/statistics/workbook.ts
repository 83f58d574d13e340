import type { CellSpec, SheetSpec, WorkbookSpec } from '../../ipc/workbook'
import { kindOf, periodTitle, periodWords, type Period } from '../periods'
import { figureText } from './figureText'
import { headCells } from './headers'
import { notesSheet } from './notesSheet'
import { closedLine, type Closed } from './paper'
import type { Heading } from './snapshot'
import type { SummaryColumn, SummaryTable } from './table'

const FORM_TITLE = '人民调解案件情况统计表'

/** The heading of the form. A month stands in the line below, as on the form; other periods belong to the title. */
export const formTitle = (period: Period): string =>
  kindOf(period) === 'month' ? FORM_TITLE : `${periodTitle(period)}${FORM_TITLE}`

/** Rows of the sheet before the first reporting unit: title, 填报 line, three lines of head, units. */
const HEAD_ROWS = 6
/** Characters of the first column at most, so that 50 columns still fit the width of a page. */
const MOST_LABEL = 26

/** The summary as a workbook in office conventions; numbers are numbers, 合计 included. */
export function summaryWorkbook(table: SummaryTable, heading: Heading, closed: Closed | null): WorkbookSpec {
  const title = `${periodTitle(table.period)}${FORM_TITLE}`
  return { title, sheets: [mainSheet(table, heading, closed), notesSheet(table)] }
}

function mainSheet(table: SummaryTable, heading: Heading, closed: Closed | null): SheetSpec {
  const width = table.columns.length + 1
  const foot = HEAD_ROWS + table.rows.length + 1
  const heads = headCells(table.columns)
  const longest = Math.max(...heads.filter((head) => head.vertical).map((head) => head.title.length))
  return {
    name: '统计表',
    columnWidths: [labelWidth(table), ...table.columns.map((column, at) => columnWidth(table, column, at))],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 20 },
      { row: 3, height: 20 },
      { row: 4, height: 20 },
      { row: 5, height: Math.min(400, longest * 14 + 10) },
      { row: 6, height: 20 },
      // A long name takes several lines; such a row is left to find its own height.
      ...table.rows
        .flatMap((row, at) =>
          row.title.length * 2 > MOST_LABEL ? [] : [{ row: HEAD_ROWS + 1 + at, height: 20 }]
        )
        .slice(0, 900),
      { row: foot, height: 24 }
    ],
    cells: [
      { row: 1, column: 1, toRow: 1, toColumn: width, value: formTitle(table.period), style: 'title' },
      ...metaLine(2, width, [
        `填报单位：${heading.reportingUnit}`,
        `${periodWords(table.period).field}：${periodTitle(table.period)}`,
        '单位：件、人、万元、次'
      ]),
      ...heads.map((head): CellSpec => ({
        row: head.row + 2,
        column: head.column,
        toRow: head.toRow + 2,
        toColumn: head.toColumn,
        value: head.title,
        style: head.vertical ? 'headVertical' : 'head'
      })),
      { row: HEAD_ROWS, column: 1, value: '单位', style: 'unit' },
      ...table.columns.map((column, at): CellSpec => ({
        row: HEAD_ROWS,
        column: at + 2,
        value: column.unit,
        style: 'unit'
      })),
      ...table.rows.flatMap((row, at) => rowCells(table, row, HEAD_ROWS + 1 + at)),
      ...metaLine(foot, width, [
        `填表人：${heading.preparedBy}`,
        `审核人：${heading.reviewedBy}`,
        `日期：${closed ? closed.day : '      年    月    日'}`
      ]),
      ...(closed
        ? [
            {
              row: foot + 1,
              column: 1,
              toRow: foot + 1,
              toColumn: width,
              value: closedLine(closed),
              style: 'note' as const
            }
          ]
        : [])
    ],
    landscape: true,
    repeatRows: [1, HEAD_ROWS],
    freeze: { row: HEAD_ROWS, column: 1 }
  }
}

function metaLine(row: number, width: number, [left, middle, right]: [string, string, string]): CellSpec[] {
  const third = Math.floor(width / 3)
  return [
    { row, column: 1, toRow: row, toColumn: third, value: left, style: 'meta' },
    { row, column: third + 1, toRow: row, toColumn: width - third, value: middle, style: 'meta' },
    { row, column: width - third + 1, toRow: row, toColumn: width, value: right, style: 'metaRight' }
  ]
}

function rowCells(table: SummaryTable, row: SummaryTable['rows'][number], at: number): CellSpec[] {
  const total = row.kind === 'total'
  return [
    { row: at, column: 1, value: row.title, style: total ? 'total' : 'label' },
    ...table.columns.map((column, index): CellSpec => ({
      row: at,
      column: index + 2,
      value: Number(figureText(column, row.values[index] ?? 0)),
      style: total ? 'total' : 'number',
      format: column.decimals === 2 ? '0.00' : '0'
    }))
  ]
}

/** Widths in characters: wide enough that no figure turns into ####, narrow enough for one page. */
function columnWidth(table: SummaryTable, column: SummaryColumn, at: number): number {
  const longest = Math.max(...table.rows.map((row) => figureText(column, row.values[at] ?? 0).length))
  return Math.max(4, longest + 1.6)
}

const labelWidth = (table: SummaryTable): number =>
  Math.min(MOST_LABEL, Math.max(12, ...table.rows.map((row) => row.title.length * 2 + 2)))
