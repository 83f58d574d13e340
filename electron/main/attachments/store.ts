import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sizeProblem, type StoredFile } from '@shared/domain/attachments'
import type { IpcFailure } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'
import { type Files, nodeFiles } from '../journal/files'
import { copyOut } from './copyOut'
import {
  CANCELLED,
  LOCKED,
  NO_UPLOAD,
  OUT_OF_STEP,
  readFailure,
  refuse,
  takeFailure,
  TOO_MANY
} from './failures'
import { Keys } from './keys'
import { openHash, partPath, stateOf, sweep, type Place } from './place'
import { openSource, type OpenSource } from './source'
import { Upload } from './upload'

type Answer<T> = Promise<Result<T, IpcFailure>>

export interface StoreOptions {
  /** The profile folder; attachments lie in attachments/ below it. */
  dir: string
  /** 32 bytes each, the oldest first: new files are sealed with the last. Copied, and zeroed on close. */
  keys: readonly Uint8Array[]
  files?: Files
  openSource?: OpenSource
  nowMillis?: () => number
  /** How long closing waits for a disk that does not answer; milliseconds. */
  leaveMillis?: number
}

/** How far a file is that main reads by itself. */
export interface TakeProgress {
  upload: string
  name: string
  done: number
  bytes: number
}

interface Running {
  /** Null while main reads the file itself. */
  upload: Upload | null
  next: number
  cancelled: boolean
  lastMillis: number
  queue: Promise<unknown>
}

const MOST_AT_ONCE = 16
/** A page that was loaded again forgets its uploads; after this they make room. */
const IDLE_MILLIS = 10 * 60_000
const PIECE = 256 * 1024
const LEAVE_MILLIS = 3_000

/** The sealed files of a profile while it is unlocked. Contents are known by the SHA-256 of what is inside. */
export class AttachmentStore {
  private readonly place: Place
  private readonly running = new Map<string, Running>()
  private readonly working = new Set<Promise<unknown>>()
  private readonly swept: Promise<void>
  private readonly now: () => number
  private readonly openSource: OpenSource
  private readonly leaveMillis: number
  private closed = false

  constructor(options: StoreOptions) {
    const folder = join(options.dir, 'attachments')
    const [keys, ...former] = options.keys.map((key) => new Keys(key)).reverse()
    if (!keys) throw new Error('a store without keys')
    this.place = { files: options.files ?? nodeFiles, folder, keys, former }
    this.now = options.nowMillis ?? Date.now
    this.openSource = options.openSource ?? openSource
    this.leaveMillis = options.leaveMillis ?? LEAVE_MILLIS
    this.swept = sweep(this.place)
  }

  /** A file that the page sends piece by piece. EMPTY_FILE, TOO_LARGE, WAIT, or what the disk says. */
  begin(name: string, bytes: number): Answer<{ upload: string }> {
    return this.work(takeFailure, async () => {
      const id = await this.register()
      try {
        const upload = await this.open(id, name, bytes)
        const running = this.running.get(id)
        if (!running) {
          await upload.drop()
          throw CANCELLED
        }
        running.upload = upload
        return { upload: id }
      } catch (error) {
        this.running.delete(id)
        throw error
      }
    })
  }

  /** Pieces come in order, from 0. After a failure nothing of the file is left. */
  chunk(id: string, index: number, data: Uint8Array): Answer<null> {
    return this.step(id, async (upload, running) => {
      if (index !== running.next) throw OUT_OF_STEP
      running.next += 1
      await upload.append(data)
      return null
    })
  }

  finish(id: string): Answer<StoredFile> {
    return this.step(id, async (upload) => {
      const stored = await upload.finish()
      this.running.delete(id)
      return stored
    })
  }

  /** Harmless when there is no such upload any more. */
  async cancel(id: string): Answer<null> {
    const running = this.running.get(id)
    if (running) await this.abandon(id, running)
    return ok(null)
  }

  /** Reads a file of the person and keeps it; the page never names its path. */
  take(path: string, onProgress: (progress: TakeProgress) => void): Answer<StoredFile> {
    return this.work(takeFailure, async () => {
      const id = await this.register()
      const goOn = (): void => {
        if (this.running.get(id)?.cancelled ?? true) throw this.closed ? LOCKED : CANCELLED
      }
      try {
        const source = await this.openSource(path)
        try {
          goOn()
          const upload = await this.open(id, source.name, source.bytes)
          try {
            const piece = new Uint8Array(PIECE)
            while (upload.done < source.bytes) {
              goOn()
              onProgress({ upload: id, name: source.name, done: upload.done, bytes: source.bytes })
              const read = await source.read(piece.subarray(0, source.bytes - upload.done), upload.done)
              if (read === 0) await source.confirm()
              // The keys may have gone while the disk let us wait.
              goOn()
              await upload.append(piece.subarray(0, read))
            }
            await source.confirm()
            goOn()
            return await upload.finish()
          } finally {
            await upload.drop()
          }
        } finally {
          await source.close()
        }
      } finally {
        this.running.delete(id)
      }
    })
  }

  /** Bytes of a content from `from` on, at most `length`. NOT_FOUND, DAMAGED. */
  read(hash: string, from: number, length: number): Answer<{ data: Uint8Array; bytes: number }> {
    return this.work(readFailure, async () => {
      const reader = await openHash(this.place, hash)
      try {
        return { data: await reader.read(from, length), bytes: reader.bytes }
      } finally {
        await reader.close()
      }
    })
  }

  /** Writes the content as it was to a file outside; a whole file or none. */
  saveAs(hash: string, path: string): Answer<null> {
    return this.work(readFailure, async () => {
      await copyOut(this.place, hash, path, () => this.closed)
      return null
    })
  }

  state(hash: string, quick: boolean): Answer<'ok' | 'missing' | 'damaged'> {
    return this.work(readFailure, () => stateOf(this.place, hash, quick))
  }

  /**
   * Abandons what is on its way, waits for it to be gone, and forgets the keys. A share or a stick that does not answer
   * any more must not keep them in memory: what hangs there is not waited for, and ends at its next step.
   */
  async close(): Promise<void> {
    this.closed = true
    await Promise.race([this.ended(), setTimeout(this.leaveMillis, null, { ref: false })])
    for (const keys of [this.place.keys, ...this.place.former]) keys.forget()
  }

  private async ended(): Promise<void> {
    await Promise.allSettled([...this.running].map(([id, running]) => this.abandon(id, running)))
    await Promise.allSettled([...this.working, this.swept])
  }

  private async register(): Promise<string> {
    await this.swept
    for (const [id, running] of this.running) {
      if (running.upload && this.now() - running.lastMillis > IDLE_MILLIS) await this.abandon(id, running)
    }
    if (this.running.size >= MOST_AT_ONCE) throw TOO_MANY
    const id = randomUUID()
    const queue = Promise.resolve()
    this.running.set(id, { upload: null, next: 0, cancelled: false, lastMillis: this.now(), queue })
    return id
  }

  private async open(id: string, name: string, bytes: number): Promise<Upload> {
    const problem = sizeProblem(bytes)
    if (problem) throw refuse(problem.code, problem.message)
    return Upload.begin(this.place, partPath(this.place, id), name, bytes)
  }

  /** One step of an upload after the other; the first that fails ends it. */
  private step<T>(id: string, take: (upload: Upload, running: Running) => Promise<T>): Answer<T> {
    return this.work(takeFailure, () => {
      const running = this.running.get(id)
      const upload = running?.upload
      if (!running || !upload) throw NO_UPLOAD
      running.lastMillis = this.now()
      const turn = running.queue.then(async () => {
        if (running.cancelled) throw this.closed ? LOCKED : CANCELLED
        try {
          return await take(upload, running)
        } catch (error) {
          running.cancelled = true
          this.running.delete(id)
          await upload.drop()
          throw error
        }
      })
      running.queue = turn.catch(() => undefined)
      return turn
    })
  }

  private async abandon(id: string, running: Running): Promise<void> {
    running.cancelled = true
    this.running.delete(id)
    await running.queue
    await running.upload?.drop()
  }

  private async work<T>(
    failure: (error: unknown) => { ok: false; error: IpcFailure },
    run: () => Promise<T>
  ): Answer<T> {
    if (this.closed) return failure(LOCKED)
    const done = (async () => run())()
    this.working.add(done)
    try {
      return ok(await done)
    } catch (error) {
      return failure(error)
    } finally {
      this.working.delete(done)
    }
  }
}
