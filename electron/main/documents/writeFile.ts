import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

/**
 * Writes a whole file or nothing: beside its place first, then moved there. A file of that name is replaced only
 * by a complete one.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null, IpcFailure>> {
  const part = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(4).toString('hex')}.part`)
  let step: Step = 'write'
  try {
    const file = await open(part, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    step = 'move'
    await rename(part, path)
    return { ok: true, value: null }
  } catch (error) {
    await rm(part, { force: true }).catch(() => null)
    return { ok: false, error: writeFailure((error as NodeJS.ErrnoException).code ?? '', step) }
  }
}

type Step = 'write' | 'move'

const FAILURES = {
  full: {
    code: 'DISK_FULL',
    message: '磁盘空间不足，文件没有保存。台账内容不受影响。请清理磁盘或换一个位置再保存。'
  },
  readOnly: {
    code: 'READ_ONLY',
    message: '这个文件夹不能写入，文件没有保存。台账内容不受影响。请换一个文件夹再保存。'
  },
  busy: {
    code: 'FILE_BUSY',
    message: '文件正被其他程序打开，没有保存，原文件未改动。请关闭打开它的程序，或换一个文件名再保存。'
  },
  gone: { code: 'NOT_FOUND', message: '要保存到的文件夹不存在，文件没有保存。请换一个文件夹再保存。' }
} as const satisfies Record<string, IpcFailure>

/** The plain words for a system error code; Windows answers EPERM or EACCES when the target is open elsewhere. */
export function writeFailure(code: string, step: Step): IpcFailure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return FAILURES.full
    case 'EBUSY':
    case 'ETXTBSY':
      return FAILURES.busy
    case 'EPERM':
    case 'EACCES':
      return step === 'move' ? FAILURES.busy : FAILURES.readOnly
    case 'EROFS':
      return FAILURES.readOnly
    case 'ENOENT':
    case 'ENOTDIR':
      return FAILURES.gone
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return { code: 'FILE_BUSY', message: '这个位置已有同名的文件夹，文件没有保存。请换一个文件名再保存。' }
    default:
      return {
        code: 'UNEXPECTED',
        message: `文件没有保存（${code || '原因不明'}）。台账内容不受影响。请换一个位置再保存。`
      }
  }
}
