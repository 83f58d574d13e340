import type { WebContents } from 'electron'
import type { IpcFailure, Saved } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { pdfOf, print } from '../../documents/paper'
import type { AskPlace, Kind } from '../../documents/place'
import { writeWhole } from '../../documents/writeFile'
import type { HandlersOf } from '../types'

export interface DocumentDeps {
  askPlace: AskPlace
  demo: boolean
}

export const documentHandlers = ({ askPlace, demo }: DocumentDeps): HandlersOf<'documents' | 'exchange'> => ({
  'documents.print': ({ landscape }, { contents }) =>
    demo
      ? { ok: false, error: { code: 'NOT_ALLOWED', message: '演示运行中不打印。' } }
      : print(contents, landscape),
  'documents.pdf': ({ suggestedName, landscape }, { contents }) =>
    save(askPlace, contents, suggestedName, 'pdf', () => pdfOf(contents, landscape)),
  'exchange.workbook': ({ suggestedName, workbook }, { contents }) =>
    save(askPlace, contents, suggestedName, 'xlsx', async () => {
      // Loaded when first needed: the library is large and most starts never export.
      const { drawWorkbook } = await import('../../exchange/workbook')
      return drawWorkbook(workbook)
    })
})

/** Made before the place is asked for: the page may change while the dialog is open. */
async function save(
  askPlace: AskPlace,
  contents: WebContents,
  suggestedName: string,
  kind: Kind,
  make: () => Promise<Uint8Array>
): Promise<Result<Saved, IpcFailure>> {
  const bytes = await make()
  const path = await askPlace(contents, suggestedName, kind)
  if (path === null) return { ok: true, value: { path } }
  const written = await writeWhole(path, bytes)
  return written.ok ? { ok: true, value: { path } } : written
}
