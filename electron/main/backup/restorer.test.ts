import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Ledger } from '../ipc/ledger'
import { filesBelow, must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { Restorer } from './restorer'
import { finishSwitch } from './switch'
import { byCode, keeperOf, openLedger } from './testkit'

let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
const others: (() => Promise<void>)[] = []
beforeEach(async () => {
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 5)
})
afterEach(async () => {
  await office.end()
  for (const end of others.splice(0)) await end()
})

async function backUp(): Promise<void> {
  const keeper = keeperOf(office)
  await keeper.addPlace(stick)
  must(await keeper.run(null))
}
const restorer = (ledger: Ledger, dir: string) =>
  new Restorer({ profileDir: dir, ledger, onProgress: () => undefined, onSwitched: () => undefined })

/** A new PC: an empty profile. */
async function newPc() {
  const { dir: root, remove } = await temporaryFolder()
  others.push(remove)
  const dir = join(root, 'profile')
  const ledger = new Ledger(openVault(dir), dir, () => undefined)
  others.push(() => ledger.lock())
  return { dir, ledger, restorer: restorer(ledger, dir) }
}

describe('a backup on another PC', () => {
  it('opens with the recovery code alone: looked into, restored, unlocked anew, all of it equal', async () => {
    const content = new Uint8Array(400_000).fill(66)
    const hash = await office.attach(content)
    await backUp()
    const pc = await newPc()
    const [found] = must(await pc.restorer.find(stick))
    expect(found).toMatchObject({ position: 6, deviceLetter: 'A', attachments: 1 })
    const backup = found?.backup ?? ''
    expect(must(await pc.restorer.look(backup, byCode(office.code)))).toMatchObject({
      counts: { organization: 6 },
      attachments: 1,
      position: 6
    })
    expect(must(await pc.restorer.start(backup, byCode(office.code)))).toEqual({
      counts: { organization: 6 },
      attachments: 1,
      missing: 0,
      position: 6
    })
    must(await pc.restorer.change('restored'))
    expect(await pc.restorer.state()).toEqual({ pending: null, atStart: [] })
    const again = {
      by: 'code' as const,
      secret: office.code,
      loginName: 'xin',
      newPassword: '新的密码-温馨调解'
    }
    must(await pc.ledger.enter(() => pc.ledger.vault.recovery.recover(again)))
    const theirs = must((await pc.ledger.open?.journal.read(1, 1e6))!)
    expect(theirs.entries).toEqual(must((await office.ledger.open?.journal.read(1, 1e6))!).entries)
    expect(must((await pc.ledger.open?.attachments?.read(hash, 0, 1e6))!).data).toEqual(content)
  })

  it('says that the code is another one, and that a folder has no backups; nothing is left behind', async () => {
    await backUp()
    const pc = await newPc()
    expect(must(await pc.restorer.find(pc.dir))).toEqual([])
    const [found] = must(await pc.restorer.find(stick))
    const other = await openLedger()
    others.push(other.end)
    for (const attempt of ['look', 'start'] as const) {
      expect(await pc.restorer[attempt](found?.backup ?? '', byCode(other.code))).toMatchObject({
        error: { code: 'WRONG_CODE' }
      })
    }
    expect(await pc.restorer.look('nothing', byCode(office.code))).toMatchObject({
      error: { code: 'NOT_FOUND' }
    })
    expect([...(await filesBelow(pc.dir).catch(() => new Map<string, Buffer>())).keys()]).toEqual([])
  })

  it('that is damaged is refused, and another one can be taken', async () => {
    await backUp()
    const pc = await newPc()
    const [found] = must(await pc.restorer.find(stick))
    const piece = [...(await filesBelow(stick)).keys()].find((path) => path.endsWith('.age')) ?? ''
    const bytes = await readFile(piece)
    bytes[bytes.length - 30]! ^= 1
    await writeFile(piece, bytes)
    expect(await pc.restorer.start(found?.backup ?? '', byCode(office.code))).toMatchObject({
      error: { code: 'DAMAGED' }
    })
    expect(await pc.restorer.change('restored')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    await office.save(6, 9)
  })
})

describe('a backup on the PC of the ledger', () => {
  async function restored() {
    await backUp()
    await office.save(6, 8)
    const own = restorer(office.ledger, office.dir)
    const [found] = must(await own.find(stick))
    must(await own.start(found?.backup ?? '', byCode(office.code)))
    return own
  }
  const position = async (): Promise<number | undefined> => {
    const account = { loginName: 'ceshi', password: '温馨调解-测试口令' }
    must(await office.ledger.enter(() => office.ledger.vault.unlock(account)))
    return office.ledger.open?.journal.head().position
  }

  it('lies beside it until it is taken, goes back, and goes for good only when somebody says so', async () => {
    const own = await restored()
    expect(await own.state()).toMatchObject({ pending: { position: 5, switched: false } })
    expect(office.ledger.open?.journal.head().position).toBe(8)
    must(await own.change('restored'))
    expect(await position()).toBe(5)
    expect(await own.state()).toMatchObject({ pending: { switched: true } })
    must(await own.change('before'))
    expect(await position()).toBe(8)
    must(await own.change('restored'))
    expect(await position()).toBe(5)
    must(await own.settle('confirm'))
    expect(await own.state()).toEqual({ pending: null, atStart: [] })
    expect((await readdir(office.dir)).sort()).toEqual([
      'attempts.json',
      'backup.json',
      'journal',
      'vault.json'
    ])
    expect(await own.change('before')).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('keeps the passwords of today', async () => {
    await backUp()
    const changed = { oldPassword: '温馨调解-测试口令', newPassword: '改过的密码-二' }
    must(await office.ledger.vault.accounts.changePassword(changed))
    const own = restorer(office.ledger, office.dir)
    const [found] = must(await own.find(stick))
    must(await own.start(found?.backup ?? '', byCode(office.code)))
    must(await own.change('restored'))
    const account = { loginName: 'ceshi', password: changed.newPassword }
    must(await office.ledger.enter(() => office.ledger.vault.unlock(account)))
  })

  it('is let go of when it is not taken', async () => {
    const own = await restored()
    must(await own.settle('drop'))
    expect(await own.state()).toEqual({ pending: null, atStart: [] })
    expect(office.ledger.open?.journal.head().position).toBe(8)
  })

  it('is not offered, nor taken, while another restore has taken its place half way', async () => {
    const own = await restored()
    const [found] = must(await own.find(stick))
    const seen: unknown[] = []
    const other = new Restorer({
      profileDir: office.dir,
      ledger: office.ledger,
      onProgress: () => undefined,
      onSwitched: () => undefined,
      // Asked when its folder is begun, and nothing is in it yet but the vault: the program may end here.
      free: async () => {
        seen.push([await own.state(), await own.change('restored')])
        return Number.MAX_SAFE_INTEGER
      }
    })
    must(await other.find(stick))
    must(await other.start(found?.backup ?? '', byCode(office.code)))
    expect(seen).toMatchObject([[{ pending: null }, { error: { code: 'NOT_FOUND' } }]])
    expect(await own.state()).toMatchObject({ pending: { switched: false } })
  })

  it('is switched to although the program ended while an older ledger was removed', async () => {
    const own = await restored()
    const left = join(office.dir, 'before-restore', 'journal')
    await mkdir(left, { recursive: true })
    await writeFile(join(left, 'left'), '')
    must(await own.change('restored'))
    expect(await position()).toBe(5)
    must(await own.change('before'))
    expect(await position()).toBe(8)
  })

  it('leaves nothing beside the ledger when the program ended half way, but what is whole, and says so', async () => {
    const own = await restored()
    await own.begin()
    expect(await own.state()).toMatchObject({ pending: { switched: false }, atStart: [] })
    await rm(join(office.dir, 'restore.json'))
    await own.begin()
    expect(await readdir(office.dir)).not.toContain('restored')
    expect(await own.state()).toEqual({ pending: null, atStart: ['cleared'] })
    expect(office.ledger.open?.journal.head().position).toBe(8)
  })

  it('says which removal, or which change of places, was brought to its end at the start', async () => {
    const own = await restored()
    await office.ledger.lock()
    const image = join(office.root, 'image')
    await cp(office.dir, image, { recursive: true })
    const found: Record<string, unknown> = {}
    const after = async (what: string, cut: (dir: string) => Promise<unknown>) => {
      const dir = join(office.root, what)
      await cp(image, dir, { recursive: true })
      await cut(dir)
      const next = restorer(new Ledger(openVault(dir), dir, () => undefined), dir)
      await next.begin()
      found[what] = await next.state()
    }
    await after('drop', (dir) => rm(join(dir, 'restored', 'vault.json')))
    await after('switch', (dir) => cutShort(dir, 3))
    await after('confirm', async (dir) => {
      await cutShort(dir, 9)
      await finishSwitch(dir)
      await rm(join(dir, 'before-restore', 'vault.json'))
    })
    await after('unread', (dir) => writeFile(join(dir, 'switch.json'), '{'))
    expect(found).toMatchObject({
      drop: { pending: null, atStart: ['dropped'] },
      switch: { pending: { switched: true }, atStart: ['switched'] },
      confirm: { pending: null, atStart: ['confirmed'] },
      unread: { pending: { switched: false }, atStart: ['aside'] }
    })
    await position()
    must(await own.change('restored'))
    await writeFile(
      join(office.dir, 'switch.json'),
      '{"phase":"out","incoming":"before-restore","outgoing":"restored"}'
    )
    await own.begin()
    expect(await own.state()).toMatchObject({ pending: { switched: false }, atStart: ['undone'] })
    // Nobody is told of it any more when something else was done since.
    must(await own.settle('drop'))
    expect(await own.state()).toEqual({ pending: null, atStart: [] })
  })

  it('whose switch is cut short at any step is whole at the next start, on one side or the other', async () => {
    const own = await restored()
    await office.ledger.lock()
    const image = join(office.root, 'image')
    await cp(office.dir, image, { recursive: true })
    for (let cut = 0; cut < 12; cut++) {
      const dir = join(office.root, `cut${cut}`)
      await cp(image, dir, { recursive: true })
      await cutShort(dir, cut)
      await finishSwitch(dir)
      const names = await readdir(dir)
      expect(names).not.toContain('switch.json')
      expect(names).toContain('vault.json')
      expect(names).toContain('journal')
      expect(await readdir(join(dir, 'before-restore'))).toContain('vault.json')
    }
    expect(await own.state()).toMatchObject({ pending: { switched: false } })
  })
})

/** The profile as it lies there when the program ends after so many steps of a switch. */
async function cutShort(dir: string, steps: number): Promise<void> {
  const { rename } = await import('node:fs/promises')
  const note = (phase: 'out' | 'in') =>
    writeFile(
      join(dir, 'switch.json'),
      JSON.stringify({ phase, incoming: 'restored', outgoing: 'before-restore' })
    )
  const parts = ['vault.json', 'attempts.json', 'journal']
  const move = (part: string, from: string, to: string) => async () => {
    await mkdir(to, { recursive: true })
    await rename(join(from, part), join(to, part)).catch(() => undefined)
  }
  const before = join(dir, 'before-restore')
  const script = [
    () => note('out'),
    ...parts.map((part) => move(part, dir, before)),
    () => note('in'),
    ...parts.map((part) => move(part, join(dir, 'restored'), dir))
  ]
  for (const step of script.slice(0, steps + 1)) await step()
}
