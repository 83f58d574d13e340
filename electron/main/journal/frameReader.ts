import { bodyLengthAt, PREFIX_LENGTH } from './frame'
import type { OpenFile } from './files'

/** Why no further frame was read: the end, too few bytes for one, or no frame where one should begin. */
export type Stop = 'end' | 'short' | 'garbage'

/** Reads frames one after the other in large pieces, so that memory stays small however long the file is. */
export class FrameReader {
  private buffer: Uint8Array = new Uint8Array(0)
  private at = 0

  /** Reads `file` from byte `offset` up to byte `end`. */
  constructor(
    private readonly file: OpenFile,
    private offset: number,
    private readonly end: number,
    private readonly piece = 1024 * 1024
  ) {}

  /** Byte offset at which the next frame begins. */
  get position(): number {
    return this.offset - (this.buffer.length - this.at)
  }

  /** The next whole frame (a view that stays valid until the next call), without waiting when it is in memory. */
  next(): Uint8Array | Stop | Promise<Uint8Array | Stop> {
    return this.held() ?? this.fetch()
  }

  private held(): Uint8Array | null {
    const rest = this.buffer.length - this.at
    if (rest < PREFIX_LENGTH) return null
    const length = bodyLengthAt(this.buffer, this.at)
    if (length === null || rest < PREFIX_LENGTH + length) return null
    const frame = this.buffer.subarray(this.at, this.at + PREFIX_LENGTH + length)
    this.at += frame.length
    return frame
  }

  private async fetch(): Promise<Uint8Array | Stop> {
    if (!(await this.hold(PREFIX_LENGTH))) return this.position === this.end ? 'end' : 'short'
    const length = bodyLengthAt(this.buffer, this.at)
    if (length === null) return 'garbage'
    if (!(await this.hold(PREFIX_LENGTH + length))) return 'short'
    return this.held() ?? 'garbage'
  }

  /** Makes at least `wanted` bytes available, if the file has them. */
  private async hold(wanted: number): Promise<boolean> {
    const rest = this.buffer.subarray(this.at)
    if (rest.length >= wanted) return true
    const length = Math.min(Math.max(this.piece, wanted), rest.length + this.end - this.offset)
    if (length < wanted) return false
    const fresh = new Uint8Array(length)
    fresh.set(rest)
    const got = await this.file.read(fresh.subarray(rest.length), this.offset)
    this.offset += got
    this.buffer = fresh.subarray(0, rest.length + got)
    this.at = 0
    return this.buffer.length >= wanted
  }
}
