import { FEW_CHANGES } from '@shared/ipc/contract'
import type { Failure } from '@shared/result'

/** Why so many changes are not to be written into the working copy now: on a full disk it might not open again. */
export function noRoom(missingBytes: number, changes: number): { ok: false; error: Failure } | null {
  if (missingBytes <= 0 || changes <= FEW_CHANGES) return null
  const megabytes = Math.max(1, Math.ceil(missingBytes / 1_000_000))
  return {
    ok: false,
    error: {
      code: 'DISK_FULL',
      message: `数据文件夹所在的磁盘空间不够，还缺约 ${megabytes} MB，本机数据没有补齐。台账流水没有变化，已保存的内容都在。腾出空间后再试。`
    }
  }
}

/** Chromium's database does not answer any more, and will not before the page is loaded anew. */
export class CopyStuck extends Error {
  constructor() {
    super('the database does not answer')
    this.name = 'CopyStuck'
  }
}

/** A slow disk may take seconds to read a large database back after the power went. */
const PATIENCE = 20_000

/**
 * The databases that are there. Throws CopyStuck where Chromium leaves that question without an answer, as after many
 * writes at once on a full disk: every question after it would wait for ever, and all saves with it.
 */
export function databases(patience = PATIENCE): Promise<IDBDatabaseInfo[]> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new CopyStuck()), patience)
    indexedDB
      .databases()
      .then(resolve, reject)
      .finally(() => clearTimeout(giveUp))
  })
}
