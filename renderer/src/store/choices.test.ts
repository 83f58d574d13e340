// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { decideChoice } from '@shared/domain/saving'
import { changeOf } from '@shared/ledger'
import { commit, commitDecision } from './commit'
import type { FakeMain } from './journal.test-support'
import { getRecord, undecidedRecords } from './queries'
import { assignment, change, intake } from './records.test-support'
import { freshMain, reopen } from './setup.test-support'
import { verifyLedger } from './verify'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
})

it('counts records with values written at the same time, until a choice is made, and after a rebuild too', async () => {
  await commit('受理登记', [
    change('dispute', 'd1', 'intake', intake()),
    change('dispute', 'd2', 'intake', intake({ serial: 2 }))
  ])
  const first = await getRecord('dispute', 'd1')
  expect(await undecidedRecords()).toEqual([])
  await commit('更正', [changeOf(first, 'dispute', 'd1', 'intake', intake({ title: '这里' }))])
  main.write('更正', [changeOf(first, 'dispute', 'd1', 'intake', intake({ title: '那里' }))])
  await commit('分流', [change('dispute', 'd2', 'assignment', assignment())])
  expect((await undecidedRecords()).map(({ id }) => id)).toEqual(['d1'])

  const record = await getRecord('dispute', 'd1')
  const here = record?.sections['intake']?.others[0]
  expect(here?.value['title']).toBe('这里')
  const outcome = await commitDecision(() => decideChoice(record, 'intake', here?.hash ?? ''))
  expect(outcome.kind).toBe('saved')
  expect(main.entries.at(-1)?.changes).toHaveLength(1)
  expect(await undecidedRecords()).toEqual([])
  const checked = await verifyLedger(() => undefined)
  expect(checked.ok && checked.value.equal).toBe(true)

  await indexedDB.deleteDatabase('wenxin-ledger')
  await reopen()
  expect(await undecidedRecords()).toEqual([])
  expect((await getRecord('dispute', 'd1'))?.sections['intake']?.current.value['title']).toBe('这里')
})
