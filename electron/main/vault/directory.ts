import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { twoPersonSection } from '@shared/domain/permissions/twoPerson'
import type { VaultFile } from './file'
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
  twoPerson: twoPersonSection.shape.actions,
  /**
   * How often the vault was changed. Every entry of the journal says what it was then (Entry.accounts): a vault.json of
   * before, put back, is found out by the last of them.
   */
  generation: z.number().int().min(0).default(0)
})
export type Directory = z.infer<typeof directory>

/** What stands in clear beside it and must not be changed: another device would show an empty ledger. */
type Place = Pick<VaultFile, 'office' | 'device' | 'deviceLetter'>
const associated = ({ office, device, deviceLetter }: Place): Uint8Array =>
  new TextEncoder().encode(`wenxin/people/2\n${office}\n${device}\n${deviceLetter}`)
/** As it was sealed before device and letter belonged to it; the next change seals it anew. */
const formerly = ({ office }: Place): Uint8Array => new TextEncoder().encode(`wenxin/people/1\n${office}`)
const NONCE = 24

export function sealDirectory(place: Place, ring: Ring, content: Directory): string {
  const key = subKey(newest(ring), 'wenxin/people/1')
  const nonce = randomBytes(NONCE)
  const plain = new TextEncoder().encode(JSON.stringify(content))
  const sealed = xchacha20poly1305(key, nonce, associated(place)).encrypt(plain)
  key.fill(0)
  return Buffer.concat([nonce, sealed]).toString('base64')
}

/** Null when it was not sealed for this place with the newest key of this ring: someone put another one in its place. */
export function openDirectory(place: Place, ring: Ring, sealed: string): Directory | null {
  const bytes = Uint8Array.from(Buffer.from(sealed, 'base64'))
  const key = subKey(newest(ring), 'wenxin/people/1')
  try {
    for (const bound of [associated(place), formerly(place)]) {
      const found = opened(key, bytes, bound)
      if (found) return found
    }
    return null
  } finally {
    key.fill(0)
  }
}

function opened(key: Uint8Array, bytes: Uint8Array, bound: Uint8Array): Directory | null {
  try {
    const cipher = xchacha20poly1305(key, bytes.subarray(0, NONCE), bound)
    return directory.parse(JSON.parse(new TextDecoder().decode(cipher.decrypt(bytes.subarray(NONCE)))))
  } catch {
    return null
  }
}

/** Administrators who have signed in with a password of their own: one must always be left. */
export const workingAdministrators = ({ people }: Directory): Member[] =>
  people.filter(({ role, mustChange }) => role === 'administrator' && !mustChange)
