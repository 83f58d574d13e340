import { join } from 'node:path'
import { z } from 'zod'
import type { Files } from '../journal/files'
import { readSmallFile, writeSmallFile } from './atomicFile'
import { accountTag } from './wrap'

/** Seconds to wait after so many wrong passwords in a row; the last one for all that follow. */
const WAITS = [0, 0, 0, 0, 5, 15, 30, 60, 120, 300]

const count = z.object({ failures: z.number().int().min(0), lastAt: z.number().int() })
type Count = z.infer<typeof count>
const stored = z.union([
  z.object({ format: z.literal(2), counts: z.record(z.string(), count) }),
  count.extend({ format: z.literal(1) })
])

/** All names that nobody has together, and the passphrase of backups. */
export const NOBODY = ''

/** Under which account a guess at this name counts. */
export function countedAs(
  vault: { office: string; accounts: readonly { tag: string }[] },
  loginName: string
) {
  const own = accountTag(vault.office, loginName)
  return vault.accounts.some(({ tag }) => tag === own) ? own : NOBODY
}

/**
 * Counts wrong passwords by account, over restarts too: a colleague's own password in between must not end the wait for
 * another's, and guessing at one must not keep the others out. It only ever makes someone wait: where the file cannot be
 * read or written (a full disk), the count in memory goes on, so that nobody is kept from their data.
 */
export class Attempts {
  private counts = new Map<string, Count>()
  private loaded = false
  private readonly path: string

  constructor(
    private readonly files: Files,
    profileDir: string,
    private readonly nowMillis: () => number
  ) {
    this.path = join(profileDir, 'attempts.json')
  }

  /** Seconds until the next password may be tried; 0 now. @param account tag of the account, or NOBODY */
  async waitSeconds(account: string): Promise<number> {
    await this.load()
    const counted = this.counts.get(account)
    const wait = WAITS[Math.min(counted?.failures ?? 0, WAITS.length - 1)] ?? 0
    if (!counted || wait === 0) return 0
    const now = this.nowMillis()
    if (now < counted.lastAt) {
      // The PC's clock was set back: the wait counts from now, and is not longer for it.
      counted.lastAt = now
      await this.save()
    }
    return Math.max(0, Math.ceil((counted.lastAt + wait * 1000 - now) / 1000))
  }

  /** Called before a password is looked at, so that ending the program does not save an attempt. */
  async begin(account: string): Promise<void> {
    await this.load()
    const failures = (this.counts.get(account)?.failures ?? 0) + 1
    this.counts.set(account, { failures, lastAt: this.nowMillis() })
    await this.save()
  }

  async succeeded(account: string): Promise<void> {
    await this.load()
    if (this.counts.delete(account)) await this.save()
  }

  private async load(): Promise<void> {
    if (this.loaded) return
    this.loaded = true
    try {
      const bytes = await readSmallFile(this.files, this.path)
      const parsed = stored.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())))
      if (parsed.format === 2) this.counts = new Map(Object.entries(parsed.counts))
      else this.counts.set(NOBODY, { failures: parsed.failures, lastAt: parsed.lastAt })
    } catch {
      // Missing or damaged: counting begins anew. Nothing but a wait hangs on it.
    }
  }

  private async save(): Promise<void> {
    const text = JSON.stringify({ format: 2, counts: Object.fromEntries(this.counts) })
    // See the class comment: a disk that takes no file must not keep anyone out.
    await writeSmallFile(this.files, this.path, `${text}\n`).catch(() => undefined)
  }
}
