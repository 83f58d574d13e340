import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson, type Json, savedMillis } from '@shared/ledger'
import { journalFolder } from './segments'
import {
  addition,
  appendMany,
  change,
  DEVICE,
  filesBelow,
  journalIn,
  must,
  numbersIn,
  OFFICE,
  temporaryFolder,
  only
} from './testkit'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

describe('the journal', () => {
  it('is empty and leaves the disk alone until the first append', async () => {
    const journal = must(await journalIn(dir))
    expect(journal.head()).toEqual({ position: 0, hash: '0'.repeat(64) })
    expect(must(await journal.read(1, 1000)).entries).toEqual([])
    expect((await filesBelow(dir)).size).toBe(0)
  })

  it('gives back what was appended, after closing and opening too', async () => {
    const first = must(await journalIn(dir))
    const appended = must(await first.append(addition(1)))
    expect(appended.entry).toMatchObject({ position: 1, office: OFFICE, device: DEVICE, person: 'p1' })
    await appendMany(first, 2, 150)
    const head = first.head()
    await first.close()
    const again = must(await journalIn(dir))
    expect(again.head()).toEqual(head)
    expect(again.notices).toEqual([])
    expect(await numbersIn(again)).toEqual(upTo(150))
    const { entries, frames } = must(await again.read(1, 1))
    expect(entries).toEqual([appended.entry])
    expect(frames.map((frame) => Buffer.from(frame).equals(appended.frame))).toEqual([true])
    expect(must(await again.read(151, 1000)).entries).toEqual([])
    await again.close()
  })

  it('begins a new segment when one is full, and reads over the border', async () => {
    const journal = must(await journalIn(dir, { segmentLimit: 2000 }))
    await appendMany(journal, 1, 60)
    await journal.close()
    expect((await filesBelow(dir)).size).toBeGreaterThan(4)
    const again = must(await journalIn(dir, { segmentLimit: 2000 }))
    await appendMany(again, 61, 90)
    expect(await numbersIn(again)).toEqual(upTo(90))
    for (const from of [1, 37, 64, 65, 89, 90]) {
      expect(must(await again.read(from, 1e6)).entries.map((entry) => entry.position)).toEqual(
        upTo(90).slice(from - 1)
      )
    }
    await again.close()
  })

  it('keeps the order of appends that are asked for at the same time', async () => {
    const journal = must(await journalIn(dir))
    const answers = await Promise.all(upTo(40).map((n) => journal.append(addition(n))))
    expect(answers.map((answer) => must(answer).entry.position)).toEqual(upTo(40))
    const clocks = answers.map((answer) => must(answer).entry.clock)
    expect(clocks).toEqual([...new Set(clocks)].sort())
    expect(await numbersIn(journal)).toEqual(upTo(40))
    await journal.close()
  })

  it('never sets its clock back, over a restart either', async () => {
    const journal = must(await journalIn(dir))
    const before = must(await journal.append({ ...addition(1), nowMillis: 1_700_000_500_000 })).entry.clock
    await journal.close()
    const again = must(await journalIn(dir))
    const after = must(await again.append({ ...addition(2), nowMillis: 1_600_000_000_000 })).entry.clock
    expect(after > before).toBe(true)
    await again.close()
  })

  it('tells a clock that ran ten years ahead or was set back a year, and still knows when each was saved', async () => {
    const YEAR = 365 * 24 * 3_600_000
    const now = 1_700_000_000_000
    const at = (millis: number) => ({ nowMillis: () => millis })
    const saved: (number | undefined)[] = []
    const save = async (n: number, millis: number): Promise<string | undefined> => {
      const journal = must(await journalIn(dir, at(millis)))
      saved.push(savedMillis(must(await journal.append({ ...addition(n), nowMillis: millis })).entry))
      await journal.close()
      return journal.notices[0]
    }
    expect(await save(1, now)).toBeUndefined()
    expect(await save(2, now + 10 * YEAR)).toMatch(
      /^本机时间（2033-11-12 .*距最近一次保存（2023-11-15 .*已超过一年/
    )
    expect(await save(3, now + 60_000)).toMatch(/^本机时间（2023-11-15 .*早于最近一次保存的时间（2033-11-12 /)
    expect(await save(4, now - YEAR)).toContain('先后次序不受影响')
    expect(saved).toEqual([now, now + 10 * YEAR, now + 60_000, now - YEAR])

    const journal = must(await journalIn(dir, at(now)))
    const { entries } = must(await journal.read(1, 1e6))
    const clocks = entries.map(({ clock }) => clock)
    expect(clocks).toEqual(clocks.toSorted())
    await journal.close()
  })

  it('has nothing to say of a clock that is a few minutes off', async () => {
    const journal = must(await journalIn(dir))
    must(await journal.append({ ...addition(1), nowMillis: 1_700_000_500_000 }))
    await journal.close()
    expect(must(await journalIn(dir)).notices).toEqual([])
  })

  it('refuses another key and leaves the files as they are', async () => {
    const journal = must(await journalIn(dir))
    await appendMany(journal, 1, 1)
    await journal.close()
    const before = await filesBelow(dir)
    const refused = await journalIn(dir, { keys: only(new Uint8Array(32)) })
    expect(refused).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    expect(await filesBelow(dir)).toEqual(before)
  })

  it('answers after closing that it is locked, and lets what was under way finish', async () => {
    const journal = must(await journalIn(dir))
    const underWay = journal.append(addition(1))
    await journal.close()
    expect((await underWay).ok).toBe(true)
    expect(await journal.append(addition(2))).toMatchObject({ ok: false, error: { code: 'LOCKED' } })
    expect(await journal.read(1, 10)).toMatchObject({ ok: false, error: { code: 'LOCKED' } })
    expect(await numbersIn(must(await journalIn(dir)))).toEqual([1])
  })

  it('leaves foreign files in its folder alone', async () => {
    const journal = must(await journalIn(dir))
    await appendMany(journal, 1, 2)
    await journal.close()
    await writeFile(join(journalFolder(dir, DEVICE), '000002.wxj.bak'), 'x')
    expect(must(await journalIn(dir)).head().position).toBe(2)
  })

  it('shows nothing of an entry on the disk', async () => {
    const journal = must(await journalIn(dir))
    const text = '格桑卓玛'.repeat(30)
    must(await journal.append(addition(1, text)))
    await journal.close()
    for (const bytes of (await filesBelow(dir)).values()) {
      expect(bytes.includes('格桑卓玛')).toBe(false)
      expect(bytes.includes(Buffer.from('格桑卓玛', 'utf16le'))).toBe(false)
      expect(bytes.includes('organization')).toBe(false)
    }
  })

  it('carries any JSON there and back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 200, max: 3000 }),
        async (values, segmentLimit) => {
          const folder = await temporaryFolder()
          const journal = must(await journalIn(folder.dir, { segmentLimit }))
          const changes = values.map((value, n) => change(`r${n}`, value as Record<string, Json>))
          for (const [n, one] of changes.entries())
            must(await journal.append({ ...addition(n), changes: [one] }))
          await journal.close()
          const again = must(await journalIn(folder.dir))
          const { entries } = must(await again.read(1, 1e7))
          const read = entries.map((entry) => canonicalJson(entry.changes as unknown as Json))
          expect(read).toEqual(changes.map((one) => canonicalJson([one] as unknown as Json)))
          await again.close()
          await folder.remove()
        }
      ),
      { numRuns: 40 }
    )
  })
})
