import { dirname, join } from 'node:path'
import { Foreign } from './failures'
import { errno, makeLastingFolder, type OpenFile } from './files'
import { encodeHeader, HEADER_LENGTH } from './header'
import { newestKey } from './keys'
import type { Standing, Where } from './scan'
import { segmentName } from './segments'

/**
 * Puts frames on the disk, one at a time, so that each is either wholly there or not at all. Throws the file
 * system's error; what stood before is then as it was, or will be before anything else is written.
 */
export class Writer {
  private file: OpenFile | null = null
  /** Takes back what a failed write left behind; kept until it succeeds. */
  private repair: (() => Promise<void>) | null = null

  constructor(
    private readonly where: Where,
    private readonly standing: Standing,
    private readonly limit: number
  ) {}

  /** Returns where the frame begins, after it is flushed. */
  async write(frame: Uint8Array): Promise<{ segment: number; offset: number; fresh: boolean }> {
    await this.mend()
    const fresh = await this.makeRoom(frame.length)
    const file = await this.opened()
    const segment = this.standing.sizes.length
    const offset = this.standing.sizes[segment - 1] as number
    if ((await file.size()) !== offset) throw new Foreign()
    this.repair = async () => {
      await file.truncate(offset)
      await file.datasync()
    }
    try {
      await file.write(frame, offset)
      await file.datasync()
    } catch (error) {
      await this.tryMend()
      throw error
    }
    this.repair = null
    this.standing.sizes[segment - 1] = offset + frame.length
    return { segment, offset, fresh }
  }

  /** Last chance to take back a failed write; then lets go of the file. */
  async close(): Promise<void> {
    await this.tryMend()
    const { file } = this
    this.file = null
    await file?.close()
  }

  private async mend(): Promise<void> {
    await this.repair?.()
    this.repair = null
  }

  private async tryMend(): Promise<void> {
    try {
      await this.mend()
    } catch {
      // Kept in `repair`: the next write tries again first, and reports it if it still fails.
    }
  }

  /**
   * Begins a new segment when there is none, the present one is full, or this is the first entry of another key: a vault
   * of before then meets a header that it cannot verify, and not an end that looks as if it had never been finished.
   */
  private async makeRoom(length: number): Promise<boolean> {
    const { sizes, position } = this.standing
    const size = sizes.at(-1)
    const otherKey = this.where.keys.at(-1)?.from === position + 1
    const room = size === HEADER_LENGTH || (!otherKey && (size ?? 0) + length <= this.limit)
    if (size !== undefined && room) return false
    await this.file?.close()
    this.file = null
    const segment = sizes.length + 1
    const path = join(this.where.folder, segmentName(segment))
    const { files, folder, office, device, keys } = this.where
    // Below the profile: journal/<device>.
    if (size === undefined) await makeLastingFolder(files, dirname(dirname(folder)), folder)
    const file = await files.open(path, 'create')
    this.repair = () => this.takeBack(path)
    try {
      const header = {
        office,
        device,
        segment,
        first: this.standing.position + 1,
        previous: this.standing.hash
      }
      await file.write(encodeHeader(header, newestKey(keys)), 0)
      await file.datasync()
      await files.syncFolder(folder)
    } catch (error) {
      await file.close().catch(() => undefined)
      await this.tryMend()
      throw error
    }
    this.repair = null
    this.file = file
    sizes.push(HEADER_LENGTH)
    return true
  }

  private async takeBack(path: string): Promise<void> {
    try {
      await this.where.files.remove(path)
    } catch (error) {
      if (errno(error) !== 'ENOENT') throw error
    }
    await this.where.files.syncFolder(this.where.folder)
  }

  private async opened(): Promise<OpenFile> {
    const name = segmentName(this.standing.sizes.length)
    this.file ??= await this.where.files.open(join(this.where.folder, name), 'write')
    return this.file
  }
}
