// Two people, a first password, changed keys: what the page does about each.
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { boundDeed, boundText } from '@shared/domain/permissions'
import type { RequestOf } from '@shared/ipc/contract'
import { decided } from '@shared/ledger'
import { fail, ok } from '@shared/result'
import { auditRows } from './audit'
import type { AuditFilter } from './auditLine'
import { setBridge } from './bridge'
import { commit, commitDecision } from './commit'
import { loadDraft, saveDraft } from './drafts'
import { historyOf } from './history'
import { testSession, type FakeMain } from './journal.test-support'
import { ledger } from './ledger'
import { change, intake } from './records.test-support'
import { saveState } from './saveState'
import { confirmedDeed, setSecondAsker, type SecondQuestion } from './second'
import { useSession } from './session'
import { freshMain, reopen } from './setup.test-support'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  setActivePinia(createPinia())
})

it('is not asked for where there is no ledger yet, as when a backup is restored on a new PC', async () => {
  setSecondAsker(() => Promise.reject(new Error('nobody is there')))
  expect(await confirmedDeed('restore', 'restored')).toEqual({})
})

describe('a second person', () => {
  const reporting = change('summary', '2026-10', 'reporting', { no: 1, hash: 'f'.repeat(64), note: '' })
  const asked: SecondQuestion[] = []
  let sent: RequestOf<'journal.append'>[]

  beforeEach(async () => {
    await reopen()
    asked.length = 0
    sent = []
    const office = change('office', 'office', 'twoPerson', { actions: ['report'] })
    await commit('设置', [office])
    setBridge({
      on: main.on.bind(main),
      call: async (channel, request) => {
        if (channel !== 'journal.append') return main.call(channel, request)
        const append = request as RequestOf<'journal.append'>
        sent.push(append)
        if (append.second !== 'token') return fail('SECOND_PERSON', '须由第二人确认。') as never
        return main.call(channel, request)
      }
    })
  })
  const report = () => commitDecision(() => decided('报送', [reporting]))

  it('is asked for when main wants one, for just these sections, and the save goes on with the token', async () => {
    setSecondAsker((question) => Promise.resolve(asked.push(question) > 0 ? 'token' : null))
    expect(await report()).toMatchObject({ kind: 'saved', position: 2 })
    expect(asked).toEqual([{ names: ['报送'], bound: boundText([reporting]) }])
    expect(sent.map(({ second }) => second)).toEqual([undefined, 'token'])
  })

  it('is asked for a deed that is no save, where the office wants one for it', async () => {
    setSecondAsker((question) => Promise.resolve(asked.push(question) > 0 ? 'token' : null))
    expect(await confirmedDeed('restore', 'restored')).toEqual({})
    expect(asked).toEqual([])
    // Where the office wants two persons for it: main's token, or nothing at all.
    expect(await confirmedDeed('report', 'restored')).toEqual({ second: 'token' })
    expect(asked).toEqual([{ names: ['报送'], bound: boundDeed('report', 'restored') }])
    setSecondAsker(() => Promise.resolve(null))
    expect(await confirmedDeed('report', 'restored')).toBeNull()
  })

  it('who does not confirm leaves everything as it was, and nothing is said to have failed', async () => {
    setSecondAsker(() => Promise.resolve(null))
    expect(await report()).toMatchObject({ kind: 'failed', failure: { code: 'SECOND_PERSON' } })
    expect(main.entries).toHaveLength(1)
    expect(saveState.value).toBe('saved')
  })
})

describe('the session', () => {
  it('of someone with an initial password opens only after it was changed', async () => {
    let mustChange = true
    setBridge({
      on: main.on.bind(main),
      call: async (channel, request) => {
        if (channel === 'vault.changePassword') mustChange = false
        if (channel === 'vault.changePassword') return ok(null) as never
        if (channel === 'vault.unlock' || channel === 'vault.session') {
          return ok({ ...testSession(), mustChange }) as never
        }
        return main.call(channel, request)
      }
    })
    const session = useSession()
    await session.unlock('xin', 'initial')
    expect(session.state).toBe('newcomer')
    expect(main.calls).not.toContain('journal.head')
    await session.settle('initial', 'own password')
    expect(session.state).toBe('open')
  })

  it('that main ended by itself leaves no key in the page: session, copy, drafts, former keys', async () => {
    const session = useSession()
    await session.open()
    const { ring, draftRing } = ledger()
    const former = new Uint8Array(32).fill(9)
    draftRing.former = [former]
    const keys = [ring.key, session.session?.storeKey, former]
    session.forget()
    for (const key of keys) expect(key?.every((byte) => byte === 0)).toBe(true)
    expect([ring.key, draftRing.key, session.session]).toEqual([null, null, null])
  })
})

it('drafts of before the data key was changed are still there, and what is typed anew has the new key', async () => {
  await reopen(testSession(7))
  await saveDraft('dispute:new', { title: '更换之前' })
  const changed = { ...testSession(8), formerStoreKeys: [testSession(7).storeKey] }
  expect(await reopen(changed)).toEqual([expect.stringContaining('密钥更换过')])
  expect(await loadDraft('dispute:new')).toEqual({ title: '更换之前' })
  await saveDraft('dispute:new', { title: '更换之后' })
  await reopen(testSession(8))
  expect(await loadDraft('dispute:new')).toEqual({ title: '更换之后' })
})

describe('the record of what was done', () => {
  const everything: AuditFilter = { person: '', kind: '', from: '', to: '', key: '' }
  const rows = async (filter: Partial<AuditFilter> = {}, most = 100) => {
    const found = await auditRows(
      { ...everything, ...filter },
      most,
      () => undefined,
      new AbortController().signal
    )
    if (!found.ok) throw new Error(found.error.message)
    return found.value
  }
  beforeEach(async () => {
    await reopen()
    await commit('启用', [change('person', 'person-1', 'profile', { name: '测试员', role: 'administrator' })])
    await commit('受理登记', [change('dispute', 'd1', 'intake', intake())])
    const reveal = { entity: 'dispute', recordId: 'd1', field: 'parties.0.phone' }
    await commit('查看', [change('access', 'a1', 'reveal', reveal)])
  })

  it('lists the latest first, the showing of masked fields too, matters by their number', async () => {
    const number = intake()['caseNumber'] as string
    expect((await rows()).rows.map(({ who, deed, what }) => [who, deed, what])).toEqual([
      ['测试员', '查看', `${number}，电话`],
      ['测试员', '受理登记', number],
      ['测试员', '启用', '测试员']
    ])
  })

  it('by kind, person, record and number of lines', async () => {
    const deeds = async (filter: Partial<AuditFilter>) => (await rows(filter)).rows.map(({ deed }) => deed)
    expect(await deeds({ kind: 'shown' })).toEqual(['查看'])
    expect(await deeds({ person: 'nobody' })).toEqual([])
    expect(await deeds({ key: 'dispute/d1' })).toEqual(['查看', '受理登记'])
    expect(await deeds({ to: '2000-01-01' })).toEqual([])
    expect(await rows({}, 2)).toMatchObject({ more: true, rows: [{}, {}] })
  })

  it('names both, where two did it', async () => {
    main.write('报送', [change('summary', '2026-10', 'reporting', { no: 1, hash: 'f'.repeat(64), note: '' })])
    Object.assign(main.entries.at(-1) ?? {}, { second: 'person-1' })
    await reopen()
    expect((await rows()).rows[0]?.who).toBe('测试员，测试员确认')
    expect((await historyOf('summary', '2026-10'))[0]?.personName).toBe('测试员，测试员确认')
  })
})
