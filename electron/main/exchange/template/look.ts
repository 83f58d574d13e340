import { cellText } from '@shared/domain/importing'
import { cellAt } from '@shared/domain/templates'
import type { TemplateLook } from '@shared/ipc/template'
import { readXlsx } from '../read/xlsx'
import { xmlText } from '../read/xml'
import { openBook } from './book'
import { spansOf } from './cells'

/** As much of a sheet as is shown; the rest can be marked by name. */
const ROWS = 200
const COLUMNS = 80

/** Texts, merged cells and formulas of a workbook, so that a person can point at a cell. Throws Refusal. */
export function lookAt(bytes: Uint8Array): TemplateLook {
  const { zip, sheets } = openBook(bytes)
  const read = new Map(
    readXlsx(zip, '').parts.flatMap((part) => (part.kind === 'table' ? [[part.table.name, part.table]] : []))
  )
  return {
    sheets: sheets.map(({ name, path }) => {
      const table = read.get(`工作表“${name}”`)
      const part = zip.read(path)
      const spans = part ? spansOf(xmlText(part)) : null
      const rows = (table?.rows ?? []).filter(({ at }) => at <= ROWS)
      return {
        name,
        rows: rows.map(({ at, cells }) => ({ at, cells: cells.slice(0, COLUMNS).map(cellText) })),
        merges: (table?.merges ?? []).slice(0, 2_000),
        formulas: (spans?.rows ?? []).flatMap(({ row, cells }) =>
          cells.filter(({ formula }) => formula).map(({ column }) => cellAt(row, column))
        ),
        cut:
          rows.length < (table?.rows.length ?? 0) ||
          rows.some(({ cells }) => cells.slice(COLUMNS).some((cell) => cell !== null))
      }
    })
  }
}
