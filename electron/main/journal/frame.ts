import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Entry } from '@shared/ledger'
import { uuidBytes } from './header'
import { keysAt, newestKey, type JournalKey } from './keys'

/**
 * A frame: u32 body length | u32 the length again, XOR a constant | body. Body = nonce 24 | sealed entry.
 * The doubled length tells a torn end (a good length that runs past the end of the file) from damage, and lets a
 * later frame be found behind damage. All little endian.
 */
export const PREFIX_LENGTH = 8
const NONCE_LENGTH = 24
const TAG_LENGTH = 16
const SMALLEST_BODY = NONCE_LENGTH + TAG_LENGTH + 1
/** Bytes; far above the largest request that the border lets through. */
export const LARGEST_BODY = 48 * 1024 * 1024
const LARGEST_ENTRY = 128 * 1024 * 1024
const LENGTH_MARK = 0x314a5857

export const EMPTY_HASH = new Uint8Array(32)
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Where a frame stands in the chain; bound into its seal. */
export interface Place {
  position: number
  /** Chain hash before this frame, 32 bytes. */
  previous: Uint8Array
}

/** Seals and opens the frames of one device with its keys. */
export interface Sealer {
  /** Throws RangeError when the entry is larger than a frame can be. */
  seal(entry: Entry, place: Place): Uint8Array
  /** The packed entry, or null when key, place or a byte of the body is not the one it was sealed with. */
  open(body: Uint8Array, place: Place): Uint8Array | null
}

/** @param keys looked at anew each time: a key that is added later counts from then on */
export function sealer(device: string, keys: readonly JournalKey[]): Sealer {
  const associated = new Uint8Array(4 + 16 + 8 + 32)
  const view = new DataView(associated.buffer)
  associated.set(Buffer.from('wxj1'), 0)
  associated.set(uuidBytes(device), 4)
  const cipher = (key: Uint8Array, nonce: Uint8Array, { position, previous }: Place) => {
    view.setBigUint64(20, BigInt(position), true)
    associated.set(previous, 28)
    return xchacha20poly1305(key, nonce, associated)
  }
  return {
    seal(entry, place) {
      const packed = packEntry(entry)
      const nonce = randomBytes(NONCE_LENGTH)
      const length = NONCE_LENGTH + packed.length + TAG_LENGTH
      if (length > LARGEST_BODY) throw new RangeError('entry too large')
      const frame = new Uint8Array(PREFIX_LENGTH + length)
      const prefix = new DataView(frame.buffer)
      prefix.setUint32(0, length, true)
      prefix.setUint32(4, (length ^ LENGTH_MARK) >>> 0, true)
      frame.set(nonce, PREFIX_LENGTH)
      frame.set(cipher(newestKey(keys), nonce, place).encrypt(packed), PREFIX_LENGTH + NONCE_LENGTH)
      return frame
    },
    open(body, place) {
      if (body.length < SMALLEST_BODY) return null
      for (const { key } of keysAt(keys, place.position)) {
        try {
          return cipher(key, body.subarray(0, NONCE_LENGTH), place).decrypt(body.subarray(NONCE_LENGTH))
        } catch {
          // The cipher has one reason to throw here: the tag does not fit.
        }
      }
      return null
    }
  }
}

/** Body length in bytes that stands at `at`, or null when no frame can begin there. Needs 8 bytes. */
export function bodyLengthAt(bytes: Uint8Array, at: number): number | null {
  const length = u32(bytes, at)
  if ((length ^ LENGTH_MARK) >>> 0 !== u32(bytes, at + 4)) return null
  return length >= SMALLEST_BODY && length <= LARGEST_BODY ? length : null
}

const u32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0

/** Chain hash after a frame: SHA-256 over the hash before it and its body. */
export const nextHash = (previous: Uint8Array, body: Uint8Array): Uint8Array =>
  createHash('sha256').update(previous).update(body).digest()

const packEntry = (entry: Entry): Uint8Array => deflateRawSync(JSON.stringify(entry))

/** Throws on bytes that were not packed here; only opened seals are given to it. */
export const unpackEntry = (packed: Uint8Array): Entry =>
  JSON.parse(inflateRawSync(packed, { maxOutputLength: LARGEST_ENTRY }).toString('utf8')) as Entry
