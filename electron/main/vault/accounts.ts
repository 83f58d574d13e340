import type { Role } from '@shared/domain/office/sections'
import type { TwoPersonAction } from '@shared/domain/permissions/twoPerson'
import type { AccountList } from '@shared/ipc/accounts'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { publicKeyOf, signed } from './curve'
import type { Directory } from './directory'
import { LOCKED } from './failures'
import { withAccount, withoutAccount, withRole, withRotatedKeys, withTwoPerson, type Sign } from './members'
import { Proofs, type Second } from './proofs'
import { subRing, type DataKey } from './ring'
import { rewrapped, wipeSecrets } from './secrets'
import { sealedState, type State } from './state'
import type { Answer, First, Opened, Core } from './core'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The accounts of an open vault. Who may call which is decided before (ipc); here stands only what must hold anyway. */
export class Accounts {
  readonly proofs: Proofs

  constructor(private readonly vault: Core) {
    this.proofs = new Proofs(() => vault.clock.now())
  }

  /** What needs a second person now; nothing while locked. */
  get twoPerson(): readonly TwoPersonAction[] {
    return this.vault.opened?.directory.twoPerson ?? []
  }

  list(): Result<AccountList, IpcFailure> {
    const { opened } = this.vault
    if (!opened) return LOCKED
    const { people, holder, twoPerson } = opened.directory
    const { ring, signing } = opened.secrets
    return ok({
      people: people.map(({ person, role, loginName, mustChange }) => ({
        person,
        role,
        loginName,
        mustChange
      })),
      holder,
      twoPerson,
      keys: ring.map(({ from }) => from),
      signingKey: signing ? hex(publicKeyOf('ed25519', signing)) : ''
    })
  }

  /** ALREADY_EXISTS when the login name is another's. A person who has an account gets a new one in its place. */
  set(sign: Sign, role: Role, first?: First): Answer<null> {
    return this.changing((opened) => withAccount(opened, sign, role, this.vault.kdf), first)
  }

  setRole(person: string, role: Role, first?: First): Answer<null> {
    return this.changing((opened) => withRole(opened, person, role), first)
  }

  remove(person: string, first?: First): Answer<null> {
    return this.changing((opened) => withoutAccount(opened, person, opened.member.person), first)
  }

  setTwoPerson(actions: TwoPersonAction[], first?: First): Answer<null> {
    return this.changing((opened) => ok(withTwoPerson(opened, actions)), first)
  }

  /**
   * A new data key from a position of the journal on. Every key file of this profile opens nothing afterwards.
   * @param standing holds the journal still while its keys change, and says from which position on
   */
  rotate(standing: (change: (from: number) => Answer<DataKey[]>) => Answer<null>): Answer<null> {
    const { vault } = this
    return vault.inTurn(async () => {
      const { opened } = vault
      if (!opened) return LOCKED
      return standing(async (from) => {
        const next = withRotatedKeys(opened, from)
        if (!next.ok) return next
        const { secrets, file } = next.value
        const journal = subRing(secrets.ring, 'wenxin/journal/1')
        // First: one that is left could open only what was written until now, and would stop there.
        const dropped = await vault.keyFiles.dropAll()
        const saved = dropped.ok ? await vault.save(file) : dropped
        if (saved.ok) vault.adopt(opened, next.value)
        wipeSecrets(secrets)
        return saved.ok ? ok(journal) : saved
      })
    })
  }

  /** One's own password. An initial one counts as changed from then on. */
  changePassword(request: { oldPassword: string; newPassword: string }, first?: First): Answer<null> {
    const { vault } = this
    return vault.change<null>(async (opened) => {
      const { file, directory, member } = opened
      const { loginName, tag } = member
      const found = await vault.byPassword(file, { loginName, password: request.oldPassword })
      if (!found.ok) {
        return found.error.code === 'WRONG_PASSWORD'
          ? fail('WRONG_PASSWORD', '原密码不正确，密码没有更改。')
          : found
      }
      wipeSecrets(found.value.secrets)
      if (request.newPassword === request.oldPassword) {
        return fail('BAD_REQUEST', '新密码与原密码相同，密码没有更改。')
      }
      const place = { version: 2, office: file.office, tag, use: 'account' } as const
      const accounts = await Promise.all(
        file.accounts.map(async (each) => {
          if (each.tag !== tag) return each
          const { oldPassword, newPassword } = request
          return {
            ...each,
            ...(await rewrapped(each, place, oldPassword, newPassword, vault.kdf, opened.secrets.ring))
          }
        })
      )
      return ok({ state: settled({ ...opened, file: { ...file, accounts } }, directory), answer: null })
    }, first)
  }

  /** The token of a second person's confirmation. Another person than the one signed in, by a password of their own. */
  confirmSecond(request: {
    loginName: string
    password: string
    bound: string
  }): Answer<Second & { token: string }> {
    const { vault } = this
    return vault.inTurn(async () => {
      const { opened } = vault
      if (!opened) return LOCKED
      const found = await vault.byPassword(opened.file, request)
      if (!found.ok) return found
      wipeSecrets(found.value.secrets)
      const { person, role, mustChange } = found.value.member
      if (person === opened.member.person) {
        return fail('NOT_ALLOWED', '须由另一个人确认，不能自己确认自己的操作。没有执行，数据未改动。')
      }
      if (mustChange) {
        return fail('NOT_ALLOWED', '这位人员还没有把初始密码改成自己的密码，不能确认。请其先登录一次。')
      }
      return ok({ person, role, token: this.proofs.give({ person, role }, request.bound) })
    })
  }

  /** The office's signature over these bytes, both as hex; for those who hold it. */
  sign(bytes: Uint8Array): Result<{ signature: string; publicKey: string }, IpcFailure> {
    const { opened } = this.vault
    if (!opened) return LOCKED
    const { signing } = opened.secrets
    if (!signing) return fail('NOT_ALLOWED', '当前身份没有本单位的签名密钥，没有签名。')
    return ok({ signature: hex(signed(signing, bytes)), publicKey: hex(publicKeyOf('ed25519', signing)) })
  }

  private changing(
    work: (opened: Opened) => Promise<Result<State, IpcFailure>> | Result<State, IpcFailure>,
    first?: First
  ): Answer<null> {
    return this.vault.change<null>(async (opened) => {
      const next = await work(opened)
      return next.ok ? ok({ state: next.value, answer: null }) : next
    }, first)
  }
}

/** The directory with the signed-in person's password counted as their own. */
function settled(opened: Opened, directory: Directory): State {
  const people = directory.people.map((each) =>
    each.person === opened.member.person ? { ...each, mustChange: false } : each
  )
  return sealedState({ ...opened, directory: { ...directory, people } })
}
