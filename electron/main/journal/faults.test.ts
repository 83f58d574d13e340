import { readdir, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whileReadOnly } from '../../../test/support/readOnly'
import { onSmallDisk } from '../../../test/support/smallDisk'
import { journalFolder } from './segments'
import {
  addition,
  appendMany,
  DEVICE,
  faultyFiles,
  filesBelow,
  journalIn,
  must,
  numbersIn,
  type Step,
  temporaryFolder
} from './testkit'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())

const CODES = [
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'READ_ONLY'],
  ['EIO', 'UNEXPECTED']
] as const

describe('a disk that fails', () => {
  it.each(
    CODES.flatMap(([errno, code]) =>
      (['write', 'datasync'] as const).map((step) => [errno, step, code] as const)
    )
  )('%s at %s loses nothing acknowledged, and the next append works', async (errno, step, code) => {
    let broken = false
    const files = faultyFiles((at) => (broken && at === step ? errno : null))
    const journal = must(await journalIn(dir, { files }))
    await appendMany(journal, 1, 3)
    const head = journal.head()
    const before = [...(await filesBelow(dir)).values()]
    broken = true
    expect(await journal.append(addition(99))).toMatchObject({ ok: false, error: { code } })
    expect(await journal.append(addition(98))).toMatchObject({ ok: false, error: { code } })
    expect(journal.head()).toEqual(head)
    // Taken back at once: a power cut now must leave nothing half done.
    expect([...(await filesBelow(dir)).values()]).toEqual(before)
    broken = false
    must(await journal.append(addition(4)))
    expect(await numbersIn(journal)).toEqual([1, 2, 3, 4])
    await journal.close()
    const again = must(await journalIn(dir))
    expect(again.notices).toEqual([])
    expect(await numbersIn(again)).toEqual([1, 2, 3, 4])
  })

  it('says in plain words that the disk is full, what is safe and what to do', async () => {
    const files = faultyFiles((step) => (step === 'write' ? 'ENOSPC' : null))
    const answer = await must(await journalIn(dir, { files })).append(addition(1))
    expect(answer.ok ? '' : answer.error.message).toBe(
      '保存失败：磁盘已满。已填内容仍在本页，腾出空间后按 Ctrl+S 重试。'
    )
  })

  it('cuts a half-written frame before the next one even when cutting failed at first', async () => {
    let failing: Step[] = []
    const files = faultyFiles((step) => (failing.includes(step) ? 'EIO' : null))
    const journal = must(await journalIn(dir, { files }))
    await appendMany(journal, 1, 2)
    failing = ['write', 'truncate']
    expect((await journal.append(addition(99))).ok).toBe(false)
    failing = ['truncate']
    expect((await journal.append(addition(98))).ok).toBe(false)
    failing = []
    must(await journal.append(addition(3)))
    await journal.close()
    const again = must(await journalIn(dir))
    expect(again.notices).toEqual([])
    expect(await numbersIn(again)).toEqual([1, 2, 3])
  })

  it.each(['open', 'write', 'datasync', 'syncFolder'] as const)(
    'failing at %s while a new segment is begun leaves no trace of it',
    async (failing) => {
      let left = -1
      const files = faultyFiles((step, path) => {
        const concerned =
          path.endsWith('000002.wxj') || (failing === 'syncFolder' && path.endsWith(DEVICE.slice(0, 8)))
        return step === failing && concerned && left-- > 0 ? 'ENOSPC' : null
      })
      const journal = must(await journalIn(dir, { files, segmentLimit: 900 }))
      let n = 0
      while ((await filesBelow(dir)).size < 1) await appendMany(journal, ++n, n)
      left = 1
      let refused = 0
      for (let tries = 0; tries < 20; tries++) {
        if ((await journal.append(addition(n + 1))).ok) n += 1
        else refused += 1
      }
      expect(refused).toBe(1)
      await journal.close()
      const again = must(await journalIn(dir))
      expect(again.notices).toEqual([])
      expect(await numbersIn(again)).toEqual(Array.from({ length: n }, (_, index) => index + 1))
    }
  )

  it('any step failing at random never loses or invents an entry', async () => {
    const steps: Step[] = ['open', 'write', 'datasync', 'truncate', 'remove', 'syncFolder']
    let seed = 12345
    const chance = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
    for (let round = 0; round < 25; round++) {
      const folder = await temporaryFolder()
      let trouble = false
      const files = faultyFiles((step) => (trouble && steps.includes(step) && chance() < 0.25 ? 'EIO' : null))
      const journal = must(await journalIn(folder.dir, { files, segmentLimit: 700 }))
      const acknowledged: number[] = []
      for (let n = 1; n <= 40; n++) {
        trouble = n % 7 !== 0
        const before = journal.head().position
        const answer = await journal.append(addition(n))
        if (answer.ok) acknowledged.push(n)
        expect(journal.head().position).toBe(before + (answer.ok ? 1 : 0))
      }
      trouble = false
      await journal.close()
      const again = must(await journalIn(folder.dir))
      expect(await numbersIn(again)).toEqual(acknowledged)
      await again.close()
      await folder.remove()
    }
  })

  it('keeps a torn end where it is when it cannot be copied first', async () => {
    const journal = must(await journalIn(dir))
    await appendMany(journal, 1, 2)
    await journal.close()
    const path = join(journalFolder(dir, DEVICE), '000001.wxj')
    const bytes = (await filesBelow(dir)).get(path) as Buffer
    await writeFile(path, bytes.subarray(0, -5))
    const files = faultyFiles((step, at) => (step === 'write' && at.includes('torn-') ? 'ENOSPC' : null))
    expect(await journalIn(dir, { files })).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
    expect((await filesBelow(dir)).get(path)).toEqual(bytes.subarray(0, -5))
    expect(must(await journalIn(dir)).head().position).toBe(1)
  })
})

describe('a folder that was turned read-only', () => {
  const WORDS = '保存失败：数据文件夹不能写入。已填内容仍在本页，检查文件夹的写入权限后按 Ctrl+S 重试。'
  const refused = { ok: false, error: { code: 'READ_ONLY', message: WORDS } }
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)

  it('is read, and refuses to save with nothing lost; what is saved after that goes on from there', async (test) => {
    const first = must(await journalIn(dir))
    await appendMany(first, 1, 3)
    await first.close()
    const before = await filesBelow(dir)
    const journal = must(await journalIn(dir))
    await whileReadOnly(dir, test.skip, async () => {
      expect(await numbersIn(journal)).toEqual(upTo(3))
      for (let tries = 0; tries < 2; tries++) expect(await journal.append(addition(4))).toEqual(refused)
      expect(journal.head().position).toBe(3)
      const other = must(await journalIn(dir))
      expect(await numbersIn(other)).toEqual(upTo(3))
      await other.close()
      expect(await filesBelow(dir)).toEqual(before)
    })
    await appendMany(journal, 4, 5)
    await journal.close()
    const again = must(await journalIn(dir))
    expect(again.notices).toEqual([])
    expect(await numbersIn(again)).toEqual(upTo(5))
  })

  it('while it is saved to refuses when the next segment is begun, and only until then', async (test) => {
    const journal = must(await journalIn(dir, { segmentLimit: 900 }))
    let n = 1
    await appendMany(journal, 1, 1)
    await whileReadOnly(dir, test.skip, async () => {
      let answer = await journal.append(addition(n + 1))
      for (; answer.ok && n < 20; answer = await journal.append(addition(n + 1))) n += 1
      expect(answer).toEqual(refused)
      expect(n).toBeLessThan(20)
      expect(journal.head().position).toBe(n)
      expect(await numbersIn(journal)).toEqual(upTo(n))
    })
    await appendMany(journal, n + 1, n + 3)
    await journal.close()
    const again = must(await journalIn(dir))
    expect(again.notices).toEqual([])
    expect(await numbersIn(again)).toEqual(upTo(n + 3))
  })

  it('before the first save takes none, and leaves no half-made folder behind', async (test) => {
    const journal = must(await journalIn(dir))
    await whileReadOnly(dir, test.skip, async () =>
      expect(await journal.append(addition(1))).toEqual(refused)
    )
    expect(await readdir(dir)).toEqual([])
    await appendMany(journal, 1, 2)
    expect(await numbersIn(journal)).toEqual([1, 2])
    await journal.close()
  })

  it('with an unfinished end says so before a byte is cut, and opens when it can be put aside', async (test) => {
    const journal = must(await journalIn(dir))
    await appendMany(journal, 1, 3)
    await journal.close()
    const path = join(journalFolder(dir, DEVICE), '000001.wxj')
    await truncate(path, (await stat(path)).size - 5)
    const before = await filesBelow(dir)
    await whileReadOnly(dir, test.skip, async () => {
      const answer = await journalIn(dir)
      expect(answer).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } })
      expect(answer.ok ? '' : answer.error.message).toMatch(/没有所需的读写权限，流水文件未作改动/)
      expect(await filesBelow(dir)).toEqual(before)
    })
    const again = must(await journalIn(dir))
    expect(again.notices).toHaveLength(1)
    expect(await numbersIn(again)).toEqual([1, 2])
    await again.close()
  })
})

describe('a segment that another program touched', () => {
  it('is never written over', async () => {
    const [journal, other] = [must(await journalIn(dir)), must(await journalIn(dir))]
    await appendMany(journal, 1, 2)
    await other.close()
    const late = must(await journalIn(dir))
    await appendMany(late, 3, 3)
    expect(await journal.append(addition(99))).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    await journal.close()
    await late.close()
    expect(await numbersIn(must(await journalIn(dir)))).toEqual([1, 2, 3])
  })

  it('is not saved into once it was deleted', async () => {
    const journal = must(await journalIn(dir))
    await appendMany(journal, 1, 2)
    await unlink(join(journalFolder(dir, DEVICE), '000001.wxj'))
    expect((await journal.append(addition(3))).ok).toBe(false)
    expect(journal.head().position).toBe(2)
    await journal.close()
  })
})

describe('a disk that really is full', () => {
  it('refuses, keeps everything, and goes on when there is space again', (test) =>
    onSmallDisk({ folder: join(dir, 'small'), kilobytes: 256 }, test.skip, async (disk) => {
      const journal = must(await journalIn(disk.folder, { segmentLimit: 60_000 }))
      disk.fillUp(150_000)
      let n = 0
      let refused = null
      const big = (): string => Array.from({ length: 700 }, () => Math.random().toString(36)).join('')
      while (!refused) {
        const answer = await journal.append(addition(n + 1, big()))
        if (answer.ok) n += 1
        else refused = answer.error
      }
      expect(refused.code).toBe('DISK_FULL')
      expect(n).toBeGreaterThan(3)
      disk.makeRoom()
      must(await journal.append(addition(n + 1, big())))
      await journal.close()
      const again = must(await journalIn(disk.folder))
      expect(again.notices).toEqual([])
      expect(await numbersIn(again)).toEqual(Array.from({ length: n + 1 }, (_, index) => index + 1))
      await again.close()
    }))
})
