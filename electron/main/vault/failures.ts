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

export const LOCKED = fail('LOCKED', '台账已锁定，请先解锁。')
export const WRONG = fail('WRONG_PASSWORD', '登录名或密码不正确。数据没有受影响。')
export const WRONG_CODE = fail('WRONG_CODE', '恢复码不正确。请核对是否为最近一次生成的恢复码。')
export const WRONG_PASSPHRASE = fail(
  'WRONG_CODE',
  '备份口令不正确。请输入做这份备份时的口令；口令忘记的，用当时的恢复码。数据没有受影响。'
)
export const NO_PASSPHRASE = fail('NOT_FOUND', '做这份备份时没有设置备份口令，请用恢复码打开。')
export const ONLY_BACKUPS = fail(
  'NOT_ALLOWED',
  '备份口令只用来打开备份，不能在这里重设密码。请用恢复码重设，或请管理员重设。'
)
export const MISSING =
  '数据文件夹里有台账流水，但缺少密钥库文件 vault.json，无法解锁；没有新建，数据文件未作任何改动。请把留存的 vault.json 放回数据文件夹后重新打开，或联系维护人员。'
export const EMPTY = fail('NOT_FOUND', '这个数据文件夹还没有建立台账。')
export const REPLACED = fail(
  'UNEXPECTED',
  '密钥库文件 vault.json 与账户对不上，可能被换成了另一份。没有打开，文件未作任何改动。请放回留存的 vault.json，或联系维护人员。'
)
/** The list of accounts is not the last one: whoever left, or a password of before, is in it. */
export const OLDER = fail(
  'NOT_ALLOWED',
  '密钥库文件 vault.json 比台账流水旧，可能被换回了以前的一份。没有打开，台账没有变化，这次登录已记入台账。请管理员登录，核对人员与账户后更换密钥。'
)
export const OLDER_NOTICE =
  '密钥库文件 vault.json 比台账流水旧，可能被换回了以前的一份：已离岗的人、已改掉的密码可能又能登录。台账内容没有变化。请到“人员与账户”核对每一个人，然后更换密钥；在此之前，其他身份不能登录。'
export const NO_HOLDER = fail(
  'UNEXPECTED',
  '密钥库里没有恢复码所属的管理员账户，没有改动。请放回留存的 vault.json，或联系维护人员。'
)

/** vault.json that the file system does not give out. @param code errno name */
export const unreadable = (code: string): { ok: false; error: IpcFailure } =>
  fail(
    code === 'EACCES' || code === 'EPERM' ? 'READ_ONLY' : 'UNEXPECTED',
    `密钥库文件 vault.json 不能读取${code ? `（${code}）` : ''}，文件未作任何改动。检查数据文件夹的权限后重新打开。`
  )
