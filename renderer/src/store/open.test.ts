// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { factOf } from '@shared/domain/statistics/fact'
import { changeOf, recordsHash } from '@shared/ledger'
import { applyEntries, MissingEntries } from './apply'
import { commit } from './commit'
import { loadDraft, saveDraft } from './drafts'
import { testSession, type FakeMain } from './journal.test-support'
import { closeLedger, ledger, ledgerIfOpen } from './ledger'
import { openLedger } from './open'
import { allRecords, factsBetween, getRecord, nextSerial } from './queries'
import { assignment, change, closing, intake, outcome, parties } from './records.test-support'
import { LEDGER_NAME, LEDGER_VERSION } from './schema'
import { applied, freshMain, reopen } from './setup.test-support'
import { verifyLedger } from './verify'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
})

const hash = async (): Promise<string> =>
  recordsHash((await ledger().db.records.toArray()).map((row) => row.record))

async function fill(count: number): Promise<void> {
  for (let serial = 1; serial <= count; serial++) {
    await commit('受理登记', [change('dispute', `d${serial}`, 'intake', intake({ serial }))])
  }
}

/** Opens the database past Dexie, making it of that version, and closes it. */
const native = (version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(LEDGER_NAME, version)
    request.onerror = () => reject(request.error ?? new Error('open failed'))
    request.onsuccess = () => resolve(request.result.close())
  })

describe('opening', () => {
  it('replays what the journal has and the store has not', async () => {
    main.write('受理登记', [change('dispute', 'd1', 'intake', intake())])
    await reopen()
    main.write('受理登记', [change('dispute', 'd2', 'intake', intake({ serial: 2 }))])
    expect(await reopen()).toEqual([])
    expect(await allRecords('dispute')).toHaveLength(2)
    expect(main.calls.filter((channel) => channel === 'journal.heal')).toEqual([])
  })

  it('rebuilds a database that is gone, with the same records', async () => {
    await reopen()
    await fill(5)
    const before = await hash()
    closeLedger()
    await Dexie.delete(LEDGER_NAME)
    await reopen()
    expect(await hash()).toBe(before)
    expect(await nextSerial(2016, 'A')).toBe(6)
  })

  it('does not open a database of a newer version, though every table of ours is in it', async () => {
    await reopen()
    await fill(2)
    closeLedger()
    await native(990)
    expect(await reopen()).toEqual([expect.stringContaining('已保存的内容都在')])
    expect(await allRecords('dispute')).toHaveLength(2)
    expect((await indexedDB.databases()).find(({ name }) => name === LEDGER_NAME)?.version).toBe(
      LEDGER_VERSION * 10
    )
  })

  it('rebuilds a database of an older version', async () => {
    main.write('受理登记', [change('dispute', 'd1', 'intake', intake())])
    await native(50)
    expect(await reopen()).toEqual([expect.stringContaining('已保存的内容都在')])
    expect(await allRecords('dispute')).toHaveLength(1)
  })

  it.each([
    ['another key', testSession(8)],
    ['another device', testSession(7, 'device-b')]
  ])('rebuilds a database of %s', async (_, session) => {
    await reopen()
    await fill(2)
    expect(await reopen(session)).toHaveLength(1)
    expect(await allRecords('dispute')).toHaveLength(2)
  })

  it('rebuilds when the journal is another one', async () => {
    await reopen()
    await fill(3)
    main.cut(3)
    for (const id of ['x', 'y', 'z']) main.write('受理登记', [change('dispute', id, 'intake', intake())])
    expect(await reopen()).toEqual([expect.stringContaining('与台账流水不一致')])
    expect((await allRecords('dispute')).map(({ id }) => id)).toEqual(['x', 'y', 'z'])
  })

  it('mends a journal whose tail was cut, and loses nothing', async () => {
    await reopen()
    await fill(5)
    const [records, head] = [await hash(), main.head()]
    main.cut(2)
    expect(await reopen()).toEqual([expect.stringContaining('已用本机保存的副本补回')])
    expect(main.head()).toEqual(head)
    expect(await hash()).toBe(records)
  })

  it('says plainly when a cut tail cannot be mended', async () => {
    await reopen()
    await fill(4)
    await ledger().db.frames.delete(3)
    main.cut(2)
    expect(await reopen()).toEqual([expect.stringContaining('无法补回')])
    expect(await allRecords('dispute')).toHaveLength(2)
    expect(await applied()).toBe(2)
  })

  it('keeps the last 64 frames, and throws those before them away every 32 saves', async () => {
    await reopen()
    await fill(95)
    expect(await ledger().db.frames.count()).toBe(95)
    await commit('受理登记', [change('dispute', 'd96', 'intake', intake({ serial: 96 }))])
    expect(await ledger().db.frames.count()).toBe(64)
    expect(await ledger().db.frames.get(96)).toBeDefined()
  })

  it('on a disk without room for the copy is refused, and the copy that is there stays', async () => {
    await reopen()
    await fill(3)
    closeLedger()
    main.write(
      '导入台账',
      Array.from({ length: 20 }, (_, at) => change('dispute', `i${at}`, 'intake', intake()))
    )
    main.missingBytes = 3_200_000
    const refused = await openLedger(testSession(), () => undefined)
    expect(refused.ok ? '' : refused.error).toMatchObject({ code: 'DISK_FULL' })
    expect(refused.ok ? '' : refused.error.message).toContain('还缺约 4 MB')
    main.missingBytes = 0
    expect(await reopen()).toEqual([])
    expect(await allRecords('dispute')).toHaveLength(23)
  })

  it('on a disk without room catches up with a few changes all the same', async () => {
    await reopen()
    await fill(3)
    main.write('受理登记', [change('dispute', 'd4', 'intake', intake({ serial: 4 }))])
    main.missingBytes = 3_200_000
    expect(await reopen()).toEqual([])
    expect(await allRecords('dispute')).toHaveLength(4)
  })

  it('on a disk without room does not throw away a copy that would have to be made anew', async () => {
    await reopen()
    await fill(9)
    closeLedger()
    main.cut(9)
    for (let serial = 1; serial <= 9; serial++)
      main.write('受理登记', [change('dispute', `other${serial}`, 'intake', intake({ serial }))])
    main.missingBytes = 1
    const refused = await openLedger(testSession(), () => undefined)
    expect(refused.ok ? '' : refused.error.code).toBe('DISK_FULL')
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(LEDGER_NAME)
    main.missingBytes = 0
    expect(await reopen()).not.toEqual([])
    expect((await allRecords('dispute')).map(({ id }) => id)).toContain('other9')
  })

  it('fails with a message when the journal cannot be read, and opens nothing', async () => {
    main.faults.set('journal.head', 'refuse')
    const opened = await openLedger(testSession(), () => undefined)
    expect(opened.ok).toBe(false)
  })

  it('keeps the working copy while the journal cannot be read', async () => {
    await reopen()
    await fill(2)
    main.write('受理登记', [change('dispute', 'd3', 'intake', intake({ serial: 3 }))])
    closeLedger()
    main.faults.set('journal.read', 'refuse')
    expect((await openLedger(testSession(), () => undefined)).ok).toBe(false)
    await reopen()
    expect(await ledger().db.frames.count()).toBe(3)
    expect(main.calls.filter((channel) => channel === 'journal.read')).toHaveLength(3)
  })

  it('stays closed when it was locked meanwhile', async () => {
    const opening = openLedger(testSession(), () => undefined)
    closeLedger()
    const opened = await opening
    expect(opened.ok ? '' : opened.error.code).toBe('LOCKED')
    expect(ledgerIfOpen()).toBeNull()
  })

  it.each(['new', 'behind'])(
    'cancelled half way in a %s copy, goes on there at the next opening',
    async (which) => {
      if (which === 'behind') {
        await reopen()
        await fill(1)
        closeLedger()
      }
      const writing = [1, 2, 3, 4, 5].map((serial) =>
        change('dispute', `n${serial}`, 'intake', intake({ serial }))
      )
      for (const one of writing) main.write('受理登记', [one])
      const all = main.entries.length
      main.mostEntries = 2
      const stopper = new AbortController()
      const seen: number[] = []
      const cancelled = await openLedger(
        testSession(),
        ({ done }) => {
          seen.push(done)
          if (seen.length === 2) stopper.abort()
        },
        { signal: stopper.signal }
      )
      expect(cancelled.ok ? '' : cancelled.error.code).toBe('CANCELLED')
      expect(ledgerIfOpen()).toBeNull()
      const reached = (seen[1] ?? 0) + 2
      const again: number[] = []
      const opened = await openLedger(testSession(), ({ done }) => again.push(done))
      expect(opened).toEqual({ ok: true, value: [] })
      expect([again[0], again.at(-1)]).toEqual([reached, all])
      expect(reached).toBeLessThan(all)
      const check = await verifyLedger(() => undefined)
      expect(check).toMatchObject({ ok: true, value: { equal: true, position: all } })
    }
  )

  it('reports progress up to the whole', async () => {
    main.write('受理登记', [change('dispute', 'd1', 'intake', intake())])
    const seen: number[] = []
    await openLedger(testSession(), ({ done }) => seen.push(done))
    expect(seen).toEqual([0, 1])
  })

  it('leaves drafts alone when it rebuilds', async () => {
    await reopen()
    await saveDraft('dispute:new', { title: '草稿' })
    closeLedger()
    await Dexie.delete(LEDGER_NAME)
    await reopen()
    expect(await loadDraft('dispute:new')).toEqual({ title: '草稿' })
  })
})

describe('applying entries', () => {
  it('passes over what is applied already', async () => {
    await reopen()
    await fill(3)
    const before = [await hash(), await ledger().db.history.count(), await applied()]
    const batch = { entries: main.entries, frames: main.frames, head: main.head() }
    expect(await applyEntries(ledger().db, batch)).toBe(3)
    expect([await hash(), await ledger().db.history.count(), await applied()]).toEqual(before)
  })

  it('refuses a gap', async () => {
    await reopen()
    for (const id of ['a', 'b']) main.write('受理登记', [change('dispute', id, 'intake', intake())])
    const batch = { entries: main.entries.slice(1), frames: main.frames.slice(1), head: main.head() }
    await expect(applyEntries(ledger().db, batch)).rejects.toThrow(MissingEntries)
    expect(await applied()).toBe(0)
  })
})

const move = fc.record({
  id: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
  section: fc.constantFrom('intake', 'parties', 'assignment', 'outcome', 'closing', 'retired'),
  day: fc.constantFrom('2015-08-31', '2016-07-01', '2016-08-15', '2016-08-31'),
  number: fc.nat(9_999_999_999),
  text: fc.string({ unit: 'binary', maxLength: 12 }),
  stale: fc.boolean()
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

const valueOf = ({ section, day, number, text }: Move) =>
  ({
    intake: intake({ acceptedOn: day, title: text, type: (number % 18) + 1 }),
    parties: parties(text),
    assignment: assignment(`org-${number % 3}`),
    outcome: outcome(number, (number % 3) + 1),
    closing: closing(),
    retired: { retired: number % 2 === 0, on: day, reason: text }
  })[section] ?? {}

describe('any sequence of changes', () => {
  it('gives the same records, facts and check by saving, by replay in one go, and by folding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 25 }), async (moves) => {
        main = await freshMain()
        await reopen()
        for (const step of moves) {
          const record = step.stale ? undefined : await getRecord('dispute', step.id)
          const next = changeOf(record, 'dispute', step.id, step.section, valueOf(step))
          // A stale one stands for another device's: it comes through the journal and keeps both values.
          main.write('改动', [next])
          await reopen()
        }
        const [records, facts] = [await hash(), await factsBetween('2015-01-01', '2016-12-31')]
        const computed = (await allRecords('dispute')).map(factOf).filter((fact) => fact !== null)
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        expect([...facts].sort(byId)).toEqual(computed.sort(byId))
        const check = await verifyLedger(() => undefined)
        expect(check).toMatchObject({ ok: true, value: { equal: true, storeHash: records } })

        closeLedger()
        await Dexie.delete(LEDGER_NAME)
        await reopen()
        expect(await hash()).toBe(records)
        expect((await factsBetween('2015-01-01', '2016-12-31')).sort(byId)).toEqual([...facts].sort(byId))
      }),
      { numRuns: 25 }
    )
  })
})

describe('the check of the ledger', () => {
  it('finds a record that differs from the journal', async () => {
    await reopen()
    await fill(2)
    const row = await ledger().db.records.get('dispute/d1')
    if (!row) throw new Error('no row')
    await ledger().db.records.put({ ...row, record: { ...row.record, updated: 'changed' } })
    expect(await verifyLedger(() => undefined)).toMatchObject({
      ok: true,
      value: { equal: false, records: 2 }
    })
  })

  it('stops when asked to', async () => {
    await reopen()
    await fill(1)
    const stopped = await verifyLedger(() => undefined, AbortSignal.abort())
    expect(stopped.ok ? '' : stopped.error.code).toBe('CANCELLED')
  })
})
