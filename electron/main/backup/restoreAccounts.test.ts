// Who may sign in after a restore: whoever may now. What has been decided about accounts since is not undone by it.
import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OWN_ACCOUNTS_NOTICE } from '@shared/domain/backup'
import { Ledger } from '../ipc/ledger'
import { type Files, nodeFiles } from '../journal/files'
import { must } from '../journal/testkit'
import { openVault } from '../vault'
import { tellOwnAccounts } from './ownAccounts'
import { Restorer } from './restorer'
import { finishSwitch } from './switch'
import { byCode, keeperOf, openLedger } from './testkit'

const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }
const GONE = { loginName: 'likai', password: '离岗的人的密码' }
const KEY_FILE = '00000000-0000-4000-8000-000000000001'
const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const

let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
beforeEach(async () => {
  office = await openLedger()
  office.ledger.whenOpened(() => tellOwnAccounts(office.dir, office.ledger))
  stick = join(office.root, 'stick')
  await mkdir(stick)
  must(await office.ledger.vault.accounts.set({ person: 'gone', ...GONE }, 'administrator'))
  await office.save(1, 3)
  const keeper = keeperOf(office)
  must(await keeper.addPlace(stick))
  must(await keeper.run(null))
})
afterEach(() => office.end())

const restorer = (ledger = office.ledger, dir = office.dir) =>
  new Restorer({ profileDir: dir, ledger, onProgress: () => undefined, onSwitched: () => undefined })
async function restored(): Promise<Restorer> {
  const own = restorer()
  const [found] = must(await own.find(stick))
  must(await own.start(found?.backup ?? '', byCode(office.code)))
  return own
}
const leave = async () =>
  must(await office.ledger.vault.accounts.remove('gone', () => office.ledger.record('left', 'gone')))
const signIn = async (account: typeof ACCOUNT, ledger = office.ledger): Promise<string> => {
  const answer = await ledger.enter(() => ledger.vault.unlock(account))
  return answer.ok ? answer.value.role : answer.error.code
}
/** Bytes of a key file made now. */
const keyFile = async () => must(await office.ledger.vault.makeKeyFile(KEY_FILE, stick))
const openByKeyFile = async (text: string): Promise<string> => {
  const answer = await office.ledger.enter(() => office.ledger.vault.unlockByKeyFile(text))
  await office.ledger.lock()
  return answer.ok ? 'opened' : answer.error.code
}
const reasons = async () =>
  must((await office.ledger.open?.journal.read(1, 1e6))!).entries.map(({ reason }) => reason)

describe('where the keys are the same', () => {
  it('who left between the restore and the switch is not let in by it, nor by taking it back', async () => {
    const own = await restored()
    expect((await own.state()).pending).toMatchObject({ accountsStay: true })
    await leave()
    must(await own.change('restored'))
    expect(await signIn(GONE)).toBe('WRONG_PASSWORD')
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect(office.ledger.notices).toEqual([])
    expect(await reasons()).not.toContain('更换台账时换回另一份的账户')
    must(await office.ledger.vault.accounts.set({ person: 'yi', ...GONE, loginName: 'yi' }, 'clerk'))
    must(await own.change('before'))
    expect(await signIn(GONE)).toBe('WRONG_PASSWORD')
    expect(await signIn({ ...GONE, loginName: 'yi' })).toBe('clerk')
  })

  it('who left after the switch is not let in by taking it back', async () => {
    const own = await restored()
    must(await own.change('restored'))
    expect(await signIn(ACCOUNT)).toBe('administrator')
    await leave()
    must(await own.change('before'))
    expect(await signIn(GONE)).toBe('WRONG_PASSWORD')
    expect(await signIn(ACCOUNT)).toBe('administrator')
  })

  it('however far the switch came when the program ended, and nothing is lost of the ledger', async () => {
    const own = await restored()
    await leave()
    const { position } = office.ledger.open?.journal.head() ?? { position: 0 }
    await office.ledger.lock()
    const ends = { 3: 0, [position]: 0 }
    for (let step = 1; ; step++) {
      const dir = join(office.root, `cut${step}`)
      await cp(office.dir, dir, { recursive: true })
      const open = () => new Ledger(openVault(dir, undefined, { kdf: CHEAP }), dir, () => undefined)
      const ledger = open()
      expect(await signIn(ACCOUNT, ledger)).toBe('administrator')
      const ended = await endedBefore(step, () => restorer(ledger, dir).change('restored'))
      await finishSwitch(dir)
      const next = open()
      expect(await signIn(GONE, next), `step ${step}`).toBe('WRONG_PASSWORD')
      expect(await signIn(ACCOUNT, next), `step ${step}`).toBe('administrator')
      const at = next.open?.journal.head().position ?? 0
      expect(Object.keys(ends)).toContain(String(at))
      ends[at] = (ends[at] ?? 0) + 1
      await next.lock()
      if (!ended) break
    }
    expect(Math.min(...Object.values(ends))).toBeGreaterThan(2)
    expect(await own.state()).toMatchObject({ pending: { switched: false } })
  })

  it('key files go along; one that was withdrawn meanwhile does not come back', async () => {
    const text = await keyFile()
    const own = await restored()
    must(await own.change('restored'))
    expect(await openByKeyFile(text)).toBe('opened')
    expect(await signIn(ACCOUNT)).toBe('administrator')
    must(await office.ledger.vault.dropKeyFile(KEY_FILE))
    must(await own.change('before'))
    expect(await openByKeyFile(text)).toBe('WRONG_CODE')
  })

  it('wrong passwords that somebody tried stay counted', async () => {
    const own = await restored()
    const guess = { ...GONE, password: '猜的密码', bound: '' }
    for (let n = 0; n < 3; n++) await office.ledger.vault.accounts.confirmSecond(guess)
    must(await own.change('restored'))
    const { counts } = JSON.parse(await readFile(join(office.dir, 'attempts.json'), 'utf8')) as {
      counts: Record<string, { failures: number }>
    }
    expect(Object.values(counts).map(({ failures }) => failures)).toEqual([3])
  })
})

describe('where the keys were changed since', () => {
  it('the backup comes with its own accounts, and the page, the journal and the administrator are told so', async () => {
    must(await office.ledger.rotate('有人离岗'))
    expect(await signIn(ACCOUNT)).toBe('administrator')
    await leave()
    const own = restorer()
    const [found] = must(await own.find(stick))
    const backup = found?.backup ?? ''
    expect(must(await own.look(backup, byCode(office.code)))).toMatchObject({ accountsStay: false })
    must(await own.start(backup, byCode(office.code)))
    expect((await own.state()).pending).toMatchObject({ accountsStay: false })
    must(await own.change('restored'))
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect(office.ledger.notices).toEqual([OWN_ACCOUNTS_NOTICE])
    await office.ledger.lock()
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect(office.ledger.notices).toEqual([OWN_ACCOUNTS_NOTICE])
    expect((await reasons()).filter((reason) => reason === '更换台账时换回另一份的账户')).toHaveLength(1)
    must(await own.settle('confirm'))
    await office.ledger.lock()
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect(office.ledger.notices).toEqual([])
  })

  it('after the switch, taking it back brings the accounts of then, says so, and brings no key file', async () => {
    const text = await keyFile()
    const own = await restored()
    must(await own.change('restored'))
    expect(await signIn(ACCOUNT)).toBe('administrator')
    must(await office.ledger.rotate('有人离岗'))
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect((await own.state()).pending).toMatchObject({ switched: true, accountsStay: false })
    must(await own.change('before'))
    expect(await openByKeyFile(text)).toBe('WRONG_CODE')
    expect(await signIn(ACCOUNT)).toBe('administrator')
    expect(office.ledger.notices).toEqual([OWN_ACCOUNTS_NOTICE])
  })
})

describe('a switch is refused, and nothing is moved,', () => {
  it('while the ledger is locked', async () => {
    const own = await restored()
    await office.ledger.lock()
    expect(await own.change('restored')).toMatchObject({ error: { code: 'LOCKED' } })
    expect(await own.state()).toMatchObject({ pending: { switched: false, accountsStay: null } })
  })

  it('while a change of accounts is still being written, which is not lost', async () => {
    const own = await restored()
    let leaving: Promise<unknown> = Promise.resolve()
    office.ledger.beforeLock(async () => {
      leaving = office.ledger.vault.accounts.remove('gone')
      await nextTurn()
    })
    expect(await own.change('restored')).toMatchObject({ error: { code: 'WAIT' } })
    expect(await leaving).toMatchObject({ ok: true })
    expect(await own.state()).toMatchObject({ pending: { switched: false } })
    office.ledger.beforeLock(() => Promise.resolve())
    expect(await signIn(GONE)).toBe('WRONG_PASSWORD')
    expect(await signIn(ACCOUNT)).toBe('administrator')
    must(await own.change('restored'))
    expect(await signIn(GONE)).toBe('WRONG_PASSWORD')
  })
})

/** Whether the work was ended before a step of the file layer that changes something; from there on none is done. */
async function endedBefore(step: number, work: () => Promise<unknown>): Promise<boolean> {
  const { open, rename, remove, syncFolder } = nodeFiles
  let done = 0
  const next = (): void => {
    if (++done >= step) throw new Error('the program has ended')
  }
  const counted =
    <A extends unknown[], T>(of: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      next()
      return of(...args)
    }
  const layer: Partial<Files> = {
    open: async (path, mode) => {
      if (mode === 'create') next()
      return open(path, mode)
    },
    rename: counted(rename),
    remove: counted(remove),
    syncFolder: counted(syncFolder)
  }
  Object.assign(nodeFiles, layer)
  try {
    await work()
  } finally {
    Object.assign(nodeFiles, { open, rename, remove, syncFolder })
  }
  return done >= step
}
