import { createHash, timingSafeEqual } from 'node:crypto'
import type { Files, OpenFile } from '../journal/files'
import {
  chunkAt,
  chunksIn,
  decodeHeader,
  HEADER_LENGTH,
  headerHolds,
  openChunk,
  sealedLength,
  TAG_LENGTH
} from './format'
import type { Header } from './format'
import type { FileKeys, Keys } from './keys'

/** The file is not what was sealed: cut, changed, or another one under this name. */
export class Damaged extends Error {}

/** A sealed file that is open. Every chunk is authenticated before a byte of it is given out. */
export class SealedReader {
  private constructor(
    private readonly file: OpenFile,
    private readonly header: Header,
    private readonly fileKeys: FileKeys
  ) {}

  /**
   * Opens the file at `path` and holds header and length against what must be there.
   * @param tag of the content that is wanted (Keys.tagOf)
   * @throws Damaged; file system errors pass through, ENOENT when there is no such file
   */
  static async open(files: Files, path: string, keys: Keys, tag: Uint8Array): Promise<SealedReader> {
    const file = await files.open(path, 'read')
    try {
      const bytes = new Uint8Array(HEADER_LENGTH)
      const header = (await file.read(bytes, 0)) === HEADER_LENGTH ? decodeHeader(bytes) : null
      if (!header || !timingSafeEqual(header.tag, tag)) throw new Damaged('header')
      const fileKeys = keys.fileKeys(header.salt)
      if (!headerHolds(bytes, fileKeys)) throw new Damaged('header check')
      if ((await file.size()) !== sealedLength(header)) throw new Damaged('length')
      return new SealedReader(file, header, fileKeys)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Bytes of the content. */
  get bytes(): number {
    return this.header.bytes
  }

  /** The content in order, chunk by chunk. The event loop runs between them. */
  async *chunks(first = 0): AsyncGenerator<Uint8Array> {
    const count = chunksIn(this.bytes, this.header.chunk)
    for (let index = first; index < count; index++) yield this.chunkNumber(index, index === count - 1)
  }

  /** At most `length` bytes from `from` on; fewer at the end. */
  async read(from: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.bytes, from + length)
    const out = new Uint8Array(Math.max(0, end - from))
    let at = Math.floor(from / this.header.chunk) * this.header.chunk
    if (out.length === 0) return out
    for await (const chunk of this.chunks(at / this.header.chunk)) {
      const begin = Math.max(from, at)
      out.set(chunk.subarray(begin - at, end - at), begin - from)
      at += chunk.length
      if (at >= end) break
    }
    return out
  }

  /** SHA-256 of the content, hex; reads all of it. */
  async hash(): Promise<string> {
    const digest = createHash('sha256')
    for await (const chunk of this.chunks()) digest.update(chunk)
    return digest.digest('hex')
  }

  async close(): Promise<void> {
    this.fileKeys.seal.fill(0)
    await this.file.close()
  }

  private async chunkNumber(index: number, last: boolean): Promise<Uint8Array> {
    const { chunk } = this.header
    const sealed = new Uint8Array(Math.min(chunk, this.bytes - index * chunk) + TAG_LENGTH)
    if ((await this.file.read(sealed, chunkAt(index, chunk))) < sealed.length) throw new Damaged('cut')
    const plain = openChunk(sealed, index, last, this.fileKeys)
    if (!plain) throw new Damaged(`chunk ${index}`)
    return plain
  }
}
