import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord, type SectionValue } from '../../ledger'
import { mediatorDifferences } from '../mediators'
import { emptyOrganization, organizationWarnings } from '../organizations'
import { decideOfficeRules } from './decideRules'
import { officeDifferences } from './describe'
import { defaultOfficeRules, gradeTable, officeRules, rulesSection, type OfficeRules } from './rules'
import { OFFICE_ID } from './sections'

const office = (section: string, value: SectionValue): LedgerRecord =>
  applyChange(
    undefined,
    { entity: 'office', id: OFFICE_ID, section, before: null, value },
    { clock: '1-a', person: 'p' }
  )
const zhejiang: OfficeRules = {
  ...defaultOfficeRules,
  filingLimitDays: 42,
  gradeNames: ['特级', '一级', '二级', '三级']
}
const messages = (draft: OfficeRules): string[] => {
  const decision = decideOfficeRules(undefined, draft)
  return decision.ok ? [] : decision.problems.map(({ message }) => message)
}

describe('各地不同的规则', () => {
  it('没有设置过的台账按默认值', () => {
    expect(rulesSection.safeParse(defaultOfficeRules).success).toBe(true)
    expect(officeRules(undefined)).toEqual(defaultOfficeRules)
    expect(officeRules(office('settings', {}))).toEqual(defaultOfficeRules)
  })

  it('以前写下、缺少后来各项的设置，缺的按默认值', () => {
    const old = office('rules', { filingLimitDays: 42 })
    expect(officeRules(old)).toEqual({ ...defaultOfficeRules, filingLimitDays: 42 })
  })

  it('改成浙江的等级名称后，等级按新名称显示，代码不变', () => {
    const decision = decideOfficeRules(undefined, {
      ...zhejiang,
      gradeNames: ['特级 ', '一级', '二级', '三级']
    })
    if (!decision.ok) throw new Error('refused')
    const rules = officeRules(office('rules', decision.changes[0]?.value ?? {}))
    expect(rules).toEqual(zhejiang)
    expect(gradeTable(rules).list).toEqual([
      { code: 1, name: '特级' },
      { code: 2, name: '一级' },
      { code: 3, name: '二级' },
      { code: 4, name: '三级' }
    ])
    expect(gradeTable(defaultOfficeRules).name(4)).toBe('四级')
  })

  it('调解员等级的改动按本单位的名称写', () => {
    const grades = gradeTable(zhejiang)
    expect(mediatorDifferences('service', { grade: 2 }, { grade: 1 }, undefined, grades)).toEqual([
      { label: '等级', before: '一级', after: '特级' }
    ])
    expect(mediatorDifferences('service', { grade: null }, { grade: 1 })).toEqual([
      { label: '等级', before: '（空）', after: '一级' }
    ])
  })

  it('成立后超过本单位的期限没有备案才提示', () => {
    const draft = emptyOrganization()
    const profile = { ...draft.profile, type: 'workroom', name: '某工作室', establishedOn: '2026-10-01' }
    const filing = { ...draft.filing, state: 'unfiled' }
    const words = (filingDays: number) =>
      organizationWarnings({ profile, filing, today: '2026-11-05', filingDays } as never)
        .filter(({ field }) => field === 'filing.state')
        .map(({ message }) => message)
    expect(words(officeRules(undefined).filingLimitDays)).toEqual(['成立已超过 30 日，尚未登记备案'])
    expect(words(zhejiang.filingLimitDays)).toEqual([])
  })

  it('拒绝超出范围的期限、空的和相同的名称', () => {
    expect(messages({ ...zhejiang, filingLimitDays: 0 })).toEqual(['备案期限为 1 至 365 日。'])
    expect(messages({ ...zhejiang, gradeNames: ['特级', '', '二级', '三级'] })).toEqual([
      '四个等级都请填写名称。'
    ])
    expect(messages({ ...zhejiang, gradeNames: ['一级', '一级', '二级', '三级'] })).toEqual([
      '等级名称不能相同。'
    ])
    expect(messages({ ...zhejiang, gradeNames: ['长'.repeat(21), '一级', '二级', '三级'] })).toEqual([
      '等级名称不超过 20 字，不能含有换行。'
    ])
  })

  it('改动写成前后对照', () => {
    expect(officeDifferences('rules', defaultOfficeRules, zhejiang)).toEqual([
      { label: '备案期限（日）', before: '30', after: '42' },
      { label: '调解员等级名称', before: '一级、二级、三级、四级', after: '特级、一级、二级、三级' }
    ])
  })
})
