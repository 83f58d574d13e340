import type { IpcFailure, Saved } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Caller } from '../ipc/types'
import { askWhileOpen } from './askWhileOpen'
import type { AskPlace, Kind } from './place'
import { writeWhole } from './writeFile'

/** Made before the place is asked for: the page may change while the dialog is open. */
export async function save(
  askPlace: AskPlace,
  caller: Caller,
  suggestedName: string,
  kind: Kind,
  make: () => Promise<Uint8Array>
): Promise<Result<Saved, IpcFailure>> {
  const bytes = await make()
  const asked = await askWhileOpen(caller, (contents) => askPlace(contents, suggestedName, kind))
  if (!asked.ok) return asked
  const path = asked.value
  if (path === null) return { ok: true, value: { path } }
  const written = await writeWhole(path, bytes)
  return written.ok ? { ok: true, value: { path } } : written
}
