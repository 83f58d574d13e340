import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentPath, tagsIn } from './gatherAttachments'
import { COPIES } from '../documents/copies'
import { nodeFiles } from '../journal/files'
import { filesBelow } from '../journal/testkit'
import { openContents } from './contents'
import { makeFailure } from './failures'
import { listBackups, piecesOf } from './header'
import { backUp, DAY, office, START, type Office } from './testkit'

let of: Office
beforeEach(async () => {
  of = await office()
  await of.save(1, 20)
})
afterEach(() => of.end())

const names = async () =>
  [...(await filesBelow(of.set)).keys()]
    .map((path) => path.slice(of.set.length + 1).replaceAll('\\', '/'))
    .sort()
const backups = async () => (await listBackups(nodeFiles, of.set)).found

describe('a backup', () => {
  it('holds the whole journal and every attachment, tells what is inside, and no word of it in clear', async () => {
    await of.attach()
    const made = await backUp(of)
    expect(made.id).toBe('000001-20261123-081005')
    expect(made.header.position).toBe(21)
    expect(made.header.hash).toBe(of.journal.head().hash)
    expect(made.header.attachments).toHaveLength(1)
    expect(await openContents(made.header.contents ?? '', of.open.identity)).toEqual({
      officeName: '',
      counts: { organization: 21 },
      attachments: 1
    })
    for (const [path, bytes] of await filesBelow(of.set)) {
      expect(bytes.includes(Buffer.from('次仁卓嘎')), path).toBe(false)
      if (path.endsWith('.age')) expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    }
  })

  it('writes again only what is new, however often it is made', async () => {
    await of.attach()
    await backUp(of)
    const before = await filesBelow(of.set)
    await of.save(21, 22)
    const second = await backUp(of, { nowMillis: START + 1000 })
    expect(second.header.segments[0]).toHaveLength(2)
    expect(second.written).toBeLessThan(1500)
    for (const [path, bytes] of before) expect((await readFile(path)).equals(bytes), path).toBe(true)
    const third = await backUp(of, { nowMillis: START + 2000 })
    expect(third.written).toBe(0)
    expect(third.header.segments).toEqual(second.header.segments)
  })

  it('takes nothing of the copies that another program shows', async () => {
    await backUp(of)
    await mkdir(join(of.dir, COPIES, '0a'), { recursive: true })
    await writeFile(join(of.dir, COPIES, '0a', '人民调解协议书.docx'), '次仁卓嘎')
    expect((await backUp(of, { nowMillis: START + 1000 })).written).toBe(0)
  })

  it('puts the pieces of a full segment into one, and lets go of those that no backup needs any more', async () => {
    await of.end()
    of = await office(4000)
    for (let round = 0; round < 40; round++) {
      await of.save(round * 2, round * 2 + 1)
      await backUp(of, { nowMillis: START + round * 1000 })
    }
    const last = (await backups()).at(-1)
    expect(last?.header.segments.length).toBeGreaterThan(2)
    for (const pieces of last?.header.segments.slice(0, -1) ?? []) expect(pieces).toHaveLength(1)
    const needed = new Set(
      (await backups()).flatMap(({ header }) => piecesOf(header).map(({ name }) => name))
    )
    expect((await names()).filter((name) => name.endsWith('.age'))).toEqual([...needed].sort())
  })

  it('is made while the ledger is locked, from the public half alone', async () => {
    await of.attach()
    const made = await backUp(of, { locked: true })
    expect(made.header).toMatchObject({
      position: 21,
      hash: of.journal.head().hash,
      contents: null,
      check: null
    })
    await of.save(21, 25)
    expect((await backUp(of, { locked: true, nowMillis: START + 1000 })).header.position).toBe(26)
  })

  it('is not made while locked of a journal that a newer version goes on with: its end would be left out', async () => {
    const { id } = await backUp(of, { locked: true })
    const [segment = ''] = [...(await filesBelow(join(of.dir, 'journal'))).keys()]
    const bytes = await readFile(segment)
    bytes.writeUInt16LE(2, 4)
    bytes.fill(0x5a, 300)
    await writeFile(segment, bytes)
    const before = await filesBelow(of.set)
    const words = await backUp(of, { locked: true, nowMillis: START + 1000 }).then(
      () => 'made',
      (error: unknown) => makeFailure(error).message
    )
    expect(words).toMatch(/更新版本的软件写入.*没有备份.*请安装更新版本的软件/)
    expect(await filesBelow(of.set)).toEqual(before)
    expect((await backups()).map((each) => each.id)).toEqual([id])
  })

  it('takes an attachment that is damaged in the profile for none, and says so', async () => {
    await of.attach()
    const [tag] = await tagsIn(nodeFiles, of.dir)
    const path = attachmentPath(of.dir, tag ?? '')
    const bytes = await readFile(path)
    bytes[bytes.length - 3]! ^= 1
    await writeFile(path, bytes)
    const made = await backUp(of)
    expect(made).toMatchObject({ damaged: 1, header: { attachments: [] } })
  })

  it('finds a flipped byte of the journal before anything is written', async () => {
    const path = join(of.dir, 'journal')
    const [segment] = [...(await filesBelow(path)).keys()]
    const bytes = await readFile(segment ?? '')
    bytes[600]! ^= 1
    await writeFile(segment ?? '', bytes)
    await expect(backUp(of)).rejects.toThrow('与打开时核对的不同')
    expect(await backups()).toEqual([])
  })

  it('writes a piece anew that is missing in the place', async () => {
    const first = await backUp(of)
    await rm(join(of.set, first.header.segments[0]?.[0]?.name ?? ''))
    const second = await backUp(of, { nowMillis: START + 1000 })
    expect(second.written).toBeGreaterThan(0)
    expect(second.header.segments[0]?.[0]?.plainHash).toBe(first.header.segments[0]?.[0]?.plainHash)
  })

  it('keeps the order of backups when the clock is set back a year', async () => {
    await backUp(of)
    await of.save(21, 21)
    const second = await backUp(of, { nowMillis: START - 365 * DAY })
    expect(second.id).toBe('000002-20251123-081005')
    expect(second.shrunk).toBeNull()
    expect((await backups()).at(-1)?.id).toBe(second.id)
  })
})

describe('a backup that is far smaller than the last', () => {
  it('stands beside it, is asked about, and nothing is let go until somebody says it is right', async () => {
    for (let n = 0; n < 6; n++) await of.attach()
    for (let round = 0; round < 5; round++) await backUp(of, { nowMillis: START + round * 1000 })
    await rm(join(of.dir, 'attachments'), { recursive: true })
    const small = await backUp(of, { nowMillis: START + 9000 })
    expect(small.shrunk?.id).toBe(small.id)
    expect(small.pruned).toBe(0)
    const again = await backUp(of, { nowMillis: START + 10_000 })
    expect(again).toMatchObject({ shrunk: null, pruned: 0 })
    expect((await names()).filter((name) => name.startsWith('attachments/'))).toHaveLength(6)
    const accepted = await backUp(of, { nowMillis: START + 11_000, accepted: new Set([small.id]) })
    expect(accepted.pruned).toBeGreaterThan(0)
  })
})
