import { join } from 'node:path'
import type { Session, VaultStatus } from '@shared/ipc/contract'
import { fail, ok } from '@shared/result'
import { errno, type Files, nodeFiles } from '../journal/files'
import { Accounts } from './accounts'
import { readSmallFile, writeSmallFile } from './atomicFile'
import { Attempts, countedAs } from './attempts'
import type { Answer, Clock, Core, First, Opened } from './core'
import { openDirectory, type Member } from './directory'
import { EMPTY, LOCKED, MISSING, REPLACED, unreadable, vaultWriteFailure, WRONG } from './failures'
import { DEFAULT_KDF, type FirstFormat, type Kdf, parseVault, type VaultFile, vaultText } from './file'
import { openFirst, upgraded } from './firstFormat'
import { KeyFiles, type ReadingKeys } from './keyFiles'
import { RecoveryCode } from './recovery'
import { BackupPassphrase } from './passphrase'
import { DEFAULT_WORK } from './passphraseAge'
import { copyRing, newest, subKey, subRing, wipe, type DataKey } from './ring'
import { copySecrets, openIdentity, wipeSecrets } from './secrets'
import type { State } from './state'
import { accountTag, unwrap } from './wrap'

const nothing: First = () => Promise.resolve(ok(null))

export interface VaultOptions {
  files?: Files
  /** Parameters for new wrappings; tests use cheap ones. Existing wrappings are opened with their own. */
  kdf?: Kdf
  /** The same for the passphrase of backups (passphraseAge.ts). */
  passphraseWork?: number
}

/** Opened by a key file: who reads, and no more than the keys of reading. */
interface Reading {
  id: string
  file: Pick<VaultFile, 'office' | 'device' | 'deviceLetter'>
  keys: ReadingKeys
}

/** What the ledger is opened with: rings of sub-keys, the oldest first. Copies; the taker zeroes them. */
export interface OpenKeys {
  journal: DataKey[]
  storeKey: Uint8Array
  /** Null when a key file opened the ledger. */
  attachments: DataKey[] | null
  /** From which the recovery identity of backups is made (backup/age.ts). */
  backup: Uint8Array | null
}

/**
 * The keeper of the data keys. One object a profile folder; calls are done one after the other. Failures are
 * closed errors in plain Chinese; a file that cannot be read is never written over.
 */
export class Vault implements Core {
  /** Null while locked. For the rooms of this folder. */
  opened: Opened | null = null
  readonly files: Files
  readonly kdf: Kdf
  readonly attempts: Attempts
  readonly keyFiles: KeyFiles
  readonly accounts: Accounts
  readonly recovery: RecoveryCode
  readonly passphrase: BackupPassphrase
  private reading: Reading | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private readonly path: string

  constructor(
    private readonly profileDir: string,
    readonly clock: Clock,
    options: VaultOptions
  ) {
    this.files = options.files ?? nodeFiles
    this.kdf = options.kdf ?? DEFAULT_KDF
    this.path = join(profileDir, 'vault.json')
    this.attempts = new Attempts(this.files, profileDir, () => clock.now())
    this.keyFiles = new KeyFiles(this.files, profileDir)
    this.accounts = new Accounts(this)
    this.recovery = new RecoveryCode(this)
    this.passphrase = new BackupPassphrase(this, options.passphraseWork ?? DEFAULT_WORK)
  }

  /** @param loginName whose wait is told; without one, that of unknown names and of the passphrase */
  status(loginName = ''): Answer<VaultStatus> {
    return this.inTurn<VaultStatus>(async () => {
      const file = await this.load()
      if (!file.ok) return file
      if (!file.value)
        return ok({ state: 'empty', waitSeconds: 0, recoveryConfirmed: false, byPassphrase: false })
      return ok({
        state: this.opened || this.reading ? 'unlocked' : 'locked',
        waitSeconds: await this.attempts.waitSeconds(countedAs(file.value, loginName)),
        recoveryConfirmed: file.value.recovery.confirmed,
        byPassphrase: file.value.format !== 1 && file.value.passphrase?.letsIn === true
      })
    })
  }

  /** WAIT while wrong passwords are being slowed down, WRONG_PASSWORD for a wrong name as for a wrong password. */
  unlock(request: { loginName: string; password: string }): Answer<Session> {
    return this.inTurn(async () => {
      const file = await this.load()
      if (!file.ok) return file
      if (!file.value) return EMPTY
      const found = await this.byPassword(file.value, request)
      return found.ok ? ok(this.open(await this.signedIn(found.value))) : found
    })
  }

  /** Opens for reading alone, as a viewer. @param text what stands in the key file */
  unlockByKeyFile(text: string): Answer<Session> {
    return this.inTurn(async () => {
      const file = await this.load()
      if (!file.ok) return file
      if (!file.value) return EMPTY
      const found = await this.keyFiles.open(file.value.office, text)
      if (!found.ok) return found
      this.lock()
      this.reading = { ...found.value, file: file.value }
      return ok(this.session() as Session)
    })
  }

  /** The text of a new key file, for the signed-in administrator. @param place where it will be saved */
  makeKeyFile(id: string, place: string): Answer<string> {
    return this.inTurn(async () => {
      const keys = this.opened && this.keys()
      if (!this.opened || !keys) return LOCKED
      if (this.opened.member.role !== 'administrator')
        return fail('NOT_ALLOWED', '只有管理员可以制作密钥文件。')
      const { journal, storeKey, attachments } = keys
      const made = await this.keyFiles.make(this.opened.file.office, id, place, { journal, storeKey })
      for (const ring of [journal, attachments ?? []]) wipe(ring)
      storeKey.fill(0)
      return made
    })
  }

  /** From now on every copy of this key file opens nothing here. */
  dropKeyFile(id: string): Answer<null> {
    return this.inTurn(async () => {
      if (!this.opened) return LOCKED
      if (this.opened.member.role !== 'administrator')
        return fail('NOT_ALLOWED', '只有管理员可以作废密钥文件。')
      return this.keyFiles.drop(id)
    })
  }

  /** Ids of the key files that open this profile. */
  keyFileIds(): Answer<string[]> {
    return this.inTurn(() => this.keyFiles.ids())
  }

  /** Where the last key file was saved, '' when none was made here. */
  lastKeyFile(): Promise<string> {
    return this.keyFiles.lastPlace()
  }

  /** How often the open vault was changed (directory.ts); undefined where nobody may change it. */
  get generation(): number | undefined {
    return this.opened?.directory.generation
  }

  /**
   * Whether this vault is older than what the journal says of it. From then on it counts from there, so that the next
   * change makes it the newest again.
   */
  isOlderThan(seen: number): boolean {
    const { opened } = this
    if (!opened || opened.directory.generation >= seen) return false
    this.opened = { ...opened, directory: { ...opened.directory, generation: seen } }
    return true
  }

  /** Zeroes the keys held here at once; what was handed out is the holder's to zero. */
  lock(): void {
    if (this.opened) wipeSecrets(this.opened.secrets)
    this.opened = null
    this.accounts.proofs.clear()
    if (this.reading) {
      wipe(this.reading.keys.journal)
      this.reading.keys.storeKey.fill(0)
    }
    this.reading = null
  }

  /** Fresh copies of the sub-keys, or null while locked; a key file opens no attachments. */
  keys(): OpenKeys | null {
    if (this.reading) {
      const { journal, storeKey } = this.reading.keys
      return { journal: copyRing(journal), storeKey: storeKey.slice(), attachments: null, backup: null }
    }
    if (!this.opened) return null
    const { ring } = this.opened.secrets
    return {
      journal: subRing(ring, 'wenxin/journal/1'),
      storeKey: subKey(newest(ring), 'wenxin/store/1'),
      attachments: subRing(ring, 'wenxin/attachments/1'),
      backup: subKey(newest(ring), 'wenxin/backup/1')
    }
  }

  /** Keys of backups, the oldest first: with those of before a change of keys the backups of that time open. */
  backupKeys(): Uint8Array[] | null {
    return this.opened && subRing(this.opened.secrets.ring, 'wenxin/backup/1').map(({ key }) => key)
  }

  session(): Session | null {
    const { opened, reading } = this
    if (reading) {
      const { office, device, deviceLetter } = reading.file
      const storeKey = reading.keys.storeKey.slice()
      const at = { office, device, deviceLetter, storeKey, formerStoreKeys: [], mustChange: false }
      return { person: reading.id, role: 'viewer', ...at }
    }
    if (!opened) return null
    const { office, device, deviceLetter } = opened.file
    const stores = subRing(opened.secrets.ring, 'wenxin/store/1').map(({ key }) => key)
    const { person, role, mustChange } = opened.member
    const at = { office, device, deviceLetter, mustChange }
    return { person, role, ...at, storeKey: stores.pop() as Uint8Array, formerStoreKeys: stores }
  }

  open(opened: Opened): Session {
    this.lock()
    this.opened = opened
    return this.session() as Session
  }

  async byPassword(
    file: VaultFile | FirstFormat,
    { loginName, password }: { loginName: string; password: string }
  ): Answer<Opened> {
    const { office } = file
    const tag = accountTag(office, loginName)
    const counted = countedAs(file, loginName)
    const wait = await this.attempts.waitSeconds(counted)
    if (wait > 0) return fail('WAIT', `密码连续输错，请 ${wait} 秒后再试。数据没有受影响。`)
    await this.attempts.begin(counted)
    if (file.format === 1) {
      const account = file.accounts.find((each) => each.tag === tag)
      const found = await openFirst(account ?? file.recovery, office, 'account', password)
      if (!account || !found) return WRONG
      await this.attempts.succeeded(tag)
      const state = await upgraded(file, found, { tag, loginName, password }, this.kdf)
      // A disk that takes nothing now keeps nobody out: the next save brings the file into the present format.
      await this.write(state.file).catch(() => undefined)
      return ok({ ...state, member: state.directory.people[0] as Member })
    }
    const account = file.accounts.find((each) => each.tag === tag)
    const place = { version: 2, office, tag, use: 'account' } as const
    // An unknown name costs as much time as a wrong password.
    if (!account) {
      await unwrap(file.recovery, place, password)
      return WRONG
    }
    const secrets = await openIdentity(account, place, password)
    if (!secrets) return WRONG
    await this.attempts.succeeded(tag)
    if (secrets === 'replaced') return REPLACED
    const directory = openDirectory(file, secrets.ring, file.people)
    const member = directory?.people.find((each) => each.tag === tag)
    if (directory && member) return ok({ file, directory, secrets, member })
    wipeSecrets(secrets)
    return REPLACED
  }

  change<T>(
    work: (opened: Opened) => Answer<{ state: State; answer: T }>,
    first: First = nothing
  ): Answer<T> {
    return this.inTurn(async () => {
      const { opened } = this
      if (!opened) return LOCKED
      const given = copySecrets(opened.secrets)
      const done = await work({ ...opened, secrets: given })
      const noted = done.ok ? await first() : done
      const saved = done.ok && noted.ok ? await this.save(done.value.state.file) : noted
      if (done.ok && saved.ok) this.adopt(opened, done.value.state)
      if (done.ok) wipeSecrets(done.value.state.secrets)
      wipeSecrets(given)
      if (done.ok && saved.ok) return ok(done.value.answer)
      return saved.ok ? LOCKED : saved
    })
  }

  adopt(before: Opened, { file, directory, secrets }: State): void {
    if (this.opened !== before) return
    const next = copySecrets(secrets)
    wipeSecrets(before.secrets)
    const own = directory.people.find(({ person }) => person === before.member.person)
    this.opened = { file, directory, secrets: next, member: own ?? before.member }
  }

  async load(): Answer<VaultFile | FirstFormat | null> {
    try {
      const bytes = await readSmallFile(this.files, this.path)
      if (bytes) return parseVault(bytes)
      // A journal without its keys: a new vault here would bury the old data for good.
      const orphaned = (await this.files.list(join(this.profileDir, 'journal'))).length > 0
      return orphaned ? fail('UNEXPECTED', MISSING) : ok(null)
    } catch (error) {
      return unreadable(errno(error))
    }
  }

  async save(file: VaultFile): Answer<null> {
    try {
      await this.write(file)
    } catch (error) {
      return vaultWriteFailure(error)
    }
    return ok(null)
  }

  inTurn<T>(work: () => Answer<T>): Answer<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Somebody knows a password here: from now on the passphrase of backups opens backups and no more. */
  private async signedIn(opened: Opened): Promise<Opened> {
    const { passphrase } = opened.file
    if (!passphrase?.letsIn) return opened
    const file = { ...opened.file, passphrase: { ...passphrase, letsIn: false } }
    // A disk that takes nothing now keeps nobody out; the next sign-in does it.
    await this.write(file).catch(() => undefined)
    return { ...opened, file }
  }

  private async write(file: VaultFile): Promise<void> {
    await this.files.makeFolder(this.profileDir)
    await writeSmallFile(this.files, this.path, vaultText(file))
  }
}

/** The vault of a profile folder. Nothing is read or written until it is asked something. */
export const openVault = (
  profileDir: string,
  clock: Clock = { now: Date.now },
  options: VaultOptions = {}
): Vault => new Vault(profileDir, clock, options)
