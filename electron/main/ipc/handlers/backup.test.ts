import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { requests, type Channel } from '@shared/ipc/contract'
import type { BackupKeeper, Restorer } from '../../backup'
import { answerCall } from '../answerCall'
import type { Ledger, OpenLedger } from '../ledger'
import type { Caller, Handlers } from '../types'
import { backupHandlers, restoreHandlers } from './backup'

const PAGE = { url: 'wenxin://app/index.html', parent: null }
const PLACE = '01890000-0000-4000-8000-000000000001'
const TOKEN = 'a'.repeat(64)
let done: string[]
let twoPerson: string[]
let second: { person: string; role: OpenLedger['role'] }
beforeEach(() => {
  done = []
  twoPerson = []
  second = { person: 'p2', role: 'administrator' }
})
afterEach(() => vi.restoreAllMocks())

/** Whatever is asked of it is noted and answered with an empty success. */
const noting = <T>(): T =>
  new Proxy(
    {},
    {
      get: (_, name) => () => {
        done.push(String(name))
        return Promise.resolve({ ok: true, value: null })
      }
    }
  ) as T

/** A forged or honest call of somebody, past the same gate as in the program. */
function ask(who: OpenLedger['role'] | 'nobody' | 'firstRun', channel: Channel, request: unknown) {
  const open = who === 'nobody' || who === 'firstRun' ? null : ({ role: who } as OpenLedger)
  const state = who === 'firstRun' ? 'empty' : open ? 'unlocked' : 'locked'
  const ledger = {
    open,
    vault: {
      status: () => Promise.resolve({ ok: true, value: { state } }),
      accounts: { twoPerson, proofs: { take: (token: string) => (token === TOKEN ? second : null) } }
    }
  } as unknown as Ledger
  const deps = {
    keeper: noting<BackupKeeper>(),
    restorer: noting<Restorer>(),
    ask: () => Promise.resolve('/chosen'),
    skip: () => done.push('skip')
  }
  const handlers = { ...backupHandlers(ledger, deps), ...restoreHandlers(ledger, deps) } as Handlers
  const keeper = { handlers, actor: () => open?.role ?? ('nobody' as const) }
  return answerCall(keeper, channel, PAGE, {} as Caller, request)
}

const SETTING: [Channel, unknown][] = [
  ['backup.addPlace', undefined],
  ['backup.dropPlace', { place: PLACE }],
  ['backup.schedule', { atQuit: true, daily: true, afterChanges: 50, proveDays: 1 }],
  ['backup.accept', { place: PLACE, id: '000001' }]
]
const RESTORING: [Channel, unknown][] = [
  ['restore.choose', undefined],
  ['restore.look', { backup: '0-000001', by: 'code', secret: 'A' }],
  ['restore.start', { backup: '0-000001', by: 'passphrase', secret: 'A' }],
  ['restore.switch', {}],
  ['restore.undo', {}],
  ['restore.drop', undefined],
  ['restore.confirm', undefined],
  ['restore.seen', undefined]
]

describe('who may do what with backups', () => {
  it.each([...SETTING, ...RESTORING])(
    '%s is the administrator’s, whatever the page asks',
    async (channel, request) => {
      for (const who of ['clerk', 'reviewer', 'viewer'] as const) {
        expect(await ask(who, channel, request), who).toMatchObject({
          ok: false,
          error: { code: 'NOT_ALLOWED' }
        })
      }
      expect(await ask('nobody', channel, request)).toMatchObject({ ok: false, error: { code: 'LOCKED' } })
      expect(done).toEqual([])
      expect(await ask('administrator', channel, request)).toMatchObject({ ok: true })
      expect(done).toHaveLength(1)
    }
  )

  it.each(['backup.run', 'backup.prove'] as const)('%s is for anybody who is signed in', async (channel) => {
    for (const who of ['clerk', 'reviewer', 'viewer', 'administrator'] as const) {
      expect(await ask(who, channel, { place: PLACE }), who).toMatchObject({ ok: true })
    }
    expect(await ask('nobody', channel, { place: PLACE })).toMatchObject({ error: { code: 'LOCKED' } })
    expect(done).toHaveLength(4)
  })

  it.each(RESTORING)('%s is for anybody on a PC that has no ledger yet', async (channel, request) => {
    expect(await ask('firstRun', channel, request)).toMatchObject({ ok: true })
  })

  it('a page cannot name a path, an unknown place or a wild schedule', async () => {
    const wild: [Channel, unknown][] = [
      ['backup.addPlace', { path: '/etc' }],
      ['restore.choose', '/etc'],
      ['backup.run', { place: '../x' }],
      ['backup.schedule', { atQuit: true, daily: true, afterChanges: -1, proveDays: 1 }],
      ['restore.look', { backup: 'x'.repeat(400), by: 'code', secret: 'A' }]
    ]
    for (const [channel, request] of wild) {
      expect(requests[channel].safeParse(request).success, channel).toBe(false)
      expect(await ask('administrator', channel, request)).toMatchObject({ error: { code: 'BAD_REQUEST' } })
    }
    expect(done).toEqual([])
  })

  it.each(['restore.switch', 'restore.undo'] as const)(
    '%s waits for a second person where the office wants one, who must be allowed to do it themselves',
    async (channel) => {
      twoPerson = ['restore']
      expect(await ask('administrator', channel, {})).toMatchObject({ error: { code: 'SECOND_PERSON' } })
      const wrong = { second: 'b'.repeat(64) }
      expect(await ask('administrator', channel, wrong)).toMatchObject({ error: { code: 'SECOND_PERSON' } })
      second.role = 'clerk'
      expect(await ask('administrator', channel, { second: TOKEN })).toMatchObject({
        error: { code: 'NOT_ALLOWED' }
      })
      expect(done).toEqual([])
      second.role = 'administrator'
      expect(await ask('administrator', channel, { second: TOKEN })).toMatchObject({ ok: true })
      expect(done).toEqual(['change'])
      // Where there is no ledger yet there is nobody to ask.
      expect(await ask('firstRun', channel, {})).toMatchObject({ ok: true })
    }
  )
})
