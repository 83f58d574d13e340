import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change } from '@shared/ledger'
import {
  add,
  back,
  closing,
  dir,
  entries,
  events,
  FIRST,
  good,
  INITIAL,
  ledger,
  left,
  own,
  profile,
  refusal,
  reportByTwo,
  signIn,
  working,
  anOfficeEach
} from './people.test-support'

anOfficeEach()

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

  it('come in one after the other: while somebody is signed in nobody else is, and nothing of theirs changes', async () => {
    await working('yi', 'clerk')
    await back()
    await good('accounts.setTwoPerson', { record: reportByTwo })
    const [before, person] = [ledger.vault.opened, ledger.open?.person]
    for (const [loginName, password] of [
      ['yi', own('yi')],
      [FIRST.loginName, FIRST.password],
      ['yi', '不是它']
    ] as const) {
      for (const channel of ['vault.unlock', 'vault.mend'] as const) {
        expect(await refusal(channel, { loginName, password })).toMatch(
          /^ALREADY_OPEN .*先在已登录的窗口锁定/
        )
      }
    }
    expect([ledger.vault.opened, ledger.open?.person]).toEqual([before, person])
    expect(await refusal('journal.append', { reason: '报送', changes: [closing()] })).toMatch(
      /^SECOND_PERSON/
    )
  })

  it('get no account by a new password, which would have no entry that says so', async () => {
    const ghost = { person: 'ghost', role: 'administrator', loginName: 'ghost', password: INITIAL } as const
    const before = await entries()
    expect(await refusal('accounts.reset', ghost)).toMatch(/^BAD_REQUEST/)
    expect(await entries()).toEqual(before)
    expect((await good('accounts.list', undefined)).people).toHaveLength(1)
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
