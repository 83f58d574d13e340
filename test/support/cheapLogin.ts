import { openVault } from '../../electron/main/vault'

/** What one guess costs is measured elsewhere; a test that starts the app many times need not wait for it each time. */
const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const

/** Wraps the keys of an account again, by the same password, so that unlocking takes no time. */
export async function makeUnlockingCheap(
  profile: string,
  account: { loginName: string; password: string }
): Promise<void> {
  const vault = openVault(profile, { now: Date.now }, { kdf: CHEAP })
  const { password } = account
  const other = `${password}-`
  const answers = [
    await vault.unlock(account),
    // The same one again is refused as no change.
    await vault.accounts.changePassword({ oldPassword: password, newPassword: other }),
    await vault.accounts.changePassword({ oldPassword: other, newPassword: password })
  ]
  vault.lock()
  for (const answer of answers) if (!answer.ok) throw new Error(answer.error.message)
}
