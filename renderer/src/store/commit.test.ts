// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeOf, decided, refused } from '@shared/ledger'
import { commit, commitDecision } from './commit'
import type { FakeMain } from './journal.test-support'
import { closeLedger, ledger } from './ledger'
import { allRecords, disputesWhere, factsBetween, getRecord, nextSerial } from './queries'
import { historyOf } from './history'
import { repaired } from './repair'
import { assignment, change, closing, feedback, intake, outcome, parties } from './records.test-support'
import { saveMessage, saveState } from './saveState'
import { applied, freshMain, rawText, reopen } from './setup.test-support'
import { DRAFTS_NAME, LEDGER_NAME } from './schema'
import { saveDraft } from './drafts'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
})

const register = (id: string, serial = 1, acceptedOn = '2016-08-03') =>
  commit('受理登记', [
    change('dispute', id, 'intake', intake({ serial, acceptedOn })),
    change('dispute', id, 'parties', parties())
  ])

describe('a save', () => {
  it('stands in the journal and can be read back', async () => {
    expect(await register('d1')).toEqual({ ok: true, value: { position: 1 } })
    expect(main.entries).toHaveLength(1)
    const record = await getRecord('dispute', 'd1')
    expect(record?.sections['intake']?.current.value).toMatchObject({ title: '邻里用水' })
    expect(saveState.value).toBe('saved')
  })

  it('takes reactive or otherwise unclonable values as plain ones', async () => {
    const value = new Proxy(intake(), {})
    expect((await commit('受理登记', [change('dispute', 'd1', 'intake', value)])).ok).toBe(true)
  })

  it('made from an older version is refused, and nothing is written', async () => {
    await register('d1')
    const before = await getRecord('dispute', 'd1')
    await commit('更正', [changeOf(before, 'dispute', 'd1', 'intake', intake({ title: '先改' }))])
    const late = await commit('更正', [
      changeOf(before, 'dispute', 'd1', 'intake', intake({ title: '后改' }))
    ])
    expect(late.ok ? '' : late.error.code).toBe('CHANGED_ELSEWHERE')
    expect(late.ok ? '' : late.error.message).toContain('已填写的内容仍在页面上')
    expect(main.entries).toHaveLength(2)
  })

  it('that main refuses says that the typed content stays', async () => {
    main.faults.set('journal.append', 'refuse')
    const result = await register('d1')
    expect(result.ok ? '' : result.error.message).toContain('磁盘已满，没有保存。已填写的内容仍在页面上。')
    expect(saveState.value).toBe('failed')
    expect(await getRecord('dispute', 'd1')).toBeUndefined()
  })

  it('whose answer was lost on the way is found in the journal and not reported as lost', async () => {
    main.faults.set('journal.append', 'breakAfter')
    expect(await register('d1')).toEqual({ ok: true, value: { position: 1 } })
    expect(await getRecord('dispute', 'd1')).toBeDefined()
  })

  it('that never reached the journal is reported as not saved', async () => {
    main.faults.set('journal.append', 'break')
    const result = await register('d1')
    expect(result.ok ? '' : result.error.code).toBe('UNEXPECTED')
    expect(main.entries).toHaveLength(0)
  })

  it('first takes in what another window wrote', async () => {
    main.write('受理登记', [change('dispute', 'd0', 'intake', intake())])
    expect(await register('d1', 2)).toEqual({ ok: true, value: { position: 2 } })
    expect(await allRecords('dispute')).toHaveLength(2)
  })

  it('is safe when the working copy fails after the acknowledgement, and shows after the repair', async () => {
    ledger().db.records.hook('creating', () => {
      throw new Error('the disk is full')
    })
    expect(await register('d1')).toEqual({ ok: true, value: { position: 1 } })
    expect(saveState.value).toBe('saved')
    expect(saveMessage.value).toContain('已保存到台账流水')
    await repaired()
    expect(await getRecord('dispute', 'd1')).toBeDefined()
    expect(saveMessage.value).toBe('')
  })

  it('after the lock is refused', async () => {
    closeLedger()
    const result = await register('d1')
    expect(result.ok ? '' : result.error.code).toBe('LOCKED')
  })
})

describe('a decision', () => {
  it('runs one after the other, so that serial numbers have no gap and no double', async () => {
    const decide = (id: string) => async () => {
      const serial = await nextSerial(2016, 'A')
      return decided('受理登记', [change('dispute', id, 'intake', intake({ serial }))])
    }
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => commitDecision(decide(id))))
    const serials = (await allRecords('dispute')).map(
      (r) => r.sections['intake']?.current.value['numberSerial']
    )
    expect(serials.sort()).toEqual([1, 2, 3, 4, 5])
    expect(await nextSerial(2016, 'A')).toBe(6)
    expect(await nextSerial(2017, 'A')).toBe(1)
    expect(await nextSerial(2016, 'B')).toBe(1)
  })

  it('that refuses hands its problems through and writes nothing', async () => {
    const problems = [{ field: 'intake.title', message: '请填写事由。' }]
    expect(await commitDecision(() => refused(problems))).toEqual({ kind: 'refused', problems })
    expect(main.entries).toHaveLength(0)
  })

  it('that throws is a failure, not a crash', async () => {
    const outcomeOf = await commitDecision(() => Promise.reject(new Error('boom')))
    expect(outcomeOf.kind).toBe('failed')
  })
})

describe('reading', () => {
  it('finds disputes by day, step and organization', async () => {
    await register('d1', 1, '2016-07-31')
    await register('d2', 2, '2016-08-01')
    await register('d3', 3, '2016-08-31')
    await commit('分流', [change('dispute', 'd2', 'assignment', assignment('org-1'))])
    await commit('结单', [
      change('dispute', 'd3', 'assignment', assignment('org-1')),
      change('dispute', 'd3', 'outcome', outcome()),
      change('dispute', 'd3', 'feedback', feedback()),
      change('dispute', 'd3', 'closing', closing())
    ])
    const ids = async (filter: Parameters<typeof disputesWhere>[0]) =>
      (await disputesWhere(filter)).map(({ id }) => id).sort()
    expect(await ids({ from: '2016-08-01', to: '2016-08-31' })).toEqual(['d2', 'd3'])
    expect(await ids({ to: '2016-07-31' })).toEqual(['d1'])
    expect(await ids({ from: '2016-08-01', steps: [5] })).toEqual(['d3'])
    expect(await ids({ organizationId: 'org-1', steps: [2] })).toEqual(['d2'])
    expect(await ids({})).toEqual(['d1', 'd2', 'd3'])
    expect((await factsBetween('2016-08-01', '2016-08-30')).map(({ id }) => id)).toEqual(['d2'])
  })

  it('tells who changed what, before and after', async () => {
    await commit('建立账户', [change('person', 'person-1', 'profile', { name: '格桑·测试', role: 'clerk' })])
    await register('d1')
    const record = await getRecord('dispute', 'd1')
    await commit('更正', [changeOf(record, 'dispute', 'd1', 'intake', intake({ title: '改过' }))])
    const items = await historyOf('dispute', 'd1')
    expect(items.map(({ section, reason, personName }) => [section, reason, personName])).toEqual([
      ['intake', '受理登记', '格桑·测试'],
      ['parties', '受理登记', '格桑·测试'],
      ['intake', '更正', '格桑·测试']
    ])
    expect(items[2]?.before).toMatchObject({ title: '邻里用水' })
    expect(items[2]?.after).toMatchObject({ title: '改过' })
  })
})

describe('the databases on the disk', () => {
  it('show no name, number, address or typed text', async () => {
    await register('d1')
    await saveDraft('dispute:new', { name: '扎西达娃·次仁卓玛', phone: '13900001234' })
    expect(await applied()).toBe(1)
    const text = (await rawText(LEDGER_NAME)) + (await rawText(DRAFTS_NAME))
    expect(text).toContain('dispute/d1')
    for (const secret of [
      '扎西达娃',
      '13900001234',
      '540599',
      '泽当',
      '邻里',
      '灌溉',
      '人调字',
      '受理登记',
      '"04"'
    ]) {
      expect(text).not.toContain(secret)
    }
  })
})
