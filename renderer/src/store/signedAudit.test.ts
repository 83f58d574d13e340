// What is signed for an inspection comes from the journal, whatever is done to the working copy.
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { auditRows } from './audit'
import type { AuditFilter } from './auditLine'
import { commit } from './commit'
import { checkJournal } from './historyCheck'
import type { FakeMain } from './journal.test-support'
import { ledger } from './ledger'
import { rebuildLedger } from './rebuild'
import { change, intake } from './records.test-support'
import { freshMain, reopen } from './setup.test-support'
import { chainedAudit } from './signedAudit'
import { verifyLedger } from './verify'

let main: FakeMain
const silent = (): void => undefined
const signal = (): AbortSignal => new AbortController().signal
const everything: AuditFilter = { person: '', kind: '', from: '', to: '', key: '' }

const signed = async (filter: Partial<AuditFilter> = {}, most = 100) => {
  const found = await chainedAudit({ ...everything, ...filter }, most, silent, signal())
  if (!found.ok) throw new Error(found.error.message)
  return found.value
}
const listed = async () => {
  const found = await auditRows(everything, 100, silent, signal())
  if (!found.ok) throw new Error(found.error.message)
  return found.value.rows
}
const number = intake()['caseNumber'] as string

beforeEach(async () => {
  main = await freshMain()
  setActivePinia(createPinia())
  await reopen()
  await commit('启用', [change('person', 'person-1', 'profile', { name: '测试员', role: 'administrator' })])
  await commit('受理登记', [
    change('dispute', 'd1', 'intake', intake()),
    change('dispute', 'd1', 'parties', { list: [] })
  ])
  const reveal = { entity: 'dispute', recordId: 'd1', field: 'parties.0.phone' }
  await commit('查看', [change('access', 'a1', 'reveal', reveal)])
  main.mostEntries = 2
})

/** As somebody does who has the program's page, or its files, to himself. */
const deleteShown = (): Promise<unknown> => ledger().db.history.where('position').equals(3).delete()

describe('the record of what was done, as it is signed', () => {
  it('says what the screen says, and up to where the chain was followed', async () => {
    const { rows, more, chain } = await signed()
    expect(rows).toEqual(await listed())
    expect(rows.map(({ who, deed, what }) => [who, deed, what])).toEqual([
      ['测试员', '查看', `${number}，电话`],
      ['测试员', '受理登记', number],
      ['测试员', '启用', '测试员']
    ])
    expect([more, chain]).toEqual([false, main.head()])
  })

  it('has the row that was taken out of the working copy', async () => {
    await deleteShown()
    expect((await listed()).map(({ deed }) => deed)).toEqual(['受理登记', '启用'])
    expect((await signed()).rows.map(({ deed }) => deed)).toEqual(['查看', '受理登记', '启用'])
  })

  it('names people and matters as the journal does, though their records were taken out', async () => {
    await ledger().db.records.bulkDelete(['person/person-1', 'dispute/d1'])
    expect((await signed()).rows.map(({ who, what }) => [who, what]).slice(0, 2)).toEqual([
      ['测试员', `${number}，电话`],
      ['测试员', number]
    ])
  })

  it('keeps to the filter, and to the latest where there are too many', async () => {
    expect((await signed({ kind: 'shown' })).rows.map(({ deed }) => deed)).toEqual(['查看'])
    expect((await signed({ key: 'dispute/d1' })).rows.map(({ position }) => position)).toEqual([3, 2])
    const { rows, more } = await signed({}, 2)
    expect([rows.map(({ position }) => position), more]).toEqual([[3, 2], true])
  })

  it('is not handed out where the chain does not hold, or when it is stopped', async () => {
    const stopper = AbortSignal.abort()
    expect(await chainedAudit(everything, 9, silent, stopper)).toMatchObject({ error: { code: 'CANCELLED' } })
    main.frames[1]?.set([1], 40)
    expect(await chainedAudit(everything, 9, silent, signal())).toMatchObject({
      error: { code: 'JOURNAL_BROKEN' }
    })
  })
})

describe('the list on the screen, held against the journal', () => {
  const whole = async () => {
    const [chain, check] = [await checkJournal(silent, signal()), await verifyLedger(silent)]
    if (!chain.ok || !check.ok) throw new Error('not checked')
    return [chain.value.listed, check.value.historyEqual, check.value.equal]
  }

  it('is found to lack a row, and mended by a rebuild', async () => {
    expect(await whole()).toEqual([true, true, true])
    await deleteShown()
    expect(await whole()).toEqual([false, false, false])
    await rebuildLedger(silent)
    expect(await whole()).toEqual([true, true, true])
    expect(await listed()).toHaveLength(3)
  })

  it('is found to have a row too many', async () => {
    const [row] = await ledger().db.history.toArray()
    if (row) await ledger().db.history.put({ ...row, key: 'access/a9' })
    expect(await whole()).toEqual([false, false, false])
  })
})
