import { z } from 'zod'
import { coded, id, line, retired } from '../fields'
import { CELL } from './cell'
import { templateField } from './fields'

/** What a marked cell gets: a figure of the summary by row and column, or something of its heading. */
export const templateFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), row: id, column: id }),
  z.object({ kind: z.literal('field'), field: coded(templateField) })
])
export type TemplateFigure = z.infer<typeof templateFigure>

const mark = z.object({
  /** Name of the sheet; Excel allows 31 characters. */
  sheet: line(31),
  cell: z.string().regex(CELL),
  figure: templateFigure
})
export type TemplateMark = z.infer<typeof mark>

/** An office's own form of the summary, filled period by period. */
export const templateSections = {
  file: z.object({
    name: line(60),
    /** As it was called when it was taken in. */
    fileName: line(200),
    /** SHA-256 of the content, hex: the content itself lies with the attachments. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().min(1).max(20_000_000)
  }),
  marks: z.object({ cells: z.array(mark).max(2_000) }),
  retired
}
export type TemplateFile = z.infer<typeof templateSections.file>
export type TemplateMarks = z.infer<typeof templateSections.marks>
