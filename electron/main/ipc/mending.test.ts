// A damaged journal mended from the backups that the program itself made.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupKeeper } from '../backup/keeper'
import { searchOf } from '../backup/spares'
import { BASE } from '../backup/layout'
import { keeperOf, openLedger } from '../backup/testkit'
import { bodyLengthAt, PREFIX_LENGTH } from '../journal/frame'
import { HEADER_LENGTH } from '../journal/header'
import { journalFolder } from '../journal/segments'
import { filesBelow, must } from '../journal/testkit'
import { vaultHandlers } from './handlers/vault'

const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }
let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let path: string
let told: string[]
let hear: (words: string) => void
let keeper: BackupKeeper
beforeEach(async () => {
  office = await openLedger()
  told = []
  hear = () => undefined
  keeper = keeperOf(office)
  office.ledger.beforeLock(() => keeper.leave())
  office.ledger.mendFrom(searchOf(keeper), ({ words, done, total }) => {
    told.push(words)
    expect(done).toBeLessThanOrEqual(total)
    hear(words)
  })
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 12)
  path = join(journalFolder(office.dir, office.ledger.session()?.device ?? ''), '000001.wxj')
})
afterEach(() => office.end())

const backUp = async () => {
  must(await keeper.addPlace(stick))
  must(await keeper.run(null))
}
const unlock = () => office.ledger.enter(() => office.ledger.vault.unlock(ACCOUNT))
const entries = async () => must((await office.ledger.open?.journal.read(1, 8e6))!).entries
/** Locks, and flips a byte in the body of an entry as the disk might. */
async function damage(...positions: number[]): Promise<Buffer> {
  await office.ledger.lock()
  const bytes = await readFile(path)
  const starts = [HEADER_LENGTH]
  for (let at = HEADER_LENGTH; at < bytes.length; starts.push(at)) {
    at += PREFIX_LENGTH + (bodyLengthAt(bytes, at) ?? bytes.length)
  }
  for (const position of positions) bytes[(starts[position - 1] ?? 0) + 40]! ^= 1
  await writeFile(path, bytes)
  return bytes
}

describe('a ledger whose journal is damaged in the middle', () => {
  it('opens, filled from the backups of the known places; says so, and it stands in the journal', async () => {
    await backUp()
    await office.save(13, 15)
    const before = await entries()
    const damaged = await damage(3, 4, 9)
    must(await unlock())
    const after = await entries()
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ reason: '用备份修补台账流水' })
    expect(JSON.stringify(after.at(-1)?.changes)).toContain('第 3 条至第 4 条')
    const [notice = ''] = office.ledger.open?.journal.notices ?? []
    expect(notice).toMatch(/第 3 条至第 4 条，取自.*的备份；第 9 条，取自/)
    expect(notice).toContain('没有丢失')
    expect([...new Set(told)]).toEqual(['正在查找备份', '正在逐条核对，从备份里补回缺少的内容'])
    const aside = [...(await filesBelow(join(office.dir, 'journal')))].find(([name]) =>
      name.includes('damaged-')
    )
    expect(aside?.[1].equals(damaged)).toBe(true)
    // And then it is a journal like any other.
    await office.ledger.lock()
    must(await unlock())
    expect(office.ledger.open?.journal.notices).toEqual([])
    must(await keeper.run(null))
  })

  it('whose keys were changed since opens backups of before and after', async () => {
    await backUp()
    const base = join(stick, BASE)
    const [old = ''] = await readdir(base)
    must(await office.ledger.rotate('离岗之后'))
    must(await unlock())
    await office.save(13, 14)
    const before = await entries()
    await damage(2)
    must(await unlock())
    expect((await entries()).slice(0, -1)).toEqual(before)
    must(await keeper.run(null))
    expect(await readdir(base)).toHaveLength(2)
    await rm(join(base, old), { recursive: true })
    await damage(6, 14)
    must(await unlock())
    expect((await entries()).slice(0, before.length)).toEqual(before)
  })
  it('stays closed where no backup has what is missing: told, and not a byte is changed', async () => {
    await backUp()
    await office.save(13, 15)
    await damage(14)
    const before = await filesBelow(join(office.dir, 'journal'))
    const answer = await unlock()
    expect(answer).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    expect(answer.ok ? '' : answer.error.message).toMatch(
      /第 14 条.*已查找 1 个位置里的 1 份备份，没有一份能补上/
    )
    expect(office.ledger.vault.session()).toBeNull()
    expect(await filesBelow(join(office.dir, 'journal'))).toEqual(before)
  })

  it.each(['正在查找备份', '正在逐条核对，从备份里补回缺少的内容'])(
    'is left as it is when it is cancelled at “%s”, and mended the next time',
    async (words) => {
      await backUp()
      const before = await entries()
      await damage(3)
      const files = await filesBelow(join(office.dir, 'journal'))
      hear = (now) => now === words && office.ledger.stopMending()
      const answer = await unlock()
      expect(answer).toMatchObject({ error: { code: 'CANCELLED' } })
      expect(answer.ok ? '' : answer.error.message).toContain('文件没有任何改动')
      expect([office.ledger.open, office.ledger.vault.session()]).toEqual([null, null])
      expect(await filesBelow(join(office.dir, 'journal'))).toEqual(files)
      hear = () => undefined
      must(await unlock())
      expect((await entries()).slice(0, -1)).toEqual(before)
    }
  )

  it('is mended from a folder that the administrator chooses, and nobody else', async () => {
    must(
      await office.ledger.vault.accounts.set(
        { person: 'yi', loginName: 'yi', password: '登记员的密码' },
        'clerk'
      )
    )
    await backUp()
    const elsewhere = join(office.root, 'elsewhere')
    await rename(stick, elsewhere)
    await damage(5)
    expect(await unlock()).toMatchObject({ error: { code: 'JOURNAL_BROKEN' } })
    let chosen: string | null = null
    const mend = (who: typeof ACCOUNT) =>
      Promise.resolve(
        vaultHandlers(office.ledger, () => Promise.resolve(chosen))['vault.mend'](who, {} as never)
      )
    expect(must(await mend(ACCOUNT))).toBeNull()
    chosen = elsewhere
    const clerk = { loginName: 'yi', password: '登记员的密码' }
    expect(await mend(clerk)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    expect(office.ledger.vault.session()).toBeNull()
    expect(await mend({ ...ACCOUNT, password: '猜的密码猜的' })).toMatchObject({
      error: { code: 'WRONG_PASSWORD' }
    })
    expect(must(await mend(ACCOUNT))).toMatchObject({ role: 'administrator' })
    expect(await entries()).toHaveLength(13)
  })

  it('is not taken for damaged when a newer version wrote it: nothing is looked for, and nothing written', async () => {
    await backUp()
    await office.ledger.lock()
    const bytes = await readFile(path)
    bytes.writeUInt16LE(2, 4)
    // The newer version has sealed its header, which this one can tell only from one of its own.
    bytes.fill(0x5a, HEADER_LENGTH - 16)
    await writeFile(path, bytes)
    const before = await filesBelow(join(office.dir, 'journal'))
    const answer = await unlock()
    expect(answer).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } })
    expect(answer.ok ? '' : answer.error.message).toMatch(/更新版本的软件写入.*没有改动.*请安装更新版本/)
    expect([office.ledger.open, office.ledger.vault.session(), told]).toEqual([null, null, []])
    expect(await filesBelow(join(office.dir, 'journal'))).toEqual(before)
  })

  it('is opened by a key file as little as before: it reads no backups', async () => {
    await backUp()
    const id = '01890000-0000-7000-8000-00000000000a'
    const text = must(await office.ledger.vault.makeKeyFile(id, '/a.wxkey'))
    await damage(5)
    const answer = await office.ledger.enter(() => office.ledger.vault.unlockByKeyFile(text))
    expect(answer).toMatchObject({ error: { code: 'JOURNAL_BROKEN' } })
  })
})
