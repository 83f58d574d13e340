import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { fail, ok, type Failure, type Result } from '@shared/result'

/** The folders inside a profile. Everything that is kept lies under `root`. */
export interface Profile {
  root: string
  /** What Chromium keeps, the working copy among it; may be deleted, then it is made again from the journal. */
  browser: string
  /** Made for this run only, to be deleted at its end. */
  temporary: boolean
}

/** @param chosen the folder asked for, or null for a throw-away one */
export function profileAt(chosen: string | null): Profile {
  const root = chosen ?? mkdtempSync(join(tmpdir(), 'wenxin-demo-'))
  return { root, browser: join(root, 'browser'), temporary: chosen === null }
}

const REASONS: Record<string, string> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘已满',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已经存在'
}

/** Makes a small file and removes it: the one answer to "can this be written" that no platform gets wrong. */
export function checkWritable(folder: string): Result<null, Failure<'NOT_WRITABLE'>> {
  const probe = join(folder, `.write-check-${randomUUID()}`)
  try {
    mkdirSync(folder, { recursive: true })
    try {
      writeFileSync(probe, 'ok', { flag: 'wx' })
    } finally {
      rmSync(probe, { force: true })
    }
    return ok(null)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return fail(
      'NOT_WRITABLE',
      `资料文件夹不能写入：${folder}（${REASONS[code] ?? code}）。未改动任何数据。` +
        '请检查磁盘空间和文件夹权限，或请管理员换一个文件夹后再打开。'
    )
  }
}

/** Removes a throw-away profile. Chromium may still hold files on Windows; what stays is only demonstration data. */
export function discard(profile: Profile): void {
  if (profile.temporary) rmSync(profile.root, { recursive: true, force: true, maxRetries: 3 })
}
