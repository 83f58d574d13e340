import { describe, expect, it } from 'vitest'
import { fold, party, registered, withOutcome } from './decide.test-support'
import { withdraw } from './correct'
import { context } from './decide.test-support'
import { knownParties, sameMatter, sameParty } from './similar'

const applicant = party('applicant', { name: '次仁多吉' })
const respondent = party('respondent', { name: '王小明' })
const NUMBER = '540599199001010012'

describe('同一当事人', () => {
  it('有号码的只看号码,没有号码的看姓名和电话', () => {
    expect(
      sameParty(party('applicant', { idNumber: NUMBER }), party('other', { idNumber: NUMBER, name: '甲' }))
    ).toBe(true)
    const other = party('other', { idNumber: '540599198512310020' })
    expect(sameParty(party('applicant', { idNumber: NUMBER }), other)).toBe(false)
    expect(sameParty(applicant, party('other', { name: '次仁 多吉' }))).toBe(true)
    const calls = (phone: string) => party('other', { phone })
    expect(sameParty(calls('138-0000-0001'), calls('13800000001'))).toBe(true)
    expect(sameParty(calls('13800000001'), calls('13800000002'))).toBe(false)
  })

  it('两个都没有姓名的不是同一人', () => {
    expect(sameParty(party('other', { name: '' }), party('other', { name: ' ' }))).toBe(false)
  })
})

describe('九十日内同一事项', () => {
  const matter = (over: object, today = '2016-08-20', record = registered()) =>
    sameMatter({ type: 2, parties: [applicant, respondent], ...over }, [record], today).length

  it('双方都相同,或者一方和类型相同', () => {
    expect(matter({ type: 9 })).toBe(1)
    expect(matter({ parties: [applicant] })).toBe(1)
    expect(matter({ parties: [applicant], type: 9 })).toBe(0)
    expect(matter({ parties: [party('other', { name: '达瓦' })] })).toBe(0)
  })

  it('受理满九十日以后不再提示', () => {
    expect(matter({}, '2016-11-08')).toBe(1)
    expect(matter({}, '2016-11-09')).toBe(0)
  })

  it('已有结果还没有结单的仍提示,已撤销的不提示', () => {
    expect(matter({}, '2016-08-20', withOutcome())).toBe(1)
    const record = registered()
    expect(matter({}, '2016-08-20', fold(record, withdraw(record, '重复', context())))).toBe(0)
  })
})

describe('台账里已有的当事人', () => {
  const records = [
    registered({}, [party('applicant', { idNumber: NUMBER, phone: '13800000001' }), respondent])
  ]
  const offered = (over: object) => knownParties(party('other', { name: '', ...over }), records).length

  it('按整个号码、整个电话或者姓名提示,只输了一部分的不提示', () => {
    expect(offered({ idNumber: NUMBER })).toBe(1)
    expect(offered({ phone: '138 0000 0001' })).toBe(1)
    expect(offered({ name: '王小明' })).toBe(1)
    expect(offered({ idNumber: NUMBER.slice(0, 12) })).toBe(0)
    expect(offered({ phone: '0001' })).toBe(0)
    expect(offered({ name: '王' })).toBe(0)
  })

  it('同一人在几件纠纷里只提示一次', () => {
    expect(knownParties(respondent, [...records, registered()]).length).toBe(1)
  })
})
