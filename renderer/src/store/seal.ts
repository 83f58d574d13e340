import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { decode, encode } from '@msgpack/msgpack'

/** A row that this key does not open: other key, other place, other version, or changed bytes. */
export class UnreadableRow extends Error {
  constructor(table: string) {
    super(`row of ${table} cannot be opened`)
    this.name = 'UnreadableRow'
  }
}

type Fields = Record<string, unknown>

const NONCE_BYTES = 24
const TAG_JSON = 1
const TAG_MSGPACK = 2

/** nonce (24 bytes) + XChaCha20-Poly1305 of the fields. `place` is bound as associated data. */
export function seal(key: Uint8Array, place: string, fields: Fields): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const cipher = xchacha20poly1305(key, nonce, new TextEncoder().encode(place)).encrypt(pack(fields))
  // A buffer of its own: IndexedDB would store the whole buffer behind a view.
  const sealed = new Uint8Array(NONCE_BYTES + cipher.length)
  sealed.set(nonce)
  sealed.set(cipher, NONCE_BYTES)
  return sealed
}

/** The inverse of `seal`, with the first of the keys that fits; throws UnreadableRow. */
export function unseal(keys: readonly Uint8Array[], table: string, place: string, sealed: unknown): Fields {
  if (!(sealed instanceof Uint8Array)) throw new UnreadableRow(table)
  for (const key of keys) {
    try {
      const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), new TextEncoder().encode(place))
      return unpack(cipher.decrypt(sealed.subarray(NONCE_BYTES)))
    } catch {
      // Another key, another place or changed bytes; said below when no key is left.
    }
  }
  throw new UnreadableRow(table)
}

/**
 * JSON wherever it can say it: unlike msgpack it keeps half an emoji (a lone surrogate) as it was typed, so the
 * hash of a record is the same before and after. Bytes need msgpack.
 */
function pack(fields: Fields): Uint8Array {
  const hasBytes = Object.values(fields).some((value) => value instanceof Uint8Array)
  const body = hasBytes ? encode(fields) : new TextEncoder().encode(JSON.stringify(fields))
  const packed = new Uint8Array(body.length + 1)
  packed[0] = hasBytes ? TAG_MSGPACK : TAG_JSON
  packed.set(body, 1)
  return packed
}

function unpack(packed: Uint8Array): Fields {
  const body = packed.subarray(1)
  if (packed[0] === TAG_MSGPACK) return decode(body) as Fields
  return JSON.parse(new TextDecoder().decode(body)) as Fields
}
