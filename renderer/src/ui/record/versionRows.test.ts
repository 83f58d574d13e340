import { describe, expect, it } from 'vitest'
import type { SectionValue } from '@shared/ledger'
import { versionRows } from './versionRows'

const describeFields = (_: string, before: SectionValue | null, after: SectionValue) =>
  Object.keys(after)
    .filter((key) => before?.[key] !== after[key])
    .map((key) => ({ label: key, before: String(before?.[key]), after: String(after[key]) }))

describe('同时填写的内容并排比较', () => {
  it('只列不同的栏目，一份一栏，与现有相同的照现有写', () => {
    const versions = [
      { 负责人: '甲', 邮编: '856000', 传真: '无' },
      { 负责人: '乙', 邮编: '856000', 传真: '无' },
      { 负责人: '甲', 邮编: '856100', 传真: '无' }
    ]
    expect(versionRows('contact', versions, describeFields)).toEqual([
      { label: '负责人', texts: ['甲', '乙', '甲'] },
      { label: '邮编', texts: ['856000', '856000', '856100'] }
    ])
  })

  it('内容相同时没有可列的', () => {
    expect(versionRows('contact', [{ 负责人: '甲' }, { 负责人: '甲' }], describeFields)).toEqual([])
    expect(versionRows('contact', [], describeFields)).toEqual([])
  })
})
