import { expect, it, vi } from 'vitest'
import type { Role } from '@shared/domain/office'
import { testContext } from '../../../../test/support/registerDecisions'
import { registerDesk } from './desk'

const commit = vi.fn(() => Promise.resolve({ ok: true }))
const deskOf = (role: Role | null) =>
  registerDesk({
    commit,
    decideContext: () => testContext,
    loadDraft: () => Promise.resolve(undefined),
    saveDraft: () => Promise.resolve(),
    dropDraft: () => Promise.resolve(),
    useSession: () => ({ session: role && { role } })
  })

it('看过的每一栏各留一条查看记录，没有看的不留', async () => {
  const { noteLook } = deskOf('viewer')
  expect(await noteLook('mediator', 'm1', [])).toBe(true)
  expect(commit).not.toHaveBeenCalled()
  expect(await noteLook('mediator', 'm1', ['contact.mobile', 'contact.address'])).toBe(true)
  expect(commit).toHaveBeenCalledExactlyOnceWith(
    '查看',
    ['contact.mobile', 'contact.address'].map((field) =>
      expect.objectContaining({ value: { entity: 'mediator', recordId: 'm1', field } })
    )
  )
})

it('查看记录没有保存下来，就不给看', async () => {
  commit.mockResolvedValueOnce({ ok: false })
  expect(await deskOf('clerk').noteLook('mediator', 'm1', ['contact.mobile'])).toBe(false)
})

it('登记员可以修改，查阅员和没有登录的不可以', () => {
  const may = (role: Role | null) => deskOf(role).useMayWrite('mediator', 'profile').value
  expect([may('clerk'), may('viewer'), may(null)]).toEqual([true, false, false])
})
