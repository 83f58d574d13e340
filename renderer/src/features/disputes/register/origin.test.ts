import { expect, it, vi } from 'vitest'
import type { LedgerRecord } from '@shared/ledger'
import { lookAtOrigin } from './origin'

const noteLook = vi.hoisted(() => vi.fn(() => Promise.resolve(true)))
const records = vi.hoisted(() => new Map<string, unknown>())
vi.mock('@/store', () => ({
  getRecord: (entity: string, id: string) => Promise.resolve(records.get(`${entity}/${id}`))
}))
vi.mock('../list/desk', () => ({ noteLook }))

const stands = (entity: string, id: string, sections: Record<string, unknown>): void => {
  const record = {
    ...{ entity, id },
    sections: Object.fromEntries(
      Object.entries(sections).map(([section, value]) => [section, { current: { value } }])
    )
  }
  records.set(`${entity}/${id}`, record as unknown as LedgerRecord)
}
const person = { idNumber: '540599199001010012', phone: '13800000001', address: '' }

it('受理登记从来访、排查发现、不予受理的登记填起：先记下看过那一件的哪几栏', async () => {
  stands('visit', 'v1', { visitors: { count: 1, list: [{ id: 'p1', ...person }] } })
  stands('dispute', 'd1', { parties: { list: [{ id: 'p2', birthDate: null, ...person }] } })
  stands('inspection', 'i1', {
    findings: {
      answer: 'found',
      list: [
        { id: 'f1', parties: [{ id: 'p3', phone: '13800000003' }] },
        { id: 'f2', parties: [{ id: 'p4', phone: '13800000004' }] }
      ]
    }
  })
  await lookAtOrigin({ visit: 'v1' })
  await lookAtOrigin({ refused: 'd1' })
  await lookAtOrigin({ finding: { inspection: 'i1', finding: 'f2' } })
  expect(noteLook.mock.calls).toEqual([
    ['visit', 'v1', ['visitors.idNumber', 'visitors.phone']],
    ['dispute', 'd1', ['parties.p2.idNumber', 'parties.p2.phone']],
    ['inspection', 'i1', ['findings.parties.p4']]
  ])
})

it('没有填入别处内容的不留查看记录；没有保存下来的说没有', async () => {
  noteLook.mockClear()
  expect(await lookAtOrigin({})).toBe(true)
  expect(noteLook).not.toHaveBeenCalled()
  noteLook.mockResolvedValueOnce(false)
  expect(await lookAtOrigin({ visit: 'v1' })).toBe(false)
})
