import { figureText } from '../figureText'
import type { Entry, SummaryTable } from '../table'
import type { ReportEntry, ReportRow, ReportTable, ReportUnit } from '../tables/model'
import { reportCell } from '../tables/show'

export const SUMMARY = 'summary'

/** Which table, and what its rows are made by; `by` is '' for 人民调解案件情况统计表. */
export interface TableName {
  key: string
  by: string
  title: string
  rowTitle: string
}

interface FiguredColumn {
  key: string
  title: string
  unit: ReportUnit
  rate: { part: string; whole: string } | null
}

/** Any table as corrections compare it. */
export interface Figured {
  name: TableName
  columns: readonly FiguredColumn[]
  rows: readonly { key: string; title: string }[]
  entries: readonly ReportEntry[]
  /** A figure as it stands on paper; of a row or column that does not stand there, what nothing would be. */
  text(row: string, column: FiguredColumn): string
}

export function figuredSummary(table: SummaryTable): Figured {
  const entries = (kind: 'dispute' | 'inspection' | 'tally', list: readonly Entry[]): ReportEntry[] =>
    list.map(([id, row, figures]) => ({ kind, id, refs: [{ entity: kind, id }], row, figures }))
  const at = placesOf(table.columns)
  const rows = new Map(table.rows.map((row) => [row.key, row.values]))
  return {
    name: {
      key: SUMMARY,
      by: '',
      title: '人民调解案件情况统计表',
      rowTitle: table.options.rows === 'unit' ? '填报单位' : '调解组织'
    },
    columns: table.columns.map(({ key, title, unit }) => ({ key, title, unit, rate: null })),
    rows: table.rows,
    entries: [
      ...entries('dispute', table.disputes),
      ...entries('inspection', table.inspections),
      ...entries('tally', table.tallies)
    ],
    text: (row, column) => figureText(column, rows.get(row)?.[at(column.key)] ?? 0)
  }
}

export function figuredReport(table: ReportTable, by: string): Figured {
  const at = placesOf(table.columns)
  const rows = new Map(table.rows.map((row) => [row.key, row]))
  const nothing: ReportRow = { key: '', title: '', kind: 'row', values: [] }
  return {
    name: { key: table.key, by, title: table.title, rowTitle: table.rowTitle },
    columns: table.columns.map(({ key, heads, title, unit, rate }) => ({
      key,
      title: [...heads, title].join('·'),
      unit,
      rate
    })),
    rows: table.rows,
    entries: table.entries,
    text: (row, column) => {
      const place = at(column.key)
      if (place >= 0) return reportCell(table, rows.get(row) ?? nothing, place).text
      return column.rate ? '—' : figureText(column, 0)
    }
  }
}

function placesOf(columns: readonly { key: string }[]): (key: string) => number {
  const places = new Map(columns.map(({ key }, at) => [key, at]))
  return (key) => places.get(key) ?? -1
}
