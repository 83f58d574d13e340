import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BigIntStats } from 'node:fs'
import { errno } from '../journal/files'
import { CHANGED, GONE, refuse } from './failures'

/** A file of the person that is being read: from the desktop, a stick, a shared folder. */
export interface Source {
  name: string
  bytes: number
  /** Fills `into` from `at` on; returns how many bytes there were. Refused when the file is gone. */
  read(into: Uint8Array, at: number): Promise<number>
  /** Refused when the file is gone or was changed since it was opened. */
  confirm(): Promise<void>
  close(): Promise<void>
}
export type OpenSource = (path: string) => Promise<Source>

export const openSource: OpenSource = async (path) => {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw errno(error) === 'ENOENT' ? GONE : unreadable(error)
  })
  try {
    const before = await handle.stat({ bigint: true })
    if (!before.isFile()) throw refuse('BAD_REQUEST', '这不是文件，未加入附件。文件夹请先压缩成一个文件。')
    return source(path, handle, before)
  } catch (error) {
    await handle.close().catch(() => undefined)
    throw error
  }
}

function source(path: string, handle: FileHandle, before: BigIntStats): Source {
  const confirm = async (): Promise<void> => {
    // By its name, too: a file that was renamed away or replaced is no longer the one that was chosen.
    const [open, named] = await Promise.all([
      handle.stat({ bigint: true }).catch(() => null),
      stat(path, { bigint: true }).catch(() => null)
    ])
    if (!open || !named) throw GONE
    for (const now of [open, named]) {
      if (now.size !== before.size || now.mtimeNs !== before.mtimeNs || now.ino !== before.ino) throw CHANGED
    }
  }
  return {
    name: basename(path),
    bytes: Number(before.size),
    async read(into, at) {
      try {
        return (await handle.read(into, 0, into.length, at)).bytesRead
      } catch (error) {
        await confirm()
        throw unreadable(error)
      }
    },
    confirm,
    // A stick that was pulled out refuses this as well; there is nothing left to lose.
    close: () => handle.close().catch(() => undefined)
  }
}

function unreadable(error: unknown) {
  const code = errno(error)
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse('NOT_ALLOWED', '没有读取这个文件的权限，未加入附件，已填内容没有变化。')
  }
  if (code === 'EBUSY') {
    return refuse('FILE_BUSY', '文件正被其他程序独占，未加入附件，已填内容没有变化。请关闭那个程序后再加入。')
  }
  const why = code ? `（${code}）` : ''
  return refuse('UNEXPECTED', `读取文件时出错${why}，未加入附件，已填内容没有变化。请检查存放它的磁盘。`)
}
