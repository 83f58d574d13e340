import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord } from '../../ledger'
import { defaultOfficeSettings, type OfficeProfile } from './sections'
import { decideOfficeProfile, decideOfficeSettings } from './settings'

const profile: OfficeProfile = {
  name: '扎囊县社会治安综合治理中心',
  place: { code: '540521', name: '西藏自治区山南市扎囊县' },
  level: 'county',
  reportingUnit: '扎囊县综治中心'
}

describe('修改本单位信息', () => {
  it('changes the section from the version it was made from', () => {
    const first = decideOfficeProfile(undefined, profile)
    if (!first.ok || !first.changes[0]) throw new Error('refused')
    expect(first.changes[0].before).toBeNull()
    const record: LedgerRecord = applyChange(undefined, first.changes[0], {
      clock: '1763856000000-0000-device01',
      person: 'p'
    })
    const second = decideOfficeProfile(record, { ...profile, reportingUnit: '扎囊县委政法委' })
    expect(second.ok && second.changes[0]?.before).toBe(record.sections['profile']?.current.hash)
  })

  it('names the fields that are empty', () => {
    const decision = decideOfficeProfile(undefined, { ...profile, name: ' ', place: { code: '', name: '' } })
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field)).toEqual(['name', 'place'])
  })
})

describe('修改设置', () => {
  it('accepts the defaults and refuses what is out of range, in words', () => {
    expect(decideOfficeSettings(undefined, defaultOfficeSettings).ok).toBe(true)
    const decision = decideOfficeSettings(undefined, {
      ...defaultOfficeSettings,
      idleMinutes: 241,
      rateDecimals: 3
    })
    expect(decision.ok ? [] : decision.problems).toEqual([
      { field: 'idleMinutes', message: '自动锁定的分钟数为 0 至 240；0 表示不自动锁定。' },
      { field: 'rateDecimals', message: '比率的小数位数为 0、1 或 2。' }
    ])
  })
})
