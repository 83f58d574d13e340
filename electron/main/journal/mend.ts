import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { bodyLengthAt, EMPTY_HASH, nextHash, PREFIX_LENGTH } from './frame'
import { Newer } from './failures'
import type { Files, OpenFile } from './files'
import { encodeHeader, HEADER_LENGTH, headerProblem, isNewer } from './header'
import { keysAt } from './keys'
import { frameBehind, neverBegun, type Where } from './scan'
import { segmentName, segmentNumbers } from './segments'

/** A byte range of a segment as a copy has it; it begins and ends where frames do, or at the header. */
export interface Spare {
  from: number
  to: number
  /** Which copy, for people. */
  name: string
  /** The bytes from `from` on, as many as can be read; nothing of them is believed before its seal was opened. */
  read: () => Promise<Uint8Array>
}

/** Copies of the journal, by number of the segment. Each call reads anew. */
export type Spares = (segment: number) => readonly Spare[]

/** Entries that a copy gave, in the order of the journal. */
export interface Filled {
  segment: number
  from: number
  to: number
  names: string[]
}

/** A journal as it was, put together again; nothing is on the disk yet. */
export interface Mending {
  /** The bytes of each segment that is to be replaced. */
  segments: Map<number, Uint8Array>
  filled: Filled[]
  /** Segments whose header was damaged: it follows from the chain and is written anew. */
  headers: number[]
}

/** Whoever waits for the mending. */
export interface MendWatch {
  /** Bytes of the journal. */
  progress: (done: number, total: number) => void
  /** Heard until the mending is whole: nothing is on the disk before. Its reason is thrown. */
  signal: AbortSignal
}
export const unwatched = (): MendWatch => ({
  progress: () => undefined,
  signal: new AbortController().signal
})

/** What no copy gives. */
export interface Hole {
  segment: number
  position: number
}

/**
 * Puts a damaged journal together from what is whole of it and from copies. Copies are byte for byte, so that a frame
 * stands in them where it stood here. Each frame must open as just this entry after just the one before (its seal binds
 * both); and what a copy gave counts only once the journal's own next frame or segment header follows on it, so that the
 * chain is closed on both sides. The end of the journal is never added to: that would bring back what a restore undid.
 * Throws Newer where a newer version wrote any of it.
 */
export async function mend(where: Where, spares: Spares, watch = unwatched()): Promise<Mending | Hole> {
  const { files } = where
  const present = new Set(segmentNumbers(await files.list(where.folder)))
  const last = Math.max(0, ...present)
  const pathOf = (segment: number): string => join(where.folder, segmentName(segment))
  let [before, total] = [0, 0]
  for (const segment of present) total += await using(files, pathOf(segment), (file) => file.size())
  const walk = new Walk(where, (offset) => {
    watch.signal.throwIfAborted()
    watch.progress(before + offset, total)
  })
  for (let segment = 1; segment <= last; segment++) {
    const own = present.has(segment) ? await using(files, pathOf(segment), readAll) : null
    const hole = await walk.segment(segment, own, spares(segment), segment === last)
    if (hole) return hole
    before += own?.length ?? 0
  }
  return walk.mending
}

async function using<T>(files: Files, path: string, work: (file: OpenFile) => Promise<T>): Promise<T> {
  const file = await files.open(path, 'read')
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function readAll(file: OpenFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.size())
  return bytes.subarray(0, await file.read(bytes, 0))
}

/** Frames after which other work of the program runs. */
const SLICE = 256

class Walk {
  readonly mending: Mending = { segments: new Map(), filled: [], headers: [] }
  private position = 0
  private hash: Uint8Array = EMPTY_HASH
  /** Given by a copy, and not yet followed by anything of the journal itself. */
  private open: Filled | null = null

  /** @param tell how far in the segment it is, before it goes on */
  constructor(
    private readonly where: Where,
    private readonly tell: (offset: number) => void
  ) {}

  /** @param own the segment as it stands on the disk, null when it is missing @returns what is missing still */
  async segment(
    segment: number,
    own: Uint8Array | null,
    spares: readonly Spare[],
    isLast: boolean
  ): Promise<Hole | null> {
    if (own && isNewer(own, this.where.keys)) throw new Newer(segmentName(segment))
    // A new segment that was never begun is put aside at opening (torn.ts); it proves nothing of what stands before it.
    if (isLast && own && neverBegun(own.subarray(0, HEADER_LENGTH), own.length)) {
      return this.unproven()
    }
    const copies = spares.map((spare) => new Copy(spare))
    const begun = this.header(segment, own)
    const parts: Uint8Array[] = [begun.bytes]
    let offset = HEADER_LENGTH
    let changed = begun.anew
    // Where the journal itself went last, should the rest of it be an unfinished end.
    let closed = { position: this.position, offset, parts: 1, own: !begun.anew }
    this.tell(offset)
    for (let count = 1; ; count++) {
      const frame = own && this.frameAt(own, offset)
      const given = frame ? null : await this.given(copies, offset)
      const next = frame ?? given?.frame
      if (!next) break
      parts.push(next)
      offset += next.length
      this.step(next)
      if (given) this.noteGiven(segment, given.name)
      else {
        this.close()
        closed = { position: this.position, offset, parts: parts.length, own: true }
      }
      changed ||= given !== null
      if (given || count % SLICE === 0) this.tell(offset)
      if (count % SLICE === 0) await setImmediate()
    }
    if (!isLast) {
      // No segment but the last is without entries, and nothing stands behind the entries of one.
      if (parts.length === 1 || (own && offset < own.length)) return { segment, position: this.position + 1 }
    } else {
      // Nothing follows in which what a copy gave at the very end could prove true: that end is left as it stands.
      const rest = (own ?? new Uint8Array(0)).subarray(closed.offset)
      if (!closed.own || (rest.length > 0 && !isTorn(rest))) {
        return this.unproven() ?? { segment, position: closed.position + 1 }
      }
      parts.length = closed.parts
      parts.push(rest)
      changed = begun.anew || this.mending.filled.some((each) => each.segment === segment)
    }
    if (changed || !own) this.mending.segments.set(segment, Uint8Array.from(Buffer.concat(parts)))
    return null
  }

  /** The header that must stand here. One that does stand here closes what a copy gave before it. */
  private header(segment: number, own: Uint8Array | null): { bytes: Uint8Array; anew: boolean } {
    const { office, device, keys } = this.where
    const expected = { office, device, segment, first: this.position + 1, previous: this.hash }
    const bytes = own?.subarray(0, HEADER_LENGTH)
    if (bytes && headerProblem(bytes, expected, keys) === null) {
      this.close()
      return { bytes, anew: false }
    }
    if (own && own.length >= HEADER_LENGTH) this.mending.headers.push(segment)
    const [likeliest] = keysAt(keys, expected.first)
    if (!likeliest) throw new Error('a journal without keys')
    return { bytes: encodeHeader(expected, likeliest.key), anew: true }
  }

  /** The whole frame at an offset, when it is the next of the chain. */
  private frameAt(bytes: Uint8Array, at: number): Uint8Array | null {
    if (at + PREFIX_LENGTH > bytes.length) return null
    const length = bodyLengthAt(bytes, at)
    if (length === null || at + PREFIX_LENGTH + length > bytes.length) return null
    const frame = bytes.subarray(at, at + PREFIX_LENGTH + length)
    const place = { position: this.position + 1, previous: this.hash }
    return this.where.sealer.open(frame.subarray(PREFIX_LENGTH), place) ? frame : null
  }

  private async given(
    copies: readonly Copy[],
    offset: number
  ): Promise<{ frame: Uint8Array; name: string } | null> {
    for (const copy of copies) {
      const { from, to, name } = copy.spare
      if (offset < from || offset >= to) continue
      const frame = this.frameAt(await copy.bytes(), offset - from)
      if (frame) return { frame, name }
    }
    return null
  }

  private step(frame: Uint8Array): void {
    this.hash = nextHash(this.hash, frame.subarray(PREFIX_LENGTH))
    this.position += 1
  }

  private noteGiven(segment: number, name: string): void {
    const { position } = this
    if (this.open && this.open.segment !== segment) this.park()
    this.open ??= { segment, from: position, to: position, names: [] }
    this.open.to = position
    if (!this.open.names.includes(name)) this.open.names.push(name)
  }

  /** Runs that go on over the end of a segment are told by segment, and close together. */
  private readonly parked: Filled[] = []
  private park(): void {
    if (this.open) this.parked.push(this.open)
    this.open = null
  }
  private close(): void {
    this.park()
    this.mending.filled.push(...this.parked.splice(0))
  }

  /** Where the first run begins that nothing of the journal itself has followed yet. */
  private unproven(): Hole | null {
    const first = this.parked[0] ?? this.open
    return first && { segment: first.segment, position: first.from }
  }
}

/** Read when it is first needed, and forgotten with its segment. */
class Copy {
  private read: Promise<Uint8Array> | null = null
  constructor(readonly spare: Spare) {}
  bytes = (): Promise<Uint8Array> => (this.read ??= this.spare.read())
}

/** As at opening (scan.ts): the rest is one unfinished or damaged frame, behind which no other stands. */
function isTorn(rest: Uint8Array): boolean {
  const length = rest.length >= PREFIX_LENGTH ? bodyLengthAt(rest, 0) : null
  const whole = length !== null && PREFIX_LENGTH + length <= rest.length
  return whole ? PREFIX_LENGTH + length === rest.length : !frameBehind(rest)
}
