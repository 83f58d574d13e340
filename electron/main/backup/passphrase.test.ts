import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { backupHandlers } from '../ipc/handlers/backup'
import { Ledger } from '../ipc/ledger'
import { must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import type { BackupKeeper } from './keeper'
import { Restorer } from './restorer'
import { byCode, byPassphrase, keeperOf, openLedger } from './testkit'

let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let keeper: BackupKeeper
const others: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 5)
  keeper = keeperOf(office)
  must(await keeper.addPlace(stick))
})
afterEach(async () => {
  await office.end()
  for (const end of others.splice(0)) await end()
})

const handlers = () =>
  backupHandlers(office.ledger, {
    keeper,
    restorer: {} as Restorer,
    ask: () => Promise.resolve(null),
    skip: vi.fn()
  })
const set = (passphrase: string) =>
  Promise.resolve(handlers()['backup.setPassphrase']({ passphrase }, {} as never))

async function newPc() {
  const { dir: root, remove } = await temporaryFolder()
  others.push(remove)
  const dir = join(root, 'profile')
  const ledger = new Ledger(openVault(dir), dir, () => undefined)
  others.unshift(() => ledger.lock())
  return {
    ledger,
    restorer: new Restorer({ profileDir: dir, ledger, onProgress: vi.fn(), onSwitched: vi.fn() })
  }
}

it('on another PC the passphrase alone restores, sets a new password, and all of it is equal', async () => {
  must(await keeper.run(null))
  expect(must(await set('第一句备份口令')).passphrase).toBe(true)
  must(await keeper.run(null))
  must(await set('第二句备份口令'))
  const hash = await office.attach(new Uint8Array(70_000).fill(66))
  must(await keeper.run(null))
  const pc = await newPc()
  const found = must(await pc.restorer.find(stick)).sort((a, b) => a.position - b.position)
  expect(found.map(({ passphrase }) => passphrase)).toEqual([false, true, true])
  const [none = '', first = '', second = ''] = found.map(({ backup }) => backup)
  // Each of its time: those of before go on opening as they did.
  must(await pc.restorer.look(none, byCode(office.code)))
  expect(await pc.restorer.look(none, byPassphrase('第一句备份口令'))).toMatchObject({
    error: { code: 'NOT_FOUND' }
  })
  must(await pc.restorer.look(first, byPassphrase('第一句备份口令')))
  expect(await pc.restorer.look(second, byPassphrase('第一句备份口令'))).toMatchObject({
    error: { code: 'WRONG_CODE' }
  })
  must(await pc.restorer.look(second, byCode(office.code)))

  must(await pc.restorer.start(second, byPassphrase('第二句备份口令')))
  must(await pc.restorer.change('restored'))
  const again = {
    by: 'passphrase',
    secret: '第二句备份口令',
    loginName: 'xin',
    newPassword: '新的密码-温馨'
  } as const
  must(await pc.ledger.enter(() => pc.ledger.vault.recovery.recover(again), 'passphraseUsed'))
  const theirs = must((await pc.ledger.open?.journal.read(1, 1e6))!).entries
  const own = must((await office.ledger.open?.journal.read(1, 1e6))!).entries
  expect(theirs.slice(0, -1)).toEqual(own)
  expect(theirs.at(-1)?.reason).toBe('用备份口令重设密码')
  expect(must((await pc.ledger.open?.attachments?.read(hash, 0, 1e6))!).data).toHaveLength(70_000)
  // Whoever is let in administers the office, its signature included.
  expect(must(pc.ledger.vault.accounts.list()).signingKey).toBe(
    must(office.ledger.vault.accounts.list()).signingKey
  )
})

it('what is done to it stands in the journal, without the passphrase', async () => {
  must(await set('第一句备份口令'))
  must(await set('第二句备份口令'))
  must(await Promise.resolve(handlers()['backup.dropPassphrase'](undefined, {} as never)))
  const { entries } = must((await office.ledger.open?.journal.read(6, 1e6))!)
  expect(entries.map(({ reason }) => reason)).toEqual(['设置备份口令', '更换备份口令', '取消备份口令'])
  expect(JSON.stringify(entries)).not.toContain('句备份口令')
  expect((await keeper.state()).passphrase).toBe(false)
})
