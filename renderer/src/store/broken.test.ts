// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { decided } from '@shared/ledger'
import { commit, commitDecision } from './commit'
import type { FakeMain } from './journal.test-support'
import { ledger } from './ledger'
import { liveRecords } from './live'
import { allRecords, nextSerial } from './queries'
import { change, intake } from './records.test-support'
import { repaired, repairNotices } from './repair'
import { LEDGER_NAME } from './schema'
import { freshMain, reopen } from './setup.test-support'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
  for (const serial of [1, 2, 3]) {
    await commit('受理登记', [change('dispute', `d${serial}`, 'intake', intake({ serial }))])
  }
})

/** What Chromium does when it reads a damaged block: the connection is gone, and with it the whole database. */
async function forcedClose(): Promise<void> {
  const connection = ledger().db.backendDB()
  connection.close()
  await new Promise((resolve) => (indexedDB.deleteDatabase(LEDGER_NAME).onsuccess = resolve))
  connection.onclose?.(new Event('close'))
}

const register = (id: string) =>
  commitDecision(async () => {
    const serial = await nextSerial(2016, 'A')
    return decided('受理登记', [change('dispute', id, 'intake', intake({ serial }))])
  })

describe('a working copy that breaks while it is in use', () => {
  it('is rebuilt by itself, and the person is told that everything is there', async () => {
    await forcedClose()
    expect(repairNotices.value).toEqual([expect.stringContaining('正在按台账流水重建')])
    await repaired()
    expect(repairNotices.value).toEqual([expect.stringContaining('已保存的内容都在')])
    expect(await allRecords('dispute')).toHaveLength(3)
  })

  it('is not opened again behind our back as an empty one', async () => {
    const { db } = ledger()
    await forcedClose()
    await expect(db.records.count()).rejects.toThrow()
    await repaired()
  })

  it('takes no save with a number that was given before', async () => {
    const { records, counters, meta } = ledger().db
    for (const table of [records, counters, meta]) await table.clear()
    const refused = await register('d4')
    expect(refused).toMatchObject({ kind: 'failed' })
    expect(refused.kind === 'failed' && refused.failure.message).toContain('已填写的内容仍在页面上')
    expect(main.entries).toHaveLength(3)
    await repaired()
    expect((await register('d4')).kind).toBe('saved')
    expect(main.entries[3]?.changes[0]?.value['numberSerial']).toBe(4)
  })

  it('shows its records again without being asked', async () => {
    const scope = effectScope()
    const shown = scope.run(() => liveRecords('dispute'))
    await expect.poll(() => shown?.value?.length).toBe(3)
    await forcedClose()
    await commit('受理登记', [change('dispute', 'd4', 'intake', intake({ serial: 4 }))])
    await repaired()
    await commit('受理登记', [change('dispute', 'd5', 'intake', intake({ serial: 5 }))])
    await expect.poll(() => shown?.value?.some(({ id }) => id === 'd5')).toBe(true)
    scope.stop()
  })

  it('closed by a lock is left alone', async () => {
    const { closeLedger } = await import('./ledger')
    const before = main.calls.length
    closeLedger()
    await repaired()
    expect(repairNotices.value).toEqual([])
    expect(main.calls).toHaveLength(before)
  })
})
