import { z } from 'zod'
import type { Role } from '@shared/domain/office/sections'
import { newPair, openBox, publicKeyOf, sealTo } from './curve'
import type { Identity, Kdf } from './file'
import { copyRing, wipe, type Ring } from './ring'
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
  const locked = await wrap(place, secret, kdf, pair.privateKey)
  pair.privateKey.fill(0)
  return { ...locked, publicKey: base64(pair.publicKey), box }
}

/** The same pair under another password. Null when `old` is not the present one. */
export async function rewrapped(
  identity: Identity,
  place: Place,
  old: string,
  secret: string,
  kdf: Kdf
): Promise<Identity | null> {
  const privateKey = await unwrap(identity, place, old)
  if (!privateKey) return null
  const locked = await wrap(place, secret, kdf, privateKey)
  privateKey.fill(0)
  return { ...locked, publicKey: identity.publicKey, box: identity.box }
}

/** @returns null when the secret is not the one, or the box is not what was sealed to this key */
export async function openIdentity(
  identity: Identity,
  place: Place,
  secret: string
): Promise<Secrets | null> {
  const privateKey = await unwrap(identity, place, secret)
  if (!privateKey) return null
  try {
    if (base64(publicKeyOf('x25519', privateKey)) !== identity.publicKey) return null
    const plain = openBox(privateKey, fromBase64(identity.box), placeBytes(place))
    if (!plain) return null
    const { ring, signing } = boxed.parse(JSON.parse(new TextDecoder().decode(plain)))
    plain.fill(0)
    return {
      ring: ring.map(({ from, key }) => ({ from, key: fromBase64(key) })),
      signing: signing === null ? null : fromBase64(signing)
    }
  } finally {
    privateKey.fill(0)
  }
}
