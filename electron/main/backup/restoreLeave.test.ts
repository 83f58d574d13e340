// Locking ends a restore: it holds the keys of journal, attachments and backup.
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BackupProgress } from '@shared/domain/backup'
import { backups } from '.'
import { picture } from '../attachments/testkit'
import { Ledger } from '../ipc/ledger'
import { must } from '../journal/testkit'
import { openVault } from '../vault'
import { Restorer } from './restorer'
import { byCode, openLedger } from './testkit'

vi.mock('electron', () => ({ dialog: {}, BrowserWindow: {} }))

const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }
const STOPPED = /锁定时恢复停下了.*已清除.*台账和备份没有变化/

let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let progress: (now: BackupProgress) => void
let own: Restorer
beforeEach(async () => {
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 5)
  for (let n = 0; n < 3; n++) await office.attach(picture(300_000))
  progress = () => undefined
  const { keeper, restorer } = backups(office.dir, office.ledger, (name, payload) => {
    if (name === 'restore.progress') progress(payload as BackupProgress)
  })
  own = restorer
  must(await keeper.addPlace(stick))
  must(await keeper.run(null))
})
afterEach(() => office.end())

async function start(restorer: Restorer) {
  const [found] = must(await restorer.find(stick))
  return restorer.start(found?.backup ?? '', byCode(office.code))
}
const signIn = async () => must(await office.ledger.enter(() => office.ledger.vault.unlock(ACCOUNT)))

it('what was unpacked by then is gone when it is locked, and the administrator hears of it once', async () => {
  let lock: Promise<string[]> | null = null
  progress = ({ words }) => {
    if (words === '正在核对附件') lock ??= office.ledger.lock().then(() => readdir(office.dir))
  }
  const answer = await start(own)
  expect(answer).toMatchObject({ error: { code: 'LOCKED', message: expect.stringMatching(STOPPED) } })
  expect(await lock).not.toContain('restored')
  await signIn()
  expect(await own.state()).toEqual({ pending: null, atStart: [] })
  expect(office.ledger.notices).toEqual([expect.stringMatching(STOPPED)])
  await office.ledger.lock()
  await signIn()
  expect(office.ledger.notices).toEqual([])
  progress = () => undefined
  must(await start(own))
})

it('a disk that answers no more keeps no keys in memory, and nothing goes on when it does answer', async () => {
  let answerNow = (free: number): void => void free
  let asked = (): void => undefined
  const asking = new Promise<void>((resolve) => (asked = resolve))
  const hanging = new Restorer({
    profileDir: office.dir,
    ledger: office.ledger,
    onProgress: () => undefined,
    onSwitched: () => undefined,
    free: () => {
      asked()
      return new Promise((resolve) => (answerNow = resolve))
    }
  })
  office.ledger.beforeLock(() => hanging.leave())
  const starting = start(hanging)
  await asking
  const keys = [...(hanging['opened']?.journal.map(({ key }) => key) ?? []), hanging['opened']?.backup]
  expect(keys).toHaveLength(2)
  await office.ledger.lock()
  expect(keys.map((key) => key?.every((byte) => byte === 0))).toEqual([true, true])
  answerNow(1e12)
  expect(await starting).toMatchObject({ error: { code: 'LOCKED' } })
  expect(await readdir(office.dir)).not.toContain('restored')
})

it('one that is asked for while it is being locked is not begun', async () => {
  await office.ledger.lock()
  expect(await start(own)).toMatchObject({ error: { code: 'LOCKED' } })
  expect(await readdir(office.dir)).not.toContain('restored')
})

it('where there is no ledger yet nothing is locked, and a restore goes on', async () => {
  const dir = join(office.root, 'new')
  const ledger = new Ledger(openVault(dir), dir, () => undefined)
  let lock: Promise<void> | null = null
  const { restorer } = backups(dir, ledger, (name) => {
    if (name === 'restore.progress') lock ??= ledger.lock()
  })
  must(await start(restorer))
  await lock
  expect(await restorer.state()).toMatchObject({ pending: { switched: false } })
})
