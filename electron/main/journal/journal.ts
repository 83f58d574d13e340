import type { Answers, IpcFailure, JournalHead } from '@shared/ipc/contract'
import { type Change, type Entry, nextClock, wallBehind } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { clockNotices } from './clockNotices'
import { Broken, openFailure, writeFailure } from './failures'
import { type Files, nodeFiles } from './files'
import { nextHash, PREFIX_LENGTH, sealer, toHex, unpackEntry } from './frame'
import { checkFrames } from './heal'
import { copyKeys, wipeKeys, type JournalKey } from './keys'
import { readEntries } from './read'
import { scan, type Standing, type Where } from './scan'
import { journalFolder, SEGMENT_LIMIT } from './segments'
import { Writer } from './writer'

export interface JournalOptions {
  /** The profile folder; the journal lies in journal/<first 8 characters of the device> below it. */
  dir: string
  office: string
  device: string
  /** 32 bytes each, the oldest first; copied, and zeroed on close. */
  keys: readonly JournalKey[]
  files?: Files
  /** Bytes after which a new segment is begun. */
  segmentLimit?: number
  /** What each entry says of the accounts (Entry.accounts); nothing when absent. */
  accounts?: () => number | undefined
  /** Milliseconds since 1970; names what is put aside. */
  nowMillis?: () => number
  /** What was mended before it was opened, in plain Chinese. */
  notices?: readonly string[]
}

/** Where a journal lies, with keys of its own. */
export function whereOf(options: JournalOptions): Where {
  const keys = copyKeys(options.keys)
  return {
    files: options.files ?? nodeFiles,
    folder: journalFolder(options.dir, options.device),
    office: options.office,
    device: options.device,
    keys,
    sealer: sealer(options.device, keys)
  }
}

export interface Addition {
  /** Account id. */
  person: string
  /** Account id of the second person, where one confirmed it. */
  second?: string | undefined
  reason: string
  changes: Change[]
  nowMillis: number
}

type Answer<T> = Promise<Result<T, IpcFailure>>

/** The append-only journal of this device. Calls may overlap: what writes is done one after the other. */
export interface Journal {
  /** Plain Chinese: what was found and mended when the journal was opened. */
  readonly notices: readonly string[]
  head(): JournalHead
  /** What the last entry says of the accounts, 0 when none does. */
  accounts(): number
  /** The same with the length in bytes of each segment: what is there now stays as it is, whatever is appended. */
  extent(): Answer<JournalHead & { sizes: number[] }>
  /** Answers only after the entry is flushed to the disk; on a failure nothing of it is there. */
  append(addition: Addition): Answer<Answers['journal.append']>
  /** Entries from a position on, at most about `maxBytes` of frames, at least one unless `from` is past the head. */
  read(from: number, maxBytes: number): Answer<Answers['journal.read']>
  /** Puts back frames behind the head. All are verified before the first is written; known positions are skipped. */
  heal(frames: { position: number; frame: Uint8Array }[]): Answer<Answers['journal.heal']>
  /**
   * Other keys from here on. `change` learns the position of the next entry and answers the new list when it is kept on
   * the disk; nothing is appended meanwhile.
   */
  rotate(change: (from: number) => Answer<JournalKey[]>): Answer<null>
  close(): Promise<void>
}

/**
 * Opens the journal and verifies all of it. A journal that is not there yet is empty, and made by the first append.
 * Fails with JOURNAL_BROKEN or NEWER_VERSION (nothing changed), READ_ONLY, DISK_FULL or UNEXPECTED.
 */
export async function openJournal(options: JournalOptions): Answer<Journal> {
  const where = whereOf(options)
  try {
    const nowMillis = (options.nowMillis ?? Date.now)()
    const standing = await scan(where, nowMillis)
    standing.notices.unshift(...(options.notices ?? []))
    standing.notices.push(...clockNotices(standing.lastClock, nowMillis))
    return ok(new OpenedJournal(where, standing, options))
  } catch (error) {
    wipeKeys(where.keys)
    return openFailure(error)
  }
}

const CLOSED = '台账已锁定，没有保存。已填内容仍在本页，解锁后按 Ctrl+S 重试。'

class OpenedJournal implements Journal {
  private queue: Promise<unknown> = Promise.resolve()
  private readonly writer: Writer
  private closed = false

  constructor(
    private readonly where: Where,
    private readonly standing: Standing,
    private readonly options: Pick<JournalOptions, 'segmentLimit' | 'accounts'>
  ) {
    this.writer = new Writer(where, standing, options.segmentLimit ?? SEGMENT_LIMIT)
  }

  get notices(): readonly string[] {
    return this.standing.notices
  }

  head(): JournalHead {
    return { position: this.standing.position, hash: toHex(this.standing.hash) }
  }

  accounts(): number {
    return this.standing.accounts
  }

  extent(): Answer<JournalHead & { sizes: number[] }> {
    return this.inTurn(() => Promise.resolve(ok({ ...this.head(), sizes: [...this.standing.sizes] })))
  }

  append(addition: Addition): Answer<Answers['journal.append']> {
    return this.inTurn(async () => {
      const { office, device } = this.where
      const place = { position: this.standing.position + 1, previous: this.standing.hash }
      const clock = nextClock(this.standing.lastClock, addition.nowMillis, device)
      const { person, second, reason, changes } = addition
      const when = { clock, ...wallBehind(clock, addition.nowMillis) }
      const who = second === undefined ? { person } : { person, second }
      const accounts = this.options.accounts?.()
      const standing = accounts === undefined ? {} : { accounts }
      const entry: Entry = {
        ...{ position: place.position, ...when, office, device, ...who },
        ...{ ...standing, reason, changes }
      }
      let frame: Uint8Array
      try {
        frame = this.where.sealer.seal(entry, place)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return fail('BAD_REQUEST', '没有保存：一次保存的内容过大。已填内容仍在本页，请分几次保存。')
      }
      const written = await this.put(frame, entry)
      return written.ok ? ok({ entry, head: this.head(), frame }) : written
    })
  }

  async read(from: number, maxBytes: number): Answer<Answers['journal.read']> {
    if (this.closed) return fail('LOCKED', '台账已锁定。')
    const head = this.head()
    try {
      return ok({ ...(await readEntries(this.where, this.standing, from, maxBytes)), head })
    } catch (error) {
      return openFailure(error)
    }
  }

  heal(frames: { position: number; frame: Uint8Array }[]): Answer<Answers['journal.heal']> {
    return this.inTurn(async () => {
      let checked: ReturnType<typeof checkFrames>
      try {
        checked = checkFrames(this.where.sealer, this.standing, frames)
      } catch (error) {
        if (!(error instanceof Broken)) throw error
        return fail('BAD_REQUEST', `没有补回：第 ${error.position} 条${error.what}。台账流水未作改动。`)
      }
      for (const { frame, packed } of checked) {
        const written = await this.put(frame, unpackEntry(packed))
        if (!written.ok) return written
      }
      return ok({ healed: checked.length, head: this.head() })
    })
  }

  rotate(change: (from: number) => Answer<JournalKey[]>): Answer<null> {
    return this.inTurn(async () => {
      const next = await change(this.standing.position + 1)
      if (!next.ok) return next
      const { keys } = this.where
      wipeKeys(keys)
      keys.splice(0, keys.length, ...next.value)
      return ok(null)
    })
  }

  async close(): Promise<void> {
    this.closed = true
    await this.queue
    await this.writer.close().catch(() => undefined)
    wipeKeys(this.where.keys)
  }

  /** Writes a frame sealed for the place behind the head, and moves the head. */
  private async put(frame: Uint8Array, { clock, accounts = 0 }: Entry): Promise<Result<null, IpcFailure>> {
    const { standing } = this
    try {
      const { segment, offset, fresh } = await this.writer.write(frame)
      standing.marks.add({ position: standing.position + 1, segment, offset, previous: standing.hash }, fresh)
    } catch (error) {
      return writeFailure(error)
    }
    standing.hash = nextHash(standing.hash, frame.subarray(PREFIX_LENGTH))
    standing.position += 1
    standing.lastClock = clock
    standing.accounts = accounts
    return ok(null)
  }

  private inTurn<T>(work: () => Answer<T>): Answer<T> {
    if (this.closed) return Promise.resolve(fail('LOCKED', CLOSED))
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
