import { createHash } from 'node:crypto'
import {
  DIRECTORY_BYTES,
  HEAD_BYTES,
  judge,
  oleDirectoryAt,
  refuseProgram,
  type StoredFile
} from '@shared/domain/attachments'
import { OUT_OF_STEP, Refused } from './failures'
import { settle, type Place } from './place'
import { SealedReader } from './reader'
import { SealedWriter } from './writer'

const MENDED = '原来损坏的附件文件，已用这一份补好。'

/** One file on its way in: sealed into a part file, judged by its content, then put in place. Throws Refused. */
export class Upload {
  private readonly digest = createHash('sha256')
  private looked = false

  private constructor(
    private readonly place: Place,
    private readonly writer: SealedWriter,
    private readonly name: string,
    private readonly bytes: number
  ) {}

  static async begin(place: Place, part: string, name: string, bytes: number): Promise<Upload> {
    await place.files.makeFolder(place.folder)
    return new Upload(place, await SealedWriter.create(place.files, part, place.keys, bytes), name, bytes)
  }

  get done(): number {
    return this.bytes - this.writer.missing
  }

  async append(data: Uint8Array): Promise<void> {
    if (data.length === 0 || data.length > this.writer.missing) throw OUT_OF_STEP
    if (!this.looked) {
      this.looked = true
      const harmless = refuseProgram(data.subarray(0, HEAD_BYTES))
      if (!harmless.ok) throw new Refused(harmless.error)
    }
    this.digest.update(data)
    await this.writer.append(data)
  }

  /** Returns when the file stands in its place, flushed. */
  async finish(): Promise<StoredFile> {
    if (this.writer.missing > 0) throw OUT_OF_STEP
    const hash = this.digest.digest('hex')
    const tag = this.place.keys.tagOf(hash)
    await this.writer.seal(tag)
    const judged = await this.judge(tag)
    if (!judged.ok) throw new Refused(judged.error)
    const before = await settle(this.place, this.writer.path, hash)
    const notice = before === 'damaged' ? MENDED + judged.value.notice : judged.value.notice
    return { name: judged.value.name, bytes: this.bytes, hash, mime: judged.value.mime, notice }
  }

  /** Leaves nothing behind; harmless after finish. */
  async drop(): Promise<void> {
    await this.writer.close().catch(() => undefined)
    await this.place.files.remove(this.writer.path).catch(() => undefined)
  }

  /** From the part as it was written, so that what is judged is what is kept. */
  private async judge(tag: Uint8Array) {
    const reader = await SealedReader.open(this.place.files, this.writer.path, this.place.keys, tag)
    try {
      const head = await reader.read(0, HEAD_BYTES)
      const tail = await reader.read(Math.max(0, this.bytes - HEAD_BYTES), HEAD_BYTES)
      const at = oleDirectoryAt(head)
      const directory = at === null ? null : await reader.read(at, DIRECTORY_BYTES)
      return judge({ head, tail, directory }, this.name)
    } finally {
      await reader.close()
    }
  }
}
