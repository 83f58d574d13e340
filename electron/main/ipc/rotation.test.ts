// Changing the data key in the middle of a ledger: nothing is written anew, all reads, the old key opens nothing new.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { must, faultyFiles, type Fault } from '../journal/testkit'
import { openJournal } from '../journal'
import { copyRing } from '../vault/ring'
import { openVault } from '../vault'
import { vaultHandlers } from './handlers/vault'
import { Ledger } from './ledger'

const kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
const FIRST = { loginName: 'guanli', password: '管理员自己的密码' }
const SECOND = { loginName: 'yi', password: '登记员的密码' }

let dir: string
let ledger: Ledger
const start = (fault: Fault = () => null) =>
  new Ledger(openVault(dir, { now: Date.now }, { kdf, files: faultyFiles(fault) }), dir, () => undefined)

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-rotation-'))
  ledger = start()
  must(await ledger.enter(() => ledger.vault.recovery.create(FIRST)))
  must(await ledger.vault.accounts.set({ person: 'yi', ...SECOND }, 'clerk'))
})
afterEach(async () => {
  await ledger.lock()
  rmSync(dir, { recursive: true, force: true })
})

const open = () => ledger.open as NonNullable<typeof ledger.open>
async function save(...numbers: number[]) {
  for (const n of numbers) {
    const value = { retired: true, on: '2026-01-05', reason: `第 ${n} 次` }
    const changes = [{ entity: 'organization', id: `r${n}`, section: 'retired', before: null, value }]
    must(
      await open().journal.append({
        person: 'p',
        reason: String(n),
        changes,
        nowMillis: 1_700_000_000_000 + n
      })
    )
  }
}
const reasons = async () => must(await open().journal.read(1, 8_000_000)).entries.map(({ reason }) => reason)
const enter = (who = FIRST) => ledger.enter(() => ledger.vault.unlock(who))
const attach = async (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const store = open().attachments
  if (!store) throw new Error('no attachments')
  const { upload } = must(await store.begin('a.txt', bytes.length))
  must(await store.chunk(upload, 0, bytes))
  return must(await store.finish(upload)).hash
}
const attached = async (hash: string) =>
  new TextDecoder().decode(must(await (open().attachments ?? fail()).read(hash, 0, 1000)).data)
const fail = (): never => {
  throw new Error('no attachments')
}

describe('changing the data key', () => {
  it('locks, and then everyone reads all of it, attachments too, without a byte of the past changed', async () => {
    await save(1, 2, 3)
    const before = await attach('更换之前的附件')
    const past = join(dir, 'past')
    cpSync(join(dir, 'journal'), past, { recursive: true })
    must(await ledger.rotate('离岗之后'))
    expect(ledger.open).toBeNull()
    must(await enter())
    await save(4)
    const after = await attach('更换之后的附件')
    for (const who of [FIRST, SECOND]) {
      await ledger.lock()
      must(await enter(who))
      expect(await reasons()).toEqual(['1', '2', '3', '更换密钥', '4'])
      expect([await attached(before), await attached(after)]).toEqual(['更换之前的附件', '更换之后的附件'])
    }
  })

  it('gives a session new keys of the working copy, and the former ones for drafts', async () => {
    const old = ledger.session()
    must(await ledger.rotate(''))
    const now = must(await enter())
    expect(now.storeKey).not.toEqual(old?.storeKey)
    expect(now.formerStoreKeys).toEqual([old?.storeKey])
  })

  it('leaves the old key, and what was copied of the vault before, unable to open what came after', async () => {
    await save(1)
    const oldKeys = copyRing(ledger.vault.keys()?.journal ?? [])
    const session = ledger.session()
    cpSync(join(dir, 'vault.json'), join(dir, 'vault.old'))
    must(await ledger.rotate(''))
    must(await enter())
    await save(2)
    await ledger.lock()
    const { office = '', device = '' } = session ?? {}
    expect(await openJournal({ dir, office, device, keys: oldKeys })).toMatchObject({
      error: { code: 'JOURNAL_BROKEN' }
    })
    cpSync(join(dir, 'vault.old'), join(dir, 'vault.json'))
    ledger = start()
    expect((await enter(SECOND)).ok).toBe(false)
    expect(ledger.open).toBeNull()
  })

  it('also lets the recovery code in, and goes on when it is done twice', async () => {
    const { recoveryCode } = must(await ledger.vault.recovery.renew())
    for (const n of [1, 2]) {
      await save(n)
      must(await ledger.rotate(''))
      must(await enter())
    }
    await ledger.lock()
    const recover = {
      by: 'code' as const,
      secret: recoveryCode,
      loginName: 'xin',
      newPassword: '新的密码二〇二六'
    }
    must(await ledger.enter(() => ledger.vault.recovery.recover(recover), 'recovered'))
    expect(await reasons()).toEqual(['1', '更换密钥', '2', '更换密钥', '用恢复码重设密码'])
  })

  it('makes every key file useless', async () => {
    const id = '01890000-0000-7000-8000-00000000000a'
    const text = must(await ledger.vault.makeKeyFile(id, '/a.wxkey'))
    must(await ledger.rotate(''))
    expect((await ledger.vault.unlockByKeyFile(text)).ok).toBe(false)
    must(await enter())
    const next = must(await ledger.vault.makeKeyFile(id, '/a.wxkey'))
    await save(1)
    await ledger.lock()
    must(await ledger.enter(() => ledger.vault.unlockByKeyFile(next)))
    expect(await reasons()).toEqual(['更换密钥', '1'])
  })

  it.each(['open', 'write', 'datasync', 'rename'] as const)(
    'that the disk refuses at %s changes nothing, and work goes on with the old key',
    async (failing) => {
      await ledger.lock()
      let broken = false
      ledger = start((step, path) =>
        broken && step === failing && /vault\.json$|\.tmp$/.test(path) ? 'ENOSPC' : null
      )
      must(await enter())
      await save(1)
      broken = true
      expect((await ledger.rotate('')).ok).toBe(false)
      broken = false
      await save(2)
      await ledger.lock()
      ledger = start()
      must(await enter())
      expect(await reasons()).toEqual(['1', '2'])
      expect(must(ledger.vault.accounts.list()).keys).toEqual([1])
    }
  )

  it('that is cut off between the vault and its entry is complete, and says so at the next opening', async () => {
    await save(1)
    const rotated = await ledger.vault.accounts.rotate(async (change) => {
      const done = await change(2)
      // The program ends here: the vault is saved, the journal has not heard of it.
      return done.ok ? { ok: true, value: null } : done
    })
    must(rotated)
    ledger = start()
    must(await enter())
    await save(2)
    expect(await reasons()).toEqual(['1', '更换密钥', '2'])
    await ledger.lock()
    must(await enter(SECOND))
    expect(await reasons()).toEqual(['1', '更换密钥', '2'])
  })
})

describe('locking', () => {
  it('zeroes the keys that main holds: data keys, signature, journal and attachments', async () => {
    const { opened } = ledger.vault
    const held = [...(opened?.secrets.ring ?? []).map(({ key }) => key), opened?.secrets.signing]
    const { journal, attachments } = open()
    const inside = JSON.stringify
    const journalKeys = (journal as unknown as { where: { keys: { key: Uint8Array }[] } }).where.keys
    const place = (attachments as unknown as { place: { keys: { root: Uint8Array; name: Uint8Array } } })
      .place
    const all = [...held, ...journalKeys.map(({ key }) => key), place.keys.root, place.keys.name]
    expect(all).toHaveLength(5)
    for (const key of all) expect(key?.some((byte) => byte !== 0)).toBe(true)
    must(await vaultHandlers(ledger, () => Promise.resolve(null))['vault.lock'](undefined, {} as never))
    for (const key of all) expect(inside(key)).toBe(inside(new Uint8Array(32)))
    expect([ledger.vault.opened, ledger.open, ledger.session(), ledger.vault.keys()]).toEqual([
      null,
      null,
      null,
      null
    ])
  })
})
