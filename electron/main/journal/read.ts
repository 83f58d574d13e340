import { join } from 'node:path'
import type { Entry } from '@shared/ledger'
import { Broken } from './failures'
import type { OpenFile } from './files'
import { nextHash, PREFIX_LENGTH, unpackEntry } from './frame'
import { FrameReader } from './frameReader'
import { HEADER_LENGTH } from './header'
import type { Mark } from './marks'
import type { Standing, Where } from './scan'
import { segmentName } from './segments'

interface Cursor extends Mark {
  entries: Entry[]
  frames: Uint8Array[]
  bytes: number
}

/**
 * Reads acknowledged entries from a position on; whatever is being appended meanwhile is not seen. Throws Broken
 * when the disk no longer holds what was verified at opening.
 */
export async function readEntries(
  where: Where,
  standing: Standing,
  from: number,
  maxBytes: number
): Promise<{ entries: Entry[]; frames: Uint8Array[] }> {
  const to = standing.position
  const mark = standing.marks.before(from)
  if (from > to || !mark) return { entries: [], frames: [] }
  const cursor: Cursor = { ...mark, entries: [], frames: [], bytes: 0 }
  const wanted = () => cursor.position <= to && (cursor.entries.length === 0 || cursor.bytes < maxBytes)
  while (wanted()) {
    const path = join(where.folder, segmentName(cursor.segment))
    const file = await where.files.open(path, 'read')
    try {
      await readSegment(where, cursor, file, standing.sizes[cursor.segment - 1] ?? 0, from, wanted)
    } finally {
      await file.close()
    }
    if (!wanted()) break
    if (cursor.segment >= standing.sizes.length) {
      throw new Broken(segmentName(cursor.segment), cursor.position, '缺失')
    }
    cursor.segment += 1
    cursor.offset = HEADER_LENGTH
  }
  const { position, segment, offset, previous } = cursor
  standing.marks.remember({ position, segment, offset, previous })
  return { entries: cursor.entries, frames: cursor.frames }
}

async function readSegment(
  where: Where,
  cursor: Cursor,
  file: OpenFile,
  size: number,
  from: number,
  wanted: () => boolean
): Promise<void> {
  const reader = new FrameReader(file, cursor.offset, size, 256 * 1024)
  while (wanted()) {
    const step = reader.next()
    const frame = step instanceof Promise ? await step : step
    if (frame === 'end') return
    const damaged = () => new Broken(segmentName(cursor.segment), cursor.position, '损坏或被改动')
    if (typeof frame === 'string') throw damaged()
    const body = frame.subarray(PREFIX_LENGTH)
    if (cursor.position >= from) {
      const packed = where.sealer.open(body, cursor)
      if (!packed) throw damaged()
      cursor.entries.push(unpackEntry(packed))
      cursor.frames.push(frame.slice())
      cursor.bytes += frame.length
    }
    cursor.previous = nextHash(cursor.previous, body)
    cursor.position += 1
    cursor.offset = reader.position
  }
}
