import { Keys as AttachmentKeys } from '../attachments/keys'
import type { Journal } from '../journal'
import type { Ledger } from '../ipc/ledger'
import { identityOf, recipientOf } from './age'
import { Census } from './contents'
import type { OpenSource } from './job'
import type { BackupKeys } from './unpack'

/** What backups need of an unlocked ledger, in memory only until it is locked. */
export interface OpenKeys {
  source: OpenSource
  keys: BackupKeys
  recipient: string
  whose: { office: string; device: string }
}

/** Takes the keys from the vault when they are first needed, and zeroes them at lock. */
export class Keys {
  private opened: (OpenKeys & { journal: Journal }) | null = null

  constructor(private readonly ledger: Ledger) {}

  /** Null while locked, and where a key file opened the ledger. */
  async open(): Promise<OpenKeys | null> {
    const journal = this.ledger.open?.journal
    if (this.opened && this.opened.journal === journal) return this.opened
    this.forget()
    const sub = this.ledger.vault.keys()
    const session = this.ledger.session()
    if (!journal || !session || !sub?.backup || !sub.attachments) return null
    sub.storeKey.fill(0)
    session.storeKey.fill(0)
    const whose = { office: session.office, device: session.device }
    for (const key of session.formerStoreKeys) key.fill(0)
    const { journal: journalKeys, backup: backupKey } = sub
    const own = sub.attachments.map(({ key }) => key)
    const identity = await identityOf(backupKey)
    const attachments = own.map((key) => new AttachmentKeys(key))
    const source = { journal, census: new Census(journal), identity, backupKey, attachments }
    const keys = { journal: journalKeys, attachments: own, backupKey, identity }
    this.opened = { journal, source, keys, recipient: await recipientOf(identity), whose }
    return this.opened
  }

  forget(): void {
    if (!this.opened) return
    const { source, keys } = this.opened
    for (const each of source.attachments) each.forget()
    for (const key of [...keys.journal.map(({ key }) => key), ...keys.attachments, keys.backupKey])
      key.fill(0)
    this.opened = null
  }
}
