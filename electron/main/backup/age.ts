import { ReadableStream as NodeStream } from 'node:stream/web'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'

/**
 * age (https://age-encryption.org/v1) as backups use it. The office's recovery identity is an X25519 key pair: its
 * secret half is 32 bytes derived from the data key (vault/wrap.ts, 'wenxin/backup/1'), so whoever opens the vault
 * header of a backup, by the recovery code alone, opens its age files too. The public half may stand on the disk:
 * with it backups are written while the ledger is locked.
 */
export type Identity = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** What stands before the 32 bytes of an X25519 secret in PKCS #8 (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The key cannot be read out again, and is gone with the object. @param secret 32 bytes */
export async function identityOf(secret: Uint8Array): Promise<Identity> {
  const encoded = Uint8Array.from([...PKCS8, ...secret])
  try {
    return await crypto.subtle.importKey('pkcs8', encoded, { name: 'X25519' }, false, ['deriveBits'])
  } finally {
    encoded.fill(0)
  }
}

/** `age1…`, the public half. */
export const recipientOf = (identity: Identity): Promise<string> => identityToRecipient(identity)

const streamOf = (content: AsyncIterable<Uint8Array>) =>
  NodeStream.from(content) as ReadableStream<Uint8Array>

/** The content sealed for a recipient, piece by piece. */
export async function sealStream(
  content: AsyncIterable<Uint8Array>,
  recipient: string
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(streamOf(content))
}

/** Thrown where an age file does not open: another recipient, cut or changed. */
export class NotOpened extends Error {}

/** The content of a sealed file, piece by piece. Throws NotOpened, at the latest at the end. */
export async function* openStream(
  sealed: AsyncIterable<Uint8Array>,
  identity: Identity
): AsyncGenerator<Uint8Array> {
  // What the disk says must not be taken for damage of the file.
  let disk: unknown = null
  const read = async function* () {
    try {
      yield* sealed
    } catch (error) {
      disk = error
      throw error
    }
  }
  const source = read()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    yield* await decrypter.decrypt(streamOf(source))
  } catch (error) {
    if (disk !== null) throw disk
    throw new NotOpened(error instanceof Error ? error.message : '')
  } finally {
    // A file that does not open is not read to its end: it must not stay open on a stick that somebody pulls out.
    await source.return(undefined)
  }
}

/** A small content at once. */
export async function sealBytes(content: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

/** Throws NotOpened. */
export async function openBytes(sealed: Uint8Array, identity: Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(sealed)
  } catch (error) {
    throw new NotOpened(error instanceof Error ? error.message : '')
  }
}
