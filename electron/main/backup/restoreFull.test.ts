// A disk that is full while a backup is restored: refused in words, the ledger in use untouched, nothing left behind.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onSmallDisk } from '../../../test/support/smallDisk'
import { picture } from '../attachments/testkit'
import { Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { faultyFiles, filesBelow, must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { Restorer } from './restorer'
import { byCode, keeperOf, openLedger, plenty } from './testkit'

const real = { ...nodeFiles }
let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
const ends: (() => Promise<void>)[] = []
beforeEach(async () => {
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  await office.save(1, 5)
  for (const bytes of [300_000, 3_000]) await office.attach(picture(bytes))
  const keeper = keeperOf(office)
  await keeper.addPlace(stick)
  must(await keeper.run(null))
  await office.save(6, 8)
})
afterEach(async () => {
  Object.assign(nodeFiles, real)
  for (const end of ends.splice(0).reverse()) await end()
  await office.end()
})

const restorerOf = (profileDir: string, ledger: Ledger, free = plenty) =>
  new Restorer({ profileDir, ledger, onProgress: () => undefined, onSwitched: () => undefined, free })
async function restored(own: Restorer) {
  const [found] = must(await own.find(stick))
  return own.start(found?.backup ?? '', byCode(office.code))
}
/** Every file of a profile, by what it holds. */
const hashesIn = async (dir: string) =>
  new Map(
    [...(await filesBelow(dir))].map(([path, bytes]) => [
      path,
      createHash('sha256').update(bytes).digest('hex')
    ])
  )
const FULL = {
  ok: false,
  error: {
    code: 'DISK_FULL',
    message: expect.stringMatching(/本机.*正在使用的台账没有变化|本机.*台账不受影响/)
  }
}

/** A PC without a ledger. */
async function newPc(profileDir?: string) {
  const { dir, remove } = await temporaryFolder()
  const profile = profileDir ?? join(dir, 'profile')
  await mkdir(profile, { recursive: true })
  const ledger = new Ledger(openVault(profile), profile, () => undefined)
  ends.push(async () => {
    await ledger.lock()
    await remove()
  })
  return { dir: profile, ledger }
}

describe.each([
  ['beside the ledger in use', () => Promise.resolve({ dir: office.dir, ledger: office.ledger })],
  ['on a PC without a ledger', () => newPc()]
])('a restore %s', (_, pc) => {
  it('is refused from whichever step on the disk is full, and goes through once it is not', async () => {
    const { dir, ledger } = await pc()
    const own = restorerOf(dir, ledger)
    const before = await hashesIn(dir)
    /** Restores on a disk that is full from a step on; what needs no room is not counted. @returns the steps */
    const tryIt = async (from: number) => {
      const steps: string[] = []
      const files = faultyFiles((step, path) => {
        // Small files are only read by their name: they are written under another one.
        const reads = step === 'open' && (existsSync(path) || path.endsWith('.json'))
        const needs = step !== 'remove' && step !== 'truncate' && !reads
        if (!needs || !path.startsWith(dir)) return null
        return steps.push(`${step} ${stageOf(path)}`) > from ? 'ENOSPC' : null
      }, real)
      Object.assign(nodeFiles, files)
      const answer = await restored(own)
      Object.assign(nodeFiles, real)
      return { steps, answer }
    }
    const { steps, answer: free } = await tryIt(Infinity)
    must(free)
    must(await own.settle('drop'))
    expect(await hashesIn(dir)).toEqual(before)
    for (const stage of ['write journal', 'datasync journal', 'write attachments', 'datasync attachments'])
      expect(steps).toContain(stage)
    for (const stage of ['open note', 'write note', 'datasync note', 'rename note'])
      expect(steps).toContain(stage)

    for (const stage of new Set(steps)) {
      const { answer } = await tryIt(steps.indexOf(stage))
      expect(answer, stage).toEqual(FULL)
      const after = await hashesIn(dir)
      expect(after, stage).toEqual(before)
      expect(await readdir(dir), stage).not.toContain('restored')
      expect((await own.state()).pending, stage).toBeNull()
    }
    must(await restored(own))
    expect((await own.state()).pending).toMatchObject({ switched: false })
    if (ledger === office.ledger) await office.save(9, 9)
  }, 120_000)

  it('is not begun where there is too little room, and says how much is missing', async () => {
    const { dir, ledger } = await pc()
    const before = await hashesIn(dir)
    const answer = await restored(restorerOf(dir, ledger, () => Promise.resolve(1_000_000)))
    expect(answer).toEqual(FULL)
    expect(answer.ok ? '' : answer.error.message).toMatch(/本机剩余 1\.0 MB，这一步需要 \d+\.\d MB，没有写入/)
    expect(await hashesIn(dir)).toEqual(before)
    expect(await readdir(dir)).not.toContain('restored')
  })
})

/** What is written at a path. */
function stageOf(path: string): string {
  const inside = /[\\/]restored[\\/]?(.*)$/.exec(path)?.[1]
  if (inside === undefined) return 'note'
  return inside.split(/[\\/]/)[0]?.replace(/^\..*\.tmp$/, 'vault') ?? ''
}

it('a disk that really is full refuses the restore wherever it ends, and takes it once there is room', async (test) => {
  const { dir, remove } = await temporaryFolder()
  ends.push(remove)
  await onSmallDisk({ folder: join(dir, 'small'), kilobytes: 4_096 }, test.skip, async (disk) => {
    const pc = await newPc(join(disk.folder, 'profile'))
    const own = restorerOf(pc.dir, pc.ledger)
    for (const left of [0, 4_096, 12_288, 65_536, 290_000]) {
      disk.fillUp(left)
      expect(await restored(own), `${left} bytes left`).toEqual(FULL)
      expect(await readdir(pc.dir, { recursive: true }), `${left} bytes left`).toEqual([])
    }
    disk.makeRoom()
    expect(must(await restored(own))).toMatchObject({ attachments: 2, missing: 0 })
  })
})
