import { expect, it, vi } from 'vitest'
import type { DisputeParty, KnownParty } from '@shared/domain/disputes'
import { useAdopting } from './useAdopting'

const party = {
  ...{ id: 'p1', role: 'applicant', kind: 'person', name: '次仁多吉' },
  ...{ idNumber: '540599199001010012', phone: '13800000001', address: '', birthDate: null },
  agents: [{ id: 'g1', kind: 'entrusted', name: '央金', idNumber: '', phone: '13800000003' }]
} as unknown as DisputeParty
const known: KnownParty = { party, recordId: 'd1' }

it('采用已有当事人：先记下看过哪一件的哪几栏，记下了才填进来，原来的代理人不带过来', async () => {
  const order: string[] = []
  const look = vi.fn(() => Promise.resolve(order.push('look') > 0))
  const take = vi.fn(() => void order.push('take'))
  await useAdopting(look, take).adopt(known)
  expect(look).toHaveBeenCalledExactlyOnceWith('d1', ['p1.idNumber', 'p1.phone'])
  expect(take).toHaveBeenCalledExactlyOnceWith({ ...party, agents: [] })
  expect(order).toEqual(['look', 'take'])
})

it('查看记录没有保存下来，就什么都不填，并且说出来', async () => {
  for (const look of [() => Promise.resolve(false), () => Promise.reject(new Error('gone'))]) {
    const take = vi.fn()
    const { adopt, refused, busy } = useAdopting(look, take)
    await adopt(known)
    expect(take).not.toHaveBeenCalled()
    expect([refused.value, busy.value]).toEqual(['p1', false])
  }
})
