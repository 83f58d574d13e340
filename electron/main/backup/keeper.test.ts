import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupState } from '@shared/domain/backup'
import { must } from '../journal/testkit'
import { BackupKeeper, type KeeperOptions } from './keeper'
import { BASE } from './layout'
import { DAY, openLedger, START } from './testkit'

let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let now: number
let told: BackupState[]
beforeEach(async () => {
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 5)
  now = START
  told = []
})
afterEach(() => office.end())

function keeper(more: Partial<KeeperOptions> = {}): BackupKeeper {
  const made = new BackupKeeper({
    profileDir: office.dir,
    ledger: office.ledger,
    onState: (state) => told.push(state),
    onProgress: () => undefined,
    volumes: () => Promise.resolve([]),
    free: () => Promise.resolve(1e12),
    now: () => now,
    ...more
  })
  office.ledger.beforeLock(() => made.leave())
  return made
}
const place = async (of: BackupKeeper) => {
  const [first] = (await of.state()).places
  if (!first) throw new Error('no place')
  return first
}

describe('the keeper of backups', () => {
  it('backs up and proves by itself when a place was added, and once more the day after something was saved', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    await of.tick()
    expect(await place(of)).toMatchObject({
      there: true,
      last: { position: 5, damaged: 0 },
      proof: { records: 5, attachments: 0, missing: 0, at: START },
      trouble: null
    })
    await office.save(6, 7)
    await of.tick()
    expect((await place(of)).last?.position).toBe(5)
    now += DAY
    await of.tick()
    expect(await place(of)).toMatchObject({ last: { position: 7 }, proof: { records: 7 } })
    expect(told.some(({ running }) => running?.work === 'proof')).toBe(true)
  })

  it('remembers all of it in the profile, without a word of the ledger', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    must(await of.run(null))
    const again = await place(keeper())
    expect(again.last).toEqual((await place(of)).last)
    const text = await readFile(join(office.dir, 'backup.json'), 'utf8')
    expect(text).toContain('age1')
    expect(text).not.toContain('AGE-SECRET')
  })

  it('takes no folder of the profile itself, and none twice', async () => {
    const of = keeper()
    expect(await of.addPlace(join(office.dir, 'copies'))).toMatchObject({ error: { code: 'BAD_REQUEST' } })
    must(await of.addPlace(stick))
    expect(await of.addPlace(stick)).toMatchObject({ error: { code: 'ALREADY_EXISTS' } })
  })

  it('finds a stick again by its label, wherever it is; and says calmly that it is not there', async () => {
    let root = stick
    const volumes = () => Promise.resolve([{ label: '备份盘', root }])
    const of = keeper({ volumes })
    must(await of.addPlace(join(stick)))
    expect((await place(of)).name).toBe('U 盘或磁盘“备份盘”')
    must(await of.run(null))
    root = join(office.root, 'other')
    await rename(stick, root)
    await office.save(6, 6)
    must(await of.run(null))
    expect((await place(of)).last?.position).toBe(6)
    root = join(office.root, 'nowhere')
    await office.save(7, 7)
    must(await of.run(null))
    expect(await place(of)).toMatchObject({ there: false, last: { position: 6 }, trouble: { at: START } })
    expect((await place(of)).trouble?.message).toContain('找不到')
  })

  it('writes nothing into a place whose backups are gone', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    must(await of.run(null))
    await rm(join(stick, BASE), { recursive: true })
    await office.save(6, 6)
    must(await of.run(null))
    expect((await place(of)).trouble?.message).toContain('不见了')
    expect(await readdir(stick)).toEqual([])
  })

  it('at the end backs up what is new, locked or not, and nothing twice', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    must(await of.run(null))
    expect(await of.dueAtQuit()).toBe(false)
    await office.save(6, 8)
    expect(await of.dueAtQuit()).toBe(true)
    await office.ledger.lock()
    expect(await of.dueAtQuit()).toBe(true)
    await of.quit()
    expect(await place(of)).toMatchObject({ last: { position: 8 }, trouble: null })
    expect(await of.dueAtQuit()).toBe(false)
  })

  it('is no hindrance to locking: what is being done ends, and is no failure', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    await office.save(6, 300)
    const running = of.run(null)
    await vi.waitFor(() => expect(told.some((state) => state.running)).toBe(true))
    await office.ledger.lock()
    expect(await running).toMatchObject({ error: { code: 'LOCKED' } })
    expect(await place(of)).toMatchObject({ last: null, trouble: null })
  })

  it('can be cancelled, does one thing at a time, and saving goes on meanwhile', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    await office.save(6, 200)
    const running = of.run(null)
    expect(await of.run(null)).toMatchObject({ error: { code: 'WAIT' } })
    await office.save(201, 202)
    of.cancel()
    expect(await running).toMatchObject({ error: { code: 'CANCELLED' } })
    expect((await place(of)).trouble).toBeNull()
  })

  it('keeps a failure at its place, and puts a damaged settings file aside', async () => {
    const of = keeper({ free: () => Promise.resolve(10) })
    must(await of.addPlace(stick))
    must(await of.run(null))
    expect((await place(of)).trouble?.message).toContain('存放位置剩余')
    await writeFile(join(office.dir, 'backup.json'), '{"format":1,')
    expect(await keeper().state()).toMatchObject({
      places: [],
      notice: expect.stringContaining('备份设置文件损坏')
    })
    expect(await readdir(office.dir)).toContain('backup.json.damaged')
  })

  it('asks about a backup that is far smaller, until somebody says it is right', async () => {
    const of = keeper()
    must(await of.addPlace(stick))
    for (let n = 0; n < 5; n++) await office.attach(new Uint8Array(5000).fill(65 + n))
    must(await of.run(null))
    await rm(join(office.dir, 'attachments'), { recursive: true })
    await office.save(6, 6)
    must(await of.run(null))
    const { id, asked } = await place(of)
    expect(asked?.bytes).toBeLessThan((asked?.before ?? 0) / 2)
    must(await of.accept(id, asked?.id ?? ''))
    expect((await place(of)).asked).toBeNull()
    must(await of.run(null))
    expect((await place(of)).asked).toBeNull()
  })
})
