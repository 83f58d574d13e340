import { z } from 'zod'

/**
 * A workbook as pure data: made by rules in shared/domain, drawn by main with one library behind one module.
 * Rows and columns count from 1, as a person sees them in the office suite.
 */
const cellStyle = z.enum([
  'title',
  'meta',
  'metaRight',
  'head',
  'headVertical',
  'unit',
  'label',
  'number',
  'text',
  'total',
  'note'
])

const cell = z.object({
  row: z.number().int().min(1).max(20_000),
  column: z.number().int().min(1).max(200),
  /** Last row and column when the cell is merged; the same as row and column otherwise. */
  toRow: z.number().int().min(1).max(20_000).optional(),
  toColumn: z.number().int().min(1).max(200).optional(),
  value: z.union([z.string().max(30_000), z.number(), z.null()]),
  style: cellStyle,
  /** Excel number format, for example '0', '0.00', '0.0%'. */
  format: z.string().max(40).optional()
})

const sheet = z.object({
  name: z.string().min(1).max(31),
  /** Widths in characters of the standard font. */
  columnWidths: z.array(z.number().min(1).max(120)).max(200),
  rowHeights: z
    .array(z.object({ row: z.number().int().min(1), height: z.number().min(1).max(400) }))
    .max(1_000),
  cells: z.array(cell).max(400_000),
  landscape: z.boolean(),
  /** Rows repeated on every printed page, first and last. */
  repeatRows: z.tuple([z.number().int().min(1), z.number().int().min(1)]).nullable(),
  /** Rows and columns that stay while scrolling. */
  freeze: z.object({ row: z.number().int().min(0), column: z.number().int().min(0) }).nullable()
})

export const workbookSpec = z.object({ title: z.string().max(200), sheets: z.array(sheet).min(1).max(20) })

export type WorkbookSpec = z.infer<typeof workbookSpec>
export type SheetSpec = z.infer<typeof sheet>
export type CellSpec = z.infer<typeof cell>
export type CellStyle = z.infer<typeof cellStyle>
