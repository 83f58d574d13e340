import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { twoPersonSection } from '@shared/domain/permissions/twoPerson'
import { newest, subKey, type Ring } from './ring'

const person = z.strictObject({
  tag: z.string(),
  /** Account id. */
  person: z.string().min(1).max(80),
  role: z.enum(['clerk', 'reviewer', 'administrator', 'viewer']),
  loginName: z.string().max(60),
  /** Signs in with an initial password, and must change it before anything else. */
  mustChange: z.boolean()
})
export type Member = z.infer<typeof person>

/** Who has an account, and what the office decided about accounts. Sealed: no name stands in clear on the disk. */
const directory = z.strictObject({
  people: z.array(person).max(1_000),
  /** Account id of the administrator whom the recovery code lets in. */
  holder: z.string(),
  twoPerson: twoPersonSection.shape.actions
})
export type Directory = z.infer<typeof directory>

const associated = (office: string): Uint8Array => new TextEncoder().encode(`wenxin/people/1\n${office}`)
const NONCE = 24

export function sealDirectory(office: string, ring: Ring, content: Directory): string {
  const key = subKey(newest(ring), 'wenxin/people/1')
  const nonce = randomBytes(NONCE)
  const plain = new TextEncoder().encode(JSON.stringify(content))
  const sealed = xchacha20poly1305(key, nonce, associated(office)).encrypt(plain)
  key.fill(0)
  return Buffer.concat([nonce, sealed]).toString('base64')
}

/** Null when it was not sealed with the newest key of this ring: someone put another one in its place. */
export function openDirectory(office: string, ring: Ring, sealed: string): Directory | null {
  const bytes = Uint8Array.from(Buffer.from(sealed, 'base64'))
  const key = subKey(newest(ring), 'wenxin/people/1')
  try {
    const cipher = xchacha20poly1305(key, bytes.subarray(0, NONCE), associated(office))
    return directory.parse(JSON.parse(new TextDecoder().decode(cipher.decrypt(bytes.subarray(NONCE)))))
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}

/** Administrators who have signed in with a password of their own: one must always be left. */
export const workingAdministrators = ({ people }: Directory): Member[] =>
  people.filter(({ role, mustChange }) => role === 'administrator' && !mustChange)
