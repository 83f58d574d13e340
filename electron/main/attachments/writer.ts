import { randomBytes } from 'node:crypto'
import type { Files, OpenFile } from '../journal/files'
import { CHUNK, chunkAt, chunksIn, encodeHeader, HEADER_LENGTH, sealChunk } from './format'
import type { FileKeys, Keys } from './keys'

/** Seals a content of known length chunk by chunk into a file of its own. The header comes last: it names the content. */
export class SealedWriter {
  private readonly salt = randomBytes(32)
  private readonly fileKeys: FileKeys
  private readonly pending: Uint8Array
  private filled = 0
  private taken = 0
  private index = 0
  private closed = false

  private constructor(
    private readonly file: OpenFile,
    readonly path: string,
    keys: Keys,
    /** Bytes announced; not one more or less is taken. */
    private readonly bytes: number,
    private readonly chunk: number
  ) {
    this.fileKeys = keys.fileKeys(this.salt)
    this.pending = new Uint8Array(Math.min(chunk, bytes))
  }

  static async create(
    files: Files,
    path: string,
    keys: Keys,
    bytes: number,
    chunk = CHUNK
  ): Promise<SealedWriter> {
    return new SealedWriter(await files.open(path, 'create'), path, keys, bytes, chunk)
  }

  /** Bytes that are still to come. */
  get missing(): number {
    return this.bytes - this.taken
  }

  /** Throws RangeError when more comes than was announced; file system errors pass through. */
  async append(data: Uint8Array): Promise<void> {
    if (data.length > this.missing) throw new RangeError('more than announced')
    for (let at = 0; at < data.length;) {
      const part = data.subarray(at, at + this.pending.length - this.filled)
      this.pending.set(part, this.filled)
      this.filled += part.length
      this.taken += part.length
      at += part.length
      if (this.filled === this.pending.length || this.missing === 0) await this.flush()
    }
  }

  private async flush(): Promise<void> {
    const last = this.index === chunksIn(this.bytes, this.chunk) - 1
    const sealed = sealChunk(this.pending.subarray(0, this.filled), this.index, last, this.fileKeys)
    await this.file.write(sealed, chunkAt(this.index, this.chunk))
    this.index += 1
    this.filled = 0
  }

  /** Writes the header and returns when all of it is on the disk. Throws RangeError when bytes are missing. */
  async seal(tag: Uint8Array): Promise<void> {
    if (this.index < chunksIn(this.bytes, this.chunk)) throw new RangeError('less than announced')
    const header = { chunk: this.chunk, bytes: this.bytes, salt: this.salt, tag }
    await this.file.write(encodeHeader(header, this.fileKeys).subarray(0, HEADER_LENGTH), 0)
    await this.file.datasync()
    await this.close()
  }

  /** Also forgets what has not been written; safe to call twice. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    this.pending.fill(0)
    this.fileKeys.seal.fill(0)
    await this.file.close()
  }
}
