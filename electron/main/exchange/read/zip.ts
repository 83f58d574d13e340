import { inflateRawSync } from 'node:zlib'
import { LIMITS } from '@shared/domain/importing'
import { broken, Refusal, tooLarge } from './refusal'

interface Entry {
  method: number
  packed: number
  unpacked: number
  /** Where its local header stands. */
  offset: number
  locked: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 10_000
const BOMB = '文件展开后超过 200 MB'

/**
 * The parts of an office file, unpacked one at a time when asked for (APPNOTE 4.3). Sizes are not believed: what is
 * unpacked is counted, and more than the limit stops at once.
 */
export class ZipParts {
  private left: number = LIMITS.unpacked
  private readonly entries = new Map<string, Entry>()
  private readonly view: DataView

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (error) {
      throw error instanceof RangeError ? broken('文件不完整或已损坏') : error
    }
    if ([...this.entries.values()].some(({ locked }) => locked)) {
      throw new Refusal('DAMAGED', '文件设有密码，没有读入，台账没有变化。请去掉密码另存后再选。')
    }
    const declared = [...this.entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0)
    if (declared > LIMITS.unpacked) throw tooLarge(BOMB)
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** The bytes of a part, or null when there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name)
    if (!entry) return null
    const data = this.dataOf(entry)
    const unpacked = entry.method === 0 ? data : this.inflate(data)
    this.left -= unpacked.length
    if (this.left < 0) throw tooLarge(BOMB)
    return unpacked
  }

  private inflate(data: Uint8Array): Uint8Array {
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, this.left) })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(BOMB) : broken('文件内容已损坏')
    }
  }

  private dataOf({ offset, packed, method }: Entry): Uint8Array {
    if (method !== 0 && method !== 8) throw broken('文件的压缩方式不能识别')
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL) {
      throw broken('文件内容已损坏')
    }
    const start =
      offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true)
    if (start + packed > this.bytes.length) throw broken('文件不完整或已损坏')
    return this.bytes.subarray(start, start + packed)
  }

  private readDirectory(): void {
    const end = this.endRecord()
    const count = this.view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) throw tooLarge('文件内部的部分过多')
    let at = this.view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (this.view.getUint32(at, true) !== CENTRAL) throw broken('文件不完整或已损坏')
      const [nameLength, extra, comment] = [28, 30, 32].map((from) => this.view.getUint16(at + from, true))
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)))
      this.entries.set(name.replace(/^\/+/, ''), {
        locked: (this.view.getUint16(at + 8, true) & 1) !== 0,
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        unpacked: this.view.getUint32(at + 24, true),
        offset: this.view.getUint32(at + 42, true)
      })
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
  }

  /** The last thing in the file but for a comment of 64 KB at most. */
  private endRecord(): number {
    const lowest = Math.max(0, this.bytes.length - 22 - 0xffff)
    for (let at = this.bytes.length - 22; at >= lowest; at--) {
      if (this.view.getUint32(at, true) === END) return at
    }
    throw broken('文件不完整或已损坏')
  }
}
