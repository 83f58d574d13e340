import { join } from 'node:path'
import { z } from 'zod'
import type { Files } from '../journal/files'
import { readSmallFile, writeSmallFile } from './atomicFile'

/** Seconds to wait after so many wrong passwords in a row; the last one for all that follow. */
const WAITS = [0, 0, 0, 0, 5, 15, 30, 60, 120, 300]

const stored = z.object({ format: z.literal(1), failures: z.number().int().min(0), lastAt: z.number().int() })

/**
 * Counts wrong passwords, over restarts too. It only ever makes someone wait: where the file cannot be read or
 * written (a full disk), the count in memory goes on, so that nobody is kept from their data.
 */
export class Attempts {
  private failures = 0
  private lastAt = 0
  private loaded = false
  private readonly path: string

  constructor(
    private readonly files: Files,
    profileDir: string,
    private readonly nowMillis: () => number
  ) {
    this.path = join(profileDir, 'attempts.json')
  }

  /** Seconds until the next password may be tried; 0 now. */
  async waitSeconds(): Promise<number> {
    await this.load()
    const wait = WAITS[Math.min(this.failures, WAITS.length - 1)] ?? 0
    if (wait === 0) return 0
    const now = this.nowMillis()
    if (now < this.lastAt) {
      // The PC's clock was set back: the wait counts from now, and is not longer for it.
      this.lastAt = now
      await this.save()
    }
    return Math.max(0, Math.ceil((this.lastAt + wait * 1000 - now) / 1000))
  }

  /** Called before a password is looked at, so that ending the program does not save an attempt. */
  async begin(): Promise<void> {
    await this.load()
    this.failures += 1
    this.lastAt = this.nowMillis()
    await this.save()
  }

  async succeeded(): Promise<void> {
    this.failures = 0
    this.lastAt = this.nowMillis()
    await this.save()
  }

  private async load(): Promise<void> {
    if (this.loaded) return
    this.loaded = true
    try {
      const bytes = await readSmallFile(this.files, this.path)
      const parsed = stored.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())))
      this.failures = parsed.failures
      this.lastAt = parsed.lastAt
    } catch {
      // Missing or damaged: counting begins anew. Nothing but a wait hangs on it.
    }
  }

  private async save(): Promise<void> {
    const text = JSON.stringify({ format: 1, failures: this.failures, lastAt: this.lastAt })
    // See the class comment: a disk that takes no file must not keep anyone out.
    await writeSmallFile(this.files, this.path, `${text}\n`).catch(() => undefined)
  }
}
