import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { errno, type Files, makeLastingFolder, type OpenFile } from '../journal/files'
import { type Identity, openStream, sealStream } from './age'
import { DamagedPiece } from './failures'
import type { Piece } from './header'
import { PART } from './layout'

/** Bytes that are read or written at once; the event loop runs between them. */
const CHUNK = 256 * 1024

/** Called with the bytes that went by since the last call; throws to stop. */
export type Step = (bytes: number) => void

/** The bytes of an open file from `from` up to `to`; throws RangeError when it ends before. */
export async function* rangeOf(file: OpenFile, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to;) {
    const chunk = new Uint8Array(Math.min(CHUNK, to - at))
    const read = await file.read(chunk, at)
    if (read === 0) throw new RangeError('file ends early')
    yield chunk.subarray(0, read)
    at += read
  }
}

/** The whole of a file. */
async function* contentOf(files: Files, path: string): AsyncGenerator<Uint8Array> {
  const file = await files.open(path, 'read')
  try {
    yield* rangeOf(file, 0, await file.size())
  } finally {
    await file.close()
  }
}

/** Lengths and SHA-256 of what goes through. */
class Meter {
  bytes = 0
  private readonly digest = createHash('sha256')

  /** @param most bytes that may go through; throws RangeError before more do: nothing fills a disk that was not announced */
  async *through(content: AsyncIterable<Uint8Array>, most = Infinity): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.bytes += chunk.length
      if (this.bytes > most) throw new RangeError('more than was announced')
      this.digest.update(chunk)
      yield chunk
    }
  }
  hash = (): string => this.digest.digest('hex')
}

/**
 * Seals a content into a file of the set: beside its place first, flushed, then moved there. Whatever stood under
 * the name before is replaced whole or not at all. File system errors pass through.
 */
export async function writePiece(
  files: Files,
  set: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
  recipient: string,
  step: Step
): Promise<Piece> {
  const path = join(set, name)
  const part = `${path}${PART}`
  const [plain, sealed] = [new Meter(), new Meter()]
  await makeLastingFolder(files, set, dirname(path))
  await removeIfThere(files, part)
  const file = await files.open(part, 'create')
  try {
    try {
      let at = 0
      for await (const chunk of sealed.through(await sealStream(plain.through(content), recipient))) {
        step(chunk.length)
        await file.write(chunk, at)
        at += chunk.length
      }
      await file.datasync()
    } finally {
      await file.close()
    }
    await files.rename(part, path)
  } catch (error) {
    await files.remove(part).catch(() => undefined)
    throw error
  }
  await files.syncFolder(dirname(path))
  return { name, bytes: sealed.bytes, hash: sealed.hash(), plainBytes: plain.bytes, plainHash: plain.hash() }
}

/** The content of a piece; every byte of the age file and of the content is held against the header at the end. */
export async function* openPiece(
  files: Files,
  set: string,
  piece: Piece,
  identity: Identity
): AsyncGenerator<Uint8Array> {
  const [plain, sealed] = [new Meter(), new Meter()]
  try {
    const content = sealed.through(contentOf(files, join(set, piece.name)), piece.bytes)
    yield* plain.through(openStream(content, identity), piece.plainBytes)
  } catch (error) {
    // Nothing of ours: it is not there, it is a folder, or its content does not open.
    throw ['', 'ENOENT', 'EISDIR'].includes(errno(error)) ? new DamagedPiece(piece.name) : error
  }
  const holds = sealed.bytes === piece.bytes && sealed.hash() === piece.hash
  if (!holds || plain.bytes !== piece.plainBytes || plain.hash() !== piece.plainHash) {
    throw new DamagedPiece(piece.name)
  }
}

/** Reads a piece back. Without the identity (locked) the age file alone is held against its hash. Throws DamagedPiece. */
export async function verifyPiece(
  files: Files,
  set: string,
  piece: Piece,
  identity: Identity | null,
  step: Step
): Promise<void> {
  if (identity) {
    for await (const chunk of openPiece(files, set, piece, identity)) step(chunk.length)
    return
  }
  const sealed = new Meter()
  for await (const chunk of sealed.through(contentOf(files, join(set, piece.name)))) step(chunk.length)
  if (sealed.bytes !== piece.bytes || sealed.hash() !== piece.hash) throw new DamagedPiece(piece.name)
}

/** Whether the file of a piece is there in its length; its content is what a proof looks at. */
export async function stands(files: Files, set: string, piece: Piece): Promise<boolean> {
  try {
    const file = await files.open(join(set, piece.name), 'read')
    try {
      return (await file.size()) === piece.bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errno(error) === 'ENOENT') return false
    throw error
  }
}

export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error
  }
}
