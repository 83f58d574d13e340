import { z } from 'zod'
import { CELL } from '../domain/templates/cell'

/** What main writes into cells of a workbook, beside which nothing of it changes. */
export const cellValues = z
  .array(
    z.object({
      sheet: z.string().min(1).max(31),
      cell: z.string().regex(CELL),
      value: z.union([z.string().max(30_000), z.number().finite()])
    })
  )
  .min(1)
  .max(2_000)

/** A workbook as it is shown to mark cells: texts, merged cells, formulas. Rows and columns count from 1. */
export interface TemplateLook {
  sheets: {
    name: string
    /** Rows with something in them; `cells` by column, '' where nothing stands. */
    rows: { at: number; cells: string[] }[]
    merges: { row: number; column: number; toRow: number; toColumn: number }[]
    /** Cells that hold a formula. */
    formulas: string[]
    /** Whether rows or columns beyond what is shown were left out; they can be marked by name. */
    cut: boolean
  }[]
}
