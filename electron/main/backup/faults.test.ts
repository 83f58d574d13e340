import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whileReadOnly } from '../../../test/support/readOnly'
import { nodeFiles } from '../journal/files'
import { faultyFiles, filesBelow, type Step } from '../journal/testkit'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { CANCELLED, makeFailure, readFailure } from './failures'
import { listBackups, signed } from './header'
import { proveBackup } from './prove'
import { backUp, office, plenty, sourceOf, START, watching, type Office } from './testkit'
import { recipientOf } from './age'

let of: Office
beforeEach(async () => {
  of = await office()
  await of.save(1, 10)
  await of.attach()
})
afterEach(() => of.end())

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => makeFailure(error)
  )
const prove = async (id?: string) =>
  proveBackup(await sourceOf(of, id), of.dir, of.open, of.keys, plenty, watching)
const parts = async () => [...(await filesBelow(of.set)).keys()].filter((path) => /\.(part|tmp)$/.test(path))

describe('a place that fails while a backup is written', () => {
  const STEPS: Step[] = ['open', 'write', 'datasync', 'rename', 'syncFolder']
  const FAULTS = [
    ...STEPS.flatMap((step) => [['ENOSPC', step, 'DISK_FULL'] as const, ['EIO', step, 'FILE_GONE'] as const]),
    ['EROFS', 'write', 'READ_ONLY'] as const,
    ['ENODEV', 'write', 'FILE_GONE'] as const
  ]

  it.each(FAULTS)(
    '%s at %s leaves the earlier backup whole, nothing half done, and the next one is right',
    async (errno, step, code) => {
      const first = await backUp(of)
      await of.save(11, 20)
      await of.attach()
      let left = 1
      const files = faultyFiles((at, path) =>
        at === step && path.includes('journal') && left-- > 0 ? errno : null
      )
      const failure = await failureOf(backUp(of, { files, nowMillis: START + 1000 }))
      expect(failure).toMatchObject({ code, message: expect.stringContaining('原有的备份') })
      expect(await parts()).toEqual([])
      expect((await listBackups(nodeFiles, of.set)).found.map(({ id }) => id)).toEqual([first.id])
      expect((await prove(first.id)).equal).toBe(true)
      await backUp(of, { nowMillis: START + 2000 })
      expect((await prove()).equal).toBe(true)
    }
  )

  it('is said to be write-protected when it is, from the first folder on, and gets its backup afterwards', async (test) => {
    await whileReadOnly(of.place, test.skip, async () => {
      expect(await failureOf(backUp(of))).toMatchObject({
        code: 'READ_ONLY',
        message: expect.stringMatching(/不能写入，这次没有备份.*写保护/)
      })
    })
    expect((await filesBelow(of.place)).size).toBe(0)
    const { id } = await backUp(of)
    expect((await prove(id)).equal).toBe(true)
  })

  it('any moment at which the stick is pulled leaves every earlier backup whole', async () => {
    const first = await backUp(of)
    for (let moment = 1; ; moment++) {
      await of.save(100 + moment, 100 + moment)
      let steps = 0
      // Pulled: from this moment on nothing answers any more.
      const files = faultyFiles(() => (++steps >= moment ? 'EIO' : null))
      const failure = await failureOf(backUp(of, { files, nowMillis: START + moment * 1000 }))
      if (failure === null) break
      expect(failure.code).toBe('FILE_GONE')
      expect((await prove(first.id)).equal, `moment ${moment}`).toBe(true)
    }
    expect((await prove()).equal).toBe(true)
  })

  it('is not even begun where there is too little space, and says how much is missing', async () => {
    const failure = await failureOf(backUp(of, { free: () => Promise.resolve(1_500_000) }))
    expect(failure?.code).toBe('DISK_FULL')
    expect(failure?.message).toMatch(/^存放位置剩余 1\.4 MB，这次备份需要 4\.\d MB，没有写入。/)
    expect([...(await filesBelow(of.place)).keys()]).toEqual([])
  })

  it('is not written to when the backups that were there are gone: another disk, or none', async () => {
    expect(await failureOf(backUp(of, { expected: true }))).toMatchObject({ code: 'FILE_GONE' })
    expect([...(await filesBelow(of.place)).keys()]).toEqual([])
  })

  it('can be cancelled at any time and then leaves nothing', async () => {
    await backUp(of)
    const before = [...(await filesBelow(of.set)).keys()].sort()
    await of.save(11, 12)
    for (let most = 1; ; most += 3) {
      let asked = 0
      const check = (): void => {
        if (++asked > most) throw CANCELLED
      }
      const failure = await failureOf(backUp(of, { check, nowMillis: START + 1000 + most * 1000 }))
      if (failure === null) break
      expect(failure.code).toBe('CANCELLED')
      expect([...(await filesBelow(of.set)).keys()].sort()).toEqual(before)
    }
  })
})

it('a list that the program ended in while it was written goes with the next backup', async () => {
  await backUp(of)
  await writeFile(join(of.set, '.mwyo6z9t9pjkjpe6.tmp'), 'half')
  await backUp(of, { nowMillis: START + 1000 })
  expect(await parts()).toEqual([])
})

describe('what is read back', () => {
  it('is found out when it was sealed for somebody else', async () => {
    const stranger = await identityToRecipient(await generateX25519Identity())
    expect(await failureOf(backUp(of, { recipient: stranger }))).toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('读回核对不符')
    })
    expect(await recipientOf(of.keys.identity)).not.toBe(stranger)
    expect((await listBackups(nodeFiles, of.set)).found).toEqual([])
  })

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    [
      'changed',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)))
    ],
    ['emptied', () => Buffer.alloc(0)]
  ])('a piece that was %s later is found by the proof, put aside, and written anew', async (_, harm) => {
    const { header } = await backUp(of)
    for (const piece of [header.segments[0]?.[0], header.attachments[0]]) {
      const path = join(of.set, piece?.name ?? '')
      await writeFile(path, harm(await readFile(path)))
      const failure = await prove().then(() => null, readFailure)
      expect(failure).toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('没有变化') })
      await backUp(of, { nowMillis: START + 1000 })
      expect((await prove()).equal).toBe(true)
    }
  })

  it('a header that was changed is not believed', async () => {
    const { id, header } = await backUp(of)
    const path = join(of.set, `backup-${id}.json`)
    await writeFile(path, JSON.stringify({ ...header, position: header.position - 1 }))
    expect(await prove().then(() => null, readFailure)).toMatchObject({ code: 'DAMAGED' })
  })

  it('a header that is cut is told, and nothing is let go while it is there', async () => {
    for (let round = 0; round < 6; round++) await backUp(of, { nowMillis: START + round * 1000 })
    const { found } = await listBackups(nodeFiles, of.set)
    const path = join(of.set, `backup-${found[0]?.id}.json`)
    await writeFile(path, (await readFile(path)).subarray(0, 200))
    const { pruned } = await backUp(of, { nowMillis: START + 9000 })
    expect(pruned).toBe(0)
    expect((await listBackups(nodeFiles, of.set)).unreadable).toHaveLength(1)
    expect((await prove()).equal).toBe(true)
  })
})

describe('a proof', () => {
  it('counts what was restored and compares it with the ledger of that moment', async () => {
    await backUp(of)
    await of.save(11, 30)
    expect(await prove()).toEqual({ equal: true, counts: { organization: 11 }, attachments: 1, missing: 0 })
    expect([...(await filesBelow(of.dir)).keys()].filter((path) => path.includes('proof'))).toEqual([])
  })

  it('fails when the backup lacks an attachment that the ledger has', async () => {
    const { id } = await backUp(of)
    const { header, files, set } = await sourceOf(of, id)
    const without = signed({ ...header, attachments: [] }, of.keys.backupKey)
    const source = { id, files, set, header: without }
    expect(await proveBackup(source, of.dir, of.open, of.keys, plenty, watching)).toMatchObject({
      equal: false,
      missing: 1
    })
  })

  it('says that an attachment is missing in the ledger itself, and is right all the same', async () => {
    await rm(join(of.dir, 'attachments'), { recursive: true })
    await backUp(of)
    expect(await prove()).toMatchObject({ equal: true, attachments: 0, missing: 1 })
  })
})
