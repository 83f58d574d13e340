import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord } from '../../ledger'
import { ALREADY_CHOSEN, decideChoice } from './choose'

const written = (record: LedgerRecord | undefined, leader: string, clock: string): LedgerRecord =>
  applyChange(
    record,
    { entity: 'organization', id: 'o1', section: 'contact', before: null, value: { leader } },
    { clock, person: 'p' }
  )
const twice = written(written(undefined, '甲', '1-a'), '乙', '1-b')
const [later = '', earlier = ''] = [
  twice.sections['contact']?.current.hash,
  twice.sections['contact']?.others[0]?.hash
]

describe('选定同时填写的内容', () => {
  it.each([
    ['采用', earlier, '甲'],
    ['保留', later, '乙']
  ])('%s：一处改动，此后没有待选定的', (word, hash, leader) => {
    const decision = decideChoice(twice, 'contact', hash)
    if (!decision.ok) throw new Error('refused')
    expect(decision.reason).toContain(word)
    expect(decision.changes).toHaveLength(1)
    const next = decision.changes.reduce(
      (record, change) => applyChange(record, change, { clock: '2-a', person: 'p' }),
      twice
    )
    expect(next.sections['contact']).toMatchObject({ current: { value: { leader } }, others: [] })
  })

  it('别处已经选定的，说明不需要再选', () => {
    const refusal = { ok: false, problems: [{ field: 'contact', message: ALREADY_CHOSEN }] }
    expect(decideChoice(twice, 'contact', '0'.repeat(32))).toEqual(refusal)
    expect(decideChoice(undefined, 'contact', later)).toEqual(refusal)
  })
})
