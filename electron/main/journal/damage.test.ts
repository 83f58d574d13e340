import { appendFile, readFile, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HEADER_LENGTH } from './header'
import { journalFolder } from './segments'
import {
  addition,
  appendMany,
  DEVICE,
  filesBelow,
  journalIn,
  must,
  numbersIn,
  temporaryFolder
} from './testkit'

let dir: string
let remove: () => Promise<void>
let segment: string
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  segment = join(journalFolder(dir, DEVICE), '000001.wxj')
})
afterEach(() => remove())

/** Appends `count` entries and returns where each frame begins. */
async function filled(count: number, segmentLimit?: number): Promise<number[]> {
  const journal = must(await journalIn(dir, { segmentLimit }))
  const starts: number[] = []
  let at = HEADER_LENGTH
  for (let n = 1; n <= count; n++) {
    starts.push(at)
    at += must(await journal.append(addition(n))).frame.length
  }
  await journal.close()
  return [...starts, at]
}

/** Hundreds of journals are opened and synced: a slow disk shared with others needs its time. */
const PATIENCE = 180_000

describe('a torn end', () => {
  it(
    'at every byte of the last frame leaves all earlier entries, and appending goes on',
    async () => {
      const [, , last = 0, end = 0] = await filled(3)
      const whole = await readFile(segment)
      expect(end).toBe(whole.length)
      for (let cut = last; cut < end; cut++) {
        await writeFile(segment, whole.subarray(0, cut))
        const journal = must(await journalIn(dir))
        expect(journal.head().position).toBe(2)
        expect(journal.notices).toHaveLength(cut === last ? 0 : 1)
        must(await journal.append(addition(4)))
        await journal.close()
        const again = must(await journalIn(dir))
        expect(await numbersIn(again)).toEqual([1, 2, 4])
        expect(again.notices).toEqual([])
        await again.close()
      }
      const aside = [...(await filesBelow(dir))].filter(([path]) => path.includes('torn-3-'))
      expect(aside.map(([, bytes]) => bytes.length).sort((a, b) => a - b)).toEqual(
        Array.from({ length: end - last - 1 }, (_, index) => index + 1)
      )
    },
    PATIENCE
  )

  it('of zeros or rubbish, as a power cut may leave it, is put aside', async () => {
    await filled(3)
    for (const rest of [Buffer.alloc(5000), Buffer.alloc(700, 0xa5), Buffer.from([1])]) {
      await appendFile(segment, rest)
      const journal = must(await journalIn(dir))
      expect(journal.head().position).toBe(3)
      expect(journal.notices[0]).toContain('第 4 条')
      await journal.close()
    }
  })

  it('with its bytes there but wrong is put aside: that frame may never have been flushed', async () => {
    const [, , last = 0] = await filled(3)
    const bytes = await readFile(segment)
    bytes.fill(0, last + 40, last + 60)
    await writeFile(segment, bytes)
    const journal = must(await journalIn(dir))
    expect(await numbersIn(journal)).toEqual([1, 2])
    expect(journal.notices).toHaveLength(1)
    await journal.close()
  })

  it('of a new segment, at every byte of its header, is put aside', async () => {
    const journal = must(await journalIn(dir, { segmentLimit: 400 }))
    await appendMany(journal, 1, 1)
    const names = (await filesBelow(dir)).size
    let n = 1
    while ((await filesBelow(dir)).size === names) await appendMany(journal, ++n, n)
    await journal.close()
    const second = segment.replace('000001', '000002')
    const header = (await readFile(second)).subarray(0, HEADER_LENGTH)
    for (let cut = 0; cut <= HEADER_LENGTH; cut++) {
      await writeFile(second, header.subarray(0, cut))
      const again = must(await journalIn(dir, { segmentLimit: 400 }))
      expect(again.head().position).toBe(n - 1)
      expect(again.notices).toHaveLength(cut === HEADER_LENGTH ? 0 : 1)
      must(await again.append(addition(n)))
      await again.close()
      expect((await numbersIn(must(await journalIn(dir)))).at(-1)).toBe(n)
    }
  })
})

describe('damage in the middle', () => {
  it('at any byte of header and frames is found, and nothing on the disk is changed', async () => {
    const [, , last = 0] = await filled(3)
    const whole = await readFile(segment)
    for (let at = 0; at < last; at++) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
      await writeFile(segment, bytes)
      const answer = await journalIn(dir)
      expect(answer, `byte ${at}`).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
      expect([...(await filesBelow(dir)).values()], `byte ${at}`).toEqual([bytes])
    }
  })

  it('in the last frame never gives a wrong entry', async () => {
    const [, , last = 0, end = 0] = await filled(3)
    const whole = await readFile(segment)
    for (let at = last; at < end; at++) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
      await writeFile(segment, bytes)
      const journal = must(await journalIn(dir))
      expect(journal.notices, `byte ${at}`).toHaveLength(1)
      expect(await numbersIn(journal)).toEqual([1, 2])
      await journal.close()
    }
  })

  it('names the segment and the position', async () => {
    const [, second = 0] = await filled(3)
    const bytes = await readFile(segment)
    bytes[second + 20] = (bytes[second + 20] as number) ^ 1
    await writeFile(segment, bytes)
    const answer = await journalIn(dir)
    expect(answer.ok ? '' : answer.error.message).toMatch(/000001\.wxj 在第 2 条处/)
  })

  it.each([
    ['frames exchanged', (f: Buffer[]) => [f[0], f[2], f[1], f[3]]],
    ['a frame left out', (f: Buffer[]) => [f[0], f[2], f[3]]],
    ['a frame repeated', (f: Buffer[]) => [f[0], f[1], f[1], f[2], f[3]]]
  ])('%s', async (_, arrange) => {
    const starts = await filled(4)
    const whole = await readFile(segment)
    const frames = starts.slice(0, -1).map((start, index) => whole.subarray(start, starts[index + 1]))
    const arranged = arrange(frames).map((frame) => frame ?? Buffer.alloc(0))
    await writeFile(segment, Buffer.concat([whole.subarray(0, HEADER_LENGTH), ...arranged]))
    expect(await journalIn(dir)).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
  })

  it('a segment missing or cut that is not the last', async () => {
    await filled(30, 1200)
    const second = segment.replace('000001', '000002')
    const bytes = await readFile(second)
    await truncate(second, bytes.length - 3)
    expect(await journalIn(dir)).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    await unlink(second)
    expect(await journalIn(dir)).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    await writeFile(second, bytes)
    expect((await journalIn(dir)).ok).toBe(true)
  })

  it('that happens while it is open is found when read', async () => {
    const [first = 0] = await filled(3)
    const journal = must(await journalIn(dir))
    const bytes = await readFile(segment)
    bytes[first + 50] = (bytes[first + 50] as number) ^ 1
    await writeFile(segment, bytes)
    expect(await journal.read(1, 1e6)).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    await journal.close()
  })
})

describe('healing a cut end', () => {
  it('puts kept frames back, and refuses any that do not fit', async () => {
    const starts = await filled(6)
    const source = must(await journalIn(dir))
    const { frames } = must(await source.read(1, 1e7))
    const head = source.head()
    await source.close()
    await truncate(segment, (starts[3] ?? 0) + 11)
    const journal = must(await journalIn(dir))
    expect(journal.head().position).toBe(3)
    const kept = frames.map((frame, index) => ({ position: index + 1, frame }))
    const bent = Uint8Array.from(frames[5] as Uint8Array)
    bent[30] = (bent[30] as number) ^ 1
    for (const wrong of [
      kept.slice(4),
      [...kept.slice(0, 5), { position: 6, frame: bent }],
      [{ position: 4, frame: frames[4] as Uint8Array }],
      [{ position: 4, frame: new Uint8Array(3) }]
    ]) {
      expect(await journal.heal(wrong)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
      expect(journal.head().position).toBe(3)
    }
    expect(must(await journal.heal(kept.slice(2).reverse()))).toEqual({ healed: 3, head })
    expect(must(await journal.heal(kept))).toEqual({ healed: 0, head })
    must(await journal.append(addition(7)))
    await journal.close()
    expect(await numbersIn(must(await journalIn(dir)))).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
