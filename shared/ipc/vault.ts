import { z } from 'zod'
import { backupSecret } from '../domain/backup'
import { loginName, newPassword, password } from './change'

export const vaultRequests = {
  /** With whose wait is told; without, that of names that nobody has and of the passphrase. */
  'vault.status': z.object({ loginName }).optional(),
  'vault.create': z.object({ loginName, password: newPassword }),
  /** The code typed back: from then on the vault counts as recoverable. */
  'vault.confirmRecovery': z.object({ code: z.string().max(100) }),
  /** A new recovery code takes the place of the old one. */
  'vault.renewRecovery': z.void(),
  'vault.unlock': z.object({ loginName, password }),
  /** By the passphrase of backups only where the ledger was restored by it. */
  'vault.recover': z.object({ by: backupSecret, secret: z.string().max(256), loginName, newPassword }),
  /** Unlocks a ledger whose journal is damaged, after the administrator chose a folder with backups that mend it. */
  'vault.mend': z.object({ loginName, password }),
  /** Gives up the mending that `unlock`, `recover` or `mend` is waiting for; nothing is changed, the ledger stays closed. */
  'vault.stopMending': z.void(),
  'vault.changePassword': z.object({ oldPassword: password, newPassword }),
  'vault.lock': z.void(),
  /** The session of an app that is unlocked already: a second or reloaded window takes it over; null when locked. */
  'vault.session': z.void()
} as const
