import { join } from 'node:path'
import { ok } from '@shared/result'
import { LOCKED, type Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { sameBytes } from '../journal/header'
import { hasKeysOf, type OpenedVault, type Opener, restoredVaultText, type Vault } from '../vault'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'
import { refuse } from './failures'
import { removeIfThere } from './pieces'
import { RESTORED } from './switch'
import type { Source } from './unpack'

const VAULT = 'vault.json'
const KEY_FILES = 'keyfiles.json'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Whether the ledger itself is open and sealed with the keys of this backup. */
export function sameKeys(ledger: Ledger, { header }: Source, { backup }: OpenedVault): boolean {
  const session = ledger.session()
  const own = ledger.vault.keys()
  const same =
    session?.office === header.office &&
    session.device === header.device &&
    own?.backup instanceof Uint8Array &&
    sameBytes(own.backup, backup)
  const rings = [...(own?.journal ?? []), ...(own?.attachments ?? [])].map(({ key }) => key)
  const stores = [session?.storeKey, ...(session?.formerStoreKeys ?? []), own?.storeKey, own?.backup]
  for (const key of [...rings, ...stores]) key?.fill(0)
  return same
}

/**
 * Lays the vault of a backup beside the ledger; but where that one is sealed with the same keys, its own, so that
 * accounts and passwords of today stay.
 */
export async function layVault(
  { ledger, profileDir }: { ledger: Ledger; profileDir: string },
  source: Source,
  opened: OpenedVault,
  { by }: Opener
): Promise<void> {
  const same = sameKeys(ledger, source, opened)
  const own = same ? await readSmallFile(nodeFiles, join(profileDir, VAULT)) : null
  const text = own ? textOf(own) : restoredVaultText(source.header.vault, by)
  await writeSmallFile(nodeFiles, join(profileDir, RESTORED, VAULT), text)
}

/** The accounts that are in use when two ledgers change places. */
export interface PresentAccounts {
  vault: Uint8Array
  /** Whether they open the ledger that comes in; otherwise the keys were changed, and that one has only its own. */
  stay: boolean
}

const NOT_OPEN = refuse('LOCKED', LOCKED.error.message)
const CHANGED = refuse('WAIT', '账户刚刚有改动，没有更换，台账没有变化。请重新登录后再试。')

/** Whether the open vault has the keys of the ledger that lies in this folder; null while locked. */
export async function accountsStay(vault: Vault, folder: string): Promise<boolean | null> {
  const other = await readSmallFile(nodeFiles, join(folder, VAULT))
  return vault.opened && other !== null && hasKeysOf(vault.opened, other)
}

/** Looked at while the ledger is open, since only the keys can say it. Throws LOCKED. */
export async function presentAccounts(vault: Vault, dir: string, incoming: string): Promise<PresentAccounts> {
  const answer = await vault.inTurn(async () => {
    const own = await readSmallFile(nodeFiles, join(dir, VAULT))
    const stay = await accountsStay(vault, join(dir, incoming))
    return ok(own === null || stay === null ? null : { vault: own, stay })
  })
  if (!answer.ok || !answer.value) throw NOT_OPEN
  return answer.value
}

/**
 * The accounts of now over those of the ledger that is about to come in, while nothing is open and no switch has begun:
 * whoever has left since, or a password that was changed, must not come back with it. However far this came when the
 * program ends, the ledger in use is as it was. Key files that were withdrawn do not come back either: those of now go
 * along, and where the keys are others none does.
 * @param accounts null where there was no ledger
 */
export async function bringAccounts(
  dir: string,
  incoming: string,
  accounts: PresentAccounts | null
): Promise<void> {
  const now = await readSmallFile(nodeFiles, join(dir, VAULT))
  if (accounts === null) {
    if (now !== null) throw CHANGED
    return
  }
  const { vault, stay } = accounts
  if (now === null || !sameBytes(now, vault)) throw CHANGED
  const keyFiles = join(dir, incoming, KEY_FILES)
  // What cannot be read opens nothing, here or there.
  const own = stay && (await readSmallFile(nodeFiles, join(dir, KEY_FILES)).catch(() => null))
  if (own) await writeSmallFile(nodeFiles, keyFiles, textOf(own))
  else {
    await removeIfThere(nodeFiles, keyFiles)
    await nodeFiles.syncFolder(join(dir, incoming))
  }
  if (stay) await writeSmallFile(nodeFiles, join(dir, incoming, VAULT), textOf(now))
}
