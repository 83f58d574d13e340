// A vault.json of before is put back: whoever had left, or a password that was changed, is in it again.
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fault, faultyFiles, filesBelow, must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { journalHandlers } from './handlers/journal'
import { Ledger } from './ledger'
import type { Caller } from './types'

const kdf = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
const FIRST = { loginName: 'guanli', password: '管理员自己的密码一' }
const GONE = { loginName: 'likai', password: '离岗的人的密码' }

let dir: string
let remove: () => Promise<void>
let ledger: Ledger
let fault: Fault
let told: number
const path = () => join(dir, 'vault.json')
const start = () =>
  new Ledger(
    openVault(dir, { now: Date.now }, { kdf, files: faultyFiles((...at) => fault(...at)) }),
    dir,
    () => void told++
  )
const enter = (who = FIRST) => ledger.enter(() => ledger.vault.unlock(who))
const note = (kind: 'left' | 'opened' | 'passwordChanged', person: string) => () =>
  ledger.record(kind, person)
const notices = async () => {
  const answer = await journalHandlers(ledger)['journal.head'](undefined, {} as Caller)
  return must(answer).notices
}
const reasons = async () =>
  must(await (ledger.open as NonNullable<typeof ledger.open>).journal.read(1, 1e6)).entries.map(
    ({ reason }) => reason
  )

beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  fault = () => null
  told = 0
  ledger = start()
  must(await ledger.enter(() => ledger.vault.recovery.create(FIRST)))
  must(await ledger.vault.accounts.set({ person: 'gone', ...GONE }, 'clerk', note('opened', 'gone')))
})
afterEach(async () => {
  await ledger.lock()
  await remove()
})

describe('a vault.json of before, put back by hand', () => {
  let kept: string
  beforeEach(async () => {
    kept = await readFile(path(), 'utf8')
    must(await ledger.vault.accounts.remove('gone', note('left', 'gone')))
    // The entry that follows says how often the accounts were changed.
    must(await ledger.record('recoveryConfirmed', ''))
    await ledger.lock()
    told = 0
  })

  it('does not let the colleague in who has left, and the try is in the journal', async () => {
    expect(await enter(GONE)).toMatchObject({ error: { code: 'WRONG_PASSWORD' } })
    await writeFile(path(), kept)
    ledger = start()
    expect(await enter(GONE)).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED', message: expect.stringContaining('可能被换回了以前的一份') }
    })
    expect([ledger.open, ledger.vault.keys(), told]).toEqual([null, null, 1])
    await writeFile(path(), kept)
    must(await enter())
    expect((await reasons()).slice(-2)).toEqual(['密钥库是以前的一份', '密钥库是以前的一份'])
  })

  it('is told to the administrator until they have changed the keys; then all is as before', async () => {
    await writeFile(path(), kept)
    must(await enter())
    expect(await notices()).toEqual([expect.stringContaining('可能又能登录')])
    await ledger.lock()
    must(await enter())
    expect(await notices()).toHaveLength(1)
    must(await ledger.vault.accounts.remove('gone', note('left', 'gone')))
    must(await ledger.rotate('密钥库被换过'))
    must(await enter())
    expect(await notices()).toEqual([])
    await ledger.lock()
    expect(await enter(GONE)).toMatchObject({ error: { code: 'WRONG_PASSWORD' } })
  })

  it('of before the keys were changed opens nothing any more, and nothing of the journal is taken for unfinished', async () => {
    must(await enter())
    must(await ledger.rotate('离岗之后'))
    const [vault, journal] = [await readFile(path()), await filesBelow(join(dir, 'journal'))]
    await writeFile(path(), kept)
    for (const who of [FIRST, GONE]) {
      expect(await enter(who)).toMatchObject({ error: { code: 'JOURNAL_BROKEN' } })
    }
    expect(await filesBelow(join(dir, 'journal'))).toEqual(journal)
    await writeFile(path(), vault)
    must(await enter())
    expect(await notices()).toEqual([])
  })

  it('is found out by a password that was changed, too', async () => {
    must(await enter())
    const old = await readFile(path(), 'utf8')
    const change = { oldPassword: FIRST.password, newPassword: '新的密码二〇二六' }
    must(await ledger.vault.accounts.changePassword(change, note('passwordChanged', '')))
    must(await ledger.record('recoveryConfirmed', ''))
    await ledger.lock()
    await writeFile(path(), old)
    must(await enter())
    expect(await notices()).toEqual([expect.stringContaining('已改掉的密码')])
  })
})

describe('what is no vault of before', () => {
  it('is one whose last change did not reach the disk: nobody is suspected', async () => {
    fault = (step, at) => (step === 'rename' && at.endsWith('vault.json') ? 'EIO' : null)
    expect((await ledger.vault.accounts.remove('gone', note('left', 'gone'))).ok).toBe(false)
    fault = () => null
    must(await ledger.record('recoveryConfirmed', ''))
    await ledger.lock()
    ledger = start()
    must(await enter(GONE))
    expect(await notices()).toEqual([])
  })

  // Nothing outside of the folder knows better; the README says so.
  it('is, for this PC alone, a whole folder of before: that is a restored backup like any other', async () => {
    const copy = `${dir}-copy`
    await ledger.lock()
    await cp(dir, copy, { recursive: true })
    must(await enter())
    must(await ledger.vault.accounts.remove('gone', note('left', 'gone')))
    await ledger.lock()
    await rm(dir, { recursive: true })
    await cp(copy, dir, { recursive: true })
    await rm(copy, { recursive: true })
    must(await enter(GONE))
    expect(await notices()).toEqual([])
  })
})
