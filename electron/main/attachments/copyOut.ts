import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { writeFailure } from '../documents/writeFile'
import { errno, nodeFiles } from '../journal/files'
import { LOCKED, NOT_THERE, Refused } from './failures'
import { openHash, type Place } from './place'
import { Damaged } from './reader'

/**
 * Writes a content to a file outside, beside its place first, then moved there: a file of that name is replaced only
 * by a complete one. What cannot be written is Refused; Damaged passes through.
 */
export async function copyOut(
  place: Place,
  hash: string,
  path: string,
  stopped: () => boolean
): Promise<void> {
  const reader = await openHash(place, hash).catch((error: unknown) => {
    throw errno(error) === 'ENOENT' ? NOT_THERE : error
  })
  const part = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(4).toString('hex')}.part`)
  let step: 'write' | 'move' = 'write'
  try {
    const file = await nodeFiles.open(part, 'create')
    try {
      let at = 0
      for await (const chunk of reader.chunks()) {
        if (stopped()) throw LOCKED
        await file.write(chunk, at)
        at += chunk.length
      }
      await file.datasync()
    } finally {
      await file.close()
    }
    step = 'move'
    await nodeFiles.rename(part, path)
  } catch (error) {
    await nodeFiles.remove(part).catch(() => undefined)
    if (error instanceof Damaged || error instanceof Refused) throw error
    throw new Refused(writeFailure(errno(error), step))
  } finally {
    await reader.close()
  }
}
