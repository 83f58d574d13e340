import type { WebContents } from 'electron'
import type { IpcFailure, Saved } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { AskPlace, Kind } from './place'
import { writeWhole } from './writeFile'

/** Made before the place is asked for: the page may change while the dialog is open. */
export async function save(
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
