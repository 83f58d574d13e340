// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VisitFact } from '@shared/domain/visits/fact'
import { answer, callVisit, nextQueue, registerVisit, withdrawVisit } from '@shared/domain/visits'
import { context, county, draft, visitor } from '@shared/domain/visits/visits.test-support'
import type { Decision, LedgerRecord } from '@shared/ledger'
import { commitDecision } from './commit'
import { ledger } from './ledger'
import { allRecords, getRecord, nextSerial } from './queries'
import { rebuildLedger } from './rebuild'
import { searchEverything, visitsNaming } from './search'
import { freshMain, reopen } from './setup.test-support'
import { packVisits, unpackVisits } from './visitBlock'
import { openVisits, visitFactsBetween, visitsBetween } from './visits'

beforeEach(async () => {
  await freshMain()
  await reopen()
})

const visit = (on: string, name: string) =>
  commitDecision(async () => {
    const serial = await nextSerial(Number(on.slice(0, 4)), 'A', 'visit')
    const queue = nextQueue(await visitsBetween(on, on), on, 'A')
    const list = [visitor({ name })]
    return registerVisit(draft({ on }, { count: 9, list }), { letter: 'A', serial, queue }, context(on))
  })
const change = (id: string, decide: (record: LedgerRecord) => Decision) =>
  commitDecision(async () => decide((await getRecord('visit', id)) as LedgerRecord))
const finish = async (id: string) => {
  await change(id, (record) => callVisit(record, { leaders: [county], companions: '' }, context()))
  await change(id, (record) => answer(record, { on: '2026-11-24', opinion: '已答复' }, context()))
}
const numbersOf = async () =>
  (await allRecords('visit')).map((record) => record.sections['arrival']?.current.value['number'])

describe('来访的编号、索引和统计事实', () => {
  it('同时登记的五件，编号没有空号也没有重号；与纠纷的案号各数各的', async () => {
    await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((name) => visit('2026-11-24', name)))
    expect((await numbersOf()).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `JF2026A000${n}`))
    expect(await nextSerial(2026, 'A', 'visit')).toBe(6)
    expect(await nextSerial(2026, 'A')).toBe(1)
  })

  it('按日子、按是否在办找得到；统计事实跟着变，重建后一样', async () => {
    await visit('2026-11-24', '次仁多吉')
    await visit('2026-10-30', '王小明')
    const [first] = await visitsBetween('2026-11-01', '2026-11-30')
    const id = first?.id ?? ''
    expect(await openVisits()).toHaveLength(2)
    await finish(id)
    expect((await openVisits()).map((record) => record.id)).not.toContain(id)
    const facts = await visitFactsBetween('2026-11-01', '2026-11-30')
    expect(facts).toMatchObject([{ id, people: 9, outcome: 1 }])
    await rebuildLedger(() => undefined)
    expect(await visitFactsBetween('2026-11-01', '2026-11-30')).toEqual(facts)
    await change(id, (record) => withdrawVisit(record, '重复登记', context()))
    expect(await ledger().db.visitBlocks.get('2026-11')).toBeUndefined()
  })

  it('办完的来访按姓名找不到，按编号和事项找得到：不能数一个人来过几次', async () => {
    await visit('2026-11-24', '次仁多吉')
    const id = (await allRecords('visit'))[0]?.id ?? ''
    expect(await visitsNaming(['次仁多吉'], [], 9)).toEqual([id])
    expect(await searchEverything('次仁多吉', 9)).toHaveLength(1)
    await finish(id)
    expect(await visitsNaming(['次仁多吉'], [], 9)).toEqual([])
    expect(await searchEverything('次仁多吉', 9)).toEqual([])
    expect(await searchEverything('jf2026a0001', 9)).toMatchObject([{ route: { name: 'visits.record' } }])
  })

  it('一个月的事实打包再打开还是一样，不论次序', () => {
    const whole = fc.integer({ min: 0, max: 999_999 })
    const fact: fc.Arbitrary<VisitFact> = fc.record({
      id: fc.uuid(),
      on: fc.integer({ min: -100_000, max: 100_000 }),
      people: whole,
      mode: whole,
      booked: whole,
      outcome: whole,
      closedOn: whole,
      inTime: whole,
      satisfaction: whole
    })
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: ({ id }) => id }), (list) => {
        expect(unpackVisits(packVisits(list))).toEqual([...list].sort((a, b) => (a.id < b.id ? -1 : 1)))
        expect(packVisits([...list].reverse())).toEqual(packVisits(list))
      })
    )
  })
})
