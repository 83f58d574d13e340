import type { IpcFailure } from '@shared/ipc/contract'
import { fail } from '@shared/result'
import { errno } from './files'

type Failed = { ok: false; error: IpcFailure }

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const REFUSED = new Set(['EROFS', 'EACCES', 'EPERM'])

/** The segment is not as this program left it: writing now could go over what another one saved. */
export class Foreign extends Error {}

const KEPT = '已填内容仍在本页'

/** A save that the file system refused: what happened, what is safe, what to do. */
export function writeFailure(error: unknown): Failed {
  if (error instanceof Foreign) {
    return fail(
      'JOURNAL_BROKEN',
      `保存失败：台账流水文件被其他程序改动过，没有写入。${KEPT}，请先另行抄存，再关闭软件重新打开。`
    )
  }
  const code = errno(error)
  if (FULL.has(code)) {
    return fail('DISK_FULL', `保存失败：磁盘已满。${KEPT}，腾出空间后按 Ctrl+S 重试。`)
  }
  if (REFUSED.has(code)) {
    return fail('READ_ONLY', `保存失败：数据文件夹不能写入。${KEPT}，检查文件夹的写入权限后按 Ctrl+S 重试。`)
  }
  return fail(
    'UNEXPECTED',
    `保存失败：写入磁盘时出错${code ? `（${code}）` : ''}。${KEPT}，此前保存的内容不受影响，可按 Ctrl+S 重试。`
  )
}

/** Opening or reading that the file system refused. Nothing was changed. */
export function readFailure(error: unknown): Failed {
  const code = errno(error)
  if (FULL.has(code)) {
    return fail('DISK_FULL', '打开台账时磁盘已满，流水文件未作改动。腾出空间后重新打开。')
  }
  if (REFUSED.has(code)) {
    return fail('READ_ONLY', '数据文件夹没有所需的读写权限，流水文件未作改动。检查文件夹权限后重新打开。')
  }
  return fail(
    'UNEXPECTED',
    `读取台账流水时出错${code ? `（${code}）` : ''}，流水文件未作改动。可重新打开后再试。`
  )
}

/** Damage that is not a torn end. Nothing was changed on the disk. */
export class Broken extends Error {
  constructor(
    readonly segment: string,
    readonly position: number,
    readonly what: string
  ) {
    super(`${segment} @${position}: ${what}`)
  }
}

export const brokenFailure = ({ segment, position, what }: Broken): Failed =>
  fail(
    'JOURNAL_BROKEN',
    `台账流水文件 ${segment} 在第 ${position} 条处${what}。文件未作任何改动。请先把整个数据文件夹复制留存，再联系维护人员。`
  )

/** Written by a newer version: not damage, and not for this one to mend. Nothing was changed on the disk. */
export class Newer extends Error {
  constructor(readonly segment: string) {
    super(`${segment}: newer format`)
  }
}

export const newerFailure = ({ segment }: Newer): Failed =>
  fail(
    'NEWER_VERSION',
    `台账流水文件 ${segment} 由更新版本的软件写入，这一版读不懂。没有打开，文件没有改动，已保存的内容都在。请安装更新版本的软件后再打开。这台电脑没有装过更新版本的，请先把整个数据文件夹复制留存，再联系维护人员。`
  )

/** Turns whatever was thrown while opening or reading into a closed failure. */
export function openFailure(error: unknown): Failed {
  if (error instanceof Newer) return newerFailure(error)
  return error instanceof Broken ? brokenFailure(error) : readFailure(error)
}
