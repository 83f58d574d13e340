import { Jobs } from '../../documents/jobs'
import { DEMO_REFUSES, pdfOf, print } from '../../documents/paper'
import { save } from '../../documents/save'
import type { Handlers, HandlersOf } from '../types'
import { paperHandlers, type PaperDeps } from './papers'

export const documentHandlers = (
  deps: PaperDeps
): HandlersOf<'documents'> & Pick<Handlers, 'exchange.workbook' | 'exchange.calendar'> => ({
  ...paperHandlers(deps),
  'documents.print': async ({ landscape }, { contents }) => {
    const { demo, copies } = deps
    if (demo || !copies) return DEMO_REFUSES
    const printed = await copies.aside(() =>
      new Jobs().run('print', contents, () => print(contents, landscape))
    )
    return printed === null || printed.ok ? { ok: true, value: null } : printed
  },
  'documents.pdf': ({ suggestedName, landscape }, caller) =>
    save(deps.askPlace, caller, suggestedName, 'pdf', () => pdfOf(caller.contents, landscape)),
  'exchange.workbook': ({ suggestedName, workbook }, caller) =>
    save(deps.askPlace, caller, suggestedName, 'xlsx', async () => {
      // Loaded when first needed: the library is large and most starts never export.
      const { drawWorkbook } = await import('../../exchange/workbook')
      return drawWorkbook(workbook)
    }),
  'exchange.calendar': ({ suggestedName, text }, caller) =>
    save(deps.askPlace, caller, suggestedName, 'ics', () => Promise.resolve(new TextEncoder().encode(text)))
})
