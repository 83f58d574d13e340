import { randomBytes } from 'node:crypto'
import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { paperKind } from '@shared/domain/codes'
import type { Paper } from '@shared/domain/papers/model'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { log } from '../app/log'
import { errno } from '../journal/files'
import { nodeRemover, removeAll, type Remover } from './removing'
import { withTemporary } from './temporary'
import { writeFailure } from './writeFile'

/** Where in the profile the copies are; nothing else is kept there. */
export const COPIES = 'copies'

/** An error comes at once; on some desktops the answer otherwise comes when the program is closed again. */
const ERROR_MILLIS = 10_000
/** By then what was printed has been opened to be sent, and may lose its name: it may be a recovery code. */
const SENT_MILLIS = 60_000

export interface CopiesDeps {
  /** The folder of the copies; made when first needed and gone when there are none. */
  folder: string
  /** Opens a file in this folder with another program; '' or why not. */
  open: (folder: string, path: string) => Promise<string>
  /** Told when there is something else to say about copies that cannot be removed. */
  onNotice: (notice: string | null) => void
  files?: Remover
  /** How long an error is waited for. */
  errorMillis?: number
  /** How long what was printed is left alone. */
  sentMillis?: number
}

/**
 * Copies in clear that another program shows (用 Word 打开): each in a folder of its own, read-only, so that who changes
 * one is asked by that program where to keep it. All of them are removed at lock, at the end and at the start; one that
 * is still open elsewhere (Windows: EBUSY, EPERM) is tried again, and the person is told of it.
 */
export class Copies {
  readonly #deps: CopiesDeps
  #queue: Promise<unknown> = Promise.resolve()
  /** Counts the clearings: a copy that was asked for before one is not written after it. */
  #round = 0
  /** Paths of what could not be removed. */
  #left: string[] = []
  #said: string | null = null
  #printing = 0

  constructor(deps: CopiesDeps) {
    this.#deps = deps
  }

  async open(name: string, make: () => Promise<Uint8Array>): Promise<Result<{ path: string }, IpcFailure>> {
    const round = this.#round
    const bytes = await make()
    const own = join(this.#deps.folder, randomBytes(8).toString('hex'))
    const path = join(own, `${name}.docx`)
    const written = await this.#inTurn(() => (round === this.#round ? this.#write(own, path, bytes) : LOCKED))
    if (!written.ok) return written
    if (round !== this.#round) return LOCKED
    if ((await this.#shown(path)) === '') return ok({ path })
    await this.#inTurn(() => this.#remove([own]))
    log('copies: not opened')
    return NO_PROGRAM
  }

  /**
   * What the system puts aside during `work`, a print, is among the copies, and goes soon after. Always in the same folder: Chromium's process
   * for printing keeps the one that it was started with. Rejects when there can be none: nothing goes elsewhere.
   */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const folder = join(this.#deps.folder, 'print')
    this.#printing += 1
    try {
      await this.#inTurn(() => this.#makeFolder(folder))
      return await withTemporary(folder, work)
    } finally {
      this.#printing -= 1
      void setTimeout(this.#deps.sentMillis ?? SENT_MILLIS, null, { ref: false }).then(() =>
        this.#inTurn(() => (this.#printing === 0 ? this.#remove([folder]) : undefined))
      )
    }
  }

  /** Removes all there is; never throws. */
  clear(): Promise<void> {
    this.#round += 1
    return this.#inTurn(async () => {
      const { folder } = this.#deps
      const files = this.#files
      try {
        // In place of the folder itself there may be a link that somebody laid.
        const isFolder = (await files.lstat(folder)).isDirectory()
        const inside = isFolder ? (await files.readdir(folder)).map((name) => join(folder, name)) : []
        this.#left = []
        await this.#remove(inside)
        if (this.#left.length === 0) await this.#remove([folder])
      } catch (error) {
        if (errno(error) === 'ENOENT') this.#say([])
        else {
          log(`copies: not cleared ${errno(error)}`)
          this.#say([folder])
        }
      }
    })
  }

  /** Tries once more what could not be removed, and leaves what is open now alone. */
  again(): Promise<void> {
    return this.#left.length === 0 ? Promise.resolve() : this.#inTurn(() => this.#remove([]))
  }

  /** What the person is to know of copies that are still there; null when there are none. */
  notice(): Promise<string | null> {
    return this.#inTurn(() => noticeOf(this.#left.length))
  }

  async #write(own: string, path: string, bytes: Uint8Array): Promise<Result<null, IpcFailure>> {
    try {
      await this.#makeFolder(own)
      await writeFile(path, bytes, { flag: 'wx', mode: 0o400 })
      return ok(null)
    } catch (error) {
      log(`copies: not written ${errno(error)}`)
      await this.#remove([own])
      return writeFailure(errno(error), 'write').code === 'DISK_FULL' ? DISK_FULL : NOT_WRITTEN
    }
  }

  /** One below the folder of copies, and that too. */
  async #makeFolder(own: string): Promise<void> {
    for (const folder of [this.#deps.folder, own]) {
      await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
        if (errno(error) !== 'EEXIST' || !(await lstat(folder)).isDirectory()) throw error
      })
    }
  }

  async #shown(path: string): Promise<string> {
    const noError = new AbortController()
    try {
      const patience = setTimeout(this.#deps.errorMillis ?? ERROR_MILLIS, '', {
        signal: noError.signal,
        ref: false
      })
      return await Promise.race([this.#deps.open(this.#deps.folder, path), patience])
    } catch {
      return 'failed'
    } finally {
      noError.abort()
    }
  }

  /** These and what was left before. */
  async #remove(paths: readonly string[]): Promise<void> {
    const left: string[] = []
    const codes = new Set<string>()
    for (const path of new Set([...this.#left, ...paths])) {
      const kept = await removeAll(path, this.#files)
      if (kept.length > 0) left.push(path)
      for (const code of kept) codes.add(code)
    }
    // Tried every few seconds: only what is new is a line.
    if (left.length > this.#left.length) log(`copies: ${left.length} not removed ${[...codes].join(' ')}`)
    this.#say(left)
  }

  #say(left: string[]): void {
    this.#left = left
    const notice = noticeOf(left.length)
    if (notice !== this.#said) this.#deps.onNotice(notice)
    this.#said = notice
  }

  get #files(): Remover {
    return this.#deps.files ?? nodeRemover
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

/** The official name of the form and nothing of the case: other programs keep the names of what they opened. */
export const copyName = ([first]: readonly Pick<Paper, 'key'>[]): string =>
  paperKind.list.find(({ code }) => code === first?.key.split(':')[0])?.name ?? '文书'

const noticeOf = (left: number): string | null =>
  left === 0
    ? null
    : `用 Word 打开的临时副本还有 ${left} 份没有删除，里面的内容没有加密；可能还在 Word 或 WPS 里开着。` +
      '请关闭 Word 或 WPS，软件会再删除，下次打开软件时也会。台账内容不受影响。'

const LOCKED = fail('LOCKED', '软件已锁定，没有打开。请先输入密码，已保存的内容不受影响。')
const NO_PROGRAM = fail(
  'NOT_FOUND',
  '没有打开：这台电脑没有能打开 docx 的程序，或者它没有启动。临时副本已删除，台账内容不受影响。' +
    '请用“导出 docx”存到别处，在装有 Word 或 WPS 的电脑上打开。'
)
const DISK_FULL = fail(
  'DISK_FULL',
  '磁盘空间不足，临时副本写不下，没有打开。台账内容不受影响。请清理磁盘，或者用“导出 docx”存到别处再打开。'
)
const NOT_WRITTEN = fail(
  'READ_ONLY',
  '资料文件夹里写不进临时副本，没有打开。台账内容不受影响。请用“导出 docx”存到别处再打开。'
)
