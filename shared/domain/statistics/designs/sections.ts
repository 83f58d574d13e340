import { z } from 'zod'
import { line, retired } from '../../fields'
import { SUBJECTS } from './subject'

const key = line(40)

/** 自定报表: what a table of one's own counts. Keys of dimensions and measures, never a figure. */
export const tableDesignSections = {
  design: z.object({
    name: line(60),
    subject: z.enum(SUBJECTS),
    /** Dimension that makes the rows. */
    rows: key,
    /** Dimension that splits each measure into columns; '' for none. */
    columns: z.union([z.literal(''), key]),
    measures: z.array(key).min(1).max(20),
    /** Only facts whose value in each of these dimensions is one of the chosen. */
    filters: z.array(z.object({ dimension: key, values: z.array(line(80)).min(1).max(200) })).max(10)
  }),
  retired
}
export type TableDesign = z.infer<typeof tableDesignSections.design>
