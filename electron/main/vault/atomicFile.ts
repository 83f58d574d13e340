import { dirname, join } from 'node:path'
import { errno, type Files } from '../journal/files'

/** Bytes; above any header or list that this program writes. */
const LARGEST = 256 * 1024 * 1024

/** The bytes of a small file, or null when it is not there; EFBIG when it is none. Other errors pass through. */
export async function readSmallFile(files: Files, path: string): Promise<Uint8Array | null> {
  let file
  try {
    file = await files.open(path, 'read')
  } catch (error) {
    if (errno(error) === 'ENOENT') return null
    throw error
  }
  try {
    const size = await file.size()
    if (size > LARGEST) throw Object.assign(new Error('EFBIG: no small file'), { code: 'EFBIG' })
    const bytes = new Uint8Array(size)
    return bytes.subarray(0, await file.read(bytes, 0))
  } finally {
    await file.close()
  }
}

/** Whether a name is that of a small file that was not finished: the program ended while it was written. */
export const isTemporary = (name: string): boolean => /^\.[0-9a-z]+\.tmp$/.test(name)

/** Puts a small file in place whole: at every moment the old or the new content is there, never part of it. */
export async function writeSmallFile(files: Files, path: string, text: string): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}.tmp`)
  const file = await files.open(temporary, 'create')
  try {
    try {
      await file.write(new TextEncoder().encode(text), 0)
      await file.datasync()
    } finally {
      await file.close()
    }
    await files.rename(temporary, path)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
  await files.syncFolder(folder)
}
