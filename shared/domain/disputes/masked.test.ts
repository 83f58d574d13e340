import { expect, it } from 'vitest'
import { party } from './decide.test-support'
import { maskedOfParties } from './masked'
import type { DisputeAgent } from './sections'

it('表格里完整显示的都算看过：当事人和代理人的号码、电话、住址', () => {
  const agent = (over: Partial<DisputeAgent>): DisputeAgent => ({
    id: 'g1',
    kind: 'entrusted',
    name: '央金',
    idNumber: '',
    phone: '',
    relation: '',
    powers: [],
    ...over
  })
  const list = [
    party('applicant', {
      ...{ id: 'p1', idNumber: '540599199001010012', birthDate: '1990-01-01' },
      ...{ phone: '13800000001', address: '扎塘镇' },
      agents: [agent({ phone: '13800000003' }), agent({ idNumber: '540599198512310020' })]
    }),
    party('respondent', { id: 'p2', idNumber: '', birthDate: null, phone: '', address: '' })
  ]
  expect(maskedOfParties({ list })).toEqual([
    ...['p1.idNumber', 'p1.birthDate', 'p1.phone', 'p1.address'],
    ...['p1.agents.0.phone', 'p1.agents.1.idNumber']
  ])
})
