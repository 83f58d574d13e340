import type { Ledger } from '../ledger'
import type { HandlersOf } from '../types'

/** Signing in and one's own password. What is done to an account or a code is in the journal before it is done. */
export function vaultHandlers(ledger: Ledger): HandlersOf<'vault'> {
  const { vault } = ledger
  const own = (): string => ledger.open?.person ?? ''
  return {
    'vault.status': () => vault.status(),
    'vault.create': (request) => ledger.enter(() => vault.recovery.create(request)),
    'vault.confirmRecovery': ({ code }) =>
      vault.recovery.confirm(code, () => ledger.record('recoveryConfirmed', own())),
    'vault.renewRecovery': () => vault.recovery.renew(() => ledger.record('recoveryRenewed', own())),
    'vault.unlock': (request) => ledger.enter(() => vault.unlock(request)),
    'vault.recover': (request) =>
      ledger.enter(
        () => vault.recovery.recover(request),
        request.by === 'passphrase' ? 'passphraseUsed' : 'recovered'
      ),
    'vault.session': () => ({ ok: true, value: ledger.session() }),
    'vault.changePassword': (request) =>
      vault.accounts.changePassword(request, () => ledger.record('passwordChanged', own())),
    'vault.lock': async () => {
      await ledger.lock()
      return { ok: true, value: null }
    }
  }
}
