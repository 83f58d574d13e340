import { z } from 'zod'
import { count, date, line } from '@shared/domain/fields'

/** 台账导入: one batch as it came in, so that it can be found and taken back as one. The rows themselves are not kept here. */
export const ledgerImportSections = {
  made: z.object({
    target: z.enum(['dispute', 'organization', 'mediator', 'leader', 'visit']),
    /** Name of the file, and of the sheet where it has several. */
    file: line(200),
    sheet: line(80),
    on: date,
    created: count,
    changed: count
  }),
  /** 撤回: `left` records had been changed since and stayed as they are. */
  undone: z.object({ on: date, left: count })
}
export type ImportMade = z.infer<typeof ledgerImportSections.made>
export type ImportUndone = z.infer<typeof ledgerImportSections.undone>
