import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign as signBytes,
  type KeyObject
} from 'node:crypto'

// Raw keys of 32 bytes on the disk; these are what stands before them in the containers that Node reads (RFC 8410).
const PRIVATE = { x25519: '302e020100300506032b656e04220420', ed25519: '302e020100300506032b657004220420' }
const PUBLIC = { x25519: '302a300506032b656e032100', ed25519: '302a300506032b6570032100' }
type Curve = keyof typeof PRIVATE

export interface KeyPair {
  publicKey: Uint8Array
  privateKey: Uint8Array
}

const privateOf = (curve: Curve, key: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(PRIVATE[curve], 'hex'), key]),
    format: 'der',
    type: 'pkcs8'
  })
const publicOf = (curve: Curve, key: Uint8Array): KeyObject =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(PUBLIC[curve], 'hex'), key]),
    format: 'der',
    type: 'spki'
  })
const raw = (key: KeyObject, type: 'pkcs8' | 'spki'): Uint8Array =>
  Uint8Array.from(key.export({ format: 'der', type } as { format: 'der'; type: 'spki' }).subarray(-32))

export function newPair(curve: Curve): KeyPair {
  const pair = curve === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519')
  return { publicKey: raw(pair.publicKey, 'spki'), privateKey: raw(pair.privateKey, 'pkcs8') }
}

export const publicKeyOf = (curve: Curve, privateKey: Uint8Array): Uint8Array =>
  raw(createPublicKey(privateOf(curve, privateKey)), 'spki')

/** Ed25519 (RFC 8032) over the bytes, 64 bytes. */
export const signed = (privateKey: Uint8Array, bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(signBytes(null, bytes, privateOf('ed25519', privateKey)))

const EPHEMERAL = 32
const NONCE = 24

/** The key of one box: of this sender's one-time key and this receiver alone. */
function boxKey(own: Uint8Array, other: Uint8Array, ephemeral: Uint8Array, receiver: Uint8Array): Uint8Array {
  const shared = diffieHellman({ privateKey: privateOf('x25519', own), publicKey: publicOf('x25519', other) })
  const key = new Uint8Array(
    hkdfSync('sha256', shared, Buffer.concat([ephemeral, receiver]), 'wenxin/box/1', 32)
  )
  shared.fill(0)
  return key
}

/** Seals to a public key, as age and NaCl do: X25519 with a one-time key, HKDF, XChaCha20-Poly1305. */
export function sealTo(receiver: Uint8Array, plain: Uint8Array, place: Uint8Array): Uint8Array {
  const once = newPair('x25519')
  const nonce = randomBytes(NONCE)
  const key = boxKey(once.privateKey, receiver, once.publicKey, receiver)
  const sealed = xchacha20poly1305(key, nonce, place).encrypt(plain)
  key.fill(0)
  once.privateKey.fill(0)
  return Uint8Array.from(Buffer.concat([once.publicKey, nonce, sealed]))
}

/** Null when the box is another's, of another place, or altered. */
export function openBox(privateKey: Uint8Array, box: Uint8Array, place: Uint8Array): Uint8Array | null {
  if (box.length <= EPHEMERAL + NONCE) return null
  const ephemeral = box.subarray(0, EPHEMERAL)
  const nonce = box.subarray(EPHEMERAL, EPHEMERAL + NONCE)
  let key: Uint8Array
  try {
    key = boxKey(privateKey, ephemeral, ephemeral, publicKeyOf('x25519', privateKey))
  } catch {
    // RFC 7748 §6.1: a point of small order, put there by hand, gives no key.
    return null
  }
  try {
    return xchacha20poly1305(key, nonce, place).decrypt(box.subarray(EPHEMERAL + NONCE))
  } catch {
    // The cipher has one reason to throw here: the tag does not fit.
    return null
  } finally {
    key.fill(0)
  }
}
