import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '@shared/domain/office/sections'
import { newPair, openBox, publicKeyOf, sealTo } from './curve'
import type { Identity, Kdf } from './file'
import { sameBytes } from '../journal/header'
import { copyRing, oldest, subKey, wipe, type Ring } from './ring'
import { placeBytes, unwrap, wrap, type Place } from './wrap'

/** What an account or the recovery code opens. */
export interface Secrets {
  ring: Ring
  /** Private key (Ed25519) with which the office signs; null for those who sign nothing. */
  signing: Uint8Array | null
}

/** Who may hold the office's signature: those who export the record of what was done. */
export const mayHoldSignature = (role: Role): boolean => role === 'reviewer' || role === 'administrator'

export function wipeSecrets({ ring, signing }: Secrets): void {
  wipe(ring)
  signing?.fill(0)
}
export const copySecrets = ({ ring, signing }: Secrets): Secrets => ({
  ring: copyRing(ring),
  signing: signing?.slice() ?? null
})

const key32 = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const boxed = z.strictObject({
  ring: z
    .array(z.strictObject({ from: z.number().int().min(1), key: key32 }))
    .min(1)
    .max(1_000),
  signing: key32.nullable()
})
/** Bytes; what stands behind it under the password is the pin. */
const PRIVATE_KEY = 32
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'))

/** Seals what someone may open to their public key: nobody's password is needed for it. */
export function boxFor(publicKey: Uint8Array, place: Place, secrets: Secrets, role: Role): string {
  const plain = new TextEncoder().encode(
    JSON.stringify({
      ring: secrets.ring.map(({ from, key }) => ({ from, key: base64(key) })),
      signing: secrets.signing && mayHoldSignature(role) ? base64(secrets.signing) : null
    } satisfies z.infer<typeof boxed>)
  )
  const box = base64(sealTo(publicKey, plain, placeBytes(place)))
  plain.fill(0)
  return box
}

/**
 * Written beside a pair by whoever held the data keys when it was made: anybody can write a public key of their own into
 * the file, and must not get the next data key for it. @returns 32 bytes in base64
 */
export function markOf(publicKey: string, place: Place, ring: Ring): string {
  const key = subKey(oldest(ring), 'wenxin/pair/1')
  const mark = createHmac('sha256', key).update(placeBytes(place)).update(`\n${publicKey}`).digest('base64')
  key.fill(0)
  return mark
}

export const isMarked = (
  { publicKey, mark }: Pick<Identity, 'publicKey' | 'mark'>,
  place: Place,
  ring: Ring
): boolean => mark !== undefined && sameBytes(fromBase64(mark), fromBase64(markOf(publicKey, place, ring)))

/** What the password says of the ring: derived from the first data key, which stays in it for good. */
const pinOf = (ring: Ring): Uint8Array => subKey(oldest(ring), 'wenxin/pin/1')

/**
 * Under the password stand the private key and the pin. A public key is there for everybody to seal to: without the pin,
 * somebody who writes into the profile could hand out a box with keys of their own, and read all that is saved from then on.
 */
async function locked(place: Place, secret: string, kdf: Kdf, privateKey: Uint8Array, ring: Ring) {
  const plain = keyAndPin(privateKey, ring)
  const wrapped = wrap(place, secret, kdf, plain)
  // `wrap` has copied it.
  plain.fill(0)
  return wrapped
}

/** A new pair of keys under this password, with its box. */
export async function newIdentity(
  place: Place,
  secret: string,
  kdf: Kdf,
  secrets: Secrets,
  role: Role
): Promise<Identity> {
  const pair = newPair('x25519')
  // Boxed before anything is awaited: locking meanwhile zeroes the keys in memory.
  const box = boxFor(pair.publicKey, place, secrets, role)
  const under = locked(place, secret, kdf, pair.privateKey, secrets.ring)
  pair.privateKey.fill(0)
  const publicKey = base64(pair.publicKey)
  const mark = markOf(publicKey, place, secrets.ring)
  return { ...(await under), publicKey, box, mark }
}

/** The same pair under another password. Null when `old` is not the present one. */
export async function rewrapped(
  identity: Identity,
  place: Place,
  old: string,
  secret: string,
  kdf: Kdf,
  ring: Ring
): Promise<Identity | null> {
  const given = copyRing(ring)
  const plain = await unwrap(identity, place, old)
  if (!plain) return null
  const under = locked(place, secret, kdf, plain.subarray(0, PRIVATE_KEY), given)
  plain.fill(0)
  const { publicKey, box } = identity
  const mark = markOf(publicKey, place, given)
  wipe(given)
  return { ...(await under), publicKey, box, mark }
}

/**
 * @returns null when the secret is not the one; 'replaced' when it is, and the box is not one that was sealed to this
 * key with the ring of this ledger
 */
export async function openIdentity(
  identity: Identity,
  place: Place,
  secret: string
): Promise<Secrets | 'replaced' | null> {
  const plain = await unwrap(identity, place, secret)
  if (!plain) return null
  try {
    return openPinned(plain, identity, place)
  } finally {
    plain.fill(0)
  }
}

/** What stands under a secret: the private key of a pair, and the pin of the ring that its box holds. */
export function keyAndPin(privateKey: Uint8Array, ring: Ring): Uint8Array {
  const pin = pinOf(ring)
  const plain = Uint8Array.from(Buffer.concat([privateKey, pin]))
  pin.fill(0)
  return plain
}

/**
 * What is in the box of a pair. 'replaced' when it is not one that was sealed to this key with the ring of this ledger.
 * @param plain what stood under the secret (keyAndPin)
 */
export function openPinned(
  plain: Uint8Array,
  { publicKey, box }: Pick<Identity, 'publicKey' | 'box'>,
  place: Place
): Secrets | 'replaced' {
  const privateKey = plain.subarray(0, PRIVATE_KEY)
  const pin = plain.subarray(PRIVATE_KEY)
  if (privateKey.length !== PRIVATE_KEY || base64(publicKeyOf('x25519', privateKey)) !== publicKey)
    return 'replaced'
  const secrets = contentOf(openBox(privateKey, fromBase64(box), placeBytes(place)))
  if (!secrets) return 'replaced'
  // Passwords that were set before there was a pin have none, until they are set again.
  if (pin.length === 0 || sameBytes(pin, pinOf(secrets.ring))) return secrets
  wipeSecrets(secrets)
  return 'replaced'
}

/** Null for what is no content of a box; anybody can seal one. */
function contentOf(plain: Uint8Array | null): Secrets | null {
  if (!plain) return null
  try {
    const { ring, signing } = boxed.parse(JSON.parse(new TextDecoder().decode(plain)))
    return {
      ring: ring.map(({ from, key }) => ({ from, key: fromBase64(key) })),
      signing: signing === null ? null : fromBase64(signing)
    }
  } catch {
    return null
  } finally {
    plain.fill(0)
  }
}
