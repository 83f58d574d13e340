// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { commit } from './commit'
import { loadDraft, saveDraft } from './drafts'
import { historyOf } from './history'
import type { FakeMain } from './journal.test-support'
import { closeLedger, ledger } from './ledger'
import { allRecords, factsBetween, getRecord, nextSerial } from './queries'
import { rebuildLedger } from './rebuild'
import { change, intake, outcome } from './records.test-support'
import { repaired } from './repair'
import { LEDGER_NAME } from './schema'
import { applied, freshMain, reopen } from './setup.test-support'
import { searchEverything } from './search'
import { verifyLedger } from './verify'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
  for (const serial of [1, 2, 3]) {
    const value = intake({ serial, title: `第${serial}件争执` })
    await commit('受理登记', [
      change('dispute', `d${serial}`, 'intake', value),
      change('dispute', `d${serial}`, 'outcome', outcome())
    ])
  }
})

const isEqual = async (): Promise<boolean> => {
  const check = await verifyLedger(() => undefined)
  if (!check.ok) throw new Error(check.error.message)
  return check.value.equal
}
const rebuild = async () => {
  const words = new Set<string>()
  const result = await rebuildLedger((now) => words.add(now.words))
  return { result, words: [...words] }
}

/** One byte of a sealed row, past Dexie. */
const damageRow = (key: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(LEDGER_NAME)
    request.onerror = () => reject(request.error ?? new Error('open failed'))
    request.onsuccess = () => {
      const db = request.result
      const store = db.transaction('records', 'readwrite').objectStore('records')
      const asked = store.get(key)
      asked.onsuccess = () => {
        const row = asked.result as { sealed: Uint8Array }
        row.sealed = row.sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte))
        store.put(row).onsuccess = () => resolve(db.close())
      }
    }
  })

it('puts back what differs, and the drafts stay', async () => {
  const { db } = ledger()
  await saveDraft('dispute:new', { title: '还没有保存' })
  await db.records.delete('dispute/d2')
  await db.records.put({ ...(await db.records.get('dispute/d1'))!, key: 'dispute/d9' })
  await db.factBlocks.clear()
  expect(await isEqual()).toBe(false)

  const { result, words } = await rebuild()
  expect(result).toEqual({ ok: true, value: main.head() })
  expect(words).toEqual(['正在按流水重建工作副本'])
  expect(await isEqual()).toBe(true)
  expect((await allRecords('dispute')).map(({ id }) => id)).toEqual(['d1', 'd2', 'd3'])
  expect(await factsBetween('2016-08-01', '2016-08-31')).toHaveLength(3)
  expect(await historyOf('dispute', 'd2')).toHaveLength(2)
  expect(await nextSerial(2016, 'A')).toBe(4)
  expect(await searchEverything('第2件', 5)).toHaveLength(1)
  expect(await loadDraft('dispute:new')).toEqual({ title: '还没有保存' })
  expect(ledger().db).toBe(db)
})

it('finds a row that cannot be read to be a difference, and mends it', async () => {
  await damageRow('dispute/d2')
  expect(await isEqual()).toBe(false)
  await repaired()
  expect(await isEqual()).toBe(true)
  expect(await getRecord('dispute', 'd2')).toBeDefined()
})

it('cancelled half way, goes on at the next opening', async () => {
  main.mostEntries = 1
  const stopper = new AbortController()
  const result = await rebuildLedger(({ done }) => done === 1 && stopper.abort(), stopper.signal)
  expect(result).toMatchObject({ error: { code: 'CANCELLED' } })
  expect(await applied()).toBe(2)
  closeLedger()
  await reopen()
  expect(await applied()).toBe(3)
  expect(await isEqual()).toBe(true)
})

it('broken off by a journal that cannot be read, goes on at the next opening', async () => {
  main.faults.set('journal.read', 'refuse')
  expect((await rebuild()).result.ok).toBe(false)
  expect(await allRecords('dispute')).toEqual([])
  closeLedger()
  await reopen()
  expect(await applied()).toBe(3)
  expect(await isEqual()).toBe(true)
})
