import type { EventName, Events } from '@shared/ipc/contract'
import type { Ledger } from '../ipc/ledger'
import { BackupKeeper } from './keeper'
import { tellOwnAccounts } from './ownAccounts'
import { Restorer } from './restorer'
import { searchOf } from './spares'

export { type AskFolder, askFolder, askNoFolder } from './dialogs'
export type { BackupKeeper, Restorer }

/** Backups and restores of a profile, telling every page what changes. */
export function backups(
  profileDir: string,
  ledger: Ledger,
  tell: <E extends EventName>(name: E, payload: Events[E]) => void,
  giveUp?: (words: string) => Promise<void>
): { keeper: BackupKeeper; restorer: Restorer } {
  const keeper = new BackupKeeper({
    profileDir,
    ledger,
    onState: (state) => tell('backup.changed', state),
    onProgress: (running) => tell('backup.progress', running)
  })
  ledger.mendFrom(searchOf(keeper), (progress) => tell('vault.mending', progress))
  const restorer = new Restorer({
    profileDir,
    ledger,
    onProgress: (progress) => tell('restore.progress', progress),
    onSwitched: () => keeper.forget(),
    ...(giveUp ? { onHalf: giveUp } : {})
  })
  ledger.beforeLock(() => Promise.all([keeper.leave(), restorer.leave()]))
  ledger.whenOpened(async () => [...(await tellOwnAccounts(profileDir, ledger)), ...restorer.tellLeft()])
  return { keeper, restorer }
}
