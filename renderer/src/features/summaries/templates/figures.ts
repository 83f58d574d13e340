import { templateField, type TemplateFigure } from '@shared/domain/templates'
import { figureText, type SummaryTable } from '@shared/domain/statistics'

/** The figure of a mark in words: 「扎塘镇，调解成功」. */
export function figureWords(figure: TemplateFigure, table: SummaryTable): string {
  if (figure.kind === 'field') return templateField.name(figure.field)
  const row = table.rows.find(({ key }) => key === figure.row)?.title ?? '（本期没有的行）'
  const column = table.columns.find(({ key }) => key === figure.column)?.title ?? '（本期没有的栏）'
  return `${row}，${column}`
}

export interface Choices {
  rows: { value: string; label: string }[]
  columns: { value: string; label: string; hint: string }[]
}

export const choicesOf = (table: SummaryTable): Choices => ({
  rows: table.rows.map(({ key, title }) => ({ value: key, label: title })),
  columns: table.columns.map((column, at) => ({
    value: column.key,
    label: column.title,
    hint: `合计 ${figureText(column, table.rows.at(-1)?.values[at] ?? 0)} ${column.unit}`
  }))
})

/** So many columns from one on, in the order of the form. */
export function columnsFrom(table: SummaryTable, column: string, count: number): string[] {
  const at = table.columns.findIndex(({ key }) => key === column)
  return at < 0 ? [] : table.columns.slice(at, at + count).map(({ key }) => key)
}
