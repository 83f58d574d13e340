import type { IpcFailure } from '@shared/ipc/contract'
import { fail } from '@shared/result'
import { errno } from '../journal/files'

/** A vault that could not be written; the one before it is still in place. */
export function vaultWriteFailure(error: unknown): { ok: false; error: IpcFailure } {
  const code = errno(error)
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return fail('DISK_FULL', '没有保存：磁盘已满。原有的账户和数据不受影响，腾出空间后再试。')
  }
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) {
    return fail(
      'READ_ONLY',
      '没有保存：数据文件夹不能写入。原有的账户和数据不受影响，检查文件夹的写入权限后再试。'
    )
  }
  return fail(
    'UNEXPECTED',
    `没有保存：写入数据文件夹时出错${code ? `（${code}）` : ''}。原有的账户和数据不受影响，可以再试。`
  )
}
