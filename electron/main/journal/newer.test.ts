// A journal that a newer version wrote, in the hands of this one: told, and not a byte of it changed.
import { createHmac } from 'node:crypto'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HEADER_LENGTH } from './header'
import type { Spares } from './mend'
import { mendJournal } from './mendJournal'
import { journalFolder, segmentName } from './segments'
import {
  appendMany,
  DEVICE,
  filesBelow,
  journalIn,
  KEY,
  must,
  numbersIn,
  OFFICE,
  only,
  temporaryFolder,
  unflushed
} from './testkit'

const COUNT = 12
let dir: string
let remove: () => Promise<void>
let folder: string
let segments: number
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  folder = journalFolder(dir, DEVICE)
  const journal = must(await journalIn(dir, { segmentLimit: 900, files: unflushed }))
  await appendMany(journal, 1, COUNT)
  await journal.close()
  segments = (await readdir(folder)).length
  expect(segments).toBeGreaterThan(2)
})
afterEach(() => remove())

const pathOf = (segment: number): string => join(folder, segmentName(segment))
async function change(segment: number, how: (bytes: Buffer) => void): Promise<void> {
  const bytes = await readFile(pathOf(segment))
  how(bytes)
  await writeFile(pathOf(segment), bytes)
}

/** As a newer version would write it: its format in the header, under a check of its own, and frames of another kind. */
const madeNewer = (segment: number, format = 2): Promise<void> =>
  change(segment, (bytes) => {
    bytes.writeUInt16LE(format, 4)
    const check = createHmac('sha256', KEY).update('wxj1 header').update(bytes.subarray(0, 84)).digest()
    bytes.set(check.subarray(0, 16), 84)
    bytes.fill(0x5a, HEADER_LENGTH)
  })

const WORDS =
  /由更新版本的软件写入，这一版读不懂。.*没有改动.*请安装更新版本的软件后再打开.*没有装过更新版本的.*联系维护人员/
const nothing: Spares = () => []
const mended = () =>
  mendJournal({ dir, office: OFFICE, device: DEVICE, keys: only(KEY), files: unflushed }, nothing, '已查找')

async function expectRefused(): Promise<void> {
  const before = await filesBelow(dir)
  for (const answer of [await journalIn(dir), await mended()]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } })
    expect(answer.ok ? '' : answer.error.message).toMatch(WORDS)
  }
  expect(await filesBelow(dir)).toEqual(before)
}

describe('a journal of a newer version', () => {
  it.each([
    ['from its first segment on', () => 1, 2],
    ['from a segment in the middle on', () => 2, 2],
    ['in its last segment, where an end may be cut off', () => segments, 2],
    ['much newer', () => segments, 0x0102]
  ])('%s: is neither opened nor mended nor cut', async (_, segment, format) => {
    await madeNewer(segment(), format)
    await expectRefused()
  })

  it('with a shorter header or an unfinished one is not put aside as a segment that was never begun', async () => {
    await madeNewer(segments)
    for (const left of [60, 8]) {
      await truncate(pathOf(segments), left)
      await expectRefused()
    }
  })

  it('that is damaged as well is left to the newer version to mend', async () => {
    await change(1, (bytes) => bytes.fill(0, 0, HEADER_LENGTH))
    await madeNewer(segments)
    expect(await journalIn(dir)).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    const before = await filesBelow(dir)
    expect(await mended()).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } })
    expect(await filesBelow(dir)).toEqual(before)
  })
})

it('a format number that the disk flipped is damage: the check of its header tells, and it is written anew', async () => {
  for (let bit = 0; bit < 32; bit++) {
    const segment = 1 + (bit % segments)
    await change(segment, (bytes) => (bytes[4 + (bit >> 3)]! ^= 1 << (bit & 7)))
    expect(await journalIn(dir), `bit ${bit}`).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    must(await mended())
    const journal = must(await journalIn(dir, { files: unflushed }))
    expect(await numbersIn(journal)).toHaveLength(COUNT)
    await journal.close()
  }
})
