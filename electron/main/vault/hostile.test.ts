// vault.json lies in a folder that everybody at this PC may write to. Each test is somebody who does.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figure } from '../../../test/support/figure'
import { must, temporaryFolder, unflushed } from '../journal/testkit'
import { newPair, sealTo } from './curve'
import { sealDirectory } from './directory'
import type { Kdf, VaultFile } from './file'
import { openVaultText } from './openBackup'
import { firstRing } from './ring'
import { boxFor, type Secrets } from './secrets'
import { openVault, type Vault } from './vault'

const RUNS = Number(process.env['WENXIN_FUZZ_RUNS'] ?? 100)
const CHEAP: Kdf = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 }
const FIRST = { loginName: '格桑卓玛', password: '山南市综治2026' }
const CLERK = { loginName: '登记员', password: '登记员的密码' }

let dir: string
let remove: () => Promise<void>
let now = 1_700_000_000_000
let code: string
let text: string
let session: unknown
let keys: unknown
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  const vault = vaultAt()
  code = must(await vault.recovery.create(FIRST)).recoveryCode
  must(await vault.accounts.set({ person: 'clerk', ...CLERK }, 'clerk'))
  ;[session, keys] = [vault.session(), vault.keys()]
  vault.lock()
  text = await readFile(path(), 'utf8')
})
afterEach(() => remove())

const path = () => join(dir, 'vault.json')
/** Each try a while after the last: growing waits are looked at elsewhere. */
const vaultAt = (): Vault => openVault(dir, { now: () => (now += 600_000) }, { kdf: CHEAP, files: unflushed })
const parsed = (): VaultFile => JSON.parse(text) as VaultFile
const put = (file: unknown) => writeFile(path(), JSON.stringify(file))

/** What happens to somebody who signs in with their right password. */
async function signIn(who = FIRST): Promise<string> {
  const answer = await vaultAt().unlock(who)
  return answer.ok ? 'opened' : answer.error.code
}
/** It opened as it always did, or not at all, and in no case was it written to. */
async function neverOtherwise(harmed: string | Uint8Array): Promise<'opened' | 'refused'> {
  await writeFile(path(), harmed)
  const vault = vaultAt()
  const answer = await vault.unlock(FIRST)
  if (answer.ok) {
    expect([answer.value, vault.keys()]).toEqual([session, keys])
    vault.lock()
  } else expect(answer.error.message).toMatch(/\p{Script=Han}/u)
  expect(Buffer.from(harmed).equals(await readFile(path()))).toBe(true)
  return answer.ok ? 'opened' : 'refused'
}

describe('somebody who changes vault.json', () => {
  it('byte by byte opens nothing that was not there before', async () => {
    const bytes = Buffer.from(text)
    // Every byte in the long form, one in seven in the short.
    const stride = RUNS > bytes.length ? 1 : 7
    let refused = 0
    let tried = 0
    for (let at = 0; at < bytes.length; at += stride, tried++) {
      const harmed = Buffer.from(bytes)
      harmed[at] = (harmed[at] as number) ^ (1 << (at % 8))
      if ((await neverOtherwise(harmed)) === 'refused') refused += 1
    }
    // What may be changed is of no weight: a blank, the last bits of base64, somebody else's account.
    expect(refused).toBeGreaterThan(tried / 3)
    figure(`密钥库逐字节改动 ${tried} 处：拒绝 ${refused} 处，其余照原样打开，错开 0 处`)
  }, 600_000)

  it(
    'piece by piece, with pieces of a vault of their own, opens nothing that was not there before',
    async () => {
      const other = await temporaryFolder()
      must(await openVault(other.dir, { now: () => now }, { kdf: CHEAP }).recovery.create(FIRST))
      const foreign = JSON.parse(await readFile(join(other.dir, 'vault.json'), 'utf8')) as object
      await other.remove()
      const [own, theirs] = [leaves(parsed()), leaves(foreign)]
      const value = fc.oneof(fc.constantFrom(...[...own, ...theirs].map(([, leaf]) => leaf)), fc.jsonValue())
      const step = fc.tuple(fc.constantFrom(...own.map(([at]) => at)), fc.option(value, { nil: undefined }))
      let [opened, refused] = [0, 0]
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
          const file = parsed()
          for (const [at, to] of steps) set(file, at, to)
          if ((await neverOtherwise(JSON.stringify(file))) === 'opened') opened += 1
          else refused += 1
        }),
        { numRuns: RUNS }
      )
      expect(refused).toBeGreaterThan(opened)
      figure(`密钥库随机改动 ${opened + refused} 份：拒绝 ${refused} 份，照原样打开 ${opened} 份`)
    },
    60_000 + RUNS * 200
  )

  it('so that a try would cost all memory or all day is refused at once, in a backup too', async () => {
    for (const more of [
      { memoryKiB: 1_048_576 },
      { iterations: 17 },
      { memoryKiB: 262_144, iterations: 16 }
    ]) {
      const file = parsed()
      for (const locked of [...file.accounts, file.recovery]) Object.assign(locked.kdf, more)
      await put(file)
      expect(await vaultAt().unlock(FIRST)).toMatchObject({ error: { code: 'UNEXPECTED' } })
      expect(await openVaultText(JSON.stringify(file), { by: 'code', secret: code })).toMatchObject({
        error: { code: 'DAMAGED' }
      })
    }
    const lanes = parsed()
    Object.assign(lanes.accounts[0]?.kdf ?? {}, { parallelism: 4 })
    await put(lanes)
    expect(await signIn()).toBe('UNEXPECTED')
  })

  it('so that guessing a password would be cheap has a file that no password opens', async () => {
    const costly: Kdf = { ...CHEAP, memoryKiB: 64, iterations: 3 }
    const vault = openVault(dir, { now: () => (now += 600_000) }, { kdf: costly })
    must(await vault.unlock(FIRST))
    const changed = { oldPassword: FIRST.password, newPassword: '山南市综治2027' }
    must(await vault.accounts.changePassword(changed))
    const file = JSON.parse(await readFile(path(), 'utf8')) as VaultFile
    for (const weaker of [{ memoryKiB: 8 }, { iterations: 1 }, CHEAP]) {
      const copy = structuredClone(file)
      for (const { kdf } of copy.accounts) Object.assign(kdf, weaker)
      await put(copy)
      expect(await signIn({ ...FIRST, password: changed.newPassword })).toBe('WRONG_PASSWORD')
    }
  })

  it('so that another device or letter stands there is found out: an empty ledger would be shown', async () => {
    await put({ ...parsed(), deviceLetter: 'B' })
    expect(await vaultAt().unlock(FIRST)).toMatchObject({
      error: { code: 'UNEXPECTED', message: expect.stringContaining('可能被换成了另一份') }
    })
    await put({ ...parsed(), device: '01890000-0000-7000-8000-00000000000f' })
    expect(await signIn()).toBe('UNEXPECTED')
  })
})

describe('somebody who knows no password', () => {
  const secrets = (): Secrets => ({ ring: firstRing(), signing: newPair('ed25519').privateKey })
  const keyOf = (publicKey: string) => Uint8Array.from(Buffer.from(publicKey, 'base64'))

  /** Boxes and list of people of the attacker's own making: everybody may seal to a public key. */
  function withOwnKeys(own: Secrets): VaultFile {
    const file = parsed()
    const place = (tag: string, use: 'account' | 'recovery') =>
      ({ version: 2, office: file.office, tag, use }) as const
    const box = (to: string, at: ReturnType<typeof place>) => boxFor(keyOf(to), at, own, 'administrator')
    const accounts = file.accounts.map((each) => ({
      ...each,
      box: box(each.publicKey, place(each.tag, 'account'))
    }))
    const people = accounts.map(({ tag }, index) => ({
      ...{ tag, person: `p${index}`, role: 'administrator' as const, loginName: '', mustChange: false }
    }))
    const directory = { people, holder: 'p0', twoPerson: [], generation: 9 }
    const recovery = file.recovery as VaultFile['accounts'][number] & { confirmed: boolean }
    return {
      ...file,
      accounts,
      people: sealDirectory(file, own.ring, directory),
      recovery: { ...recovery, box: box(recovery.publicKey, place('', 'recovery')) }
    }
  }

  it('cannot give others keys that they know, to read what is saved from then on', async () => {
    const file = withOwnKeys(secrets())
    await put(file)
    expect(await vaultAt().unlock(FIRST)).toMatchObject({
      error: { code: 'UNEXPECTED', message: expect.stringContaining('可能被换成了另一份') }
    })
    expect(await signIn(CLERK)).toBe('UNEXPECTED')
    const again = { by: 'code' as const, secret: code, loginName: 'x', newPassword: '12345678' }
    expect(await vaultAt().recovery.recover(again)).toMatchObject({ error: { code: 'UNEXPECTED' } })
    expect(await openVaultText(JSON.stringify(file), { by: 'code', secret: code })).toMatchObject({
      error: { code: 'DAMAGED' }
    })
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(file)
  })

  it('cannot do so after the person has changed their password either', async () => {
    const vault = vaultAt()
    must(await vault.unlock(FIRST))
    must(await vault.accounts.changePassword({ oldPassword: FIRST.password, newPassword: '改过的密码' }))
    text = await readFile(path(), 'utf8')
    await put(withOwnKeys(secrets()))
    expect(await signIn({ ...FIRST, password: '改过的密码' })).toBe('UNEXPECTED')
  })

  it('does not bring it down with a key of small order, nor with a box of anything', async () => {
    const file = parsed()
    const [account] = file.accounts
    if (!account) throw new Error('no account')
    const place = new TextEncoder().encode(`wenxin/vault/2\naccount\n${file.office}\n${account.tag}`)
    const boxes = [
      Buffer.alloc(120),
      Buffer.concat([Buffer.from([1]), Buffer.alloc(119)]),
      ...['', 'null', '{"ring":[],"signing":null}', '[]'].map((content) =>
        sealTo(keyOf(account.publicKey), new TextEncoder().encode(content), place)
      )
    ]
    for (const box of boxes) {
      await put({ ...file, accounts: [{ ...account, box: Buffer.from(box).toString('base64') }] })
      expect(await signIn()).toBe('UNEXPECTED')
    }
  })

  it('but has an account of their own cannot put it in the place of the administrator', async () => {
    const file = parsed()
    const [clerk] = file.accounts.filter(({ tag }) => tag !== file.accounts[0]?.tag)
    const [first] = file.accounts
    if (!clerk || !first) throw new Error('no accounts')
    await put({
      ...file,
      accounts: [
        { ...clerk, tag: first.tag },
        { ...first, tag: clerk.tag }
      ]
    })
    expect(await signIn({ ...FIRST, password: CLERK.password })).toBe('WRONG_PASSWORD')
    expect(await signIn(CLERK)).toBe('WRONG_PASSWORD')
    // Twice under one name: the first counts, and it is not theirs.
    await put({ ...file, accounts: [{ ...clerk, tag: first.tag }, ...file.accounts] })
    expect(await signIn({ ...FIRST, password: CLERK.password })).toBe('WRONG_PASSWORD')
  })
})

describe('somebody who writes a public key of their own into vault.json', () => {
  const own = Buffer.from(newPair('x25519').publicKey).toString('base64')
  const rotated = (vault: Vault) =>
    vault.accounts.rotate(async (change) => {
      const changed = await change(7)
      return changed.ok ? { ok: true, value: null } : changed
    })
  /** What an administrator is told who signs in then, and asks for something that seals keys to that public key. */
  async function told(
    change: (file: VaultFile) => void,
    ask: (vault: Vault) => Promise<unknown>
  ): Promise<void> {
    const file = parsed()
    change(file)
    await put(file)
    const vault = vaultAt()
    must(await vault.unlock(FIRST))
    expect(await ask(vault)).toMatchObject({
      error: { code: 'NOT_ALLOWED', message: expect.stringContaining('没有本台账的记号') }
    })
    vault.lock()
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(file)
  }

  it('in the place of a colleague’s is not given the next data key, nor the present one', async () => {
    const planted = (file: VaultFile) => Object.assign(file.accounts[1] ?? {}, { publicKey: own })
    await told(planted, rotated)
    await told(planted, (vault) => vault.accounts.setRole('clerk', 'reviewer'))
    // Without the mark it is one of before there were marks, for all that can be told.
    await told((file) => {
      planted(file)
      delete file.accounts[1]?.mark
    }, rotated)
  })

  it('in the place of the recovery code’s or the passphrase’s is not given it either', async () => {
    await told((file) => Object.assign(file.recovery, { publicKey: own }), rotated)
    const vault = vaultAt()
    must(await vault.unlock(FIRST))
    must(await vault.passphrase.set('备份口令-测试-2026'))
    vault.lock()
    text = await readFile(path(), 'utf8')
    await told((file) => Object.assign(file.passphrase ?? {}, { publicKey: own }), rotated)
  })

  it('and had the account reset by an administrator has given it up', async () => {
    const file = parsed()
    Object.assign(file.accounts[1] ?? {}, { publicKey: own })
    await put(file)
    const vault = vaultAt()
    must(await vault.unlock(FIRST))
    must(await vault.accounts.set({ person: 'clerk', ...CLERK }, 'clerk'))
    must(await rotated(vault))
    vault.lock()
    expect(await signIn(CLERK)).toBe('opened')
  })
})

type At = (string | number)[]
/** Every place in a JSON value, with what stands there. */
function leaves(value: unknown, at: At = []): [At, unknown][] {
  const here: [At, unknown][] = at.length > 0 ? [[at, value]] : []
  if (value === null || typeof value !== 'object') return here
  const inside = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [...here, ...[...inside].flatMap(([key, each]) => leaves(each, [...at, key]))]
}
/** Puts a value there, or takes away what is there; nothing when an earlier step took the place itself. */
function set(root: object, at: At, to: unknown): void {
  let parent = root as Record<string | number, unknown>
  for (const key of at.slice(0, -1)) {
    const next = parent[key]
    if (next === null || typeof next !== 'object') return
    parent = next as typeof parent
  }
  const last = at.at(-1) ?? ''
  if (to === undefined) delete parent[last]
  else parent[last] = to
}
