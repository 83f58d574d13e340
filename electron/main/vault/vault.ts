import { randomBytes, randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { Answers, IpcFailure, Session, VaultStatus } from '@shared/ipc/contract'
import { uuidv7 } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { errno, type Files, nodeFiles } from '../journal/files'
import { readSmallFile, writeSmallFile } from './atomicFile'
import { Attempts } from './attempts'
import { DEFAULT_KDF, type Kdf, parseVault, type VaultFile, vaultText } from './file'
import { EMPTY, LOCKED, MISSING, vaultWriteFailure, WRONG, WRONG_CODE } from './failures'
import { KeyFiles, type ReadingKeys } from './keyFiles'
import { makeRecoveryCode, normalizeRecoveryCode, recoveryCodeProblem } from './recoveryCode'
import { accountTag, type Contents, normalizeName, subKey, unwrap, wrap } from './wrap'

type Answer<T> = Promise<Result<T, IpcFailure>>

/** Milliseconds since 1970. */
export interface Clock {
  now(): number
}

export interface VaultOptions {
  files?: Files
  /** Parameters for new wrappings; tests use cheap ones. Existing wrappings are opened with their own. */
  kdf?: Kdf
}

interface Opened extends Contents {
  tag: string
  file: VaultFile
}

/** Opened by a key file: who reads, and no more than the keys of reading. */
interface Reading {
  id: string
  file: VaultFile
  keys: ReadingKeys
}

/**
 * The keeper of the data key. One object a profile folder; calls are done one after the other. Failures are
 * closed errors in plain Chinese; a file that cannot be read is never written over.
 */
export class Vault {
  private opened: Opened | null = null
  private reading: Reading | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private readonly path: string
  private readonly files: Files
  private readonly kdf: Kdf
  private readonly attempts: Attempts
  private readonly keyFiles: KeyFiles

  constructor(
    private readonly profileDir: string,
    private readonly clock: Clock,
    options: VaultOptions
  ) {
    this.files = options.files ?? nodeFiles
    this.kdf = options.kdf ?? DEFAULT_KDF
    this.path = join(profileDir, 'vault.json')
    this.attempts = new Attempts(this.files, profileDir, () => clock.now())
    this.keyFiles = new KeyFiles(this.files, profileDir)
  }

  status(): Answer<VaultStatus> {
    return this.inTurn<VaultStatus>(async () => {
      const file = await this.load()
      if (!file.ok) return file
      if (!file.value) return ok({ state: 'empty', waitSeconds: 0, recoveryConfirmed: false })
      return ok({
        state: this.opened || this.reading ? 'unlocked' : 'locked',
        waitSeconds: await this.attempts.waitSeconds(),
        recoveryConfirmed: file.value.recovery.confirmed
      })
    })
  }

  /** Makes the vault with its first administrator, and leaves it unlocked. ALREADY_EXISTS when there is one. */
  create(request: { loginName: string; password: string }): Answer<Answers['vault.create']> {
    return this.inTurn(async () => {
      if (!normalizeName(request.loginName)) return fail('BAD_REQUEST', '请填写登录名。')
      const present = await this.load()
      if (!present.ok) return present
      if (present.value) {
        return fail('ALREADY_EXISTS', '这个数据文件夹里已有台账，没有新建。请直接登录，或另选文件夹。')
      }
      const id = () => uuidv7(this.clock.now(), (bytes) => randomFillSync(bytes))
      const office = id()
      const tag = accountTag(office, request.loginName)
      const contents: Contents = {
        dataKey: Uint8Array.from(randomBytes(32)),
        person: id(),
        role: 'administrator'
      }
      const recoveryCode = makeRecoveryCode(randomBytes(24))
      const code = normalizeRecoveryCode(recoveryCode)
      const file: VaultFile = {
        format: 1,
        office,
        device: id(),
        deviceLetter: 'A',
        accounts: [await wrap({ office, tag, use: 'account' }, request.password, this.kdf, contents)],
        recovery: {
          ...(await wrap({ office, tag, use: 'recovery' }, code, this.kdf, contents)),
          confirmed: false
        }
      }
      const saved = await this.save(file)
      if (!saved.ok) return saved
      return ok({ recoveryCode, session: this.open({ ...contents, tag, file }) })
    })
  }

  /** WRONG_CODE when what was typed is not the present code. */
  confirmRecovery(typed: string): Answer<null> {
    return this.inTurn(async () => {
      const { opened } = this
      if (!opened) return LOCKED
      const found = await this.byCode(opened.file, typed)
      if (!found.ok) return found
      found.value.contents.dataKey.fill(0)
      return this.save({ ...opened.file, recovery: { ...opened.file.recovery, confirmed: true } })
    })
  }

  /** A new code in the place of the old one, for the signed-in administrator. */
  renewRecovery(): Answer<Answers['vault.renewRecovery']> {
    return this.inTurn(async () => {
      const { opened } = this
      if (!opened) return LOCKED
      if (opened.role !== 'administrator') return fail('NOT_ALLOWED', '只有管理员可以重新生成恢复码。')
      const recoveryCode = makeRecoveryCode(randomBytes(24))
      const place = { office: opened.file.office, tag: opened.tag, use: 'recovery' as const }
      const recovery = await wrap(place, normalizeRecoveryCode(recoveryCode), this.kdf, opened)
      const saved = await this.save({ ...opened.file, recovery: { ...recovery, confirmed: false } })
      return saved.ok ? ok({ recoveryCode }) : saved
    })
  }

  /** WAIT while wrong passwords are being slowed down, WRONG_PASSWORD for a wrong name as for a wrong password. */
  unlock(request: { loginName: string; password: string }): Answer<Session> {
    return this.inTurn(async () => {
      const file = await this.load()
      if (!file.ok) return file
      if (!file.value) return EMPTY
      const tag = accountTag(file.value.office, request.loginName)
      const found = await this.byPassword(file.value, tag, request.password)
      return found.ok ? ok(this.open({ ...found.value, tag, file: file.value })) : found
    })
  }

  /** Sets the password (and the login name) of the administrator the code belongs to, and unlocks. */
  recover(request: { code: string; loginName: string; newPassword: string }): Answer<Session> {
    return this.inTurn(async () => {
      if (!normalizeName(request.loginName)) return fail('BAD_REQUEST', '请填写登录名。')
      const loaded = await this.load()
      if (!loaded.ok) return loaded
      const file = loaded.value
      if (!file) return EMPTY
      const found = await this.byCode(file, request.code)
      if (!found.ok) return found
      const { contents, code } = found.value
      const { office } = file
      const tag = accountTag(office, request.loginName)
      const others = file.accounts.filter((account) => account.tag !== file.recovery.tag)
      if (others.some((account) => account.tag === tag)) {
        return fail('ALREADY_EXISTS', '这个登录名已由其他人使用，请换一个登录名。')
      }
      const account = await wrap({ office, tag, use: 'account' }, request.newPassword, this.kdf, contents)
      const recovery = await wrap({ office, tag, use: 'recovery' }, code, this.kdf, contents)
      const next = { ...file, accounts: [account, ...others], recovery: { ...recovery, confirmed: true } }
      const saved = await this.save(next)
      if (!saved.ok) return saved
      await this.attempts.succeeded()
      return ok(this.open({ ...contents, tag, file: next }))
    })
  }

  changePassword(request: { oldPassword: string; newPassword: string }): Answer<null> {
    return this.inTurn(async () => {
      const { opened } = this
      if (!opened) return LOCKED
      const { file, tag } = opened
      const found = await this.byPassword(file, tag, request.oldPassword)
      if (!found.ok) {
        return found.error.code === 'WRONG_PASSWORD'
          ? fail('WRONG_PASSWORD', '原密码不正确，密码没有更改。')
          : found
      }
      const place = { office: file.office, tag, use: 'account' as const }
      const account = await wrap(place, request.newPassword, this.kdf, found.value)
      found.value.dataKey.fill(0)
      const accounts = file.accounts.map((other) => (other.tag === tag ? account : other))
      return this.save({ ...file, accounts })
    })
  }

  /** The text of a new key file, for the signed-in administrator. @param place where it will be saved */
  makeKeyFile(id: string, place: string): Answer<string> {
    return this.inTurn(async () => {
      const { opened } = this
      if (!opened) return LOCKED
      if (opened.role !== 'administrator') return fail('NOT_ALLOWED', '只有管理员可以制作密钥文件。')
      const keys = {
        journalKey: subKey(opened.dataKey, 'wenxin/journal/1'),
        storeKey: subKey(opened.dataKey, 'wenxin/store/1')
      }
      const made = await this.keyFiles.make(opened.file.office, id, place, keys)
      for (const key of Object.values(keys)) key.fill(0)
      return made
    })
  }

  /** From now on every copy of this key file opens nothing here. */
  dropKeyFile(id: string): Answer<null> {
    return this.inTurn(async () => {
      if (!this.opened) return LOCKED
      if (this.opened.role !== 'administrator') return fail('NOT_ALLOWED', '只有管理员可以作废密钥文件。')
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

  /** Zeroes the keys held here at once; what was handed out is the holder's to zero. */
  lock(): void {
    this.opened?.dataKey.fill(0)
    this.opened = null
    for (const key of Object.values(this.reading?.keys ?? {})) key.fill(0)
    this.reading = null
  }

  /** Fresh copies of the sub-keys, or null while locked; a key file opens no attachments. */
  keys(): { journalKey: Uint8Array; storeKey: Uint8Array; attachmentsKey: Uint8Array | null } | null {
    if (this.reading) {
      const { journalKey, storeKey } = this.reading.keys
      return { journalKey: journalKey.slice(), storeKey: storeKey.slice(), attachmentsKey: null }
    }
    if (!this.opened) return null
    const { dataKey } = this.opened
    return {
      journalKey: subKey(dataKey, 'wenxin/journal/1'),
      storeKey: subKey(dataKey, 'wenxin/store/1'),
      attachmentsKey: subKey(dataKey, 'wenxin/attachments/1')
    }
  }

  session(): Session | null {
    const { opened, reading } = this
    if (reading) {
      const { office, device, deviceLetter } = reading.file
      const storeKey = reading.keys.storeKey.slice()
      return { person: reading.id, role: 'viewer', office, device, deviceLetter, storeKey }
    }
    if (!opened) return null
    const { office, device, deviceLetter } = opened.file
    const storeKey = subKey(opened.dataKey, 'wenxin/store/1')
    return { person: opened.person, role: opened.role, office, device, deviceLetter, storeKey }
  }

  private open(opened: Opened): Session {
    this.lock()
    this.opened = opened
    return this.session() as Session
  }

  private async byPassword(file: VaultFile, tag: string, password: string): Answer<Contents> {
    const wait = await this.attempts.waitSeconds()
    if (wait > 0) return fail('WAIT', `密码连续输错，请 ${wait} 秒后再试。数据没有受影响。`)
    await this.attempts.begin()
    const account = file.accounts.find((candidate) => candidate.tag === tag)
    // An unknown name costs as much time as a wrong password.
    const contents = await unwrap(account ?? file.recovery, file.office, 'account', password)
    if (!account || !contents) return WRONG
    await this.attempts.succeeded()
    return ok(contents)
  }

  private async byCode(file: VaultFile, typed: string): Answer<{ contents: Contents; code: string }> {
    const code = normalizeRecoveryCode(typed)
    const problem = recoveryCodeProblem(code)
    if (problem) return fail('WRONG_CODE', problem)
    const contents = await unwrap(file.recovery, file.office, 'recovery', code)
    return contents ? ok({ contents, code }) : WRONG_CODE
  }

  private async load(): Answer<VaultFile | null> {
    try {
      const bytes = await readSmallFile(this.files, this.path)
      if (bytes) return parseVault(bytes)
      // A journal without its keys: a new vault here would bury the old data for good.
      const orphaned = (await this.files.list(join(this.profileDir, 'journal'))).length > 0
      return orphaned ? fail('UNEXPECTED', MISSING) : ok(null)
    } catch (error) {
      return fail(
        errno(error) === 'EACCES' || errno(error) === 'EPERM' ? 'READ_ONLY' : 'UNEXPECTED',
        `密钥库文件 vault.json 不能读取${errno(error) ? `（${errno(error)}）` : ''}，文件未作任何改动。检查数据文件夹的权限后重新打开。`
      )
    }
  }

  private async save(file: VaultFile): Answer<null> {
    try {
      await this.files.makeFolder(this.profileDir)
      await writeSmallFile(this.files, this.path, vaultText(file))
    } catch (error) {
      return vaultWriteFailure(error)
    }
    if (this.opened) this.opened.file = file
    return ok(null)
  }

  private inTurn<T>(work: () => Answer<T>): Answer<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

/** The vault of a profile folder. Nothing is read or written until it is asked something. */
export const openVault = (
  profileDir: string,
  clock: Clock = { now: Date.now },
  options: VaultOptions = {}
): Vault => new Vault(profileDir, clock, options)
