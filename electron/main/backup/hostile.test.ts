// A stick went through other hands before somebody restores from it.
import { cp, mkdir, readFile, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { figure } from '../../../test/support/figure'
import { Ledger } from '../ipc/ledger'
import { nodeFiles, type Files } from '../journal/files'
import { filesBelow, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { sealStream } from './age'
import { DamagedPiece, readFailure } from './failures'
import { findBackups } from './findBackups'
import { listBackups, type Header, type Piece } from './header'
import { Restorer } from './restorer'
import { backUp, byCode, office, type Office, plenty, sourceOf, watching } from './testkit'
import { unpack } from './unpack'

/** A tenth of the long form's count: each is a whole restore. */
const RUNS = Math.ceil(Number(process.env['WENXIN_FUZZ_RUNS'] ?? 150) / 10)
const KEPT = { counts: { organization: 4 }, attachments: 1, missing: 0, position: 4 }

let of: Office
let whole: Map<string, Buffer>
let root: string
let stick: string
let remove: () => Promise<void>
beforeAll(async () => {
  of = await office()
  await of.save(1, 3)
  await of.attach()
  await backUp(of)
  whole = await filesBelow(of.place)
})
afterAll(() => of.end())
beforeEach(async () => {
  ;({ dir: root, remove } = await temporaryFolder())
  stick = join(root, 'stick')
  await fresh()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await remove()
})

const within = (path: string): string => join(stick, path.slice(of.place.length))
async function fresh(): Promise<void> {
  await rm(stick, { recursive: true, force: true })
  await cp(of.place, stick, { recursive: true })
}

/** A PC on which the stick is put in: what it says at each step, and that nothing but its own folder was touched. */
async function restored(code = of.code) {
  const profile = join(root, 'pc')
  await rm(profile, { recursive: true, force: true })
  const ledger = new Ledger(openVault(profile), profile, () => undefined)
  const restorer = new Restorer({
    ...{ profileDir: profile, ledger, onProgress: () => undefined, onSwitched: () => undefined },
    free: plenty
  })
  const before = await filesBelow(stick)
  const said = await tried(restorer, code)
  expect(await filesBelow(stick)).toEqual(before)
  expect((await readdir(root)).filter((name) => !['pc', 'stick'].includes(name))).toEqual([])
  const names = await readdir(profile).catch(() => [])
  expect(names.filter((name) => !['restored', 'restore.json'].includes(name))).toEqual([])
  if (!said.ok) {
    expect(said.error.message).toMatch(/\p{Script=Han}.*。$/su)
    expect(said.error.code).not.toBe('UNEXPECTED')
    // What was begun is gone again: nothing half restored is ever switched to.
    expect(names).toEqual([])
  }
  return said
}
async function tried(restorer: Restorer, code: string) {
  const listed = await restorer.find(stick)
  if (!listed.ok) return listed
  const [first] = listed.value
  if (!first) return { ok: false, error: { code: 'NONE', message: '没有备份。' } } as const
  const look = await restorer.look(first.backup, byCode(code))
  const start = await restorer.start(first.backup, byCode(code))
  // Whoever may not look inside may not restore either.
  if (!look.ok) expect(start.ok).toBe(false)
  return start
}

const headerPath = async (): Promise<string> =>
  [...(await filesBelow(stick)).keys()].find((path) => path.endsWith('.json')) ?? ''
async function withHeader(change: (header: Header) => object): Promise<void> {
  const path = await headerPath()
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Header)))
}
const codeOf = async (): Promise<string> => {
  const said = await restored()
  return said.ok ? 'restored' : said.error.code
}

it(
  `a stick on which bytes were changed, cut, put in or exchanged restores all of it or nothing, ${RUNS} times`,
  async () => {
    const files = [...whole]
    let [good, bad] = [0, 0]
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const kind = fc.constantFrom('flip', 'cut', 'grow', 'exchange', 'remove', 'folder', 'empty')
    await fc.assert(
      fc.asyncProperty(place, place, place, kind, async (which, other, where, how) => {
        await fresh()
        const [path = '', bytes = Buffer.alloc(0)] = files[Math.floor(which * files.length)] ?? []
        const at = Math.floor(where * bytes.length)
        const target = within(path)
        if (how === 'flip') {
          await writeFile(target, Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 4 : byte))))
        } else if (how === 'cut') await truncate(target, at)
        else if (how === 'grow') await writeFile(target, Buffer.concat([bytes, Buffer.alloc(at + 1)]))
        else if (how === 'empty') await writeFile(target, '')
        else if (how === 'exchange') {
          await writeFile(target, files[Math.floor(other * files.length)]?.[1] ?? '')
        } else await rm(target)
        if (how === 'folder') await mkdir(target)
        const said = await restored()
        if (said.ok) {
          good += 1
          expect(said.value).toEqual(KEPT)
        } else bad += 1
      }),
      { numRuns: RUNS }
    )
    // About seven of eight are refused; the bound lies where chance does not get.
    expect(bad).toBeGreaterThan(RUNS / 5)
    figure(`被改动的备份 ${good + bad} 份：拒绝 ${bad} 份，完整取出 ${good} 份，取错 0 份`)
  },
  60_000 + RUNS * 2_000
)

it('a folder in the place of a file is told like any damage, and hides no other backup', async () => {
  const path = [...whole.keys()].find((each) => each.endsWith('.age')) ?? ''
  await rm(within(path))
  await mkdir(within(path))
  expect(await codeOf()).toBe('DAMAGED')
  await fresh()
  await mkdir(join(dirname(await headerPath()), 'backup-000009-20261123-081005.json'))
  expect(await codeOf()).toBe('restored')
})

describe('a header that lies', () => {
  it('about names leads nowhere outside: such a header is none', async () => {
    const to = (name: string) => (header: Header) => {
      const [first = [] as Piece[], ...rest] = header.segments
      return { ...header, check: null, segments: [first.map((piece) => ({ ...piece, name })), ...rest] }
    }
    for (const name of [
      '../../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      '\\\\server\\share\\x.age',
      'journal/../../x.age',
      'journal/000001-0-4096-0123456789abcdef.age\n',
      'journal/CON.age'
    ]) {
      await fresh()
      await withHeader(to(name))
      expect([name, await restored()]).toMatchObject([name, { error: { code: 'DAMAGED' } }])
    }
  })

  it('about anything else is not believed, signed or with the signature taken away', async () => {
    const lies: ((header: Header) => object)[] = [
      (header) => ({ ...header, position: header.position - 1 }),
      (header) => ({ ...header, hash: '0'.repeat(64) }),
      (header) => ({ ...header, segments: Array.from({ length: 1000 }, () => header.segments[0]) }),
      (header) => ({ ...header, segments: [Array.from({ length: 1000 }, () => header.segments[0]?.[0])] }),
      (header) => ({ ...header, attachments: header.segments[0] }),
      (header) => ({ ...header, device: header.office }),
      (header) => ({ ...header, office: header.device }),
      ...['bytes', 'plainBytes'].flatMap((field) =>
        [0, 2 ** 52].map((value) => (header: Header) => ({
          ...header,
          segments: header.segments.map((pieces) => pieces.map((piece) => ({ ...piece, [field]: value })))
        }))
      )
    ]
    for (const [at, lie] of lies.entries()) {
      for (const unsigned of [false, true]) {
        await fresh()
        await withHeader((header) => ({ ...lie(header), ...(unsigned ? { check: null } : {}) }))
        const said = await codeOf()
        expect([at, unsigned, said]).toEqual([at, unsigned, expect.stringMatching(/^(DAMAGED|DISK_FULL)$/)])
      }
    }
  })

  it('about what is inside is found out by counting', async () => {
    // Everybody who knows the public half can seal other contents; taking the signature away goes with it.
    const sealed: Buffer[] = []
    const claim = { officeName: '别的单位', counts: { organization: 400 }, attachments: 1 }
    const content = [new TextEncoder().encode(JSON.stringify(claim))]
    for await (const chunk of await sealStream(streamOf(content), of.recipient))
      sealed.push(Buffer.from(chunk))
    const contents = Buffer.concat(sealed).toString('base64')
    await withHeader((header) => ({ ...header, contents, check: null }))
    expect(await codeOf()).toBe('DAMAGED')
  })

  it('about the vault asks for no more than a code: another office’s opens nothing', async () => {
    const other = await office()
    await other.save(1, 2)
    await backUp(other)
    const theirs = (await sourceOf(other)).header.vault
    await withHeader((header) => ({ ...header, vault: theirs, check: null }))
    expect(await codeOf()).toBe('WRONG_CODE')
    expect(await restored(other.code)).toMatchObject({ ok: false, error: { code: 'DAMAGED' } })
    await fresh()
    expect(await restored(other.code)).toMatchObject({ ok: false, error: { code: 'WRONG_CODE' } })
    await other.end()
  })

  it('about its size is not read into memory', async () => {
    const path = await headerPath()
    await truncate(path, 3 * 1024 ** 3)
    await expect(findBackups(stick)).rejects.toMatchObject({ failure: { code: 'DAMAGED' } })
    expect((await listBackups(nodeFiles, dirname(path))).unreadable).toHaveLength(1)
  })

  it('because a later version has written it says so', async () => {
    await withHeader((header) => ({ ...header, format: 'wenxin-backup/2', more: 1 }))
    const said = await restored()
    expect(said.ok ? '' : said.error.message).toContain('请安装更新版本的软件')
  })

  it('or only its vault a later version: that is not called damaged', async () => {
    await withHeader((header) => ({
      ...header,
      vault: header.vault.replace(/"format": \d/, '"format": 9'),
      check: null
    }))
    const said = await restored()
    expect(said).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } })
    expect(said.ok ? '' : said.error.message).toMatch(/更新版本的软件.*没有改动.*请安装更新版本的软件/)
  })
})

describe('a piece that is not what it says', () => {
  const source = async () => ({ ...(await sourceOf(of)), set: within(of.set) })
  const pieceOf = async () => (await source()).header.segments[0]?.[0] as Piece

  it('but far larger fills no disk: it stops where the header says it ends', async () => {
    const piece = await pieceOf()
    async function* bomb() {
      for (let megabyte = 0; megabyte < 8; megabyte++) yield new Uint8Array(1024 * 1024)
    }
    const chunks: Buffer[] = []
    for await (const chunk of await sealStream(bomb(), of.recipient)) chunks.push(Buffer.from(chunk))
    const sealed = Buffer.concat(chunks)
    await writeFile(join(within(of.set), piece.name), sealed)
    // The length of the age file is true: only what is inside is more than was said.
    const { header, ...rest } = await source()
    const lying = { ...header, check: null, segments: [[{ ...piece, bytes: sealed.length }]] }
    let written = 0
    const counting: Files = {
      ...nodeFiles,
      open: async (path, mode) => {
        const file = await nodeFiles.open(path, mode)
        return {
          ...file,
          write: (bytes, at) => {
            written += bytes.length
            return file.write(bytes, at)
          }
        }
      }
    }
    const dir = join(root, 'scratch')
    const target = { files: counting, dir, keepAttachments: true, free: plenty }
    for (const each of [header, lying]) {
      await rm(dir, { recursive: true, force: true })
      written = 0
      const failure = await unpack({ ...rest, header: each }, target, of.keys, watching).then(
        () => null,
        (error: unknown) => error
      )
      expect(failure).toBeInstanceOf(DamagedPiece)
      expect(readFailure(failure).message).toContain('损坏或缺失')
      expect(written).toBeLessThanOrEqual(piece.plainBytes)
    }
  })

  it.skipIf(process.platform === 'win32')(
    'but a link to something else on the PC is not taken in',
    async () => {
      const secret = join(root, 'pc.txt')
      await writeFile(secret, '别处的文件')
      const path = join(within(of.set), (await pieceOf()).name)
      await rm(path)
      await symlink(secret, path)
      const failure = await unpack(
        await source(),
        { files: nodeFiles, dir: join(root, 'scratch'), keepAttachments: true, free: plenty },
        of.keys,
        watching
      ).then(() => null, readFailure)
      expect(failure).toMatchObject({ code: 'DAMAGED' })
      expect(await readFile(secret, 'utf8')).toBe('别处的文件')
    }
  )
})

async function* streamOf(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
