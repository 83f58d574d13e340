// For the tests of this folder: stores over temporary folders, contents, and sources that vanish while they are read.
import { createHash, randomBytes } from 'node:crypto'
import type { StoredFile } from '@shared/domain/attachments'
import { must } from '../journal/testkit'
import { AttachmentStore, type StoreOptions } from './store'

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 5 + 3)
const MB = 1024 * 1024

export const storeIn = (dir: string, more: Partial<StoreOptions> = {}): AttachmentStore =>
  new AttachmentStore({ dir, keys: [KEY], ...more })

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A picture by its first bytes, noise behind them. */
export const picture = (bytes: number): Uint8Array => {
  const content = new Uint8Array(randomBytes(bytes))
  content.set([0xff, 0xd8, 0xff, 0xe0].slice(0, bytes))
  return content
}

/** Sends a content as the page does, in pieces of at most 1 MB; the first failure is the answer. */
export async function send(store: AttachmentStore, content: Uint8Array, name = '照片.jpg', piece = MB) {
  const begun = await store.begin(name, content.length)
  if (!begun.ok) return begun
  const { upload } = begun.value
  for (let index = 0; index * piece < content.length; index++) {
    const sent = await store.chunk(upload, index, content.subarray(index * piece, (index + 1) * piece))
    if (!sent.ok) return sent
  }
  return store.finish(upload)
}

export const keep = async (store: AttachmentStore, content: Uint8Array, name?: string): Promise<StoredFile> =>
  must(await send(store, content, name))

/** All of a content, read as the page does. */
export async function readBack(store: AttachmentStore, hash: string, piece = MB): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (let from = 0; ;) {
    const { data, bytes } = must(await store.read(hash, from, piece))
    parts.push(data)
    from += data.length
    if (from >= bytes) return Buffer.concat(parts)
  }
}
