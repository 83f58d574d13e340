// Several people, through the same door as the page: the gate, the handlers, vault and journal on a real folder.
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boundDeed, boundText } from '@shared/domain/permissions'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'
import type { Change, Entry } from '@shared/ledger'
import { openVault } from '../vault'
import { answerCall } from './answerCall'
import { accountHandlers } from './handlers/accounts'
import { auditHandlers } from './handlers/audit'
import { journalHandlers } from './handlers/journal'
import { vaultHandlers } from './handlers/vault'
import { Ledger } from './ledger'
import { secondForDeed } from './second'
import type { Caller, Handlers } from './types'

const kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
const PAGE = { url: 'wenxin://app/index.html', parent: null }
const FIRST = { loginName: 'guanli', password: '管理员自己的密码一' }
const INITIAL = '初始密码 2026'

let dir: string
let ledger: Ledger
let handlers: Handlers

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-people-'))
  ledger = new Ledger(openVault(dir, { now: Date.now }, { kdf }), dir, () => undefined)
  handlers = {
    ...vaultHandlers(ledger, () => Promise.resolve(null)),
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

function ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
  return answerCall({ handlers, actor: () => ledger.actor }, channel, PAGE, {} as Caller, request)
}
async function good<C extends Channel>(channel: C, request: RequestOf<C>) {
  const answer = await ask(channel, request)
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`)
  return answer.value
}
const refusal = async <C extends Channel>(channel: C, request: RequestOf<C>) => {
  const answer = await ask(channel, request)
  return answer.ok ? 'done' : `${answer.error.code} ${answer.error.message}`
}

const profile = (id: string, name: string, role: string): Change => ({
  ...{ entity: 'person', id, section: 'profile', before: null },
  value: { name, role }
})
const left = (id: string, retired = true): Change => ({
  ...{ entity: 'person', id, section: 'retired', before: null },
  value: { retired, on: '2026-11-23', reason: '调离' }
})
const add = (id: string, role: string, loginName = id) =>
  good('accounts.add', { loginName, password: INITIAL, record: profile(id, `测试${id}`, role) })
const own = (loginName: string) => `${loginName}自己的密码一二`
const signIn = (loginName: string, password = own(loginName)) => good('vault.unlock', { loginName, password })
/** Adds someone who then signs in and sets a password of their own; leaves them signed in. */
async function working(id: string, role: string) {
  await add(id, role)
  await ledger.lock()
  await signIn(id, INITIAL)
  await good('vault.changePassword', { oldPassword: INITIAL, newPassword: own(id) })
}
const back = async () => {
  await ledger.lock()
  return signIn(FIRST.loginName, FIRST.password)
}
const entries = async (): Promise<Entry[]> =>
  (await good('journal.read', { from: 1, maxBytes: 8_000_000 })).entries
const events = async () =>
  (await entries()).flatMap(({ person, changes }) =>
    changes.flatMap(({ entity, value }) => (entity === 'account' ? [{ by: person, ...value }] : []))
  )
const closing = (id = '2026-10'): Change => ({
  ...{ entity: 'summary', id, section: 'reporting', before: null },
  value: { no: 1, hash: 'f'.repeat(64), note: '' }
})

describe('people of one PC', () => {
  it('come in with an initial password and do nothing before it is their own', async () => {
    await add('yi', 'clerk')
    await ledger.lock()
    expect(await signIn('yi', INITIAL)).toMatchObject({ person: 'yi', role: 'clerk', mustChange: true })
    expect(await refusal('journal.head', undefined)).toMatch(/^NOT_ALLOWED 请先把初始密码改成自己的密码/)
    const same = { oldPassword: INITIAL, newPassword: INITIAL }
    expect(await refusal('vault.changePassword', same)).toContain('与原密码相同')
    await good('vault.changePassword', { oldPassword: INITIAL, newPassword: own('yi') })
    await good('journal.head', undefined)
    await ledger.lock()
    expect(await refusal('vault.unlock', { loginName: 'yi', password: INITIAL })).toMatch(/^WRONG_PASSWORD/)
    expect(await signIn('yi')).toMatchObject({ mustChange: false })
  })

  it('share the ledger, and each signs what they did', async () => {
    await working('yi', 'clerk')
    await good('journal.append', {
      reason: '查看',
      changes: [
        {
          ...{ entity: 'access', id: 'a1', section: 'reveal', before: null },
          value: { entity: 'mediator', recordId: 'm1', field: 'phone' }
        }
      ]
    })
    await back()
    const all = await entries()
    expect(all.at(-1)).toMatchObject({ person: 'yi', reason: '查看' })
    expect(all[0]).toMatchObject({
      reason: '开通登录',
      changes: [{ entity: 'person' }, { entity: 'account' }]
    })
  })

  it('leave: the account opens nothing, the last administrator stays', async () => {
    await working('yi', 'clerk')
    await back()
    await good('accounts.leave', { record: left('yi') })
    expect((await good('accounts.list', undefined)).people.map(({ person }) => person)).not.toContain('yi')
    expect(readFileSync(join(dir, 'vault.json'), 'utf8').match(/"publicKey"/g)).toHaveLength(2)
    const self = (await ledger.session())?.person ?? ''
    expect(await refusal('accounts.leave', { record: left(self) })).toContain('不能给自己办理离岗')
    await ledger.lock()
    expect(await refusal('vault.unlock', { loginName: 'yi', password: own('yi') })).toMatch(/^WRONG_PASSWORD/)
    await back()
    await good('accounts.reset', {
      ...{ person: 'yi', role: 'viewer', loginName: 'yi2', password: INITIAL },
      record: left('yi', false)
    })
    await ledger.lock()
    expect(await signIn('yi2', INITIAL)).toMatchObject({ person: 'yi', role: 'viewer', mustChange: true })
  })

  it('an administrator who has not signed in yet does not count as the last one', async () => {
    await add('jia', 'administrator')
    await working('bing', 'administrator')
    const first = (await entries())[0]?.person ?? ''
    await good('accounts.leave', { record: left(first) })
    expect(await refusal('accounts.setRole', { record: profile('bing', '丙', 'clerk') })).toContain(
      '自己的身份'
    )
    expect((await good('accounts.list', undefined)).holder).toBe('bing')
  })

  it('get a new password from an administrator, and the old one opens nothing', async () => {
    await working('yi', 'reviewer')
    await back()
    await good('accounts.reset', {
      person: 'yi',
      role: 'viewer',
      loginName: 'yi',
      password: '又一个初始密码一二'
    })
    await ledger.lock()
    expect(await refusal('vault.unlock', { loginName: 'yi', password: own('yi') })).toMatch(/^WRONG_PASSWORD/)
    expect(await signIn('yi', '又一个初始密码一二')).toMatchObject({ role: 'reviewer', mustChange: true })
  })

  it('have every deed on accounts in the journal, in order, with who did it', async () => {
    const first = ledger.session()?.person
    await working('yi', 'clerk')
    await back()
    await good('accounts.setRole', { record: profile('yi', '测试yi', 'reviewer') })
    await good('vault.renewRecovery', undefined)
    await good('accounts.leave', { record: left('yi') })
    expect(await events()).toEqual([
      { by: first, kind: 'opened', person: 'yi', note: '登记员' },
      { by: 'yi', kind: 'passwordChanged', person: 'yi', note: '' },
      { by: first, kind: 'roleChanged', person: 'yi', note: '审核员' },
      { by: first, kind: 'recoveryRenewed', person: first, note: '' },
      { by: first, kind: 'left', person: 'yi', note: '' }
    ])
  })

  it('cannot write such a deed, or a person, past its own call: not even an administrator', async () => {
    const event: Change = {
      ...{ entity: 'account', id: 'e', section: 'event', before: null },
      value: { kind: 'left', person: 'yi', note: '' }
    }
    const setting: Change = {
      ...{ entity: 'office', id: 'office', section: 'twoPerson', before: null },
      value: { actions: [] }
    }
    for (const change of [event, setting, profile('yi', '乙', 'administrator'), left('yi')]) {
      expect(await refusal('journal.append', { reason: '伪造', changes: [change] })).toMatch(/^NOT_ALLOWED/)
    }
    const wrong = { loginName: 'x', password: INITIAL }
    expect(await refusal('accounts.add', { ...wrong, record: left('yi') })).toMatch(/^BAD_REQUEST/)
    expect(await refusal('accounts.add', { ...wrong, record: setting })).toMatch(/^BAD_REQUEST/)
    expect(await entries()).toEqual([])
  })

  it('cannot be added twice under one id, nor a line put into what the office signs', async () => {
    await add('yi', 'clerk')
    const again = { loginName: 'qita', password: INITIAL, record: profile('yi', '另一人', 'administrator') }
    expect(await refusal('accounts.add', again)).toMatch(/^BAD_REQUEST/)
    const lines = ['条数：3\n台账流水：第 1 至 9 条']
    expect(await refusal('audit.sign', { lines, content: 'a'.repeat(64) })).toMatch(/^BAD_REQUEST/)
  })

  it('a clerk’s forged calls are refused, and leave no trace in accounts or journal', async () => {
    await working('yi', 'clerk')
    const before = readFileSync(join(dir, 'vault.json'), 'utf8')
    const position = (await good('journal.head', undefined)).position
    const tried = [
      await refusal('accounts.add', {
        loginName: 'x',
        password: INITIAL,
        record: profile('x', '某', 'administrator')
      }),
      await refusal('accounts.setRole', { record: profile('yi', '乙', 'administrator') }),
      await refusal('accounts.rotate', { reason: '' }),
      await refusal('vault.renewRecovery', undefined),
      await refusal('audit.sign', { lines: ['x'], content: '0'.repeat(64) })
    ]
    for (const each of tried) expect(each).toMatch(/^NOT_ALLOWED 当前身份是登记员，不能/)
    expect(readFileSync(join(dir, 'vault.json'), 'utf8')).toBe(before)
    expect((await good('journal.head', undefined)).position).toBe(position)
  })
})

describe('a second person', () => {
  async function turnedOn() {
    await working('jia', 'clerk')
    await back()
    const on = { actions: ['report'] }
    const record: Change = {
      ...{ entity: 'office', id: 'office', section: 'twoPerson', before: null },
      value: on
    }
    await good('accounts.setTwoPerson', { record })
  }
  const append = (second?: string, change = closing()) =>
    refusal('journal.append', { reason: '报送', changes: [change], second })
  const confirm = (loginName: string, password: string, change = closing()) =>
    good('accounts.confirmSecond', { loginName, password, bound: boundText([change]) })

  it('is not asked for until the office turns it on', async () => {
    expect(await append()).toBe('done')
  })

  it('confirms by their password, and stands in the entry beside the first', async () => {
    await turnedOn()
    expect(await append()).toMatch(/^SECOND_PERSON/)
    const { token } = await confirm('jia', own('jia'))
    expect(await append(token)).toBe('done')
    const first = ledger.session()?.person
    expect((await entries()).at(-1)).toMatchObject({ person: first, second: 'jia', reason: '报送' })
    expect(await append(token, closing('2026-11'))).toMatch(/^SECOND_PERSON/)
  })

  it('is not the same person, not a wrong password, not a made-up token, not for something else, not twice', async () => {
    await turnedOn()
    const self = { loginName: FIRST.loginName, password: FIRST.password, bound: boundText([closing()]) }
    expect(await refusal('accounts.confirmSecond', self)).toContain('不能自己确认自己')
    const wrong = { ...self, loginName: 'jia', password: '不是它' }
    expect(await refusal('accounts.confirmSecond', wrong)).toMatch(/^WRONG_PASSWORD/)
    expect(await append('0'.repeat(64))).toMatch(/^SECOND_PERSON/)
    const other = await confirm('jia', own('jia'), closing('2026-11'))
    expect(await append(other.token)).toMatch(/^SECOND_PERSON/)
    const { token } = await confirm('jia', own('jia'))
    expect(await append(token)).toBe('done')
    expect(await append(token)).toMatch(/^SECOND_PERSON/)
  })

  it('needs the right to do it themselves', async () => {
    await turnedOn()
    await add('ding', 'viewer')
    await ledger.lock()
    await signIn('ding', INITIAL)
    await good('vault.changePassword', { oldPassword: INITIAL, newPassword: own('ding') })
    await back()
    const { token } = await confirm('ding', own('ding'))
    expect(await append(token)).toMatch(/^NOT_ALLOWED 没有执行：确认的人没有办理这一步的权限/)
  })

  it('confirms a deed that is no entry, for example the restoring of one certain backup', async () => {
    await turnedOn()
    const deed = (token?: string, backup = 'a.age') =>
      secondForDeed(ledger.vault, 'restore', backup, 'restore.begin', token)
    expect(deed()).toEqual({ ok: true, value: undefined })
    const list = { actions: ['restore'] }
    const record: Change = {
      ...{ entity: 'office', id: 'office', section: 'twoPerson', before: null },
      value: list
    }
    await good('accounts.setTwoPerson', { record })
    expect(deed()).toMatchObject({ error: { code: 'SECOND_PERSON' } })
    const bound = boundDeed('restore', 'a.age')
    const { token } = await good('accounts.confirmSecond', {
      ...{ loginName: 'jia', password: own('jia') },
      bound
    })
    // A clerk may confirm a report, not the restoring of a backup.
    expect(deed(token)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  })

  it('is asked for a large save that comes in pieces, too', async () => {
    await turnedOn()
    const batch = '0190b5c0-0000-4000-8000-000000000001'
    await good('journal.stage', { batch, changes: [closing()] })
    expect(await refusal('journal.appendStaged', { batch, reason: '报送', count: 1 })).toMatch(
      /^SECOND_PERSON/
    )
  })
})

describe('the office’s signature', () => {
  it('is over a text that names the chain’s hash, and anyone can check it', async () => {
    const content = 'a'.repeat(64)
    const { statement, signature, publicKey } = await good('audit.sign', { lines: ['条数：3'], content })
    const { position, hash } = await good('journal.head', undefined)
    expect(statement).toBe(
      `温馨调解台账操作记录\n条数：3\n内容摘要（SHA-256）：${content}\n台账流水：第 1 至 ${position} 条，链值 ${hash}\n`
    )
    const der = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex')
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const holds = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
    expect([holds(statement), holds(statement.replace('3', '4'))]).toEqual([true, false])
    expect(await events()).toMatchObject([{ kind: 'auditSigned' }])
  })
})
