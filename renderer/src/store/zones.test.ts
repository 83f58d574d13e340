// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { beijingDate } from '@shared/domain/dates'
import { inEachZone, inZone, TURNS } from '../../../test/support/zones'
import { commit } from './commit'
import type { FakeMain } from './journal.test-support'
import { decideContext } from './ledger'
import { factsBetween } from './queries'
import { change, intake } from './records.test-support'
import { applied, freshMain, reopen } from './setup.test-support'
import { verifyLedger } from './verify'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
})

it('today is the day of Beijing in whatever zone the PC is', async () => {
  const clock = vi.spyOn(Date, 'now')
  const days = await inEachZone(() =>
    TURNS.map((now) => {
      clock.mockReturnValue(now)
      return decideContext().today
    })
  )
  for (const each of days) expect(each).toEqual(TURNS.map(beijingDate))
})

it('what was saved in one zone is the same working copy in another, and the next save follows it', async () => {
  const expected = await inZone('Asia/Shanghai', async () => {
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    await reopen()
    return factsBetween('2016-08-01', '2016-08-31')
  })
  expect(expected).toHaveLength(1)
  const seen = await inEachZone(async () => {
    const told = await reopen()
    return { told, facts: await factsBetween('2016-08-01', '2016-08-31') }
  })
  for (const each of seen) expect(each).toEqual({ told: [], facts: expected })
  await inZone('America/New_York', () =>
    commit('受理登记', [change('dispute', 'd2', 'intake', intake({ serial: 2 }))])
  )
  expect([await applied(), main.head().position]).toEqual([2, 2])
  expect(await verifyLedger(() => undefined)).toMatchObject({ ok: true, value: { equal: true } })
})
