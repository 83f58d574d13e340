import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, RequestOf } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'
import { openVault } from '../../vault'
import { Ledger } from '../ledger'
import type { Caller, Handler, HandlersOf } from '../types'
import { journalHandlers } from './journal'

const kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
const BATCH = '0190b5c0-0000-4000-8000-000000000001'
const person = { loginName: '管理员', password: '山南 2026 abc' }
let dir: string
let ledger: Ledger
let handlers: HandlersOf<'journal'>

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-stage-test-'))
  ledger = new Ledger(openVault(dir, { now: Date.now }, { kdf }), dir, () => undefined)
  handlers = journalHandlers(ledger)
  await ledger.enter(() => ledger.vault.recovery.create(person))
})
afterEach(async () => {
  await ledger.lock()
  rmSync(dir, { recursive: true, force: true })
})

const call = <C extends Extract<Channel, `journal.${string}`>>(channel: C, request: RequestOf<C>) =>
  (handlers[channel] as Handler<C>)(request, {} as Caller)
const retired = (id: string, reason = '测试'): Change => ({
  entity: 'organization',
  id,
  section: 'retired',
  before: null,
  value: { retired: true, on: '2026-01-05', reason }
})
const piece = (from: number, count: number): Change[] =>
  Array.from({ length: count }, (_, at) => retired(`o${from + at}`))
const head = async () => {
  const answer = await call('journal.head', undefined)
  return answer.ok ? answer.value.position : -1
}

describe('a large save on a disk without room', () => {
  it('is refused whole, at once or in pieces, and the journal stays as it is', async () => {
    const full = journalHandlers(ledger, () => Promise.resolve(1_000_000))
    const refused = { ok: false, error: { code: 'DISK_FULL' } }
    expect(
      await full['journal.append']({ reason: '导入台账', changes: piece(0, 20) }, {} as Caller)
    ).toMatchObject(refused)
    await full['journal.stage']({ batch: BATCH, changes: piece(0, 20) }, {} as Caller)
    const staged = { batch: BATCH, reason: '导入台账', count: 20 }
    expect(await full['journal.appendStaged'](staged, {} as Caller)).toMatchObject(refused)
    expect(await full['journal.head'](undefined, {} as Caller)).toMatchObject({
      value: { position: 0, missingBytes: 7_000_000 }
    })
    expect((await full['journal.append']({ reason: '登记', changes: piece(0, 8) }, {} as Caller)).ok).toBe(
      true
    )
  })
})

describe('a save that comes in pieces', () => {
  it('is one entry, with all of it in order', async () => {
    expect(await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })).toEqual({
      ok: true,
      value: null
    })
    expect(await call('journal.stage', { batch: BATCH, changes: piece(3, 2) })).toEqual({
      ok: true,
      value: null
    })
    expect(await head()).toBe(0)
    const answer = await call('journal.appendStaged', { batch: BATCH, reason: '导入台账', count: 5 })
    expect(answer).toMatchObject({
      ok: true,
      value: { head: { position: 1 }, entry: { reason: '导入台账' } }
    })
    const read = await call('journal.read', { from: 1, maxBytes: 1_000_000 })
    expect(read.ok && read.value.entries[0]?.changes.map(({ id }) => id)).toEqual([
      'o0',
      'o1',
      'o2',
      'o3',
      'o4'
    ])
  })

  it('of which a piece is missing is not written', async () => {
    await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })
    const answer = await call('journal.appendStaged', { batch: BATCH, reason: '导入台账', count: 5 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await head()).toBe(0)
  })

  it('that was dropped, or refused in one piece, leaves nothing', async () => {
    await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })
    await call('journal.dropStaged', { batch: BATCH })
    await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })
    const wrong = { ...retired('o9'), value: { retired: true, on: 'x', reason: '' } }
    expect(await call('journal.stage', { batch: BATCH, changes: [wrong] })).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' }
    })
    expect(await call('journal.appendStaged', { batch: BATCH, reason: '导入台账', count: 3 })).toMatchObject({
      ok: false
    })
    expect(await head()).toBe(0)
  })

  it('does not write the same section twice, not in two pieces either', async () => {
    await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })
    expect(await call('journal.stage', { batch: BATCH, changes: [retired('o2', '又一次')] })).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' }
    })
  })

  it('is gone when the ledger was locked meanwhile', async () => {
    await call('journal.stage', { batch: BATCH, changes: piece(0, 3) })
    await ledger.lock()
    expect(await call('journal.appendStaged', { batch: BATCH, reason: '导入台账', count: 3 })).toMatchObject({
      ok: false,
      error: { code: 'LOCKED' }
    })
    await ledger.enter(() => ledger.vault.unlock(person))
    expect(await call('journal.appendStaged', { batch: BATCH, reason: '导入台账', count: 3 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' }
    })
    expect(await head()).toBe(0)
  })
})
