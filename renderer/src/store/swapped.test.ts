// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { commit } from './commit'
import type { FakeMain } from './journal.test-support'
import { liveRecords } from './live'
import { disputesWhere, factsBetween, getRecord, undecidedRecords } from './queries'
import { rebuildLedger } from './rebuild'
import { change, intake } from './records.test-support'
import { repaired, repairNotices } from './repair'
import { LEDGER_NAME } from './schema'
import { freshMain, reopen } from './setup.test-support'
import { verifyLedger } from './verify'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
  for (const serial of [1, 2, 3]) {
    const value = intake({ serial, title: `第${serial}件争执` })
    await commit('受理登记', [change('dispute', `d${serial}`, 'intake', value)])
  }
})

type Row = Record<string, unknown>
const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })
/** Writes rows into the files of IndexedDB past the program, as somebody with the disk in another PC does. */
async function tamper(table: string, work: (store: IDBObjectStore) => Promise<unknown>): Promise<void> {
  const db = await asked(indexedDB.open(LEDGER_NAME))
  await work(db.transaction(table, 'readwrite').objectStore(table))
  db.close()
}
const rowOf = (store: IDBObjectStore, key: IDBValidKey) => asked<Row>(store.get(key) as IDBRequest<Row>)

const title = async (id: string): Promise<unknown> =>
  (await getRecord('dispute', id))?.sections['intake']?.current.value['title']

/** Noticed at the first reading, told, and mended from the journal; what was put there is never shown. */
async function noticed(read: () => Promise<unknown>): Promise<void> {
  await expect(read()).rejects.toThrow('cannot be opened')
  expect(repairNotices.value).toEqual([expect.stringContaining('正在按台账流水重建')])
  await repaired()
  expect(repairNotices.value).toEqual([expect.stringContaining('被改动或调换过')])
  for (const serial of [1, 2, 3]) expect(await title(`d${serial}`)).toBe(`第${serial}件争执`)
  expect(await verifyLedger(() => undefined)).toMatchObject({ ok: true, value: { equal: true } })
  expect(main.entries).toHaveLength(3)
}

describe('somebody who writes into the working copy', () => {
  it('and copies the row of one dispute over another does not show one person’s matter as another’s', async () => {
    await tamper('records', async (store) => {
      const { sealed } = await rowOf(store, 'dispute/d1')
      await asked(store.put({ ...(await rowOf(store, 'dispute/d2')), sealed }))
    })
    await noticed(() => title('d2'))
  })

  it('and takes all of a row to another key, another entity or another table, is found out', async () => {
    await tamper('records', async (store) =>
      asked(store.put({ ...(await rowOf(store, 'dispute/d1')), key: 'dispute/d2' }))
    )
    await noticed(() => title('d2'))
    await tamper('records', async (store) =>
      asked(store.put({ ...(await rowOf(store, 'dispute/d1')), key: 'mediator/d1', entity: 'mediator' }))
    )
    await noticed(() => getRecord('mediator', 'd1'))
    let sealed: unknown
    await tamper('records', async (store) => ({ sealed } = await rowOf(store, 'dispute/d1')))
    await tamper('factBlocks', (store) => asked(store.put({ month: '2016-08', sealed })))
    await noticed(() => factsBetween('2016-08-01', '2016-08-31'))
  })

  it('and changes what stands outside of the seal puts no dispute into another step, list or month', async () => {
    const changes: [Row, () => Promise<unknown>][] = [
      [{ step: 5 }, () => disputesWhere({ steps: [5] })],
      [{ organizationId: 'org-x' }, () => disputesWhere({ organizationId: 'org-x' })],
      [{ acceptedDay: 10 }, () => disputesWhere({ to: '1970-02-01' })],
      [{ undecided: 1 }, undecidedRecords],
      [{ type: undefined }, () => title('d3')],
      // In clear beside the seal: not believed either.
      [{ record: { entity: 'dispute', id: 'd3', sections: {} } }, () => title('d3')]
    ]
    for (const [columns, read] of changes) {
      await tamper('records', async (store) =>
        asked(store.put({ ...(await rowOf(store, 'dispute/d3')), ...columns }))
      )
      await noticed(read)
    }
  })

  it('and puts a row there that was never sealed, or only half of one, is found out', async () => {
    for (const sealed of [undefined, 'text', new Uint8Array(), new Uint8Array(500)]) {
      await tamper('records', async (store) =>
        asked(store.put({ ...(await rowOf(store, 'dispute/d1')), sealed }))
      )
      await noticed(() => title('d1'))
    }
  })

  it('is not waited for: a list that is on the screen comes back by itself', async () => {
    const scope = effectScope()
    await tamper('records', async (store) =>
      asked(store.put({ ...(await rowOf(store, 'dispute/d1')), sealed: new Uint8Array(99) }))
    )
    const shown = scope.run(() => liveRecords('dispute'))
    await expect
      .poll(() => shown?.value?.map(({ id }) => id), { timeout: 10_000 })
      .toEqual(['d1', 'd2', 'd3'])
    scope.stop()
  })

  // A seal cannot tell that the same row was once another: only the journal can (store/README.md).
  it('and puts a row of before back shows what stood there before, until it is held against the journal', async () => {
    let before: Row = {}
    await tamper('records', async (store) => (before = await rowOf(store, 'dispute/d2')))
    const hash = (await getRecord('dispute', 'd2'))?.sections['intake']?.current.hash ?? null
    const edited = intake({ serial: 2, title: '改过的争执' })
    await commit('更正登记', [{ ...change('dispute', 'd2', 'intake', edited), before: hash }])
    await tamper('records', (store) => asked(store.put(before)))
    expect(await title('d2')).toBe('第2件争执')
    expect(await verifyLedger(() => undefined)).toMatchObject({ ok: true, value: { equal: false } })

    // Whoever saves on it meanwhile loses nothing: both values stand there, and a person chooses.
    const again = intake({ serial: 2, title: '在旧的上面改' })
    await commit('更正登记', [{ ...change('dispute', 'd2', 'intake', again), before: hash }])
    await rebuildLedger(() => undefined)
    const section = (await getRecord('dispute', 'd2'))?.sections['intake']
    const values = [section?.current, ...(section?.others ?? [])].map((each) => each?.value['title'])
    expect(values.sort()).toEqual(['在旧的上面改', '改过的争执'])
    expect(await verifyLedger(() => undefined)).toMatchObject({ ok: true, value: { equal: true } })
  })
})
