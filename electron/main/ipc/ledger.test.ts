import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest'
import type { Channel, RequestOf } from '@shared/ipc/contract'
import { openVault } from '../vault'
import { journalHandlers } from './handlers/journal'
import { vaultHandlers } from './handlers/vault'
import { Ledger } from './ledger'
import type { Caller, Handler, Handlers } from './types'

const person = { loginName: '管理员', password: '山南 2026 abc' }
const cheap = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
let dir: string
let ledger: Ledger
let onLocked: Mock<() => void>

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-ledger-test-'))
  onLocked = vi.fn<() => void>()
  ledger = start()
})
afterEach(async () => {
  await ledger.lock()
  rmSync(dir, { recursive: true, force: true })
})

const start = () => new Ledger(openVault(dir, { now: Date.now }, { kdf: cheap }), dir, () => onLocked())

type Own = Extract<Channel, `vault.${string}` | `journal.${string}`>
async function call<C extends Own>(channel: C, request: RequestOf<C>) {
  const handlers = {
    ...vaultHandlers(ledger, () => Promise.resolve(null)),
    ...journalHandlers(ledger)
  } as Handlers
  return (handlers[channel] as Handler<C>)(request, {} as Caller)
}

const change = (role: string) => ({
  entity: 'access',
  id: '1',
  section: role,
  before: null,
  value: {}
})

describe('vault and journal together', () => {
  it('open and close as one, and tell the windows when they close', async () => {
    expect(ledger.open).toBeNull()
    const made = await call('vault.create', person)
    expect(made).toMatchObject({ ok: true, value: { session: { role: 'administrator' } } })
    expect(await call('journal.head', undefined)).toMatchObject({
      ok: true,
      value: { position: 0, notices: [] }
    })
    await call('vault.lock', undefined)
    expect(onLocked).toHaveBeenCalledTimes(1)
    expect(await call('journal.head', undefined)).toMatchObject({ ok: false, error: { code: 'LOCKED' } })
    expect(await call('vault.session', undefined)).toEqual({ ok: true, value: null })
  })

  it('give a second window the session with a key that works', async () => {
    const made = await call('vault.create', person)
    const taken = await call('vault.session', undefined)
    expect(made.ok && taken.ok && taken.value).toEqual(made.ok && made.value.session)
    expect(taken.ok && taken.value?.storeKey.some((byte) => byte !== 0)).toBe(true)
  })

  it('stay shut after a wrong password', async () => {
    await call('vault.create', person)
    await call('vault.lock', undefined)
    expect(await call('vault.unlock', { ...person, password: 'wrong' })).toMatchObject({
      error: { code: 'WRONG_PASSWORD' }
    })
    expect(ledger.open).toBeNull()
    expect(await call('vault.unlock', person)).toMatchObject({ ok: true })
    expect(ledger.open).not.toBeNull()
  })

  it('take no change that the rules of the ledger do not know', async () => {
    await call('vault.create', person)
    expect(await call('journal.append', { reason: '试', changes: [change('nothing')] })).toMatchObject({
      error: { code: 'BAD_REQUEST' }
    })
    expect(await call('journal.head', undefined)).toMatchObject({ value: { position: 0 } })
  })

  it('lock again when the journal cannot be opened', async () => {
    await call('vault.create', person)
    await call('vault.lock', undefined)
    rmSync(join(dir, 'journal'), { recursive: true, force: true })
    writeFileSync(join(dir, 'journal'), 'not a folder')
    ledger = start()
    expect((await call('vault.unlock', person)).ok).toBe(false)
    expect(ledger.open).toBeNull()
    expect(await call('vault.status', undefined)).toMatchObject({ value: { state: 'locked' } })
    expect(readdirSync(dir)).toContain('vault.json')
  })
})
