import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { Broken, Newer } from '../journal/failures'
import type { Files, OpenFile } from '../journal/files'
import { EMPTY_HASH, nextHash, PREFIX_LENGTH } from '../journal/frame'
import { FrameReader } from '../journal/frameReader'
import { HEADER_LENGTH, saysNewer } from '../journal/header'
import { segmentName } from '../journal/segments'

/** A byte range of a segment, ending where a frame ends. */
export interface Range {
  from: number
  to: number
  /** SHA-256 of the bytes, hex. */
  hash: string
}

/** How far the chain has come. */
export interface Chain {
  position: number
  hash: Uint8Array
}
export const beginning = (): Chain => ({ position: 0, hash: EMPTY_HASH })

export interface Segment {
  files: Files
  folder: string
  /** From 1. */
  number: number
  /** Bytes that count; null for all of the file, and then an unfinished last frame is left out (locked). */
  size: number | null
}

/** Told the bytes that went by; throws to stop. */
type Step = (bytes: number) => void

/**
 * Reads a segment as it stands, without any key: follows the chain over its frames and hashes the ranges between
 * `cuts` (byte offsets; those that are no end of a frame are passed over). A frame that is not whole throws Broken, a
 * segment of a newer version Newer.
 */
export async function surveySegment(
  segment: Segment,
  chain: Chain,
  cuts: ReadonlySet<number>,
  step: Step
): Promise<{ ranges: Range[]; chain: Chain }> {
  const file = await segment.files.open(join(segment.folder, segmentName(segment.number)), 'read')
  try {
    return await survey(file, segment, chain, cuts, step)
  } finally {
    await file.close()
  }
}

async function survey(
  file: OpenFile,
  segment: Segment,
  before: Chain,
  cuts: ReadonlySet<number>,
  step: Step
): Promise<{ ranges: Range[]; chain: Chain }> {
  const size = segment.size ?? (await file.size())
  const header = new Uint8Array(HEADER_LENGTH)
  const got = await file.read(header, 0)
  // Its frames would be taken for an unfinished end, and left out. Without a key a flipped number is refused as well.
  if (saysNewer(header.subarray(0, got))) throw new Newer(segmentName(segment.number))
  if (got < HEADER_LENGTH) throw broken(segment, before)
  const reader = new FrameReader(file, HEADER_LENGTH, size)
  const chain = { ...before }
  const ranges: Range[] = []
  let from = 0
  let digest: Hash = createHash('sha256').update(header)
  const cut = (): void => {
    const to = reader.position
    if (to > from) ranges.push({ from, to, hash: digest.digest('hex') })
    from = to
    digest = createHash('sha256')
  }
  for (;;) {
    if (cuts.has(reader.position)) cut()
    const next = reader.next()
    if (next instanceof Promise) step(0)
    const frame = next instanceof Promise ? await next : next
    if (typeof frame === 'string') {
      if (frame !== 'end' && segment.size !== null) throw broken(segment, chain)
      cut()
      return { ranges, chain }
    }
    digest.update(frame)
    chain.hash = nextHash(chain.hash, frame.subarray(PREFIX_LENGTH))
    chain.position += 1
    step(frame.length)
  }
}

const broken = ({ number }: Segment, { position }: Chain): Broken =>
  new Broken(segmentName(number), position + 1, '不完整或损坏')

/** Pieces of one segment beyond which it is written anew as one. */
export const MOST_PIECES = 24

/**
 * Which of a segment's ranges stand in the place already: those at its beginning whose hash is the known one. The
 * rest is one new range. Null when the segment must be written anew as a whole: something else stands there, or
 * the pieces became many, or the segment is full and in pieces.
 */
export function reusable(
  ranges: readonly Range[],
  known: readonly { plainHash: string }[],
  full: boolean
): number | null {
  if (!known.every(({ plainHash }, index) => ranges[index]?.hash === plainHash)) return null
  const many = ranges.length > MOST_PIECES || (full && ranges.length > 1)
  return many ? null : known.length
}
