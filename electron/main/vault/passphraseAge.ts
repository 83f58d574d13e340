import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption'
import { randomBytes, scrypt } from 'node:crypto'

/**
 * age files that a passphrase opens (https://age-encryption.org/v1, "scrypt recipient stanza"). The library has the
 * same, but computes scrypt in one go on the thread that everything waits for; here Node's own works beside it. What
 * this writes the library opens, and the other way round (passphraseAge.test.ts).
 */
const LABEL = 'age-encryption.org/v1/scrypt'
const SALT = 16
/** A file that asks for more is refused: 2^20 takes 1 GB of memory. The library has the same limit. */
const MOST_WORK = 20

/** log2 of scrypt's N, with r = 8 and p = 1: 128 MiB, as OWASP's Password Storage Cheat Sheet recommends first. */
export const DEFAULT_WORK = 17

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** However it was composed or typed: as passwords are (wrap.ts). */
const normal = (passphrase: string): string => passphrase.normalize('NFKC')

function keyOf(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const cost = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** work * 8 * 128 + 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(normal(passphrase), Buffer.concat([Buffer.from(LABEL), salt]), 32, cost, (error, key) =>
      error ? reject(error) : resolve(Uint8Array.from(key))
    )
  })
}

const cipher = (key: Uint8Array) => chacha20poly1305(key, new Uint8Array(12))

const recipient = (passphrase: string, work: number): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(SALT)
    const key = await keyOf(passphrase, salt, work)
    const body = cipher(key).encrypt(fileKey)
    key.fill(0)
    return [new Stanza(['scrypt', base64(salt), String(work)], body)]
  }
})

const identity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const [stanza] = stanzas
    const [kind, salted = '', work = ''] = stanza?.args ?? []
    // Alone in its file, or whoever wrote it knew nothing of the passphrase.
    if (!stanza || kind !== 'scrypt' || stanzas.length !== 1 || stanza.args.length !== 3) return null
    const salt = Buffer.from(salted, 'base64')
    const sound = salt.length === SALT && base64(salt) === salted && /^[1-9]\d?$/.test(work)
    if (!sound || Number(work) > MOST_WORK || stanza.body.length !== 32) return null
    const key = await keyOf(passphrase, salt, Number(work))
    try {
      return cipher(key).decrypt(stanza.body)
    } catch {
      // The cipher has one reason to throw here: the tag does not fit.
      return null
    } finally {
      key.fill(0)
    }
  }
})

/** @param work log2 of scrypt's N */
export async function sealWithPassphrase(
  content: Uint8Array,
  passphrase: string,
  work: number
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient(passphrase, work))
  return encrypter.encrypt(content)
}

/** Null when the passphrase is not the one, or the file was altered. */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity(passphrase))
  try {
    return await decrypter.decrypt(sealed)
  } catch {
    return null
  }
}
