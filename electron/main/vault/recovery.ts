import { randomBytes, randomFillSync } from 'node:crypto'
import type { Answers, Session } from '@shared/ipc/contract'
import { uuidv7 } from '@shared/ledger'
import { fail, ok } from '@shared/result'
import { NOBODY } from './attempts'
import { newPair } from './curve'
import { openDirectory, type Directory, type Member } from './directory'
import { EMPTY, NO_HOLDER, ONLY_BACKUPS, REPLACED, WRONG_CODE } from './failures'
import { isFirstCode, type FirstFormat, type VaultFile } from './file'
import { firstSecrets, openFirst, upgraded, type FirstContents } from './firstFormat'
import type { Opener } from './openBackup'
import { firstRing } from './ring'
import { openPassphrase } from './passphrase'
import { makeRecoveryCode, normalizeRecoveryCode, recoveryCodeProblem } from './recoveryCode'
import { newIdentity, openIdentity, wipeSecrets, type Secrets } from './secrets'
import { sealedState, type State } from './state'
import type { Answer, First, Core } from './core'
import { accountTag, normalizeName } from './wrap'

interface Recovering extends Opener {
  loginName: string
  newPassword: string
}

const placeOf = (office: string) => ({ version: 2, office, tag: '', use: 'recovery' }) as const

/** The printed code that opens the ledger when a password is lost, and the first run that makes it. */
export class RecoveryCode {
  constructor(private readonly vault: Core) {}

  /** Makes the vault with its first administrator, and leaves it unlocked. ALREADY_EXISTS when there is one. */
  create(request: { loginName: string; password: string }): Answer<Answers['vault.create']> {
    const { vault } = this
    return vault.inTurn(async () => {
      if (!normalizeName(request.loginName)) return fail('BAD_REQUEST', '请填写登录名。')
      const present = await vault.load()
      if (!present.ok) return present
      if (present.value) {
        return fail('ALREADY_EXISTS', '这个数据文件夹里已有台账，没有新建。请直接登录，或另选文件夹。')
      }
      const id = () => uuidv7(vault.clock.now(), (bytes) => randomFillSync(bytes))
      const [office, device, person] = [id(), id(), id()]
      const secrets: Secrets = { ring: firstRing(), signing: newPair('ed25519').privateKey }
      const recoveryCode = makeRecoveryCode(randomBytes(24))
      const tag = accountTag(office, request.loginName)
      const place = { version: 2, office, tag, use: 'account' } as const
      const account = await newIdentity(place, request.password, vault.kdf, secrets, 'administrator')
      const recovery = await this.identity(office, normalizeRecoveryCode(recoveryCode), secrets)
      const member: Member = {
        ...{ tag, person, role: 'administrator', mustChange: false },
        loginName: request.loginName.trim()
      }
      const state = sealedState({
        file: {
          ...{ format: 2, office, device, deviceLetter: 'A', people: '' },
          accounts: [{ ...account, tag }],
          recovery: { ...recovery, confirmed: false }
        },
        directory: { people: [member], holder: person, twoPerson: [], generation: 0 },
        secrets
      })
      const saved = await vault.save(state.file)
      return saved.ok ? ok({ recoveryCode, session: vault.open({ ...state, member }) }) : saved
    })
  }

  /** WRONG_CODE when what was typed is not the present code. */
  confirm(typed: string, first?: First): Answer<null> {
    return this.vault.change<null>(async (opened) => {
      const found = await this.byCode(opened.file, typed)
      if (!found.ok) return found
      forget(found.value)
      const file = { ...opened.file, recovery: { ...opened.file.recovery, confirmed: true } }
      return ok({ state: { ...opened, file }, answer: null })
    }, first)
  }

  /** A new code in the place of the old one, which opens nothing from then on. */
  renew(first?: First): Answer<Answers['vault.renewRecovery']> {
    return this.vault.change(async (opened) => {
      const { file, directory, secrets, member } = opened
      if (member.role !== 'administrator') return fail('NOT_ALLOWED', '只有管理员可以重新生成恢复码。')
      const recoveryCode = makeRecoveryCode(randomBytes(24))
      const recovery = await this.identity(file.office, normalizeRecoveryCode(recoveryCode), secrets)
      const next = { ...file, recovery: { ...recovery, confirmed: false } }
      const state = sealedState({ file: next, directory: { ...directory, holder: member.person }, secrets })
      return ok({ state, answer: { recoveryCode } })
    }, first)
  }

  /**
   * Sets the password (and the login name) of the administrator the code belongs to, and unlocks. The passphrase of backups
   * does the same only where the ledger was restored by it and nobody has signed in since: it is for backups, and must
   * not let anybody into a ledger that is in use.
   */
  recover(request: Recovering): Answer<Session> {
    const { vault } = this
    return vault.inTurn(async () => {
      if (!normalizeName(request.loginName)) return fail('BAD_REQUEST', '请填写登录名。')
      const loaded = await vault.load()
      if (!loaded.ok) return loaded
      const file = loaded.value
      if (!file) return EMPTY
      const found = await (request.by === 'passphrase' ? this.byPassphrase : this.byCode)(
        file,
        request.secret
      )
      if (!found.ok) return found
      const { code } = found.value
      const state = await this.let(file, found.value, request)
      if (!state.ok) return state
      const { member } = state.value
      const next = await this.letIn(state.value, code)
      const saved = await vault.save(next)
      if (!saved.ok) return saved
      await vault.attempts.succeeded(member.tag)
      return ok(vault.open({ ...state.value, file: next, member }))
    })
  }

  /** The vault as it is saved after somebody was let in. @param code null where it was the passphrase */
  private async letIn({ file, secrets }: State, code: string | null): Promise<VaultFile> {
    const passphrase = file.passphrase && { passphrase: { ...file.passphrase, letsIn: false } }
    if (code === null) return { ...file, ...passphrase }
    const recovery = await this.identity(file.office, code, secrets)
    return { ...file, ...passphrase, recovery: { ...recovery, confirmed: true } }
  }

  /** The vault with the new sign-in of whom the code lets in. */
  private async let(
    file: VaultFile | FirstFormat,
    found: Found,
    { loginName, newPassword: password }: Recovering
  ): Answer<State & { member: Member }> {
    const tag = accountTag(file.office, loginName)
    if (file.format === 1) {
      const first = found.first as FirstContents
      const state = await upgraded(file, first, { tag, loginName, password }, this.vault.kdf)
      return ok({ ...state, member: state.directory.people[0] as Member })
    }
    const { secrets } = found
    const directory = openDirectory(file, secrets.ring, file.people)
    const holder = directory?.people.find(({ person }) => person === directory.holder)
    if (!directory || !holder) return NO_HOLDER
    const others = directory.people.filter((each) => each !== holder)
    if (others.some((each) => each.tag === tag)) {
      return fail('ALREADY_EXISTS', '这个登录名已由其他人使用，请换一个登录名。')
    }
    const place = { version: 2, office: file.office, tag, use: 'account' } as const
    const account = await newIdentity(place, password, this.vault.kdf, secrets, holder.role)
    const member: Member = { ...holder, tag, loginName: loginName.trim(), mustChange: false }
    const next: Directory = { ...directory, people: [member, ...others] }
    const accounts = [{ ...account, tag }, ...file.accounts.filter((each) => each.tag !== holder.tag)]
    return ok({ ...sealedState({ file: { ...file, accounts }, directory: next, secrets }), member })
  }

  private identity(office: string, code: string, secrets: Secrets) {
    return newIdentity(placeOf(office), code, this.vault.kdf, secrets, 'administrator')
  }

  private readonly byPassphrase = async (file: VaultFile | FirstFormat, typed: string): Answer<Found> => {
    if (file.format === 1 || !file.passphrase?.letsIn) return ONLY_BACKUPS
    const { attempts } = this.vault
    const wait = await attempts.waitSeconds(NOBODY)
    if (wait > 0) return fail('WAIT', `备份口令连续输错，请 ${wait} 秒后再试。数据没有受影响。`)
    await attempts.begin(NOBODY)
    const secrets = await openPassphrase(file, typed)
    if (!secrets.ok) return secrets
    if (secrets.value === 'replaced') return REPLACED
    await attempts.succeeded(NOBODY)
    return ok({ code: null, secrets: secrets.value })
  }

  private readonly byCode = async (
    file: VaultFile | FirstFormat,
    typed: string
  ): Answer<Found & { code: string }> => {
    const code = normalizeRecoveryCode(typed)
    const problem = recoveryCodeProblem(code)
    if (problem) return fail('WRONG_CODE', problem)
    const { recovery, office } = file
    if (file.format === 1 || isFirstCode(file.recovery)) {
      const wrapping = recovery as FirstFormat['recovery']
      const first = await openFirst(wrapping, office, 'recovery', code)
      return first ? ok({ code, first, secrets: firstSecrets(first) }) : WRONG_CODE
    }
    const secrets = await openIdentity(file.recovery, placeOf(office), code)
    if (secrets === 'replaced') return REPLACED
    return secrets ? ok({ code, secrets }) : WRONG_CODE
  }
}

interface Found {
  /** Null where the passphrase opened it. */
  code: string | null
  /** What a code of format 1 opened. */
  first?: FirstContents
  secrets: Secrets
}

function forget({ secrets, first }: Found): void {
  wipeSecrets(secrets)
  first?.dataKey.fill(0)
}
