import { z } from 'zod'
import type { Role } from '@shared/domain/office/sections'
import { newPair } from './curve'
import type { Kdf, Wrapping } from './file'
import type { FirstFormat } from './file'
import { newIdentity, type Secrets } from './secrets'
import { sealedState, type State } from './state'
import { unwrap } from './wrap'

/** What a password or the recovery code opened in format 1: the one data key, and whose it was. */
export interface FirstContents {
  dataKey: Uint8Array
  person: string
  role: Role
}

const contents = z.strictObject({
  dataKey: z.base64(),
  person: z.string().min(1).max(80),
  role: z.enum(['clerk', 'reviewer', 'administrator', 'viewer'])
})

/** @returns null when the secret is not the one */
export async function openFirst(
  wrapping: Wrapping,
  office: string,
  use: 'account' | 'recovery',
  secret: string
): Promise<FirstContents | null> {
  const plain = await unwrap(wrapping, { version: 1, office, tag: wrapping.tag, use }, secret)
  if (!plain) return null
  const { dataKey, person, role } = contents.parse(JSON.parse(new TextDecoder().decode(plain)))
  plain.fill(0)
  return { dataKey: Uint8Array.from(Buffer.from(dataKey, 'base64')), person, role }
}

export const firstSecrets = ({ dataKey }: FirstContents): Secrets => ({
  ring: [{ from: 1, key: dataKey }],
  signing: newPair('ed25519').privateKey
})

/**
 * A vault of format 1 (one administrator, never more) in the present format, with the same data key: nothing of the
 * ledger is written anew. The recovery code goes on opening the data key itself until a new one takes its place.
 */
export async function upgraded(
  first: FirstFormat,
  found: FirstContents,
  sign: { tag: string; loginName: string; password: string },
  kdf: Kdf
): Promise<State> {
  const { office, device, deviceLetter, recovery } = first
  const secrets = firstSecrets(found)
  const place = { version: 2, office, tag: sign.tag, use: 'account' } as const
  const identity = await newIdentity(place, sign.password, kdf, secrets, found.role)
  const directory = {
    people: [
      {
        tag: sign.tag,
        person: found.person,
        role: found.role,
        loginName: sign.loginName.trim(),
        mustChange: false
      }
    ],
    holder: found.person,
    twoPerson: [],
    generation: 0
  }
  const file = {
    format: 2 as const,
    office,
    device,
    deviceLetter,
    accounts: [{ ...identity, tag: sign.tag }],
    people: '',
    recovery
  }
  return sealedState({ file, directory, secrets })
}
