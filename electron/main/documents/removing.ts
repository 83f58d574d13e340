import type { Stats } from 'node:fs'
import { lstat, readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errno } from '../journal/files'

/** The few things asked of a file system; tests hold a file as Word does. */
export interface Remover {
  lstat(path: string): Promise<Pick<Stats, 'isDirectory'>>
  readdir(folder: string): Promise<string[]>
  rmdir(folder: string): Promise<void>
  unlink(path: string): Promise<void>
}

export const nodeRemover: Remover = {
  lstat: (path) => lstat(path),
  readdir: (folder) => readdir(folder),
  rmdir: (folder) => rmdir(folder),
  unlink: (path) => unlink(path)
}

/**
 * Removes a file, or a folder with all that is in it, as far as that goes: one file that is held keeps only itself and
 * the folders around it. A link is removed itself and never followed.
 * @returns the errno name of each thing that stays, empty when all is gone
 */
export async function removeAll(path: string, files: Remover = nodeRemover): Promise<string[]> {
  try {
    if (!(await files.lstat(path)).isDirectory()) {
      await files.unlink(path)
      return []
    }
    const names = await files.readdir(path)
    const kept = (await Promise.all(names.map((name) => removeAll(join(path, name), files)))).flat()
    if (kept.length === 0) await files.rmdir(path)
    return kept
  } catch (error) {
    const code = errno(error)
    return code === 'ENOENT' ? [] : [code || 'UNKNOWN']
  }
}
