import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { argon2id } from 'hash-wasm'
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '@shared/domain/office/sections'
import type { Kdf, Wrapping } from './file'

/** What a password or the recovery code gives access to. */
export interface Contents {
  /** 32 bytes */
  dataKey: Uint8Array
  /** Account id */
  person: string
  role: Role
}

const contents = z.strictObject({
  dataKey: z.string(),
  person: z.string().min(1).max(80),
  role: z.enum(['clerk', 'reviewer', 'administrator', 'viewer'])
})

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

const associated = (office: string, tag: string, use: 'account' | 'recovery'): Uint8Array =>
  new TextEncoder().encode(`wenxin/vault/1\n${use}\n${office}\n${tag}`)

/** The three together bind a wrapping to its place. */
export interface Place {
  office: string
  tag: string
  use: 'account' | 'recovery'
}

/** Wraps under a fresh salt and nonce. */
export async function wrap(place: Place, secret: string, kdf: Kdf, what: Contents): Promise<Wrapping> {
  const salt = randomBytes(16)
  const nonce = randomBytes(24)
  // Before anything is awaited: locking meanwhile zeroes the data key in memory, and zeros must never be wrapped.
  const plain = new TextEncoder().encode(
    JSON.stringify({
      dataKey: Buffer.from(what.dataKey).toString('base64'),
      person: what.person,
      role: what.role
    })
  )
  const key = await passwordKey(secret, salt, kdf)
  const sealed = xchacha20poly1305(key, nonce, associated(place.office, place.tag, place.use)).encrypt(plain)
  key.fill(0)
  plain.fill(0)
  return {
    tag: place.tag,
    salt: salt.toString('base64'),
    kdf,
    nonce: nonce.toString('base64'),
    wrapped: Buffer.from(sealed).toString('base64')
  }
}

/** @returns null when the secret is not the one (or the wrapping was altered) */
export async function unwrap(
  wrapping: Wrapping,
  office: string,
  use: Place['use'],
  secret: string
): Promise<Contents | null> {
  const key = await passwordKey(secret, Buffer.from(wrapping.salt, 'base64'), wrapping.kdf)
  let plain: Uint8Array
  try {
    plain = xchacha20poly1305(
      key,
      Buffer.from(wrapping.nonce, 'base64'),
      associated(office, wrapping.tag, use)
    ).decrypt(Buffer.from(wrapping.wrapped, 'base64'))
  } catch {
    // The cipher has one reason to throw here: the tag does not fit.
    return null
  } finally {
    key.fill(0)
  }
  const { dataKey, person, role } = contents.parse(JSON.parse(new TextDecoder().decode(plain)))
  plain.fill(0)
  return { dataKey: Uint8Array.from(Buffer.from(dataKey, 'base64')), person, role }
}

/** A key of 32 bytes for one use, HKDF-SHA256 of the data key. */
export const subKey = (
  dataKey: Uint8Array,
  label: 'wenxin/journal/1' | 'wenxin/store/1' | 'wenxin/attachments/1'
): Uint8Array => new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), label, 32))
