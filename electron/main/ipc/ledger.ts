import type { IpcFailure, Session } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { AttachmentStore } from '../attachments'
import { openJournal, type Journal } from '../journal'
import type { Vault } from '../vault'

/** What is open while the vault is: journal and attachments, and who signs the entries. */
export type OpenLedger = Pick<Session, 'person' | 'role'> & {
  journal: Journal
  /** Null when a key file opened the ledger. */
  attachments: AttachmentStore | null
}

/** The vault and the journal: both are open or neither is, for all windows alike. */
export class Ledger {
  private opened: OpenLedger | null = null
  private queue: Promise<unknown> = Promise.resolve()

  /** @param dir the profile folder @param onLocked told after everything was closed */
  constructor(
    readonly vault: Vault,
    private readonly dir: string,
    private readonly onLocked: () => void
  ) {}

  /** Null while locked. */
  get open(): OpenLedger | null {
    return this.opened
  }

  /** What a second window starts from; null while locked. */
  session(): Session | null {
    return this.opened && this.vault.session()
  }

  /**
   * Unlocks the vault by `unlock` and then opens the journal. When the journal cannot be opened the vault is
   * locked again, so that nothing is written where nothing can be kept.
   */
  enter<T>(unlock: () => Promise<Result<T, IpcFailure>>): Promise<Result<T, IpcFailure>> {
    return this.inTurn(async () => {
      const answer = await unlock()
      if (!answer.ok) return answer
      const entered = await this.openJournal()
      return entered.ok ? answer : entered
    })
  }

  /** Waits for the save that is being written, then closes the journal and forgets the keys. */
  lock(): Promise<void> {
    return this.inTurn(async () => {
      const { opened } = this
      this.opened = null
      await opened?.attachments?.close()
      await opened?.journal.close()
      this.vault.lock()
      if (opened) this.onLocked()
    })
  }

  private async openJournal(): Promise<Result<null, IpcFailure>> {
    const session = this.vault.session()
    const keys = this.vault.keys()
    if (!session || !keys) throw new Error('unlocked vault without session')
    const { person, role, office, device } = session
    if (!this.opened) {
      const opened = await openJournal({ dir: this.dir, office, device, key: keys.journalKey })
      if (!opened.ok) {
        this.vault.lock()
        return opened
      }
      const attachments =
        keys.attachmentsKey && new AttachmentStore({ dir: this.dir, key: keys.attachmentsKey })
      this.opened = { person, role, journal: opened.value, attachments }
    } else {
      this.opened = { ...this.opened, person, role }
    }
    for (const key of [...Object.values(keys), session.storeKey]) key?.fill(0)
    return { ok: true, value: null }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
