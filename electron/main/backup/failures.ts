import type { IpcErrorCode, IpcFailure } from '@shared/ipc/contract'
import { Damaged } from '../attachments/reader'
import { Broken, Newer } from '../journal/failures'
import { errno } from '../journal/files'
import { NotOpened } from './age'

/** Thrown where the words are known already. */
export class Refused extends Error {
  constructor(readonly failure: IpcFailure) {
    super(failure.code)
  }
}
export const refuse = (code: IpcErrorCode, message: string): Refused => new Refused({ code, message })

/** Something in the place is not as it was written. */
export class DamagedPiece extends Error {
  constructor(
    /** Below the set. */
    readonly piece: string
  ) {
    super('damaged piece')
  }
}

const SAFE = '台账不受影响，原有的备份也没有变化'
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const DENIED = new Set(['EROFS', 'EACCES', 'EPERM'])
/** What a stick that was pulled out answers, by system and moment. */
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'ESTALE',
  'UNKNOWN',
  'EBADF'
])

export const CANCELLED = refuse('CANCELLED', `已取消，这次没有备份。${SAFE}。`)
export const NOT_THERE = refuse(
  'FILE_GONE',
  '存放位置现在找不到（磁盘没有接上，或文件夹被移走）。台账不受影响，接上后会自动补做备份。'
)
export const VANISHED = refuse(
  'FILE_GONE',
  '存放位置里原来的备份不见了，可能接的是另一个磁盘，没有写入。台账不受影响。确实换了磁盘的，请管理员移除后重新添加这个位置。'
)

export const NEWER = refuse(
  'NOT_ALLOWED',
  '这里的备份是更新版本的软件做的，这一版读不懂，没有改动。请安装更新版本的软件后再恢复。'
)
export const UNREADABLE = refuse(
  'DAMAGED',
  '这里有备份，但清单文件都损坏了，读不懂，没有改动。请换一个存放备份的文件夹或磁盘，或联系维护人员。'
)

export const noSpace = (free: number, needed: number): Refused =>
  refuse(
    'DISK_FULL',
    `存放位置剩余 ${megabytes(free)}，这次备份需要 ${megabytes(needed)}，没有写入。${SAFE}。腾出空间或换一个位置后再备份。`
  )

export const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 * 1024
    ? `${(bytes / 1024 / 1024 / 1024).toFixed(1)} GB`
    : `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`

/** What went wrong while a backup was made; whatever was there before is whole. */
export function makeFailure(error: unknown): IpcFailure {
  if (error instanceof Refused) return error.failure
  if (error instanceof DamagedPiece || error instanceof NotOpened) {
    return {
      code: 'DAMAGED',
      message: `写入存放位置的内容读回核对不符，这次备份不算数。${SAFE}。请换一个磁盘或 U 盘。`
    }
  }
  if (error instanceof Broken) {
    return {
      code: 'JOURNAL_BROKEN',
      message: `台账流水文件 ${error.segment} 在第 ${error.position} 条处${error.what}，没有备份，原有的备份没有变化。请先到设置核对台账。`
    }
  }
  if (error instanceof Newer) {
    return {
      code: 'NEWER_VERSION',
      message: `台账流水文件 ${error.segment} 由更新版本的软件写入，这一版读不懂，没有备份，原有的备份没有变化。请安装更新版本的软件后再备份。没有装过更新版本的，请重新登录，软件会核对台账。`
    }
  }
  const code = errno(error)
  if (FULL.has(code)) {
    return { code: 'DISK_FULL', message: `存放位置的磁盘已满，这次没有备份。${SAFE}。腾出空间后再备份。` }
  }
  if (DENIED.has(code)) {
    return { code: 'READ_ONLY', message: `存放位置不能写入，这次没有备份。${SAFE}。请检查写入权限或写保护。` }
  }
  if (GONE.has(code)) {
    return { code: 'FILE_GONE', message: `存放位置在备份途中断开，这次没有备份。${SAFE}。接好后再备份。` }
  }
  return {
    code: 'UNEXPECTED',
    message: `备份时出错${code ? `（${code}）` : ''}，这次没有备份。${SAFE}。可以再试一次。`
  }
}

/**
 * A switch of ledgers that could not be gone on with: half of each may lie in the profile, and nothing may be opened.
 * @param at the start of the program, or the switch itself
 */
export function halfSwitched(error: unknown, dir: string, at: 'start' | 'switch'): IpcFailure {
  const code = errno(error)
  const full = FULL.has(code)
  const why = full
    ? '磁盘已满'
    : `有文件或文件夹正被别的程序占用，或者没有读写权限${code ? `（${code}）` : ''}`
  const what =
    at === 'start'
      ? `上次更换台账（恢复或撤回）没有换完，这次启动时接着换，但${why}，所以软件没有打开。`
      : `更换台账（恢复或撤回）没有换完：${why}。软件现在关闭，下次打开时接着换。`
  const help = full
    ? '请腾出空间后再打开。'
    : '请关闭可能占用它们的程序（资源管理器窗口、杀毒、同步、备份软件），或者重新启动电脑，再打开软件；还打不开的，联系技术人员。'
  return {
    code: full ? 'DISK_FULL' : 'UNEXPECTED',
    message: `${what}两份台账都在资料文件夹里，没有删除任何内容，请不要移动其中的文件：${dir}。${help}`
  }
}

/** What went wrong while a backup was read: for a proof, a look inside or a restore. Nothing was changed. */
export function readFailure(error: unknown): IpcFailure {
  if (error instanceof Refused) return error.failure
  if (error instanceof DamagedPiece) {
    return {
      code: 'DAMAGED',
      message: `备份中的文件 ${error.piece} 损坏或缺失。正在使用的台账没有变化。请选另一份备份。`
    }
  }
  if (error instanceof NotOpened) {
    return {
      code: 'DAMAGED',
      message: '备份打不开：不是用这个恢复码所属的密钥封存的，或文件损坏。正在使用的台账没有变化。'
    }
  }
  if (error instanceof Broken || error instanceof Damaged) {
    return {
      code: 'DAMAGED',
      message: '备份的内容核对不符，没有采用。正在使用的台账没有变化。请选另一份备份。'
    }
  }
  const code = errno(error)
  if (FULL.has(code)) {
    return { code: 'DISK_FULL', message: '本机磁盘已满，没有完成。正在使用的台账没有变化。腾出空间后再试。' }
  }
  if (DENIED.has(code)) {
    return { code: 'READ_ONLY', message: '没有读写文件的权限，没有完成。正在使用的台账没有变化。' }
  }
  if (GONE.has(code)) {
    return {
      code: 'FILE_GONE',
      message: '读取备份时存放位置断开，没有完成。正在使用的台账没有变化。接好后再试。'
    }
  }
  return {
    code: 'UNEXPECTED',
    message: `读取备份时出错${code ? `（${code}）` : ''}，没有完成。正在使用的台账没有变化。可以再试一次。`
  }
}
