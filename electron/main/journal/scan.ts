import { join } from 'node:path'
import type { Entry } from '@shared/ledger'
import { Broken, Newer } from './failures'
import type { Files, OpenFile } from './files'
import { bodyLengthAt, EMPTY_HASH, nextHash, PREFIX_LENGTH, type Sealer, unpackEntry } from './frame'
import { FrameReader } from './frameReader'
import { HEADER_LENGTH, headerProblem, isNewer } from './header'
import type { JournalKey } from './keys'
import { Marks } from './marks'
import { segmentName, segmentNumbers } from './segments'
import { cutTornEnd, dropTornSegment } from './torn'

/** Where a journal lies and what belongs into it. */
export interface Where {
  files: Files
  folder: string
  office: string
  device: string
  keys: JournalKey[]
  sealer: Sealer
}

/** What stands on the disk: `sizes[i]` is the length in bytes of segment i + 1. */
export interface Standing {
  sizes: number[]
  position: number
  /** Chain hash after `position`. */
  hash: Uint8Array
  lastClock: string | null
  /** What the last entry says of the accounts, 0 when it says nothing. */
  accounts: number
  marks: Marks
  /** Plain Chinese. */
  notices: string[]
}

/**
 * Reads the whole journal and checks every header, seal and link. A torn end is put aside and cut off; any other
 * damage throws Broken, a segment of a newer version Newer, and nothing is changed. File system errors pass through.
 */
export async function scan(where: Where, nowMillis: number): Promise<Standing> {
  const standing: Standing = {
    sizes: [],
    position: 0,
    hash: EMPTY_HASH,
    lastClock: null,
    accounts: 0,
    marks: new Marks(),
    notices: []
  }
  const numbers = segmentNumbers(await where.files.list(where.folder))
  let last: Uint8Array | null = null
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) {
      throw new Broken(segmentName(index + 1), standing.position + 1, '缺少这一段文件')
    }
    last = (await scanSegment(where, standing, number, index === numbers.length - 1, nowMillis)) ?? last
  }
  if (last) {
    const { clock, accounts = 0 } = entryOf(last, standing)
    Object.assign(standing, { lastClock: clock, accounts } satisfies Partial<Standing>)
  }
  return standing
}

/** @returns the packed last entry of the segment, if it has one */
async function scanSegment(
  where: Where,
  standing: Standing,
  segment: number,
  isLast: boolean,
  nowMillis: number
): Promise<Uint8Array | null> {
  const file = await where.files.open(join(where.folder, segmentName(segment)), 'read')
  let found: Found
  try {
    found = await inspect(where, standing, { file, segment, size: await file.size(), isLast })
  } finally {
    await file.close()
  }
  const { packed, torn, size } = found
  const position = standing.position + 1
  if (torn === 0) {
    standing.notices.push(await dropTornSegment(where, segment, position, nowMillis))
    return null
  }
  if (torn !== null) {
    standing.notices.push(await cutTornEnd(where, segment, torn, position, nowMillis))
  }
  standing.sizes.push(torn ?? size)
  return packed
}

interface Found {
  /** The packed last entry, if there is one. */
  packed: Uint8Array | null
  /** Byte offset of an unfinished end; 0 when not even the header was finished, null when all is whole. */
  torn: number | null
  size: number
}

async function inspect(where: Where, standing: Standing, segment: Segment): Promise<Found> {
  const { file, size, isLast } = segment
  const header = new Uint8Array(Math.min(size, HEADER_LENGTH))
  await file.read(header, 0)
  const place = { position: standing.position + 1, previous: standing.hash }
  const expected = { ...where, segment: segment.segment, first: place.position, previous: place.previous }
  const problem = headerProblem(header, expected, where.keys)
  if (problem) {
    if (isNewer(header, where.keys)) throw new Newer(segmentName(segment.segment))
    if (isLast && neverBegun(header, size)) return { packed: null, torn: 0, size }
    throw new Broken(segmentName(segment.segment), place.position, problem)
  }
  standing.marks.add({ ...place, segment: segment.segment, offset: HEADER_LENGTH }, true)
  return { ...(await scanFrames(where, standing, segment)), size }
}

/** A segment is flushed with its header before its first frame, so a torn header has nothing behind it. */
export const neverBegun = (header: Uint8Array, size: number): boolean =>
  size < HEADER_LENGTH || (size === HEADER_LENGTH && header.every((byte) => byte === 0))

interface Segment {
  file: OpenFile
  segment: number
  size: number
  isLast: boolean
}

/** Walks the frames of one segment. `torn` is the byte offset of an unfinished last frame, null when there is none. */
async function scanFrames(
  where: Where,
  standing: Standing,
  { file, segment, size, isLast }: Segment
): Promise<{ packed: Uint8Array | null; torn: number | null }> {
  const reader = new FrameReader(file, HEADER_LENGTH, size)
  let packed: Uint8Array | null = null
  for (;;) {
    const offset = reader.position
    const position = standing.position + 1
    const step = reader.next()
    const frame = step instanceof Promise ? await step : step
    if (frame === 'end') return { packed, torn: null }
    if (typeof frame === 'string') {
      if (isLast && !frameBehind(await restOf(file, offset, size))) return { packed, torn: offset }
      throw new Broken(segmentName(segment), position, frame === 'short' ? '不完整' : '损坏')
    }
    const body = frame.subarray(PREFIX_LENGTH)
    const opened = where.sealer.open(body, { position, previous: standing.hash })
    if (!opened) {
      if (isLast && reader.position === size) return { packed, torn: offset }
      throw new Broken(segmentName(segment), position, '损坏或被改动')
    }
    packed = opened
    standing.marks.add({ position, segment, offset, previous: standing.hash })
    standing.hash = nextHash(standing.hash, body)
    standing.position = position
  }
}

/** Whether a whole frame stands anywhere behind a bad one: then the bad one is not the torn end. @param rest from it on */
export function frameBehind(rest: Uint8Array): boolean {
  for (let at = 1; at + PREFIX_LENGTH <= rest.length; at++) {
    const length = bodyLengthAt(rest, at)
    if (length !== null && at + PREFIX_LENGTH + length <= rest.length) return true
  }
  return false
}

async function restOf(file: OpenFile, offset: number, size: number): Promise<Uint8Array> {
  const rest = new Uint8Array(size - offset)
  await file.read(rest, offset)
  return rest
}

function entryOf(packed: Uint8Array, { sizes, position }: Standing): Entry {
  try {
    return unpackEntry(packed)
  } catch {
    throw new Broken(segmentName(sizes.length), position, '内容不能识别')
  }
}
