import { randomFillSync } from 'node:crypto'
import { accountEvent, type AccountEventKind } from '@shared/domain/accounts'
import type { Actor } from '@shared/domain/permissions'
import type { IpcFailure, Session } from '@shared/ipc/contract'
import { uuidv7, type Change } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { AttachmentStore } from '../attachments'
import type { Journal } from '../journal'
import { OLDER, OLDER_NOTICE, type Vault } from '../vault'
import { gently, openOrMend, type FindSpares, type MendingWatch } from './mending'

/** What is open while the vault is: journal and attachments, and who signs the entries. */
export type OpenLedger = Pick<Session, 'person' | 'role'> & {
  journal: Journal
  /** Null when a key file opened the ledger. */
  attachments: AttachmentStore | null
}

type Answer<T> = Promise<Result<T, IpcFailure>>

/** Also where the vault was locked while a call was on its way. */
export const LOCKED = fail('LOCKED', '软件已锁定，没有执行。请先输入密码，已保存的内容不受影响。')

/** Two people at once would sign each other's entries; nothing is tried, so nothing of the open ledger is touched. */
const IN_USE = fail(
  'ALREADY_OPEN',
  '本机已有人登录，这次没有登录，数据未改动。请先在已登录的窗口锁定，再由另一人登录。'
)

/** The vault and the journal: both are open or neither is, for all windows alike. */
export class Ledger {
  private opened: OpenLedger | null = null
  /** Plain Chinese: what was found of the vault when it was opened. */
  notices: readonly string[] = []
  /** What the start of the program found, for administrators who sign in. */
  private foundAtStart: readonly string[] = []
  /** Looks, when the ledger has been opened, what its administrator is to be told of it. */
  private onOpening: () => Promise<readonly string[]> = () => Promise.resolve([])
  /** Work that must end before the keys leave memory. */
  private leaving: () => Promise<unknown> = () => Promise.resolve()
  private findSpares: FindSpares | null = null
  private tellMending: MendingWatch['progress'] = () => undefined
  private mending: AbortController | null = null
  private queue: Promise<unknown> = Promise.resolve()

  /** @param dir the profile folder @param onLocked told after everything was closed @param onEntered told when all is open */
  constructor(
    readonly vault: Vault,
    readonly dir: string,
    private readonly onLocked: () => void,
    private readonly onEntered: () => void = () => undefined
  ) {}

  /** Null while locked. */
  get open(): OpenLedger | null {
    return this.opened
  }

  /** Who asks, for the table of operations. */
  get actor(): Actor {
    if (!this.opened) return 'nobody'
    return this.vault.opened?.member.mustChange ? 'newcomer' : this.opened.role
  }

  beforeLock(leaving: () => Promise<unknown>): void {
    this.leaving = leaving
  }

  /** Plain Chinese; told to every administrator who opens the ledger from now on, in place of what was told before. */
  tellAdministrator(notices: readonly string[]): void {
    this.foundAtStart = notices
  }

  /** @param look may write to the journal; what it says in plain Chinese is for administrators */
  whenOpened(look: () => Promise<readonly string[]>): void {
    this.onOpening = look
  }

  /** Where copies of the journal are looked for when it is found damaged. */
  mendFrom(find: FindSpares, tell: MendingWatch['progress']): void {
    this.findSpares = find
    this.tellMending = tell
  }

  /** Whoever waits for a mending does so no longer; what has been put back by then stands. */
  stopMending(): void {
    this.mending?.abort()
  }

  /** What a second window starts from; null while locked. */
  session(): Session | null {
    return this.opened && this.vault.session()
  }

  /**
   * Unlocks the vault by `unlock` and then opens the journal. When the journal cannot be opened the vault is
   * locked again, so that nothing is written where nothing can be kept. ALREADY_OPEN while somebody is signed in.
   * @param folder where backups are looked for too, should the journal be damaged
   */
  enter<T>(unlock: () => Answer<T>, note?: AccountEventKind, folder: string | null = null): Answer<T> {
    return this.inTurn(async () => {
      if (this.open) return IN_USE
      const answer = await unlock()
      if (!answer.ok) return answer
      const entered = await this.openJournal(folder)
      if (!entered.ok) return entered
      const noted = note ? await this.record(note, this.opened?.person ?? '') : entered
      if (!noted.ok) return noted
      this.onEntered()
      return answer
    })
  }

  /** Writes what is done to an account or to the keys, with the changes of records that belong to it. */
  async record(
    kind: AccountEventKind,
    person: string,
    note = '',
    changes: readonly Change[] = []
  ): Answer<null> {
    const { opened } = this
    if (!opened) return LOCKED
    const event: Change = {
      entity: 'account',
      id: uuidv7(Date.now(), (bytes) => randomFillSync(bytes)),
      section: 'event',
      before: null,
      value: { kind, person, note }
    }
    const entry = { reason: accountEvent.name(kind), changes: [...changes, event] }
    const done = await opened.journal.append({ ...entry, person: opened.person, nowMillis: Date.now() })
    return done.ok ? { ok: true, value: null } : done
  }

  /**
   * A new data key from the next entry on, which says so; then everything is locked, since every window holds keys of
   * before. When the program ends in between, the entry is written at the next opening.
   */
  async rotate(reason: string): Answer<null> {
    const { opened } = this
    if (!opened) return LOCKED
    const rotated = await this.vault.accounts.rotate((change) => opened.journal.rotate(change))
    if (!rotated.ok) return rotated
    const noted = await this.record('keysRotated', '', reason)
    await this.lock()
    return noted
  }

  /**
   * Waits for the save that is being written, then closes the journal and forgets the keys.
   * @param meanwhile done while nothing is open and before anybody hears of it or can unlock again
   */
  lock(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    return this.inTurn(async () => {
      const { opened } = this
      await this.leaving().catch(() => undefined)
      this.opened = null
      await opened?.attachments?.close()
      await opened?.journal.close()
      this.vault.lock()
      try {
        await meanwhile()
      } finally {
        if (opened) this.onLocked()
      }
    })
  }

  private async openJournal(folder: string | null): Answer<null> {
    const session = this.vault.session()
    const keys = this.vault.keys()
    if (!session || !keys) throw new Error('unlocked vault without session')
    const { person, role, office, device } = session
    const newest = keys.journal.at(-1)?.from ?? 1
    const accounts = () => this.vault.generation
    const options = { dir: this.dir, office, device, keys: keys.journal, accounts }
    const { signal } = (this.mending = new AbortController())
    const watch = { progress: gently(this.tellMending), signal }
    const opened = await openOrMend(options, this.finder(folder), watch)
    this.mending = null
    if (!opened.ok) {
      this.vault.lock()
      return opened
    }
    const attachments =
      keys.attachments && new AttachmentStore({ dir: this.dir, keys: keys.attachments.map(({ key }) => key) })
    this.opened = { person, role, journal: opened.value.journal, attachments }
    // Before anything is recorded: an entry says how new the accounts are, and would hide that they are older.
    const older = this.vault.isOlderThan(opened.value.journal.accounts())
    // It is mended either way, and the page says so; an entry that cannot be written keeps nobody out.
    if (opened.value.note !== null) await this.record('journalMended', '', opened.value.note)
    const all = [...keys.journal, ...(keys.attachments ?? [])].map(({ key }) => key)
    keys.backup?.fill(0)
    for (const key of [...all, keys.storeKey, session.storeKey, ...session.formerStoreKeys]) key.fill(0)
    const unsaid = newest > 1 && newest > this.opened.journal.head().position && keys.attachments !== null
    const said = unsaid ? await this.record('keysRotated', '', '上次更换后补记') : ok(null)
    if (!said.ok) return said
    // Nobody is kept out by what cannot be told.
    const told = keys.attachments ? await this.onOpening().catch(() => []) : []
    return this.holdVaultAgainstJournal(this.opened, older, told)
  }

  /** A vault.json of before lets in who has left: it is written down, and only an administrator goes on. */
  private async holdVaultAgainstJournal(
    { person, role }: OpenLedger,
    older: boolean,
    told: readonly string[]
  ): Answer<null> {
    this.notices = role === 'administrator' ? [...this.foundAtStart, ...told] : []
    if (!older) return ok(null)
    const noted = await this.record('vaultOlder', person)
    if (noted.ok && role === 'administrator') {
      this.notices = [OLDER_NOTICE, ...this.notices]
      return ok(null)
    }
    const { opened } = this
    this.opened = null
    await opened?.attachments?.close()
    await opened?.journal.close()
    this.vault.lock()
    this.onLocked()
    return noted.ok ? OLDER : noted
  }

  /** Null where a key file opened the ledger: it opens no backups. */
  private finder(folder: string | null) {
    const { findSpares } = this
    const keys = findSpares && this.vault.backupKeys()
    if (!findSpares || !keys) return null
    return (whose: { office: string; device: string }, watch: MendingWatch) =>
      findSpares(whose, keys, folder, watch).finally(() => {
        for (const key of keys) key.fill(0)
      })
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
