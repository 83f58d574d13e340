import { access } from 'node:fs/promises'
import { extname } from 'node:path'
import type { IpcFailure, SavedSeries } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Caller } from '../ipc/types'
import { askWhileOpen } from './askWhileOpen'
import type { AskPlace, Kind } from './place'
import { writeWhole } from './writeFile'

/**
 * Saves several files of one kind under one name that the person chose: a single one as that, more as name-1, name-2 …
 * The dialog asked about the name only, so files that are there under those are left alone: then it is name（2）-1 …
 * What was written before a failure stays, and the failure says how much that is.
 */
export async function saveSeries(
  askPlace: AskPlace,
  caller: Caller,
  suggestedName: string,
  kind: Kind,
  files: readonly Uint8Array[]
): Promise<Result<SavedSeries, IpcFailure>> {
  const asked = await askWhileOpen(caller, (contents) => askPlace(contents, suggestedName, kind))
  if (!asked.ok) return asked
  const path = asked.value
  if (path === null) return { ok: true, value: { paths: [] } }
  const paths = files.length === 1 ? [path] : await freeNames(path, files.length)
  for (const [at, file] of files.entries()) {
    const written = await writeWhole(paths[at] ?? path, file)
    if (written.ok) continue
    const { code, message } = written.error
    return { ok: false, error: { code, message: at === 0 ? message : `前 ${at} 个文件已保存。${message}` } }
  }
  return { ok: true, value: { paths } }
}

async function freeNames(path: string, count: number): Promise<string[]> {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? stem : `${stem}（${attempt}）`
    const names = Array.from({ length: count }, (_, at) => `${name}-${at + 1}${ending}`)
    const taken = await Promise.all(names.map(exists))
    if (!taken.includes(true)) return names
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )
