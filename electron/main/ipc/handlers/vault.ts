import type { Answer, RequestOf } from '@shared/ipc/contract'
import { fail } from '@shared/result'
import type { AskFolder } from '../../backup'
import type { Ledger } from '../ledger'
import type { HandlersOf } from '../types'

const NOT_ADMINISTRATOR = fail(
  'NOT_ALLOWED',
  '从选择的文件夹修补台账由管理员办理，没有执行，数据未改动。请管理员登录。'
)

/** Signing in and one's own password. What is done to an account or a code is in the journal before it is done. */
export function vaultHandlers(ledger: Ledger, ask: AskFolder): HandlersOf<'vault'> {
  const { vault } = ledger
  const own = (): string => ledger.open?.person ?? ''
  /** Who points at a folder to mend the ledger from is one of those who set up its backups. */
  const administrators = async (request: RequestOf<'vault.unlock'>): Promise<Answer<'vault.unlock'>> => {
    const answer = await vault.unlock(request)
    if (!answer.ok || answer.value.role === 'administrator') return answer
    vault.lock()
    return NOT_ADMINISTRATOR
  }
  return {
    'vault.status': (whose) => vault.status(whose?.loginName),
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
    'vault.mend': async (request, { contents }) => {
      const folder = await ask(contents, 'backups')
      if (folder === null) return { ok: true, value: null }
      return ledger.enter(() => administrators(request), undefined, folder)
    },
    'vault.stopMending': () => {
      ledger.stopMending()
      return { ok: true, value: null }
    },
    'vault.session': () => ({ ok: true, value: ledger.session() }),
    'vault.changePassword': (request) =>
      vault.accounts.changePassword(request, () => ledger.record('passwordChanged', own())),
    'vault.lock': async () => {
      await ledger.lock()
      return { ok: true, value: null }
    }
  }
}
