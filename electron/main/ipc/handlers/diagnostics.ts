import { gather, reportText, stepsOf, type Sources } from '../../diagnostics'
import type { AskPlace } from '../../documents/place'
import { save } from '../../documents/save'
import type { HandlersOf } from '../types'

/** Open while locked: it is asked for most when nothing opens, and nothing personal is in it. */
export const diagnosticHandlers = (sources: Sources, askPlace: AskPlace): HandlersOf<'diagnostics'> => ({
  'diagnostics.report': async () => ({ ok: true, value: { steps: stepsOf(await gather(sources)) } }),
  'diagnostics.save': ({ suggestedName }, { contents }) =>
    save(askPlace, { contents, stillOpen: () => true }, suggestedName, 'txt', async () =>
      // With the mark by which Windows' Notepad of old knows UTF-8.
      new TextEncoder().encode(`\uFEFF${reportText(stepsOf(await gather(sources)))}`)
    )
})
