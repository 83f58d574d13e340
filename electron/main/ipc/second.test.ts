import { describe, expect, it } from 'vitest'
import { boundDeed, boundText } from '@shared/domain/permissions'
import type { Change } from '@shared/ledger'
import {
  add,
  back,
  closing,
  entries,
  FIRST,
  good,
  INITIAL,
  ledger,
  own,
  refusal,
  reportByTwo,
  signIn,
  working,
  anOfficeEach
} from './people.test-support'
import { secondForDeed } from './second'

anOfficeEach()

describe('a second person', () => {
  async function turnedOn() {
    await working('jia', 'clerk')
    await back()
    await good('accounts.setTwoPerson', { record: reportByTwo })
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
