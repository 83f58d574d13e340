import type { TwoPersonAction } from '@shared/domain/permissions/twoPerson'
import type { Role } from '@shared/domain/office/sections'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { newPair } from './curve'
import { workingAdministrators, type Directory, type Member } from './directory'
import { isFirstCode, type Account, type Kdf } from './file'
import { passphrasePlace } from './passphrase'
import { withNewKey } from './ring'
import { boxFor, isMarked, newIdentity, type Secrets } from './secrets'
import { sealedState, type State } from './state'
import { accountTag } from './wrap'

type Changed = Result<State, IpcFailure>

/** How someone signs in the next time. */
export interface Sign {
  person: string
  loginName: string
  password: string
}

const LAST = fail(
  'NOT_ALLOWED',
  '这是最后一位能登录的管理员，没有改动。请先让另一位管理员用自己的密码登录过。'
)
const TAKEN = fail('ALREADY_EXISTS', '这个登录名已由其他人使用，没有改动。请换一个登录名。')
const UNKNOWN = fail('NOT_FOUND', '这位人员没有登录账户，没有改动。可以先为其重设密码。')

const without = ({ people, ...rest }: Directory, person: string): Directory => ({
  ...rest,
  people: people.filter((each) => each.person !== person)
})
const placeOf = (office: string, tag: string) => ({ version: 2, office, tag, use: 'account' }) as const

/** Whether the directory still has someone who can do everything, once it is so. */
const hasAdministrator = (directory: Directory): boolean => workingAdministrators(directory).length > 0

/**
 * An account with an initial password, in the place of the person's former one: its keys are a new pair, so an old
 * password opens nothing any more. `role` counts for someone who has no account yet.
 */
export async function withAccount(state: State, sign: Sign, role: Role, kdf: Kdf): Promise<Changed> {
  const { file, directory, secrets } = state
  const tag = accountTag(file.office, sign.loginName)
  const former = directory.people.find(({ person }) => person === sign.person)
  if (directory.people.some((each) => each.tag === tag && each.person !== sign.person)) return TAKEN
  const member: Member = {
    tag,
    person: sign.person,
    role: former?.role ?? role,
    loginName: sign.loginName.trim(),
    mustChange: true
  }
  const rest = without(directory, sign.person)
  const next = { ...rest, people: [...rest.people, member] }
  if (!hasAdministrator(next)) return LAST
  const identity = await newIdentity(placeOf(file.office, tag), sign.password, kdf, secrets, member.role)
  const accounts = [...file.accounts.filter((each) => each.tag !== former?.tag), { ...identity, tag }]
  return ok(sealedState({ file: { ...file, accounts }, directory: next, secrets }))
}

/** What they may do from now on; the box is sealed anew, since the office's signature is for some roles only. */
export function withRole({ file, directory, secrets }: State, person: string, role: Role): Changed {
  const member = directory.people.find((each) => each.person === person)
  if (!member) return UNKNOWN
  const people = directory.people.map((each) => (each === member ? { ...each, role } : each))
  const next = { ...directory, people }
  if (!hasAdministrator(next)) return LAST
  if (!hasOwnPair({ file, directory, secrets }, member)) return unmarked(member)
  const accounts = file.accounts.map((each) =>
    each.tag === member.tag ? boxed(each, file.office, secrets, role) : each
  )
  return ok(sealedState({ file: { ...file, accounts }, directory: next, secrets }))
}

/** Takes the account away, with all it opened. The recovery code passes to `heir` when it let this person in. */
export function withoutAccount({ file, directory, secrets }: State, person: string, heir: string): Changed {
  const member = directory.people.find((each) => each.person === person)
  if (!member) return ok({ file, directory, secrets })
  const rest = without(directory, person)
  const next = { ...rest, holder: rest.holder === person ? heir : rest.holder }
  if (!hasAdministrator(next)) return LAST
  const accounts = file.accounts.filter(({ tag }) => tag !== member.tag)
  return ok(sealedState({ file: { ...file, accounts }, directory: next, secrets }))
}

export const withTwoPerson = (state: State, twoPerson: TwoPersonAction[]): State =>
  sealedState({ ...state, directory: { ...state.directory, twoPerson } })

const OLD_CODE = fail(
  'NOT_ALLOWED',
  '密钥没有更换：现在的恢复码是旧版软件生成的，打不开新的密钥。请先在“恢复码”里生成新的恢复码，再更换密钥。'
)

const MARKS = '没有本台账的记号：可能是较早设置的，也可能 vault.json 被改动过。'
const unmarked = ({ loginName }: Member) =>
  fail('NOT_ALLOWED', `没有改动：登录名“${loginName}”的账户${MARKS}请先为其重设密码。`)
const OTHER_CODE = fail('NOT_ALLOWED', `密钥没有更换：恢复码${MARKS}请先在“恢复码”里生成新的恢复码。`)
const OTHER_PASSPHRASE = fail('NOT_ALLOWED', `密钥没有更换：备份口令${MARKS}请先重新设置或取消备份口令。`)

/** Whether the account's pair of keys is the one that was made for it: only then it gets what is sealed anew. */
const hasOwnPair = ({ file, secrets }: State, { tag }: Member): boolean =>
  file.accounts.every((each) => each.tag !== tag || isMarked(each, placeOf(file.office, tag), secrets.ring))

/**
 * A new data key from this position on, and a new signature of the office, put into every box that there is; nobody's
 * password is needed for it. What the former keys sealed stays as it is, and they stay in the boxes to read it.
 */
export function withRotatedKeys({ file, directory, secrets }: State, from: number): Changed {
  const { office, recovery } = file
  if (isFirstCode(recovery)) return OLD_CODE
  const stranger = directory.people.find((member) => !hasOwnPair({ file, directory, secrets }, member))
  if (stranger) return unmarked(stranger)
  const place = { version: 2, office, tag: '', use: 'recovery' } as const
  if (!isMarked(recovery, place, secrets.ring)) return OTHER_CODE
  if (file.passphrase && !isMarked(file.passphrase, passphrasePlace(office), secrets.ring))
    return OTHER_PASSPHRASE
  const next: Secrets = { ring: withNewKey(secrets.ring, from), signing: newPair('ed25519').privateKey }
  const accounts = file.accounts.flatMap((each) => {
    const member = directory.people.find(({ tag }) => tag === each.tag)
    return member ? [boxed(each, office, next, member.role)] : []
  })
  const box = boxFor(keyOf(recovery), place, next, 'administrator')
  const passphrase = file.passphrase && {
    ...file.passphrase,
    box: boxFor(keyOf(file.passphrase), passphrasePlace(office), next, 'administrator')
  }
  const boxes = { accounts, recovery: { ...recovery, box }, ...(passphrase && { passphrase }) }
  return ok(sealedState({ file: { ...file, ...boxes }, directory, secrets: next }))
}

const keyOf = ({ publicKey }: { publicKey: string }): Uint8Array =>
  Uint8Array.from(Buffer.from(publicKey, 'base64'))

const boxed = (account: Account, office: string, secrets: Secrets, role: Role): Account => ({
  ...account,
  box: boxFor(keyOf(account), placeOf(office, account.tag), secrets, role)
})
