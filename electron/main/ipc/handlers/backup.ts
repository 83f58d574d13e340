import { mayDo } from '@shared/domain/permissions'
import type { Answer, IpcFailure } from '@shared/ipc/contract'
import type { AskFolder, BackupKeeper, Restorer } from '../../backup'
import { LOCKED, type Ledger } from '../ledger'
import { secondForDeed } from '../second'
import type { HandlersOf } from '../types'

type Refusal = { ok: false; error: IpcFailure }
const refusal = (code: IpcFailure['code'], message: string): Refusal => ({
  ok: false,
  error: { code, message }
})

const SETTINGS = refusal('NOT_ALLOWED', '备份的位置和安排由管理员设置，没有改动。')
const RESTORING = refusal('NOT_ALLOWED', '恢复台账只能由管理员办理，没有执行，台账没有变化。')

export interface BackupDeps {
  keeper: BackupKeeper
  restorer: Restorer
  ask: AskFolder
  /** Somebody does not wait for the backup at the end. */
  skip: () => void
}

/** Anybody who is signed in may back up and prove; where to and when is the administrator's. */
export function backupHandlers(ledger: Ledger, { keeper, ask, skip }: BackupDeps): HandlersOf<'backup'> {
  const notAdministrator = (): Refusal | null =>
    !ledger.open ? LOCKED : mayDo(ledger.open.role, 'backup.schedule') ? null : SETTINGS
  /** In the journal, without the passphrase, before it is done. */
  const settingPassphrase = async (passphrase: string | null): Promise<Answer<'backup.setPassphrase'>> => {
    const refused = notAdministrator()
    if (refused) return refused
    const own = ledger.vault.passphrase
    const kind = passphrase === null ? 'passphraseDropped' : own.isSet ? 'passphraseChanged' : 'passphraseSet'
    const first = () => ledger.record(kind, '')
    const done = await (passphrase === null ? own.drop(first) : own.set(passphrase, first))
    return done.ok ? { ok: true, value: await keeper.state() } : done
  }
  return {
    'backup.state': async () => ({ ok: true, value: await keeper.state() }),
    'backup.addPlace': async (_, { contents }) => {
      const refused = notAdministrator()
      if (refused) return refused
      const path = await ask(contents, 'place')
      if (path === null) return { ok: true, value: null }
      // Asked again: the ledger may have been locked while the dialog stood open.
      return notAdministrator() ?? keeper.addPlace(path)
    },
    'backup.dropPlace': ({ place }) => notAdministrator() ?? keeper.dropPlace(place),
    'backup.schedule': (schedule) => notAdministrator() ?? keeper.schedule(schedule),
    'backup.accept': ({ place, id }) => notAdministrator() ?? keeper.accept(place, id),
    'backup.setPassphrase': ({ passphrase }) => settingPassphrase(passphrase),
    'backup.dropPassphrase': () => settingPassphrase(null),
    'backup.run': ({ place }) => (ledger.open ? keeper.run(place) : LOCKED),
    'backup.prove': ({ place }) => (ledger.open ? keeper.prove(place) : LOCKED),
    'backup.cancel': () => {
      keeper.cancel()
      return { ok: true, value: null }
    },
    'backup.skip': () => {
      skip()
      return { ok: true, value: null }
    }
  }
}

/** Where there is no ledger yet, for anybody; otherwise for the administrator who is signed in. */
export function restoreHandlers(ledger: Ledger, { restorer, ask }: BackupDeps): HandlersOf<'restore'> {
  const refused = async (): Promise<Refusal | null> => {
    if (ledger.open) return mayDo(ledger.open.role, 'restore.start') ? null : RESTORING
    const status = await ledger.vault.status()
    return status.ok && status.value.state === 'empty' ? null : LOCKED
  }
  /** Another ledger takes the place of the one in use: where the office wants two persons for that, both are there. */
  const changePlaces = async (to: 'restored' | 'before', token: string | undefined) => {
    const no = await refused()
    if (no) return no
    if (ledger.open) {
      const confirmed = secondForDeed(ledger.vault, 'restore', to, 'restore.switch', token)
      if (!confirmed.ok) return confirmed
    }
    return restorer.change(to)
  }
  return {
    'restore.choose': async (_, { contents }) => {
      const no = await refused()
      if (no) return no
      const path = await ask(contents, 'backups')
      if (path === null) return { ok: true, value: null }
      return (await refused()) ?? restorer.find(path)
    },
    'restore.look': async ({ backup, ...opener }) => (await refused()) ?? restorer.look(backup, opener),
    'restore.start': async ({ backup, ...opener }) => (await refused()) ?? restorer.start(backup, opener),
    'restore.cancel': async () => {
      const no = await refused()
      if (no) return no
      restorer.cancel()
      return { ok: true, value: null }
    },
    'restore.switch': ({ second }) => changePlaces('restored', second),
    'restore.undo': ({ second }) => changePlaces('before', second),
    'restore.drop': async () => (await refused()) ?? restorer.settle('drop'),
    'restore.confirm': async () => (await refused()) ?? restorer.settle('confirm'),
    'restore.state': async () => ({ ok: true, value: await restorer.state() }),
    'restore.seen': async () => (await refused()) ?? restorer.seen()
  }
}
