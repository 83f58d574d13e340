import { appendFile, mkdir, rename, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onSmallDisk } from '../../../test/support/smallDisk'
import { faultyFiles, filesBelow, must, temporaryFolder, type Step } from '../journal/testkit'
import { openSource, type Source } from './source'
import { keep, picture, send, sha256, storeIn } from './testkit'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())
const kept = async () => [...(await filesBelow(dir)).keys()].filter((path) => path.includes('attachments'))

const CODES = [
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'READ_ONLY'],
  ['EIO', 'UNEXPECTED']
] as const

describe('a disk that fails while an attachment is written', () => {
  it.each(
    CODES.flatMap(([errno, code]) =>
      (['open', 'write', 'datasync', 'rename', 'syncFolder'] as const).map(
        (step) => [errno, step, code] as const
      )
    )
  )(
    '%s at %s leaves no part behind, says what is safe, and the next try works',
    async (errno, step, code) => {
      let broken = false
      const files = faultyFiles((at) => (broken && at === step ? errno : null))
      const store = storeIn(dir, { files })
      const other = await keep(store, picture(1000))
      const content = picture(700_000)
      broken = true
      const answer = await send(store, content)
      expect(answer).toMatchObject({ error: { code, message: expect.stringContaining('已填内容没有变化') } })
      broken = false
      expect((await kept()).filter((path) => path.endsWith('.part'))).toEqual([])
      expect(must(await store.state(other.hash, false))).toBe('ok')
      const { hash } = await keep(store, content)
      expect(must(await store.state(hash, false))).toBe('ok')
      expect(await kept()).toHaveLength(2)
    }
  )

  it('says in plain words that the disk is full', async () => {
    const store = storeIn(dir, { files: faultyFiles((step) => (step === 'write' ? 'ENOSPC' : null)) })
    const answer = await send(store, picture(1000))
    expect(answer.ok ? '' : answer.error.message).toBe(
      '磁盘已满，未加入附件，已填内容没有变化。腾出空间后再加入。'
    )
  })

  it('any step failing at random keeps whole files or none', async () => {
    const steps: Step[] = ['open', 'write', 'datasync', 'rename', 'remove', 'syncFolder']
    let seed = 4711
    const chance = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
    let trouble = true
    const files = faultyFiles((step) => (trouble && steps.includes(step) && chance() < 0.12 ? 'EIO' : null))
    const acknowledged: string[] = []
    for (let round = 0; round < 40; round++) {
      const store = storeIn(dir, { files })
      const answer = await send(store, picture(300_000), '照片.jpg', 100_000)
      if (answer.ok) acknowledged.push(answer.value.hash)
      await store.close()
    }
    trouble = false
    expect(acknowledged.length).toBeGreaterThan(5)
    const store = storeIn(dir)
    for (const hash of acknowledged) expect(must(await store.state(hash, false))).toBe('ok')
    must(await store.cancel(must(await store.begin('a.jpg', 1)).upload))
    expect((await kept()).filter((path) => path.endsWith('.part'))).toEqual([])
  })
})

describe('a chosen file that is not what it was', () => {
  const path = () => join(dir, '借条.jpg')
  /** A source that does something to the file once some of it was read. */
  const meddling = (meddle: () => Promise<void>) => async (at: string) => {
    const source = await openSource(at)
    let reads = 0
    return {
      ...source,
      read: async (into: Uint8Array, from: number) => {
        const read = await source.read(into, from)
        if (++reads === 2) await meddle()
        return read
      }
    } satisfies Source
  }

  it.each([
    ['deleted', 'FILE_GONE', () => unlink(path())],
    ['moved away', 'FILE_GONE', () => rename(path(), join(dir, 'b.jpg'))],
    ['written to', 'FILE_CHANGED', () => appendFile(path(), 'x')],
    ['cut', 'FILE_CHANGED', () => writeFile(path(), 'x')],
    [
      'grown under its old time',
      'FILE_CHANGED',
      async () => {
        await appendFile(path(), 'x')
        await utimes(path(), 1, 1)
      }
    ],
    ['touched', 'FILE_CHANGED', () => utimes(path(), 2, 2)],
    [
      'replaced',
      'FILE_CHANGED',
      async () => {
        await writeFile(join(dir, 'new'), picture(2_000_000))
        await rename(join(dir, 'new'), path())
      }
    ]
  ])('%s while it is read is not attached, and the person is told', async (_, code, meddle) => {
    await writeFile(path(), picture(2_000_000))
    await utimes(path(), 1, 1)
    const store = storeIn(dir, { openSource: meddling(meddle) })
    const answer = await store.take(path(), () => undefined)
    expect(answer).toMatchObject({ error: { code, message: expect.stringContaining('已填内容没有变化') } })
    if (code === 'FILE_GONE') {
      expect(answer).toMatchObject({
        error: { message: '文件在读取时被移走或拔出，未加入附件，已填内容没有变化。' }
      })
    }
    expect(await kept()).toEqual([])
  })

  it('gone before it could be opened is told the same way, and a folder is no file', async () => {
    const store = storeIn(dir)
    expect(await store.take(path(), () => undefined)).toMatchObject({ error: { code: 'FILE_GONE' } })
    expect(await store.take(dir, () => undefined)).toMatchObject({ error: { code: 'BAD_REQUEST' } })
  })

  it('on a stick that was pulled out is told as gone', async () => {
    await writeFile(path(), picture(2_000_000))
    const store = storeIn(dir, {
      openSource: async (at) => {
        const source = await openSource(at)
        let reads = 0
        // What a read answers once the device is gone is an error; the file's name is gone as well.
        const read: Source['read'] = async (into, from) => {
          if (++reads < 3) return source.read(into, from)
          await unlink(path())
          await source.close()
          return source.read(into, from)
        }
        return { ...source, read }
      }
    })
    expect(await store.take(path(), () => undefined)).toMatchObject({ error: { code: 'FILE_GONE' } })
    expect(await kept()).toEqual([])
  })

  it('can be cancelled by the id that its progress tells', async () => {
    const content = picture(2_000_000)
    await writeFile(path(), content)
    const store = storeIn(dir)
    const told: number[] = []
    const answer = await store.take(path(), ({ upload, done }) => {
      told.push(done)
      if (done > 500_000) void store.cancel(upload)
    })
    expect(answer).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(told).toEqual([0, 262_144, 524_288])
    expect(await kept()).toEqual([])
    expect(must(await store.take(path(), () => undefined)).hash).toBe(sha256(content))
  })
})

describe('a copy that cannot be written', () => {
  it('leaves what stood there, says so, and a damaged attachment is never half written', async () => {
    const store = storeIn(dir)
    const content = picture(900_000)
    const { hash } = await keep(store, content)
    const out = join(dir, 'out')
    await mkdir(out)
    must(await store.saveAs(hash, join(out, '照片.jpg')))
    const saved = (await filesBelow(out)).get(join(out, '照片.jpg'))
    expect(saved?.equals(content)).toBe(true)
    expect(await store.saveAs(hash, join(out, '没有的文件夹', '照片.jpg'))).toMatchObject({
      error: { code: 'NOT_FOUND' }
    })

    const [sealed = ''] = await kept()
    const bytes = (await filesBelow(dir)).get(sealed) as Buffer
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
    await writeFile(sealed, bytes)
    await writeFile(join(out, '照片.jpg'), 'before')
    expect(await store.saveAs(hash, join(out, '照片.jpg'))).toMatchObject({ error: { code: 'DAMAGED' } })
    expect([...(await filesBelow(out))].map(([, left]) => left.toString())).toEqual(['before'])
    expect(must(await store.state(hash, true))).toBe('ok')
    expect(must(await store.state(hash, false))).toBe('damaged')
    expect(await store.read(hash, 800_000, 1)).toMatchObject({ error: { code: 'DAMAGED' } })
    expect((await store.read(hash, 0, 1)).ok).toBe(true)
  })
})

describe('a disk that really is full', () => {
  it('refuses, keeps what it has, and takes the file when there is space again', (test) =>
    onSmallDisk({ folder: join(dir, 'small'), kilobytes: 2048 }, test.skip, async (disk) => {
      const store = storeIn(disk.folder)
      disk.fillUp(1_000_000)
      const one = await keep(store, picture(300_000))
      const content = picture(1_200_000)
      expect(await send(store, content)).toMatchObject({ error: { code: 'DISK_FULL' } })
      expect((await kept()).filter((path) => path.endsWith('.part'))).toEqual([])
      expect(must(await store.state(one.hash, false))).toBe('ok')
      disk.makeRoom()
      await keep(store, content)
      await store.close()
    }))
})

describe('a chosen file on a share that does not answer any more', () => {
  it.each(['open', 'read', 'confirm'] as const)(
    'does not keep the keys in memory, nor anything of the file when it hangs at %s',
    async (hangs) => {
      let answer = (): void => undefined
      const waiting = new Promise<void>((resolve) => (answer = resolve))
      const reached: string[] = []
      const at = async (step: string): Promise<void> => {
        reached.push(step)
        if (step === hangs) await waiting
      }
      const source: Source = {
        ...{ name: '照片.jpg', bytes: 10 },
        read: async (into) => (await at('read'), into.fill(1).length),
        confirm: () => at('confirm'),
        close: () => Promise.resolve()
      }
      const store = storeIn(dir, { leaveMillis: 1, openSource: async () => (await at('open'), source) })
      const taken = store.take('/share/照片.jpg', () => undefined)
      await expect.poll(() => reached).toContain(hangs)
      await store.close()
      answer()
      expect(await taken).toMatchObject({ error: { code: 'LOCKED' } })
      expect(await kept()).toEqual([])
    }
  )
})
