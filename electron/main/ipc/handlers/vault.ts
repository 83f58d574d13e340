import type { Ledger } from '../ledger'
import type { HandlersOf } from '../types'

export function vaultHandlers(ledger: Ledger): HandlersOf<'vault'> {
  const { vault } = ledger
  return {
    'vault.status': () => vault.status(),
    'vault.create': (request) => ledger.enter(() => vault.create(request)),
    'vault.confirmRecovery': ({ code }) => vault.confirmRecovery(code),
    'vault.renewRecovery': () => vault.renewRecovery(),
    'vault.unlock': (request) => ledger.enter(() => vault.unlock(request)),
    'vault.recover': (request) => ledger.enter(() => vault.recover(request)),
    'vault.session': () => ({ ok: true, value: ledger.session() }),
    'vault.changePassword': (request) => vault.changePassword(request),
    'vault.lock': async () => {
      await ledger.lock()
      return { ok: true, value: null }
    }
  }
}
