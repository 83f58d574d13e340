import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../journal/files'
import { temporaryFolder } from '../journal/testkit'
import { chunkAt, HEADER_LENGTH, openChunk, sealChunk, sealedLength, TAG_LENGTH } from './format'
import { Keys } from './keys'
import { Damaged, SealedReader } from './reader'
import { picture, sha256 } from './testkit'
import { SealedWriter } from './writer'

const keys = new Keys(Uint8Array.from({ length: 32 }, (_, index) => index))
const CHUNK = 64
let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())

/** Seals a content into a file of its own and answers its path. */
async function seal(content: Uint8Array, name = 'one', pieces = [content]): Promise<string> {
  const path = join(dir, name)
  const writer = await SealedWriter.create(nodeFiles, path, keys, content.length, CHUNK)
  for (const piece of pieces) await writer.append(piece)
  await writer.seal(keys.tagOf(sha256(content)))
  return path
}

async function open<T>(
  path: string,
  content: Uint8Array,
  read: (reader: SealedReader) => Promise<T>
): Promise<T> {
  const reader = await SealedReader.open(nodeFiles, path, keys, keys.tagOf(sha256(content)))
  try {
    return await read(reader)
  } finally {
    await reader.close()
  }
}
const whole = (path: string, content: Uint8Array) =>
  open(path, content, (reader) => reader.read(0, content.length))

describe('a sealed file', () => {
  it('gives back what was sealed, whatever its length and however it came', async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.array(fc.nat(300)),
        async (content, cuts) => {
          const at = [
            0,
            ...cuts.map((cut) => Math.min(cut, content.length)).sort((a, b) => a - b),
            content.length
          ]
          const pieces = at.slice(1).map((end, index) => content.subarray(at[index], end))
          const path = await seal(content, `f${n++}`, pieces)
          expect((await readFile(path)).length).toBe(sealedLength({ bytes: content.length, chunk: CHUNK }))
          expect(Buffer.from(await whole(path, content))).toEqual(Buffer.from(content))
        }
      ),
      { numRuns: 60 }
    )
  })

  it('gives back any stretch of it', async () => {
    const content = picture(1000)
    const path = await seal(content)
    await open(path, content, (reader) =>
      fc.assert(
        fc.asyncProperty(fc.nat(1100), fc.nat(1100), async (from, length) => {
          const part = await reader.read(from, length)
          expect(Buffer.from(part)).toEqual(Buffer.from(content.subarray(from, from + length)))
        })
      )
    )
  })

  it('is not opened with a single byte changed, wherever', async () => {
    const content = picture(500)
    const path = await seal(content)
    const sealed = await readFile(path)
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ mask
        await writeFile(path, changed)
        await expect(whole(path, content)).rejects.toThrow(Damaged)
      })
    )
  })

  it('is not opened when it was cut or grown, wherever', async () => {
    const content = picture(CHUNK * 3)
    const path = await seal(content)
    const sealed = await readFile(path)
    const lengths = [0, 1, HEADER_LENGTH, ...[1, 2].map((index) => chunkAt(index, CHUNK)), sealed.length - 1]
    for (const length of lengths) {
      await writeFile(path, sealed)
      await truncate(path, length)
      await expect(whole(path, content), `cut at ${length}`).rejects.toThrow(Damaged)
    }
    await writeFile(path, Buffer.concat([sealed, Buffer.alloc(1)]))
    await expect(whole(path, content)).rejects.toThrow(Damaged)
  })

  it('notices chunks in another order or repeated', async () => {
    const content = picture(CHUNK * 4)
    const path = await seal(content)
    const sealed = await readFile(path)
    const chunk = (index: number) => sealed.subarray(chunkAt(index, CHUNK), chunkAt(index + 1, CHUNK))
    for (const order of [
      [1, 0, 2, 3],
      [0, 1, 3, 2],
      [0, 0, 2, 3],
      [3, 1, 2, 3]
    ]) {
      await writeFile(path, Buffer.concat([sealed.subarray(0, HEADER_LENGTH), ...order.map(chunk)]))
      await expect(whole(path, content), String(order)).rejects.toThrow(Damaged)
    }
  })

  it('notices a last chunk that was dropped with the header told a shorter length', async () => {
    const content = picture(CHUNK * 2)
    const path = await seal(content)
    const sealed = await readFile(path)
    sealed.writeBigUInt64LE(BigInt(CHUNK), 12)
    await writeFile(path, sealed.subarray(0, -CHUNK - TAG_LENGTH))
    await expect(whole(path, content)).rejects.toThrow(Damaged)
  })

  it('notices another file in its place, and parts of another', async () => {
    const [one, two] = [picture(200), picture(200)]
    const [path, other] = [await seal(one, 'a'), await seal(two, 'b')]
    const [a, b] = [await readFile(path), await readFile(other)]
    await copyFile(other, path)
    await expect(whole(path, one)).rejects.toThrow(Damaged)
    await writeFile(path, Buffer.concat([a.subarray(0, HEADER_LENGTH), b.subarray(HEADER_LENGTH)]))
    await expect(whole(path, one)).rejects.toThrow(Damaged)
    // The same content sealed twice is not the same file either.
    const again = await readFile(await seal(one, 'c'))
    expect(again.equals(a)).toBe(false)
  })

  it('has a last chunk that fits nowhere else, and no other fits there', () => {
    const fileKeys = keys.fileKeys(new Uint8Array(32))
    const plain = new Uint8Array(10)
    for (const last of [true, false]) {
      const sealed = sealChunk(plain, 3, last, fileKeys)
      expect(openChunk(sealed, 3, last, fileKeys)).toHaveLength(10)
      expect(openChunk(sealed, 3, !last, fileKeys)).toBeNull()
    }
  })

  it('is not opened with another key', async () => {
    const content = picture(100)
    const path = await seal(content)
    const others = new Keys(new Uint8Array(32))
    const tag = keys.tagOf(sha256(content))
    await expect(SealedReader.open(nodeFiles, path, others, tag)).rejects.toThrow(Damaged)
  })

  it('takes not one byte more or less than announced', async () => {
    const writer = await SealedWriter.create(nodeFiles, join(dir, 'x'), keys, 10, CHUNK)
    await writer.append(new Uint8Array(9))
    await expect(writer.append(new Uint8Array(2))).rejects.toThrow(RangeError)
    await expect(writer.seal(new Uint8Array(32))).rejects.toThrow(RangeError)
    await writer.close()
  })
})
