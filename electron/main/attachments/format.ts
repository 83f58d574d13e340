import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import type { FileKeys } from './keys'

/**
 * A sealed file: header of 100 bytes | chunks. Header = magic 'WXA1' | u16 format version | u16 header length |
 * u32 chunk size | u64 content length | salt 32 | tag 32 (keyed hash of the content's hash) | check 16 (first half of
 * HMAC-SHA256 over what stands before it). A chunk = AES-256-GCM of the next `chunk size` bytes, fewer in the last,
 * with its 16 byte tag behind it. Integers are little endian.
 *
 * AES-GCM of the runtime instead of the journal's XChaCha20 in JavaScript: six times as fast (0.15 s against 0.86 s
 * for 50 MB). Its short nonce is safe here: keys are of one file only, and the nonce is the number of the chunk with a
 * mark on the last one, so that a chunk fits one place of one file.
 */
export const HEADER_LENGTH = 100
export const TAG_LENGTH = 16
export const CHUNK = 256 * 1024
const FORMAT = 1
const CHECKED = HEADER_LENGTH - 16
const CIPHER = 'aes-256-gcm'

export interface Header {
  /** Bytes of a chunk before it is sealed. */
  chunk: number
  /** Bytes of the content. */
  bytes: number
  salt: Uint8Array
  tag: Uint8Array
}

export const chunksIn = (bytes: number, chunk: number): number => Math.max(1, Math.ceil(bytes / chunk))
export const sealedLength = ({ bytes, chunk }: Pick<Header, 'bytes' | 'chunk'>): number =>
  HEADER_LENGTH + bytes + chunksIn(bytes, chunk) * TAG_LENGTH
/** Where a chunk stands in the sealed file. */
export const chunkAt = (index: number, chunk: number): number => HEADER_LENGTH + index * (chunk + TAG_LENGTH)

export function encodeHeader(header: Header, keys: FileKeys): Uint8Array {
  const bytes = new Uint8Array(HEADER_LENGTH)
  const view = new DataView(bytes.buffer)
  bytes.set(Buffer.from('WXA1'), 0)
  view.setUint16(4, FORMAT, true)
  view.setUint16(6, HEADER_LENGTH, true)
  view.setUint32(8, header.chunk, true)
  view.setBigUint64(12, BigInt(header.bytes), true)
  bytes.set(header.salt, 20)
  bytes.set(header.tag, 52)
  bytes.set(check(bytes, keys), CHECKED)
  return bytes
}

/** What a header says, or null when it is none; not checked yet, since the keys come from its salt. */
export function decodeHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < HEADER_LENGTH || Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'WXA1')
    return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(4, true) !== FORMAT || view.getUint16(6, true) !== HEADER_LENGTH) return null
  const chunk = view.getUint32(8, true)
  const length = Number(view.getBigUint64(12, true))
  if (chunk === 0 || chunk > 16 * CHUNK || !Number.isSafeInteger(length)) return null
  return { chunk, bytes: length, salt: bytes.slice(20, 52), tag: bytes.slice(52, CHECKED) }
}

/** Whether the header is as it was written with these keys. */
export const headerHolds = (bytes: Uint8Array, keys: FileKeys): boolean =>
  timingSafeEqual(bytes.subarray(CHECKED, HEADER_LENGTH), check(bytes, keys))

const check = (bytes: Uint8Array, keys: FileKeys): Uint8Array =>
  createHmac('sha256', keys.check).update(bytes.subarray(0, CHECKED)).digest().subarray(0, 16)

function nonceOf(index: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, index, true)
  nonce[11] = last ? 1 : 0
  return nonce
}

export function sealChunk(plain: Uint8Array, index: number, last: boolean, keys: FileKeys): Uint8Array {
  const cipher = createCipheriv(CIPHER, keys.seal, nonceOf(index, last), { authTagLength: TAG_LENGTH })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null when a byte, the place or the key of the chunk is not the one it was sealed with. */
export function openChunk(
  sealed: Uint8Array,
  index: number,
  last: boolean,
  keys: FileKeys
): Uint8Array | null {
  const body = sealed.length - TAG_LENGTH
  if (body < 0) return null
  const cipher = createDecipheriv(CIPHER, keys.seal, nonceOf(index, last), { authTagLength: TAG_LENGTH })
  cipher.setAuthTag(sealed.subarray(body))
  const plain = cipher.update(sealed.subarray(0, body))
  try {
    cipher.final()
    return plain
  } catch {
    // The cipher has one reason to throw here: the tag does not fit.
    return null
  }
}
