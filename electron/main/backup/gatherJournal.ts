import { join } from 'node:path'
import { Broken } from '../journal/failures'
import { toHex } from '../journal/frame'
import { journalFolder, segmentName, segmentNumbers } from '../journal/segments'
import type { Files } from '../journal/files'
import { Refused } from './failures'
import type { Found, Piece } from './header'
import type { Profile } from './job'
import { journalPiece } from './layout'
import { rangeOf, stands } from './pieces'
import { beginning, reusable, surveySegment, type Chain, type Range, type Segment } from './survey'

/** A piece that is still to be written. */
export interface Wanted {
  name: string
  /** Bytes of the content. */
  bytes: number
  content: () => AsyncIterable<Uint8Array>
}

/** A segment as pieces: those that stand in the place already, and the rest. */
export interface SegmentPieces {
  known: Piece[]
  fresh: Wanted | null
}

export interface GatheredJournal {
  chain: Chain
  segments: SegmentPieces[]
}

interface Place {
  files: Files
  set: string
  /** Pieces that any backup in the place names, by name. */
  pool: ReadonlyMap<string, Piece>
  last: Found | undefined
}

/**
 * Reads the whole journal as it stands, follows its chain from the first entry, and tells which of it the place
 * has already. While the ledger is open the chain must end where the journal says; Broken otherwise.
 */
export async function gatherJournal(
  place: Place,
  profile: Profile,
  device: string,
  step: (bytes: number) => void
): Promise<GatheredJournal> {
  const folder = journalFolder(profile.dir, device)
  const extent = await profile.open?.journal.extent()
  if (extent && !extent.ok) throw new Refused(extent.error)
  const sizes = extent ? extent.value.sizes : await sizesOnDisk(profile.files, folder)
  const gathered: GatheredJournal = { chain: beginning(), segments: [] }
  for (const [index, size] of sizes.entries()) {
    const segment: Segment = { files: profile.files, folder, number: index + 1, size }
    const full = index + 1 < sizes.length
    const { pieces, chain } = await gatherSegment(place, segment, gathered.chain, full, step)
    gathered.segments.push(pieces)
    gathered.chain = chain
  }
  const { chain } = gathered
  if (extent && (chain.position !== extent.value.position || toHex(chain.hash) !== extent.value.hash)) {
    throw new Broken(segmentName(sizes.length), chain.position, '与打开时核对的不同')
  }
  return gathered
}

/** All but the last are whole; of the last nobody says how much counts. */
async function sizesOnDisk(files: Files, folder: string): Promise<(number | null)[]> {
  const numbers = segmentNumbers(await files.list(folder))
  const sizes: (number | null)[] = []
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) throw new Broken(segmentName(index + 1), 0, '缺少这一段文件')
    if (number === numbers.length) return [...sizes, null]
    const file = await files.open(join(folder, segmentName(number)), 'read')
    try {
      sizes.push(await file.size())
    } finally {
      await file.close()
    }
  }
  return sizes
}

async function gatherSegment(
  place: Place,
  segment: Segment,
  before: Chain,
  full: boolean,
  step: (bytes: number) => void
): Promise<{ pieces: SegmentPieces; chain: Chain }> {
  const known = await standing(place, segment.number)
  let at = 0
  const cuts = new Set(known.map(({ plainBytes }) => (at += plainBytes)))
  let found = await surveySegment(segment, before, cuts, step)
  let kept = reusable(found.ranges, known, full)
  if (kept === null) {
    found = await surveySegment(segment, before, new Set(), step)
    kept = 0
  }
  const range = found.ranges[kept]
  if (!range) return { pieces: { known, fresh: null }, chain: found.chain }
  const name = journalPiece(segment.number, range.from, range.to, range.hash)
  const there = place.pool.get(name)
  const pieces =
    there && (await stands(place.files, place.set, there))
      ? { known: [...known.slice(0, kept), there], fresh: null }
      : { known: known.slice(0, kept), fresh: wanted(segment, range, name) }
  return { pieces, chain: found.chain }
}

/** The pieces of a segment in the last backup, up to the first that is missing in the place. */
async function standing({ files, set, last }: Place, number: number): Promise<Piece[]> {
  const known: Piece[] = []
  for (const piece of last?.header.segments[number - 1] ?? []) {
    if (!(await stands(files, set, piece))) break
    known.push(piece)
  }
  return known
}

const wanted = ({ files, folder, number }: Segment, { from, to }: Range, name: string): Wanted => ({
  name,
  bytes: to - from,
  async *content() {
    const file = await files.open(join(folder, segmentName(number)), 'read')
    try {
      yield* rangeOf(file, from, to)
    } finally {
      await file.close()
    }
  }
})
