// What a start found of a restore that was cut short is kept until somebody who may restore was shown it.
import fs, { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restoreEndWords, type RestoreEnd } from '@shared/domain/backup'
import { Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { must } from '../journal/testkit'
import { openVault } from '../vault'
import { Restorer } from './restorer'
import { openLedger } from './testkit'

/** A folder in which another program holds a file open, as on Windows. @returns lets it go */
function hold(folder: string): () => void {
  const { rm } = fs
  const spy = vi.spyOn(fs, 'rm')
  spy.mockImplementation((path, options) =>
    path === folder ? Promise.reject(refusal('EBUSY')) : rm(path, options)
  )
  return () => spy.mockRestore()
}

const FILE = 'restore-unseen.json'
const ADMINISTRATOR = { loginName: 'ceshi', password: '温馨调解-测试口令' }
const CLERK = { person: 'yi', loginName: 'yi', password: '登记员的密码' }

let office: Awaited<ReturnType<typeof openLedger>>
beforeEach(async () => {
  office = await openLedger()
  must(await office.ledger.vault.accounts.set(CLERK, 'clerk'))
  await office.ledger.lock()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await office.end()
})

const halfRestored = () => mkdir(join(office.dir, 'restored', 'journal'), { recursive: true })
const names = () => readdir(office.dir)
const written = () => readFile(join(office.dir, FILE), 'utf8')

/** The program on the profile from its start. */
async function start() {
  const { dir } = office
  const ledger = new Ledger(openVault(dir), dir, () => undefined)
  const restorer = new Restorer({
    ...{ profileDir: dir, ledger, onProgress: () => undefined, onSwitched: () => undefined }
  })
  await restorer.begin()
  const found = async (): Promise<RestoreEnd[]> => (await restorer.state()).atStart
  /** What somebody is told who signs in, and locks again. */
  const told = async ({ loginName, password } = ADMINISTRATOR): Promise<readonly string[]> => {
    must(await ledger.enter(() => ledger.vault.unlock({ loginName, password })))
    const { notices } = ledger
    await ledger.lock()
    return notices
  }
  return { restorer, ledger, found, told }
}

describe('a restore that was cut short', () => {
  it('is told to the administrator, and to nobody else, at every start until it was shown', async () => {
    await halfRestored()
    for (let times = 0; times < 3; times++) {
      const { told, found } = await start()
      expect(await names()).not.toContain('restored')
      expect(await found()).toEqual(['cleared'])
      expect(await told(CLERK)).toEqual([])
      // Signed in, and gone again before the page had come up.
      for (let signed = 0; signed < 2; signed++) expect(await told()).toEqual([restoreEndWords.cleared])
    }
    const { restorer, ledger, told, found } = await start()
    must(await ledger.enter(() => ledger.vault.unlock(ADMINISTRATOR)))
    must(await restorer.seen())
    // A second window of the same person shows it too.
    expect(ledger.notices).toEqual([restoreEndWords.cleared])
    expect(await found()).toEqual(['cleared'])
    await ledger.lock()
    expect(await told()).toEqual([])
    expect(await names()).not.toContain(FILE)
    const later = await start()
    expect([await later.found(), await later.told()]).toEqual([[], []])
  })

  it('several times is told of once, in the words of the first', async () => {
    await halfRestored()
    await start()
    const first = await written()
    await halfRestored()
    expect(await (await start()).found()).toEqual(['cleared'])
    expect(await written()).toBe(first)
    await writeFile(join(office.dir, 'switch.json'), '{')
    expect(await (await start()).found()).toEqual(['cleared', 'aside'])
    expect(await (await start()).told()).toEqual([restoreEndWords.cleared, restoreEndWords.aside])
  })

  it.each(['start', 'settle'] as const)('is told no more when somebody has gone on to %s', async (deed) => {
    await halfRestored()
    const { restorer, found, told } = await start()
    await (deed === 'start' ? restorer.start('no such', { by: 'code', secret: '' }) : restorer.settle('drop'))
    expect([await found(), await told(), (await names()).includes(FILE)]).toEqual([[], [], false])
  })

  it('is on the disk before anything of it is cleared away', async () => {
    await halfRestored()
    const steps: unknown[] = []
    const { syncFolder } = nodeFiles
    vi.spyOn(nodeFiles, 'syncFolder').mockImplementation(async (folder) => {
      await syncFolder(folder)
      const there = await names()
      steps.push([there.includes(FILE), there.includes('restored')])
    })
    await start()
    expect(steps).toEqual([[true, true]])
  })

  it('and cannot be cleared away yet is not told as cleared, until it is', async () => {
    await halfRestored()
    await start()
    await halfRestored()
    const letGo = hold(join(office.dir, 'restored'))
    const { restorer, found } = await start()
    expect(await found()).toEqual(['stuck'])
    must(await restorer.seen())
    letGo()
    expect(await (await start()).found()).toEqual(['cleared'])
    expect(await names()).not.toContain('restored')
  })
})

describe('a notice', () => {
  it('that the full disk does not take keeps nothing from being cleared, and is kept when there is room', async () => {
    await halfRestored()
    const { rename } = nodeFiles
    vi.spyOn(nodeFiles, 'rename').mockImplementation(async (from, to) => {
      if ((await names()).includes('restored')) throw refusal('ENOSPC')
      await rename(from, to)
    })
    expect(await (await start()).found()).toEqual(['cleared'])
    expect(await names()).not.toContain('restored')
    vi.restoreAllMocks()
    expect(await (await start()).found()).toEqual(['cleared'])
  })

  it('that can never be written is told at that start all the same', async () => {
    await halfRestored()
    vi.spyOn(nodeFiles, 'rename').mockRejectedValue(refusal('EROFS'))
    const { found, told, restorer } = await start()
    expect([await found(), await told()]).toEqual([['cleared'], [restoreEndWords.cleared]])
    must(await restorer.seen())
    expect((await names()).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['half of one', '{"version":1,"en'],
    ['another version', '{"version":2,"ends":["cleared"]}'],
    ['no ends', '{"version":1}'],
    ['words of its own', '{"version":1,"ends":["请拨打 13800000000"]}'],
    ['what is never kept', '{"version":1,"ends":["stuck"]}']
  ])('that says %s tells nothing, stops nothing and is gone', async (_, text) => {
    await writeFile(join(office.dir, FILE), text)
    const { found, told } = await start()
    expect([await found(), await told(), (await names()).includes(FILE)]).toEqual([[], [], false])
  })

  it('that is a folder, or gigabytes, does not stand in the way of the next one', async () => {
    await mkdir(join(office.dir, FILE, 'in'), { recursive: true })
    await halfRestored()
    expect(await (await start()).found()).toEqual(['cleared'])
    await truncate(join(office.dir, FILE), 3 * 1024 ** 3)
    await halfRestored()
    expect(await (await start()).found()).toEqual(['cleared'])
    expect(await (await start()).found()).toEqual(['cleared'])
  })

  it('that cannot be read now is left where it is', async () => {
    await halfRestored()
    await start()
    const { open } = nodeFiles
    const fails = vi.spyOn(nodeFiles, 'open').mockImplementation((path, mode) => {
      return path.endsWith(FILE) ? Promise.reject(refusal('EIO')) : open(path, mode)
    })
    expect(await (await start()).found()).toEqual([])
    fails.mockRestore()
    expect(await (await start()).found()).toEqual(['cleared'])
  })

  it('says nothing but what the program may say, whatever somebody wrote into it', async () => {
    const end = fc.oneof(fc.constantFrom(...Object.keys(restoreEndWords)), fc.string(), fc.jsonValue())
    const value = fc.oneof(
      fc.record({ version: fc.constantFrom(1, 2, '1'), ends: fc.array(end) }),
      fc.jsonValue()
    )
    await fc.assert(
      fc.asyncProperty(value, async (said) => {
        await rm(join(office.dir, FILE), { recursive: true, force: true })
        await writeFile(join(office.dir, FILE), JSON.stringify(said))
        const found = await (await start()).found()
        expect(found.every((each) => Object.hasOwn(restoreEndWords, each))).toBe(true)
        expect(new Set(found).size).toBe(found.length)
        expect(found).not.toContain('stuck')
      }),
      { numRuns: 50 }
    )
  })
})

const refusal = (code: string): Error => Object.assign(new Error(code), { code })
