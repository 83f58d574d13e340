import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, nextClock, type Change, type Entry, type Json } from '@shared/ledger'
import type { Answer, Answers, Bridge, Channel, JournalHead, RequestOf, Session } from '@shared/ipc/contract'
import { fail, ok } from '@shared/result'

const ZERO: JournalHead = { position: 0, hash: '0'.repeat(64) }
/** A frame: the prefix of eight bytes, then the body that the chain is over. */
const PREFIX = 8
const framed = (text: string): Uint8Array =>
  concatBytes(new Uint8Array(PREFIX), new TextEncoder().encode(text))
const textOf = (frame: Uint8Array): string => new TextDecoder().decode(frame.subarray(PREFIX))

/** A fresh session; its key is one number repeated, so that two sessions can have different ones. */
export const testSession = (key = 7, device = 'device-a'): Session => ({
  person: 'person-1',
  role: 'administrator',
  office: 'office-1',
  device,
  deviceLetter: 'A',
  storeKey: new Uint8Array(32).fill(key),
  formerStoreKeys: [],
  mustChange: false
})

/**
 * Main as the store sees it, with a journal in memory. Frames are the entry's text with the hash before it: enough
 * to be compared and verified, not sealed.
 */
export class FakeMain implements Bridge {
  entries: Entry[] = []
  frames: Uint8Array[] = []
  hashes: string[] = []
  /** What the next calls of a channel do instead of answering. */
  faults = new Map<Channel, 'refuse' | 'break' | 'breakAfter'>()
  calls: Channel[] = []
  /** What the disk lacks for a working copy. */
  missingBytes = 0
  /** Changes that came in pieces and are not in the journal yet. */
  staged = new Map<string, Change[]>()
  /** Entries in one answer, as main answers at most so many bytes. */
  mostEntries = Infinity
  private millis = 1_470_000_000_000

  head(): JournalHead {
    const hash = this.hashes.at(-1)
    return hash ? { position: this.entries.length, hash } : ZERO
  }

  /** Writes an entry past the store, as another window or device would. */
  write(reason: string, changes: Change[]): Entry {
    const clock = nextClock(this.entries.at(-1)?.clock ?? null, (this.millis += 1000), 'device-a')
    const place = { position: this.entries.length + 1, clock, office: 'office-1', device: 'device-a' }
    const entry: Entry = { ...place, person: 'person-1', reason, changes: structuredClone(changes) }
    const frame = framed(canonicalJson([this.head().hash, entry as unknown as Json]))
    this.put(entry, frame)
    return entry
  }

  private put(entry: Entry, frame: Uint8Array): void {
    const chained = concatBytes(hexToBytes(this.head().hash), frame.subarray(PREFIX))
    this.entries.push(entry)
    this.frames.push(frame)
    this.hashes.push(bytesToHex(sha256(chained)))
  }

  /** Loses the last entries, as a cut file would. */
  cut(count: number): void {
    const keep = this.entries.length - count
    this.entries.length = this.frames.length = this.hashes.length = keep
  }

  async call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
    this.calls.push(channel)
    const fault = this.faults.get(channel)
    this.faults.delete(channel)
    if (fault === 'refuse') return fail('DISK_FULL', '磁盘已满，没有保存。') as Answer<C>
    if (fault === 'break') throw new Error('bridge broke')
    const answer = this.answer(channel, structuredClone(request))
    if (fault === 'breakAfter') throw new Error('bridge broke')
    return structuredClone(answer) as Answer<C>
  }

  on(): () => void {
    return () => undefined
  }

  private answer(channel: Channel, request: unknown): Answer<Channel> {
    switch (channel) {
      case 'vault.status':
        return ok({ state: 'unlocked', waitSeconds: 0, recoveryConfirmed: true, byPassphrase: false })
      case 'vault.session':
      case 'vault.unlock':
        return ok(testSession())
      case 'vault.lock':
        return ok(null)
      case 'journal.head':
        return ok({ ...this.head(), notices: [], missingBytes: this.missingBytes })
      case 'journal.append': {
        const { reason, changes } = request as RequestOf<'journal.append'>
        const entry = this.write(reason, changes as Change[])
        return ok({ entry, head: this.head(), frame: this.frames.at(-1) as Uint8Array })
      }
      case 'journal.stage': {
        const { batch, changes } = request as RequestOf<'journal.stage'>
        this.staged.set(batch, [...(this.staged.get(batch) ?? []), ...(changes as Change[])])
        return ok(null)
      }
      case 'journal.appendStaged': {
        const { batch, reason, count } = request as RequestOf<'journal.appendStaged'>
        const changes = this.staged.get(batch) ?? []
        this.staged.delete(batch)
        if (changes.length !== count) return fail('NOT_FOUND', '没有传送完整。')
        const entry = this.write(reason, changes)
        return ok({ entry, head: this.head(), frame: this.frames.at(-1) as Uint8Array })
      }
      case 'journal.dropStaged':
        this.staged.delete((request as RequestOf<'journal.dropStaged'>).batch)
        return ok(null)
      case 'journal.read':
        return ok(this.read(request as RequestOf<'journal.read'>))
      case 'journal.heal':
        return this.heal(request as RequestOf<'journal.heal'>)
      default:
        return fail('NOT_FOUND', '测试没有准备这个通道。')
    }
  }

  private read({ from, maxBytes }: RequestOf<'journal.read'>): Answers['journal.read'] {
    let to = from - 1
    const end = Math.min(this.entries.length, to + this.mostEntries)
    for (let size = 0; to < end && size < maxBytes; to++) size += this.frames[to]?.length ?? 0
    return {
      entries: this.entries.slice(from - 1, to),
      frames: this.frames.slice(from - 1, to),
      head: this.head()
    }
  }

  private heal({ frames }: RequestOf<'journal.heal'>): Answer<'journal.heal'> {
    let healed = 0
    for (const { position, frame } of frames) {
      const [before, entry] = JSON.parse(textOf(frame)) as [string, Entry]
      if (position !== this.entries.length + 1 || before !== this.head().hash) break
      this.put(entry, frame)
      healed++
    }
    return ok({ healed, head: this.head() })
  }
}
