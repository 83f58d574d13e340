import type { IpcErrorCode, IpcFailure } from '@shared/ipc/contract'
import { errno } from '../journal/files'
import { Damaged } from './reader'

type Failed = { ok: false; error: IpcFailure }

/** Thrown where the words are known already. */
export class Refused extends Error {
  constructor(readonly failure: IpcFailure) {
    super(failure.code)
  }
}
export const refuse = (code: IpcErrorCode, message: string): Refused => new Refused({ code, message })

const SAFE = '未加入附件，已填内容没有变化'

export const LOCKED = refuse('LOCKED', `软件已锁定，${SAFE}。请先输入密码。`)
export const CANCELLED = refuse('CANCELLED', `已取消，${SAFE}。`)
export const NO_UPLOAD = refuse('NOT_FOUND', `这次加入已经结束或取消，${SAFE}。请重新加入。`)
export const OUT_OF_STEP = refuse('BAD_REQUEST', `文件没有按顺序传完，${SAFE}。请重新加入。`)
export const TOO_MANY = refuse('WAIT', `同时加入的文件过多，这一个${SAFE}。请等前面的完成后再加入。`)
export const GONE = refuse('FILE_GONE', `文件在读取时被移走或拔出，${SAFE}。`)
export const CHANGED = refuse('FILE_CHANGED', `文件在读取时被改动过，${SAFE}。请等其他程序写完后再加入。`)
export const NOT_THERE = refuse(
  'NOT_FOUND',
  '附件文件不在资料文件夹里，名单没有变化。可从备份恢复，或重新加入同一个文件。'
)

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const DENIED = new Set(['EROFS', 'EACCES', 'EPERM'])

/** What went wrong while a file was taken in. */
export function takeFailure(error: unknown): Failed {
  if (error instanceof Refused) return { ok: false, error: error.failure }
  const code = errno(error)
  if (FULL.has(code)) return failed('DISK_FULL', `磁盘已满，${SAFE}。腾出空间后再加入。`)
  if (DENIED.has(code)) {
    return failed('READ_ONLY', `资料文件夹不能写入，${SAFE}。检查文件夹的写入权限后再加入。`)
  }
  if (error instanceof Damaged)
    return failed('DAMAGED', `写入磁盘的内容核对不符，${SAFE}。请检查磁盘后再加入。`)
  return failed('UNEXPECTED', `写入磁盘时出错${code ? `（${code}）` : ''}，${SAFE}。可以再试一次。`)
}

/** What went wrong while an attachment was read. */
export function readFailure(error: unknown): Failed {
  if (error instanceof Refused) return { ok: false, error: error.failure }
  if (error instanceof Damaged) {
    return failed(
      'DAMAGED',
      '附件文件已损坏，没有打开，其他附件不受影响。可从备份恢复，或重新加入同一个文件。'
    )
  }
  const code = errno(error)
  if (code === 'ENOENT') return { ok: false, error: NOT_THERE.failure }
  if (DENIED.has(code)) {
    return failed('READ_ONLY', '没有读取附件文件的权限，附件没有变化。检查资料文件夹的权限后再试。')
  }
  return failed('UNEXPECTED', `读取附件时出错${code ? `（${code}）` : ''}，附件没有变化。可以再试一次。`)
}

const failed = (code: IpcErrorCode, message: string): Failed => ({ ok: false, error: { code, message } })
