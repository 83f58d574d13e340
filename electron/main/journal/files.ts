import { constants, fstatSync, writeSync } from 'node:fs'
import { mkdir, open, readdir, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** An open file. All offsets and lengths are bytes. */
export interface OpenFile {
  /** Fills `into` from `at`; returns how many bytes there were. */
  read(into: Uint8Array, at: number): Promise<number>
  /** Writes all of `bytes` at `at`, or throws. */
  write(bytes: Uint8Array, at: number): Promise<void>
  /** Returns when content and length are on the disk. */
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  /** Rejects with ENOENT when the file's name was taken away meanwhile. */
  size(): Promise<number>
  close(): Promise<void>
}

/** The few things asked of a file system. Everything rejects with an errno error; tests make each step fail. */
export interface Files {
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): Promise<string[]>
  makeFolder(folder: string): Promise<void>
  /** 'create' fails with EEXIST when the file is there. */
  open(path: string, mode: 'read' | 'write' | 'create'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a created, renamed or removed name last. */
  syncFolder(folder: string): Promise<void>
}

/** An entry of an ordinary save goes into the system's memory in less time than another thread needs to wake up. */
const SMALL_BYTES = 65_536

const FLAGS = {
  read: constants.O_RDONLY,
  write: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL
}

export const nodeFiles: Files = {
  async list(folder) {
    try {
      return await readdir(folder)
    } catch (error) {
      if (errno(error) === 'ENOENT') return []
      throw error
    }
  },
  async makeFolder(folder) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
    } catch (error) {
      if (errno(error) !== 'ENOENT' || dirname(folder) === folder) throw error
      // So Node answers on a read-only disk, too: why the first missing one cannot be made says that one itself.
      await nodeFiles.makeFolder(dirname(folder))
      await mkdir(folder, { mode: 0o700 })
    }
  },
  async open(path, mode) {
    const handle = await open(path, FLAGS[mode], 0o600)
    return {
      async read(into, at) {
        let filled = 0
        while (filled < into.length) {
          const { bytesRead } = await handle.read(into, filled, into.length - filled, at + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return filled
      },
      async write(bytes, at) {
        const small = bytes.length <= SMALL_BYTES
        let written = small ? writeSync(handle.fd, bytes, 0, bytes.length, at) : 0
        while (written < bytes.length) {
          const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at + written)
          written += bytesWritten
        }
      },
      datasync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      async size() {
        const { size, nlink } = fstatSync(handle.fd)
        if (nlink === 0) throw Object.assign(new Error('ENOENT: removed while open'), { code: 'ENOENT' })
        return size
      },
      close: () => handle.close()
    }
  },
  rename: process.platform === 'win32' ? patientRename : rename,
  remove: unlink,
  async syncFolder(folder) {
    // Windows has no way to flush a folder; NTFS keeps names in its own log.
    if (process.platform === 'win32') return
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/**
 * A folder below `root`, which lasts already, with its name and those of the folders between flushed: before that
 * nothing may be put into it, so one in which something lies needs none of it.
 */
export async function makeLastingFolder(files: Files, root: string, folder: string): Promise<void> {
  if ((await files.list(folder)).length > 0) return
  await files.makeFolder(folder)
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at)) {
    await files.syncFolder(dirname(at))
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment; its name can be changed a little later. */
async function patientRename(from: string, to: string): Promise<void> {
  for (let wait = 20; ; wait *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (wait > 700 || !['EPERM', 'EACCES', 'EBUSY'].includes(errno(error))) throw error
      await setTimeout(wait)
    }
  }
}

/** The errno name of a file system error, or '' for anything else. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
