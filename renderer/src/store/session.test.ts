import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref, watch, type Ref } from 'vue'
import { commit } from './commit'
import { dropDraft, loadDraft, saveDraft } from './drafts'
import { testSession, type FakeMain } from './journal.test-support'
import { ledger } from './ledger'
import { liveRecord, liveRecords } from './live'
import { change, intake } from './records.test-support'
import { repaired } from './repair'
import { useSession } from './session'
import { applied, freshMain, reopen } from './setup.test-support'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  setActivePinia(createPinia())
})

const until = <T>(value: Ref<T>, holds: (now: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const stop = watch(
      value,
      (now) => {
        if (!holds(now)) return
        void nextTick(() => stop())
        resolve(now)
      },
      { immediate: true }
    )
  })

describe('the session', () => {
  it('takes over an unlocked app and opens', async () => {
    const session = useSession()
    expect(session.state).toBe('loading')
    await session.open()
    expect(session.state).toBe('open')
    expect(session.session?.person).toBe('person-1')
  })

  it('drops everything at the lock', async () => {
    const session = useSession()
    await session.open()
    const key = session.session?.storeKey
    await session.lock()
    expect(session.state).toBe('locked')
    expect(key?.every((byte) => byte === 0)).toBe(true)
    const saved = await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    expect(saved.ok).toBe(false)
    await session.unlock('clerk', 'password')
    expect(session.state).toBe('open')
  })

  it('locked while it opens, stays locked, and opens to the end at the next sign-in', async () => {
    for (const serial of [1, 2, 3, 4])
      main.write('受理登记', [change('dispute', `d${serial}`, 'intake', intake({ serial }))])
    main.mostEntries = 1
    const session = useSession()
    const stop = watch(
      () => session.progress?.done,
      (done) => done === 2 && void session.lock(),
      { flush: 'sync' }
    )
    await session.open()
    stop()
    expect([session.state, session.failure, session.progress]).toEqual(['locked', null, null])
    expect(main.calls.filter((channel) => channel === 'journal.read')).toHaveLength(3)
    await session.unlock('clerk', 'password')
    expect([session.state, await applied()]).toEqual(['open', 4])
  })

  it('says why it cannot open', async () => {
    main.faults.set('journal.head', 'refuse')
    const session = useSession()
    await session.open()
    expect(session.state).toBe('broken')
    expect(session.failure?.message).toBe('磁盘已满，没有保存。')
  })

  it('has an honest word for the last save', async () => {
    const session = useSession()
    await session.open()
    main.faults.set('journal.append', 'refuse')
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    expect(session.saveState).toBe('failed')
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    expect([session.saveState, session.saveMessage]).toEqual(['saved', ''])
  })
})

describe('live queries', () => {
  it('follow every save and the id asked for', async () => {
    await reopen()
    const scope = effectScope()
    const id = ref('d1')
    const [one, all] =
      scope.run(() => [liveRecord('dispute', () => id.value), liveRecords('dispute')] as const) ?? []
    if (!one || !all) throw new Error('no scope')
    expect(all.value).toBeUndefined()
    await until(all, (list) => list?.length === 0)
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake({ title: '一' }))])
    await until(one, (record) => record?.id === 'd1')
    await commit('受理登记', [change('dispute', 'd2', 'intake', intake({ serial: 2 }))])
    expect((await until(all, (list) => list?.length === 2))?.map((record) => record.id)).toEqual(['d1', 'd2'])
    id.value = 'd2'
    await until(one, (record) => record?.id === 'd2')
    scope.stop()
  })
})

describe('after a repair', () => {
  it('live queries go on over the working copy that was opened anew', async () => {
    await reopen()
    const scope = effectScope()
    const all = scope.run(() => liveRecords('dispute'))
    if (!all) throw new Error('no scope')
    await until(all, (list) => list?.length === 0)
    ledger().db.records.hook('creating', () => {
      throw new Error('the disk is full')
    })
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    await repaired()
    await until(all, (list) => list?.length === 1)
    await commit('受理登记', [change('dispute', 'd2', 'intake', intake({ serial: 2 }))])
    await until(all, (list) => list?.length === 2)
    scope.stop()
  })
})

describe('drafts', () => {
  it('are kept until dropped', async () => {
    await reopen()
    await saveDraft('dispute:new', new Proxy({ title: '草稿' }, {}))
    expect(await loadDraft('dispute:new')).toEqual({ title: '草稿' })
    await dropDraft('dispute:new')
    expect(await loadDraft('dispute:new')).toBeUndefined()
  })

  it('are one however fast they are typed, and gone when dropped meanwhile', async () => {
    await reopen()
    const typed = ['次', '次仁', '次仁多吉'].map((title) => saveDraft('dispute:new', { title }))
    expect(await loadDraft('dispute:new')).toEqual({ title: '次仁多吉' })
    await Promise.all(typed)
    expect(await ledger().drafts.drafts.count()).toBe(1)
    void saveDraft('dispute:new', { title: '达娃' })
    await dropDraft('dispute:new')
    expect(await ledger().drafts.drafts.count()).toBe(0)
  })

  it('of another key are dropped, not shown and not in the way', async () => {
    await reopen()
    await saveDraft('dispute:new', { title: '草稿' })
    await reopen(testSession(9))
    expect(await loadDraft('dispute:new')).toBeUndefined()
    expect(await ledger().drafts.drafts.count()).toBe(0)
    await saveDraft('dispute:new', { title: '新的' })
    expect(await loadDraft('dispute:new')).toEqual({ title: '新的' })
  })
})
