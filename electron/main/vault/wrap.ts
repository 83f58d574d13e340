import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { argon2id } from 'hash-wasm'
import { createHash, randomBytes } from 'node:crypto'
import type { Kdf, Locked } from './file'

/** A login name is told from another without regard to case, width and outer spaces. */
export const normalizeName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

export const accountTag = (office: string, loginName: string): string =>
  createHash('sha256')
    .update(`wenxin/account/1\n${office}\n${normalizeName(loginName)}`)
    .digest('hex')

/** The key of 32 bytes that a password stands for, under the parameters given (those of the file, when opening). */
export async function passwordKey(password: string, salt: Uint8Array, kdf: Kdf): Promise<Uint8Array> {
  return argon2id({
    password: password.normalize('NFKC'),
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: 'binary'
  })
}

/** Binds what is wrapped to its place. `version`: 1 wrapped the data key, 2 wraps a private key. */
export interface Place {
  version: 1 | 2
  office: string
  /** '' for the recovery code of version 2 and the passphrase for backups: they belong to the office, not to a name. */
  tag: string
  use: 'account' | 'recovery' | 'passphrase'
}

export const placeBytes = ({ version, office, tag, use }: Place): Uint8Array =>
  new TextEncoder().encode(`wenxin/vault/${version}\n${use}\n${office}\n${tag}`)

/** Wraps under a fresh salt and nonce; `plain` is copied before anything is awaited, and zeroed by its owner. */
export async function wrap(place: Place, secret: string, kdf: Kdf, plain: Uint8Array): Promise<Locked> {
  const salt = randomBytes(16)
  const nonce = randomBytes(24)
  // Locking meanwhile zeroes what is in memory, and zeros must never be wrapped.
  const copy = plain.slice()
  const key = await passwordKey(secret, salt, kdf)
  const sealed = xchacha20poly1305(key, nonce, placeBytes(place)).encrypt(copy)
  key.fill(0)
  copy.fill(0)
  return {
    salt: salt.toString('base64'),
    kdf,
    nonce: nonce.toString('base64'),
    wrapped: Buffer.from(sealed).toString('base64')
  }
}

/** @returns null when the secret is not the one (or the wrapping was altered) */
export async function unwrap(locked: Locked, place: Place, secret: string): Promise<Uint8Array | null> {
  const key = await passwordKey(secret, Buffer.from(locked.salt, 'base64'), locked.kdf)
  try {
    return xchacha20poly1305(key, Buffer.from(locked.nonce, 'base64'), placeBytes(place)).decrypt(
      Buffer.from(locked.wrapped, 'base64')
    )
  } catch {
    // The cipher has one reason to throw here: the tag does not fit.
    return null
  } finally {
    key.fill(0)
  }
}
