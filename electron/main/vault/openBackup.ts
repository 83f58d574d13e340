import type { BackupSecret } from '@shared/domain/backup'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { isFirstCode, parseVault, vaultText, type FirstFormat, type VaultFile } from './file'
import { NO_PASSPHRASE, WRONG_CODE } from './failures'
import { firstSecrets, openFirst } from './firstFormat'
import { openPassphrase } from './passphrase'
import { normalizeRecoveryCode, recoveryCodeProblem } from './recoveryCode'
import { newest, subKey, subRing, type DataKey } from './ring'
import { openIdentity, wipeSecrets, type Secrets } from './secrets'

export interface OpenedVault {
  journal: DataKey[]
  attachments: Uint8Array[]
  backup: Uint8Array
}

const DAMAGED = fail('DAMAGED', '备份里的密钥库损坏或被改动，打不开这份备份。请选另一份备份。')
const NEWER = fail(
  'NEWER_VERSION',
  '这份备份由更新版本的软件写入，这一版读不懂，没有改动。请安装更新版本的软件后再打开。'
)

/** What a person has in hand to open a backup: the recovery code, or the passphrase, of its time. */
export interface Opener {
  by: BackupSecret
  secret: string
}

/** The keys of the vault header that a backup carries. Whoever takes them zeroes them. */
export async function openVaultText(text: string, opener: Opener): Promise<Result<OpenedVault, IpcFailure>> {
  const parsed = parseVault(new TextEncoder().encode(text))
  if (!parsed.ok) return parsed.error.code === 'NEWER_VERSION' ? NEWER : DAMAGED
  const found = await secretsBy(parsed.value, opener)
  if (!found.ok) return found
  if (found.value === 'replaced') return DAMAGED
  const { ring } = found.value
  const opened = {
    journal: subRing(ring, 'wenxin/journal/1'),
    attachments: subRing(ring, 'wenxin/attachments/1').map(({ key }) => key),
    backup: subKey(newest(ring), 'wenxin/backup/1')
  }
  wipeSecrets(found.value)
  return ok(opened)
}

/**
 * The vault of a backup as it is laid into a profile. Whoever restored it by its passphrase may know nothing else: there
 * the passphrase may set a password, until somebody has signed in.
 */
export function restoredVaultText(text: string, by: BackupSecret): string {
  const parsed = parseVault(new TextEncoder().encode(text))
  if (by !== 'passphrase' || !parsed.ok || parsed.value.format === 1 || !parsed.value.passphrase) return text
  return vaultText({ ...parsed.value, passphrase: { ...parsed.value.passphrase, letsIn: true } })
}

async function secretsBy(
  file: VaultFile | FirstFormat,
  { by, secret }: Opener
): Promise<Result<Secrets | 'replaced', IpcFailure>> {
  if (by === 'passphrase') return file.format === 1 ? NO_PASSPHRASE : openPassphrase(file, secret)
  const code = normalizeRecoveryCode(secret)
  const problem = recoveryCodeProblem(code)
  if (problem) return fail('WRONG_CODE', problem)
  const secrets = await byCode(file, code)
  return secrets ? ok(secrets) : WRONG_CODE
}

async function byCode(file: VaultFile | FirstFormat, code: string): Promise<Secrets | 'replaced' | null> {
  const { recovery, office } = file
  if (file.format === 1 || isFirstCode(file.recovery)) {
    const first = await openFirst(recovery as FirstFormat['recovery'], office, 'recovery', code)
    return first && firstSecrets(first)
  }
  return openIdentity(file.recovery, { version: 2, office, tag: '', use: 'recovery' }, code)
}
