import type { WorkbookSpec } from '../../ipc/workbook'
import { kindOf, periodTitle, periodWords, type Period } from '../periods'
import { figureText } from './figureText'
import { gridSheet, type Grid } from './grid'
import { headCells } from './headers'
import { notesSheet } from './notesSheet'
import { closedLine, type Closed, type Heading } from './paper'
import type { SummaryTable } from './table'

const FORM_TITLE = '人民调解案件情况统计表'
/** Room for a day written by hand; ordinary spaces would fall together on the page. */
export const BLANK_DAY = '\u3000\u3000年\u3000\u3000月\u3000\u3000日'

/** The heading of the form. A month stands in the line below, as on the form; other periods belong to the title. */
const formTitle = (period: Period): string =>
  kindOf(period) === 'month' ? FORM_TITLE : `${periodTitle(period)}${FORM_TITLE}`

/** The summary as a workbook in office conventions. */
export function summaryWorkbook(table: SummaryTable, heading: Heading, closed: Closed | null): WorkbookSpec {
  const title = `${periodTitle(table.period)}${FORM_TITLE}`
  return { title, sheets: [gridSheet(summaryGrid(table, heading, closed), '统计表'), notesSheet(table)] }
}

/** The summary as it stands on paper. */
export function summaryGrid(table: SummaryTable, heading: Heading, closed: Closed | null): Grid {
  return {
    title: formTitle(table.period),
    meta: [
      `填报单位：${heading.reportingUnit}`,
      `${periodWords(table.period).field}：${periodTitle(table.period)}`,
      '单位：件、人、万元、次'
    ],
    foot: [
      `填表人：${heading.preparedBy}`,
      `审核人：${heading.reviewedBy}`,
      `日期：${closed ? closed.day : BLANK_DAY}`
    ],
    closing: closed ? closedLine(closed) : '',
    head: headCells(table.columns),
    headLines: 3,
    under: [{ title: '单位', values: table.columns.map(({ unit }) => unit) }],
    columns: table.columns,
    rows: table.rows.map((row) => ({
      key: row.key,
      title: row.title,
      total: row.kind === 'total',
      cells: table.columns.map((column, at) => {
        const text = figureText(column, row.values[at] ?? 0)
        return { text, value: Number(text), format: column.decimals === 2 ? '0.00' : '0' }
      })
    }))
  }
}
