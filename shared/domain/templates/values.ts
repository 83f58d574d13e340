import { formatDateCn, partsOf } from '../dates'
import { periodTitle, rangeOf } from '../periods'
import { figureText, type Closed, type Heading, type SummaryOptions, type SummaryTable } from '../statistics'
import { cellWords, type CellPlace } from './cell'
import type { TemplateField } from './fields'
import type { TemplateMark } from './sections'

/** What a cell gets. */
export type CellValue = CellPlace & { value: string | number }

export interface Filling {
  values: CellValue[]
  /** Cells that get 0 because the period has no such row: an organization without a case, a unit that is gone. */
  zeros: CellPlace[]
  /** Cells whose figure the period does not have at all; while there are any nothing is filled. */
  missing: CellPlace[]
}

/** How the period must be counted for these marks; what they do not ask for is left to 设置. */
export function lookFor(marks: readonly TemplateMark[]): Partial<SummaryOptions> {
  const columns = marks.flatMap(({ figure }) => (figure.kind === 'figure' ? [figure.column] : []))
  const rows = marks.flatMap(({ figure }) => (figure.kind === 'figure' ? [figure.row] : []))
  return {
    ...(columns.some((key) => /^old\d/.test(key)) ? { typeList: 15 as const } : {}),
    ...(columns.some((key) => /^type\d/.test(key)) ? { typeList: 18 as const } : {}),
    ...(rows.some((key) => key.startsWith('organization:')) ? { rows: 'organization' as const } : {}),
    ...(rows.some((key) => key.startsWith('unit:') || key === 'own') ? { rows: 'unit' as const } : {})
  }
}

/** The value of every marked cell, of a period as its paper shows it. */
export function fillingOf(
  marks: readonly TemplateMark[],
  table: SummaryTable,
  heading: Heading,
  closed: Closed | null
): Filling {
  const filling: Filling = { values: [], zeros: [], missing: [] }
  const columns = new Map(table.columns.map((column, at) => [column.key, { column, at }]))
  const rows = new Map(table.rows.map((row) => [row.key, row]))
  for (const { sheet, cell, figure } of marks) {
    const place = { sheet, cell }
    if (figure.kind === 'field') {
      filling.values.push({ ...place, value: fieldOf(figure.field, table, heading, closed) })
      continue
    }
    const found = columns.get(figure.column)
    const row = rows.get(figure.row)
    if (!found || (!row && !mayBeAbsent(figure.row, table.options))) {
      filling.missing.push(place)
      continue
    }
    if (!row) filling.zeros.push(place)
    const figureOf = row?.values[found.at] ?? 0
    filling.values.push({ ...place, value: Number(figureText(found.column, figureOf)) })
  }
  return filling
}

/** A row that stands only where it has a figure; one of the other way of counting rows is missing, not 0. */
const mayBeAbsent = (row: string, { rows }: SummaryOptions): boolean =>
  row === 'unassigned' || row.startsWith(rows === 'unit' ? 'unit:' : 'organization:')

function fieldOf(
  field: TemplateField,
  table: SummaryTable,
  heading: Heading,
  closed: Closed | null
): string | number {
  const { from, to } = rangeOf(table.period)
  switch (field) {
    case 'reportingUnit':
    case 'preparedBy':
    case 'reviewedBy':
      return heading[field]
    case 'period':
      return periodTitle(table.period)
    case 'year':
      return partsOf(from).year
    case 'month':
      return partsOf(from).month
    case 'from':
      return formatDateCn(from)
    case 'to':
      return formatDateCn(to)
    case 'closedOn':
      return closed?.day ?? ''
    case 'successRate':
      return table.successRate === null ? '' : Number(table.successRate)
    case 'narrative':
      return table.narrative
    default:
      return comparisonOf(field, table)
  }
}

function comparisonOf(field: string, table: SummaryTable): string | number {
  const [list, key, part] = field.split('.')
  const all = list === 'yearOnYear' ? table.yearOnYear : table.onPrevious
  const found = all.find((each) => each.key === key)
  const value = part === 'base' ? found?.base : part === 'rate' ? found?.rate : found?.difference
  // No record of that time at all: the cell stays empty, a 0 would be a figure.
  return value === null || value === undefined ? '' : Number(value)
}

/** 「数据!C7、数据!D7 等 12 格」 */
export function cellsText(places: readonly CellPlace[]): string {
  const named = places.slice(0, 3).map(cellWords).join('、')
  return places.length > 3 ? `${named} 等 ${places.length} 格` : named
}
