import { describe, expect, it } from 'vitest'
import { committed, testContext, warningsOf } from '../../../test/support/registerDecisions'
import type { LedgerRecord } from '../../ledger'
import { decideMediator, decideMediatorRetirement, decideMediatorSection } from './decide'
import { emptyMediator, type MediatorDraft } from './draft'
import type { MediatorProfile } from './sections'

const place = { code: '540521', name: '西藏自治区山南市扎囊县' }
const draft = (profile: Partial<MediatorProfile>): MediatorDraft => {
  const empty = emptyMediator(place)
  return { ...empty, profile: { ...empty.profile, name: '次仁 多吉', ...profile } }
}
const registered = (profile: Partial<MediatorProfile> = {}): LedgerRecord =>
  committed(decideMediator(draft(profile), undefined, testContext))
const told = (profile: Partial<MediatorProfile>, mediators: LedgerRecord[]): string[] =>
  warningsOf(decideMediator(draft(profile), undefined, { ...testContext, mediators })).filter((message) =>
    message.startsWith('台账中已有')
  )

const FIRST = '540599199001010012'
const SECOND = '540599198512310020'

describe('a mediator who may stand in the register already', () => {
  it('is named with the place, and the new record is made all the same', () => {
    const [message, ...more] = told({ name: '次仁多吉' }, [registered()])
    expect(message).toBe('台账中已有同名的调解员：次仁 多吉（西藏自治区山南市扎囊县），请核对是否同一人')
    expect(more).toEqual([])
  })

  it('is known by the identity number under another name', () => {
    expect(told({ name: '多吉', idNumber: FIRST }, [registered({ idNumber: FIRST })])).toEqual([
      expect.stringContaining('同一身份证号码的调解员：次仁 多吉')
    ])
  })

  it('is another one where both have numbers and these differ', () => {
    expect(told({ idNumber: SECOND }, [registered({ idNumber: FIRST })])).toEqual([])
    expect(told({}, [registered({ idNumber: FIRST })])).toHaveLength(1)
  })

  it('is not the record itself, nor one that was taken out of use', () => {
    const own = registered()
    const context = { ...testContext, mediators: [own] }
    const profile = { ...draft({}).profile, workplace: '扎塘镇司法所' }
    const again = warningsOf(decideMediatorSection(own, 'profile', profile, context))
    expect(again.filter((message) => message.startsWith('台账中已有'))).toEqual([])
    const value = { retired: true, on: testContext.today, reason: '调离' }
    const retired = committed(decideMediatorRetirement(own, value, testContext), own)
    expect(told({}, [retired])).toEqual([])
  })

  it('is looked for only where name or number is being written', () => {
    const other = registered()
    const own = registered()
    const contact = { phone: '', mobile: '13800000001', email: '', address: '' }
    const saved = decideMediatorSection(own, 'contact', contact, { ...testContext, mediators: [other] })
    expect(warningsOf(saved).filter((message) => message.startsWith('台账中已有'))).toEqual([])
  })
})
