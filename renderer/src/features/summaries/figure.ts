import {
  behind,
  behindReport,
  figure,
  figureText,
  reportFigure,
  type RecordRef,
  type ReportTable,
  type SummaryTable
} from '@shared/domain/statistics'

/** Which figure a person pointed at. */
export type Chosen = { row: string; column: string } | null

/** A figure with its rule in words and the records behind it. */
export interface Figure {
  title: string
  value: string
  unit: string
  rule: string
  refs: RecordRef[]
}

export function chosenFigure(table: SummaryTable, chosen: Chosen): Figure | null {
  const column = table.columns.find(({ key }) => key === chosen?.column)
  const row = table.rows.find(({ key }) => key === chosen?.row)
  if (!row || !column) return null
  const ids = behind(table, row.key, column.key)
  const refs = (entity: RecordRef['entity'], list: readonly string[]): RecordRef[] =>
    list.map((id) => ({ entity, id }))
  return {
    title: `${row.title} · ${column.title}`,
    value: figureText(column, figure(table, row.key, column.key)),
    unit: column.unit,
    rule: column.rule,
    refs: [
      ...refs('dispute', ids.disputes),
      ...refs('tally', ids.organizations),
      ...refs('inspection', ids.inspections)
    ]
  }
}

export function chosenReportFigure(table: ReportTable, chosen: Chosen): Figure | null {
  const column = table.columns.find(({ key }) => key === chosen?.column)
  const row = table.rows.find(({ key }) => key === chosen?.row)
  if (!row || !column) return null
  return {
    title: `${row.title} · ${[...column.heads, column.title].join('·')}`,
    value: reportFigure(table, row.key, column.key),
    unit: column.unit === '%' ? '' : column.unit,
    rule: column.rule,
    refs: behindReport(table, row.key, column.key)
  }
}
