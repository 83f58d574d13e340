import { describe, expect, it } from 'vitest'
import type { DisputeParty } from '@shared/domain/disputes'
import { partyDifferences } from './partyDifferences'

const party = (over: Partial<DisputeParty> = {}): DisputeParty => ({
  id: '1',
  role: 'applicant',
  kind: 'person',
  name: '次仁多吉',
  sex: '1',
  idNumber: '540599199001010012',
  birthDate: '1990-01-01',
  nation: '04',
  occupation: '',
  phone: '13800000001',
  address: '西藏自治区山南市扎囊县扎塘镇扎塘村二组',
  ...over
})
const between = (old: Partial<DisputeParty>, now: Partial<DisputeParty>) =>
  partyDifferences({ list: [party(old)] }, { list: [party(now)] })

describe('当事人改前改后', () => {
  it('说是谁的哪一栏', () => {
    expect(between({}, { name: '次仁 多吉', language: 'bo', interpreter: '白玛曲珍' })).toEqual([
      { label: '次仁多吉的姓名或名称', before: '次仁多吉', after: '次仁 多吉' },
      { label: '次仁多吉的语言', before: '（空）', after: '藏语' },
      { label: '次仁多吉的翻译人员', before: '（空）', after: '白玛曲珍' }
    ])
    expect(between({}, {})).toEqual([])
  })

  it('号码和住址遮住，不写出全文', () => {
    const found = between({}, { phone: '13800000902', idNumber: '', address: '西藏自治区山南市扎囊县桑耶镇' })
    expect(found.map(({ label }) => label)).toEqual([
      '次仁多吉的证件号码',
      '次仁多吉的电话',
      '次仁多吉的单位或住址'
    ])
    expect(found[0]?.after).toBe('（空）')
    expect(JSON.stringify(found)).not.toMatch(/13800000001|13800000902|540599199001010012|二组/)
  })

  it('遮住后看起来一样的也说有改动', () => {
    const [found] = between({ phone: '13800000001' }, { phone: '13812340001' })
    expect(found?.after).toBe(`${found?.before}（遮住的部分有改动）`)
  })

  it('增加的、去掉的写明是谁', () => {
    const other = party({ id: '2', role: 'respondent', name: '达娃卓玛' })
    expect(partyDifferences({ list: [party()] }, { list: [other] })).toEqual([
      { label: '申请人', before: '次仁多吉', after: '（空）' },
      { label: '被申请人', before: '（空）', after: '达娃卓玛' }
    ])
  })

  it('民族改了只说有改动', () => {
    expect(between({}, { nation: '01' })).toEqual([
      { label: '次仁多吉的其他内容', before: '—', after: '（内容有改动）' }
    ])
  })
})
