/** Several people, through the same door as the page: the gate, the handlers, vault and journal on a real folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'
import type { Change, Entry } from '@shared/ledger'
import { openVault } from '../vault'
import { answerCall } from './answerCall'
import { accountHandlers } from './handlers/accounts'
import { auditHandlers } from './handlers/audit'
import { journalHandlers } from './handlers/journal'
import { vaultHandlers } from './handlers/vault'
import { Ledger } from './ledger'
import type { Caller, Handlers } from './types'

const kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
const PAGE = { url: 'wenxin://app/index.html', parent: null }
export const FIRST = { loginName: 'guanli', password: '管理员自己的密码一' }
export const INITIAL = '初始密码 2026'

export let dir: string
export let ledger: Ledger
let handlers: Handlers

/** A new office for each test of a file. Called by each: files share their modules, and hooks belong to one file. */
export function anOfficeEach(): void {
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'wenxin-people-'))
    ledger = new Ledger(openVault(dir, { now: Date.now }, { kdf }), dir, () => undefined)
    handlers = {
      // A folder, so that mending does not end at its dialog.
      ...vaultHandlers(ledger, () => Promise.resolve(dir)),
      ...journalHandlers(ledger),
      ...accountHandlers(ledger),
      ...auditHandlers(ledger)
    } as Handlers
    await good('vault.create', FIRST)
  })
  afterEach(async () => {
    await ledger.lock()
    rmSync(dir, { recursive: true, force: true })
  })
}

function ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
  return answerCall({ handlers, actor: () => ledger.actor }, channel, PAGE, {} as Caller, request)
}
export async function good<C extends Channel>(channel: C, request: RequestOf<C>) {
  const answer = await ask(channel, request)
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`)
  return answer.value
}
export const refusal = async <C extends Channel>(channel: C, request: RequestOf<C>) => {
  const answer = await ask(channel, request)
  return answer.ok ? 'done' : `${answer.error.code} ${answer.error.message}`
}

export const profile = (id: string, name: string, role: string): Change => ({
  ...{ entity: 'person', id, section: 'profile', before: null },
  value: { name, role }
})
export const left = (id: string, retired = true): Change => ({
  ...{ entity: 'person', id, section: 'retired', before: null },
  value: { retired, on: '2026-11-23', reason: '调离' }
})
export const add = (id: string, role: string, loginName = id) =>
  good('accounts.add', { loginName, password: INITIAL, record: profile(id, `测试${id}`, role) })
export const own = (loginName: string) => `${loginName}自己的密码一二`
export const signIn = (loginName: string, password = own(loginName)) =>
  good('vault.unlock', { loginName, password })
/** Adds someone who then signs in and sets a password of their own; leaves them signed in. */
export async function working(id: string, role: string) {
  await add(id, role)
  await ledger.lock()
  await signIn(id, INITIAL)
  await good('vault.changePassword', { oldPassword: INITIAL, newPassword: own(id) })
}
export const back = async () => {
  await ledger.lock()
  return signIn(FIRST.loginName, FIRST.password)
}
export const entries = async (): Promise<Entry[]> =>
  (await good('journal.read', { from: 1, maxBytes: 8_000_000 })).entries
export const events = async () =>
  (await entries()).flatMap(({ person, changes }) =>
    changes.flatMap(({ entity, value }) => (entity === 'account' ? [{ by: person, ...value }] : []))
  )
/** Reporting needs two persons from now on. */
export const reportByTwo: Change = {
  ...{ entity: 'office', id: 'office', section: 'twoPerson', before: null },
  value: { actions: ['report'] }
}
export const closing = (id = '2026-10'): Change => ({
  ...{ entity: 'summary', id, section: 'reporting', before: null },
  value: { no: 1, hash: 'f'.repeat(64), note: '' }
})
