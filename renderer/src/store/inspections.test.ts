// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { decideInspection, decideInspectionRetirement } from '@shared/domain/inspections'
import { context, inspection } from '@shared/domain/inspections/inspections.test-support'
import type { LedgerRecord } from '@shared/ledger'
import { commitDecision } from './commit'
import { inspectionFactsBetween, inspectionRounds } from './inspections'
import { allRecords } from './queries'
import { rebuildLedger } from './rebuild'
import { freshMain, reopen } from './setup.test-support'

beforeEach(async () => {
  await freshMain()
  await reopen()
})

const register = (on: string, unitId: string) =>
  commitDecision(() => decideInspection(inspection({ on, unitId }), context))

it('排查按索引找得到：谁、哪天；撤销的不在其中，重建后一样', async () => {
  await register('2026-11-20', 'c2')
  await register('2026-10-31', 'c1')
  await register('2026-11-20', 'c1')
  const told = async () => (await inspectionRounds()).map(({ on, unitId }) => `${on} ${unitId}`)
  expect(await told()).toEqual(['2026-10-31 c1', '2026-11-20 c1', '2026-11-20 c2'])
  const facts = await inspectionFactsBetween('2026-11-01', '2026-11-30')
  expect(facts.map(({ unitId }) => unitId)).toEqual(['c1', 'c2'])
  const ids = (await allRecords('inspection')).map(({ id }) => id).sort()
  expect((await inspectionRounds()).map(({ id }) => id).sort()).toEqual(ids)

  await rebuildLedger(() => undefined)
  expect(await inspectionFactsBetween('2026-11-01', '2026-11-30')).toEqual(facts)

  const one = (await allRecords('inspection')).find(({ id }) => id === facts[0]?.id) as LedgerRecord
  const off = { retired: true, on: '2026-11-23', reason: '重复登记' }
  await commitDecision(() => decideInspectionRetirement(one, off, context))
  expect(await told()).toEqual(['2026-10-31 c1', '2026-11-20 c2'])
  expect(await inspectionFactsBetween('2026-11-01', '2026-11-30')).toHaveLength(1)
})
