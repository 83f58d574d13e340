import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { journalFolder } from './segments'
import { appendMany, DEVICE, filesBelow, journalIn, must, numbersIn, only, temporaryFolder } from './testkit'
import { figure } from '../../../test/support/figure'

const RUNS = Number(process.env['WENXIN_HOSTILE_RUNS'] ?? 150)
const SEGMENT = 1_200
const ENTRIES = 12

let made: Awaited<ReturnType<typeof temporaryFolder>>
let other: Awaited<ReturnType<typeof temporaryFolder>>
let dir: string
let remove: () => Promise<void>

/** A journal of several segments, and one that somebody else made with another key. */
beforeAll(async () => {
  made = await temporaryFolder()
  other = await temporaryFolder()
  for (const [folder, key] of [
    [made.dir, undefined],
    [other.dir, new Uint8Array(32).fill(9)]
  ] as const) {
    const journal = must(await journalIn(folder, { segmentLimit: SEGMENT, ...(key && { keys: only(key) }) }))
    await appendMany(journal, 1, ENTRIES)
    await journal.close()
  }
})
afterAll(() => Promise.all([made.remove(), other.remove()]))
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  await cp(made.dir, dir, { recursive: true })
})
afterEach(() => remove())

const folderOf = (root: string): string => journalFolder(root, DEVICE)
const segments = async (root: string): Promise<string[]> =>
  (await readdir(folderOf(root))).toSorted().map((name) => join(folderOf(root), name))

/** Opening refuses, and leaves every byte as it is. */
async function refused(): Promise<string> {
  const before = await filesBelow(dir)
  const opened = await journalIn(dir, { segmentLimit: SEGMENT })
  if (opened.ok) throw new Error(`opened with ${opened.value.head().position} entries`)
  expect(await filesBelow(dir)).toEqual(before)
  return opened.error.code
}

describe('somebody who writes into the journal folder', () => {
  it('cannot put a segment in the place of another', async () => {
    const [first = '', second = ''] = await segments(dir)
    const [one, two] = [await readFile(first), await readFile(second)]
    await writeFile(first, two)
    await writeFile(second, one)
    expect(await refused()).toBe('JOURNAL_BROKEN')
  })

  it('cannot put one in twice, as a segment of its own', async () => {
    const files = await segments(dir)
    const last = files.at(-1) ?? ''
    const next = join(folderOf(dir), `${String(files.length + 1).padStart(6, '0')}.wxj`)
    await cp(last, next)
    expect(await refused()).toBe('JOURNAL_BROKEN')
  })

  it('cannot append an entry without the key, however well it is formed', async () => {
    const [foreign = ''] = await segments(other.dir)
    const mine = (await segments(dir)).at(-1) ?? ''
    const frames = (await readFile(foreign)).subarray(-300)
    await writeFile(mine, Buffer.concat([await readFile(mine), frames]))
    const opened = await journalIn(dir, { segmentLimit: SEGMENT })
    // Either refused, or put aside like any unfinished end; never an entry.
    if (opened.ok) expect(await numbersIn(opened.value)).toEqual(upTo(ENTRIES))
    else expect(opened.error.code).toBe('JOURNAL_BROKEN')
  })

  it('cannot bring a segment of another ledger, nor a whole journal of one', async () => {
    const [mine, foreign] = [await segments(dir), await segments(other.dir)]
    await cp(foreign.at(-1) ?? '', mine.at(-1) ?? '')
    expect(await refused()).toBe('JOURNAL_BROKEN')
    await rm(folderOf(dir), { recursive: true })
    await cp(folderOf(other.dir), folderOf(dir), { recursive: true })
    expect(await refused()).toBe('JOURNAL_BROKEN')
  })

  it('cannot take a segment out of the middle', async () => {
    await rm((await segments(dir))[1] ?? '')
    expect(await refused()).toBe('JOURNAL_BROKEN')
  })

  it('cannot keep it from opening by files of other names and sizes', async () => {
    await writeFile(join(folderOf(dir), 'CON.wxj'), 'x')
    await writeFile(join(folderOf(dir), '../readme.txt'), 'x')
    await writeFile(join(folderOf(dir), '1.wxj'), '')
    expect(await numbersIn(must(await journalIn(dir, { segmentLimit: SEGMENT })))).toEqual(upTo(ENTRIES))
  })
})

type Harm = {
  at: number
  span: number
  to: number
  kind: 'flip' | 'cut out' | 'put in' | 'repeat' | 'move' | 'zero'
}
const harm: fc.Arbitrary<Harm> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  span: fc.integer({ min: 1, max: 400 }),
  kind: fc.constantFrom('flip', 'cut out', 'put in', 'repeat', 'move', 'zero')
})

function harmed(bytes: Buffer, { at, span, to, kind }: Harm): Buffer {
  const from = Math.floor(at * bytes.length)
  const piece = bytes.subarray(from, from + span)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from + span)]
  if (kind === 'flip') return Buffer.concat([before, Buffer.from(piece.map((byte) => byte ^ 0xff)), after])
  if (kind === 'cut out') return Buffer.concat([before, after])
  if (kind === 'zero') return Buffer.concat([before, Buffer.alloc(piece.length), after])
  const rest = kind === 'move' ? Buffer.concat([before, after]) : bytes
  const place = Math.floor(to * rest.length)
  const put = kind === 'put in' ? Buffer.alloc(span, from % 251) : piece
  return Buffer.concat([rest.subarray(0, place), put, rest.subarray(place)])
}

it(
  `opens with a beginning of what was saved, or refuses and changes nothing, over ${RUNS} kinds of harm`,
  async () => {
    const originals = await Promise.all((await segments(made.dir)).map((file) => readFile(file)))
    let [opens, refusals] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(harm, { minLength: 1, maxLength: 3 }), async (which, harms) => {
        await rm(dir, { recursive: true, force: true })
        await cp(made.dir, dir, { recursive: true })
        const files = await segments(dir)
        const at = which % files.length
        const bytes = harms.reduce(harmed, originals[at] as Buffer)
        await writeFile(files[at] ?? '', bytes)
        const before = await filesBelow(dir)

        const opened = await journalIn(dir, { segmentLimit: SEGMENT })
        if (opened.ok) {
          opens += 1
          const { position } = opened.value.head()
          expect(await numbersIn(opened.value)).toEqual(upTo(position))
          await opened.value.close()
          // Only the end may be taken for one that was never finished, and it is kept beside.
          if (at < files.length - 1) expect(bytes.equals(originals[at] as Buffer)).toBe(true)
        } else {
          refusals += 1
          // Harm may put a higher number where the format stands.
          expect(['JOURNAL_BROKEN', 'NEWER_VERSION']).toContain(opened.error.code)
          expect(await filesBelow(dir)).toEqual(before)
        }
      }),
      { numRuns: RUNS }
    )
    figure(
      `被改动的台账流水 ${opens + refusals} 份：拒绝 ${refusals} 份，按残缺末尾打开 ${opens} 份，错误的条目 0 条`
    )
  },
  60_000 + RUNS * 200
)

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1)
