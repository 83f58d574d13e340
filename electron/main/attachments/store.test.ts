import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '@shared/domain/attachments'
import { nodeFiles } from '../journal/files'
import { filesBelow, must, temporaryFolder } from '../journal/testkit'
import { keep, picture, readBack, send, sha256, storeIn } from './testkit'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())
const kept = async () => [...(await filesBelow(dir)).keys()].filter((path) => path.includes('attachments'))
const NOWHERE = 'a'.repeat(64)

describe('an attachment', () => {
  it('is kept under the hash of its content and read back the same after unlocking again', async () => {
    const store = storeIn(dir)
    const content = picture(3_000_000)
    const stored = await keep(store, content)
    expect(stored).toEqual({
      name: '照片.jpg',
      bytes: 3_000_000,
      hash: sha256(content),
      mime: 'image/jpeg',
      notice: ''
    })
    await store.close()
    const again = storeIn(dir)
    expect((await readBack(again, stored.hash)).equals(content)).toBe(true)
    expect(must(await again.read(stored.hash, 2_999_990, 100)).data).toHaveLength(10)
    expect(must(await again.read(stored.hash, 3_000_000, 100)).data).toHaveLength(0)
    await again.close()
  })

  it('lies in a folder of two letters under a name that is not its hash', async () => {
    const store = storeIn(dir)
    const { hash } = await keep(store, picture(100))
    const [path = ''] = await kept()
    expect(basename(path)).toMatch(/^[0-9a-f]{64}$/)
    expect(basename(path)).not.toBe(hash)
    expect(basename(dirname(path))).toBe(basename(path).slice(0, 2))
    const elsewhere = await temporaryFolder()
    const other = storeIn(elsewhere.dir, { keys: [new Uint8Array(32)] })
    await keep(other, picture(100))
    expect([...(await filesBelow(elsewhere.dir)).keys()].map((one) => basename(one))).not.toContain(
      basename(path)
    )
    await elsewhere.remove()
  })

  it('leaves nothing of its content or name in clear on the disk, finished or not', async () => {
    const store = storeIn(dir)
    const words = '次仁卓嘎借条壹万贰仟元整'
    const content = new TextEncoder().encode(`${words}\n`.repeat(60_000))
    const { hash } = await keep(store, content, `${words}.txt`)
    const { upload } = must(await store.begin(`${words}2.txt`, content.length))
    must(await store.chunk(upload, 0, content.subarray(0, 1_000_000)))
    const files = await filesBelow(dir)
    expect(files.size).toBe(2)
    const needles = [words, '卓嘎', hash].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('hex'))
    ])
    needles.push(Buffer.from(hash, 'hex'))
    for (const [path, bytes] of files) {
      for (const needle of needles) expect(bytes.includes(needle), path).toBe(false)
      expect(path).not.toContain('卓嘎')
    }
    await store.close()
  })

  it('of the same content is kept once', async () => {
    const store = storeIn(dir)
    const content = picture(500)
    const one = await keep(store, content)
    const before = await readFile((await kept())[0] ?? '')
    expect(await keep(store, content, '另一个名字.jpg')).toEqual({ ...one, name: '另一个名字.jpg' })
    expect(await kept()).toHaveLength(1)
    expect((await readFile((await kept())[0] ?? '')).equals(before)).toBe(true)
  })

  it('that was damaged is mended when the same file is added again', async () => {
    const store = storeIn(dir)
    const content = picture(500)
    const { hash } = await keep(store, content)
    const [path = ''] = await kept()
    const sealed = await readFile(path)
    await writeFile(path, sealed.subarray(0, -1))
    expect(must(await store.state(hash, true))).toBe('damaged')
    const again = await keep(store, content)
    expect(again.notice).toContain('已用这一份补好')
    expect(must(await store.state(hash, false))).toBe('ok')
  })

  it.each([1, 65_536, 262_143, 262_144, 262_145, 1_048_576, 1_048_577])(
    'of %i bytes comes back whole',
    async (size) => {
      const store = storeIn(dir)
      const content = picture(size)
      const { hash } = await keep(store, content)
      expect((await readBack(store, hash, 100_000)).equals(content)).toBe(true)
      expect(must(await store.state(hash, false))).toBe('ok')
    }
  )
})

describe('a file as large as is allowed', () => {
  it('leaves the program free for other work while it is kept and read', async () => {
    const store = storeIn(dir)
    const path = join(dir, '录像.dav')
    await writeFile(path, picture(LARGEST_FILE))
    // Processor time of this thread between two turns of the event loop: a busy machine does not change it.
    const used = (): number => {
      const { user, system } = process.threadCpuUsage()
      return (user + system) / 1000
    }
    const begun = used()
    let [worst, last] = [0, begun]
    const watch = setInterval(() => {
      const now = used()
      worst = Math.max(worst, now - last)
      last = now
    })
    const { hash } = must(await store.take(path, () => undefined))
    expect(must(await store.state(hash, false))).toBe('ok')
    must(await store.saveAs(hash, join(dir, '另存.dav')))
    clearInterval(watch)
    // In many short turns, however fast the machine is and whatever else it does.
    expect(worst).toBeLessThan((used() - begun) / 8)
    await store.close()
  })
})

describe('what is refused', () => {
  it('is what is empty or too large, at the byte, before anything is written', async () => {
    const store = storeIn(dir)
    expect(await store.begin('a.jpg', 0)).toMatchObject({ error: { code: 'EMPTY_FILE' } })
    expect(await store.begin('a.jpg', LARGEST_FILE + 1)).toMatchObject({ error: { code: 'TOO_LARGE' } })
    expect(await kept()).toEqual([])
    expect(await store.begin('a.jpg', LARGEST_FILE)).toMatchObject({ ok: true })
    await store.close()
  })

  it('is a file of 60 MB, chosen in the dialog', async () => {
    const store = storeIn(dir)
    const path = join(dir, '录像.mp4')
    await writeFile(path, Buffer.alloc(60 * 1024 * 1024))
    expect(await store.take(path, () => undefined)).toMatchObject({
      error: { code: 'TOO_LARGE', message: expect.stringContaining('60 MB') }
    })
    expect(await kept()).toEqual([])
  })

  it('is a program renamed to a picture, at its first piece and without a trace', async () => {
    const store = storeIn(dir)
    const program = new Uint8Array(3_000_000)
    program.set([0x4d, 0x5a, 0x90])
    const { upload } = must(await store.begin('照片.jpg', program.length))
    expect(await store.chunk(upload, 0, program.subarray(0, 1000))).toMatchObject({
      error: { code: 'EXECUTABLE' }
    })
    expect(await store.finish(upload)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await kept()).toEqual([])
  })

  it('is a program that came in pieces too small to tell', async () => {
    const store = storeIn(dir)
    const program = new Uint8Array(200)
    program.set([0x4d, 0x5a, 0x90])
    expect(await send(store, program, '照片.jpg', 1)).toMatchObject({ error: { code: 'EXECUTABLE' } })
    expect(await kept()).toEqual([])
  })

  it.each([
    ['out of order', [1]],
    ['repeated', [0, 0]]
  ])('is a piece %s', async (_, indexes) => {
    const store = storeIn(dir)
    const { upload } = must(await store.begin('a.jpg', 300))
    const answers = []
    for (const index of indexes) answers.push(await store.chunk(upload, index, picture(100)))
    expect(answers.at(-1)).toMatchObject({ error: { code: 'BAD_REQUEST' } })
    expect(await kept()).toEqual([])
  })

  it('is more than was announced, or less', async () => {
    const store = storeIn(dir)
    const more = must(await store.begin('a.jpg', 100)).upload
    expect(await store.chunk(more, 0, picture(101))).toMatchObject({ error: { code: 'BAD_REQUEST' } })
    const less = must(await store.begin('a.jpg', 100)).upload
    must(await store.chunk(less, 0, picture(99)))
    expect(await store.finish(less)).toMatchObject({ error: { code: 'BAD_REQUEST' } })
    expect(await kept()).toEqual([])
  })

  it('is a content that is not here', async () => {
    const store = storeIn(dir)
    expect(await store.read(NOWHERE, 0, 10)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await store.saveAs(NOWHERE, join(dir, 'x'))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(must(await store.state(NOWHERE, false))).toBe('missing')
  })
})

describe('cancelling and locking', () => {
  it('a cancelled upload leaves nothing and takes nothing more', async () => {
    const store = storeIn(dir)
    const { upload } = must(await store.begin('a.jpg', 300))
    must(await store.chunk(upload, 0, picture(100)))
    must(await store.cancel(upload))
    must(await store.cancel(upload))
    expect(await store.chunk(upload, 1, picture(100))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await kept()).toEqual([])
  })

  it('locking drops what is on its way and refuses everything', async () => {
    const store = storeIn(dir)
    const { hash } = await keep(store, picture(100))
    const { upload } = must(await store.begin('a.jpg', 300))
    const piece = store.chunk(upload, 0, picture(100))
    await store.close()
    await piece
    expect(await kept()).toHaveLength(1)
    const answers = [
      store.begin('a.jpg', 1),
      store.chunk(upload, 1, picture(1)),
      store.read(hash, 0, 1),
      store.state(hash, true)
    ]
    for (const answer of answers) expect(await answer).toMatchObject({ error: { code: 'LOCKED' } })
  })

  it('what an interrupted upload left is swept at the next unlocking, kept files are not', async () => {
    const store = storeIn(dir)
    await keep(store, picture(100))
    await store.begin('a.jpg', 300)
    expect(await kept()).toHaveLength(2)
    const foreign = join(dir, 'attachments', '说明.txt')
    await writeFile(foreign, '不是本软件写的')
    // No close: the program was ended.
    const again = storeIn(dir)
    must(await again.begin('b.jpg', 10))
    const left = await kept()
    expect(left.filter((path) => !path.endsWith('.part'))).toHaveLength(2)
    expect(left).toContain(foreign)
    expect(left).toHaveLength(3)
    await Promise.all([store.close(), again.close()])
    expect(await kept()).toHaveLength(2)
  })

  it('sweeping is over before the first upload begins', async () => {
    let go = (): void => undefined
    const slow = new Promise<void>((resolve) => (go = resolve))
    const list = async (folder: string) => slow.then(() => nodeFiles.list(folder))
    const store = storeIn(dir, { files: { ...nodeFiles, list } })
    const begun = store.begin('a.jpg', 100)
    // As much as the file system would have needed to make the part.
    await keep(storeIn(dir), picture(100))
    go()
    const { upload } = must(await begun)
    must(await store.chunk(upload, 0, picture(100)))
    expect((await store.finish(upload)).ok).toBe(true)
  })

  it('uploads that a page forgot make room after a while', async () => {
    let now = 0
    const store = storeIn(dir, { nowMillis: () => now })
    for (let n = 0; n < 16; n++) must(await store.begin('a.jpg', 10))
    expect(await store.begin('a.jpg', 10)).toMatchObject({ error: { code: 'WAIT' } })
    now = 11 * 60_000
    expect((await store.begin('a.jpg', 10)).ok).toBe(true)
    expect(await kept()).toHaveLength(1)
    await store.close()
  })
})
