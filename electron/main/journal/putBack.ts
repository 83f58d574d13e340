import { join } from 'node:path'
import { errno, type Files } from './files'
import type { Mending } from './mend'
import type { Where } from './scan'
import { segmentName } from './segments'

const PART = '.mended'

/**
 * Puts mended segments in the place of the damaged ones, which are kept: each is copied into a folder of its own first,
 * then replaced by a move, so that at every moment the old or the new one stands under its name. File system errors
 * pass through; what was not replaced by then is as it was.
 * @returns the name of the folder with what was damaged, beside the segments
 */
export async function putBack(
  { files, folder }: Pick<Where, 'files' | 'folder'>,
  { segments }: Mending,
  nowMillis: number
): Promise<string> {
  const present = new Set(await files.list(folder))
  const aside = await freshFolder(files, folder, nowMillis)
  for (const segment of segments.keys()) {
    const name = segmentName(segment)
    if (present.has(name)) await copy(files, join(folder, name), join(folder, aside, name))
  }
  await files.syncFolder(join(folder, aside))
  await files.syncFolder(folder)
  for (const [segment, bytes] of segments) {
    const path = join(folder, segmentName(segment))
    await write(files, `${path}${PART}`, bytes)
    await files.rename(`${path}${PART}`, path)
  }
  await files.syncFolder(folder)
  return aside
}

async function freshFolder(files: Files, folder: string, nowMillis: number): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const name = `damaged-${nowMillis}${attempt > 1 ? `-${attempt}` : ''}`
    if ((await files.list(join(folder, name))).length > 0) continue
    await files.makeFolder(join(folder, name))
    return name
  }
}

async function copy(files: Files, from: string, to: string): Promise<void> {
  const source = await files.open(from, 'read')
  try {
    const bytes = new Uint8Array(await source.size())
    await write(files, to, bytes.subarray(0, await source.read(bytes, 0)))
  } finally {
    await source.close()
  }
}

/** A file that was left half written by an attempt before is begun anew. */
async function write(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  await files.remove(path).catch((error: unknown) => {
    if (errno(error) !== 'ENOENT') throw error
  })
  const file = await files.open(path, 'create')
  try {
    await file.write(bytes, 0)
    await file.datasync()
  } finally {
    await file.close()
  }
}
