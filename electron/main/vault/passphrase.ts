import { z } from 'zod'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import type { Answer, Core, First } from './core'
import { newPair } from './curve'
import { NO_PASSPHRASE, WRONG_PASSPHRASE } from './failures'
import type { Passphrase, VaultFile } from './file'
import { openWithPassphrase, sealWithPassphrase } from './passphraseAge'
import { boxFor, keyAndPin, markOf, openPinned, type Secrets } from './secrets'
import type { Place } from './wrap'

export const passphrasePlace = (office: string): Place => ({
  version: 2,
  office,
  tag: '',
  use: 'passphrase'
})

/** A new pair of keys: the private one in an age file of the passphrase, all data keys in a box of the public one. */
async function newPassphrase(
  office: string,
  passphrase: string,
  work: number,
  secrets: Secrets
): Promise<Passphrase> {
  const pair = newPair('x25519')
  // Boxed before anything is awaited: locking meanwhile zeroes the keys in memory.
  const box = boxFor(pair.publicKey, passphrasePlace(office), secrets, 'administrator')
  const publicKey = Buffer.from(pair.publicKey).toString('base64')
  const mark = markOf(publicKey, passphrasePlace(office), secrets.ring)
  const plain = keyAndPin(pair.privateKey, secrets.ring)
  pair.privateKey.fill(0)
  const envelope = await sealWithPassphrase(plain, passphrase, work)
  plain.fill(0)
  return { publicKey, box, mark, envelope: Buffer.from(envelope).toString('base64'), letsIn: false }
}

/** What the passphrase opens; NOT_FOUND where none is set, WRONG_CODE when it is not the one; 'replaced' as in secrets.ts. */
export async function openPassphrase(
  { office, passphrase }: Pick<VaultFile, 'office' | 'passphrase'>,
  typed: string
): Promise<Result<Secrets | 'replaced', IpcFailure>> {
  if (!passphrase) return NO_PASSPHRASE
  const plain = await openWithPassphrase(Buffer.from(passphrase.envelope, 'base64'), typed)
  if (!plain) return WRONG_PASSPHRASE
  const secrets = openPinned(plain, passphrase, passphrasePlace(office))
  plain.fill(0)
  return ok(secrets)
}

/** Whether the vault that a backup carries has one; told without any key. */
export function hasPassphrase(vaultText: string): boolean {
  try {
    return z.object({ passphrase: z.object({}) }).safeParse(JSON.parse(vaultText)).success
  } catch {
    return false
  }
}

/**
 * 备份口令: opens backups beside the recovery code. It stands in the vault, and so goes with every backup that is made
 * from then on; the keys it reaches are boxed anew when the data key is changed, without anybody typing it.
 */
export class BackupPassphrase {
  constructor(
    private readonly vault: Core,
    private readonly work: number
  ) {}

  /** Null while locked. */
  get isSet(): boolean | null {
    return this.vault.opened && this.vault.opened.file.passphrase !== undefined
  }

  /** A new one in the place of the former, which opens only the backups of its time. */
  set(passphrase: string, first?: First): Answer<null> {
    return this.changing(async (file, secrets) => {
      const made = await newPassphrase(file.office, passphrase, this.work, secrets)
      return { ...file, format: 3, passphrase: made }
    }, first)
  }

  drop(first?: First): Answer<null> {
    return this.changing(({ passphrase: _, ...file }) => Promise.resolve({ ...file, format: 2 }), first)
  }

  private changing(
    work: (file: VaultFile, secrets: Secrets) => Promise<VaultFile>,
    first?: First
  ): Answer<null> {
    return this.vault.change<null>(async (opened) => {
      if (opened.member.role !== 'administrator') {
        return fail('NOT_ALLOWED', '备份口令由管理员设置，没有改动。')
      }
      return ok({ state: { ...opened, file: await work(opened.file, opened.secrets) }, answer: null })
    }, first)
  }
}
