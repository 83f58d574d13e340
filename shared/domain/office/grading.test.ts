import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { applyChange, type LedgerRecord } from '../../ledger'
import { riskColour } from '../codes'
import { officeDifferences } from './describe'
import {
  decideOfficeGrading,
  defaultGrading,
  gradingSection,
  officeGrading,
  type OfficeGrading
} from './grading'

const copy = (over: Partial<OfficeGrading> = {}): OfficeGrading => ({
  ...(JSON.parse(JSON.stringify(defaultGrading)) as OfficeGrading),
  ...over
})
const tell = (...first: string[]): OfficeGrading['tell'] =>
  [first, ...copy().tell.slice(1)] as OfficeGrading['tell']
const moves = (...names: string[]): OfficeGrading['moveNames'] =>
  [...names, ...copy().moveNames.slice(names.length)] as OfficeGrading['moveNames']
const words = (draft: OfficeGrading) => {
  const decision = decideOfficeGrading(undefined, draft)
  return decision.ok ? [] : decision.problems.map(({ field, message }) => `${field} ${message}`)
}
const saved = (draft: OfficeGrading): LedgerRecord | undefined => {
  const decision = decideOfficeGrading(undefined, draft)
  if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join())
  return decision.changes.reduce<LedgerRecord | undefined>(
    (record, change) => applyChange(record, change, { clock: '1-a', person: 'p' }),
    undefined
  )
}

describe('分级与处置的设置', () => {
  it('没有设置过的按默认', () => {
    const { tell: of, moveName } = officeGrading(undefined)
    expect(riskColour.list.map(({ code }) => of(code))).toEqual(riskColour.list.map((each) => each.tell))
    expect(moveName(2)).toBe('稳定情绪')
  })

  it('设置过的按设置，空的和重复的对象不写', () => {
    const office = saved(
      copy({ tell: tell('县公安局', ' ', '县公安局', ' 镇党委书记 '), moveNames: moves('摸排') })
    )
    expect(officeGrading(office).tell(1)).toEqual(['县公安局', '镇党委书记'])
    expect(officeGrading(office).tell(5)).toEqual([])
    expect(officeGrading(office).moveName(1)).toBe('摸排')
  })

  it('红色必须告知公安机关（《人民调解法》第二十五条），其余颜色可以没有对象', () => {
    expect(words(copy({ tell: tell('综治中心主要负责人') }))).toEqual([
      'tell.0 红色的告知对象须含公安机关（《人民调解法》第二十五条）。'
    ])
    expect(words(copy({ tell: [['公安派出所'], [], [], [], []] }))).toEqual([])
  })

  it('步骤名称须填写、不能相同、不能过长；对象最多六个', () => {
    expect(words(copy({ moveNames: moves('') }))).toEqual(['moveNames.0 请填写步骤名称。'])
    expect(words(copy({ moveNames: moves('甲', '甲') }))).toEqual(['moveNames.1 步骤名称不能相同。'])
    expect(words(copy({ moveNames: moves('长'.repeat(21)) }))).toHaveLength(1)
    expect(words(copy({ tell: tell('公安', '一', '二', '三', '四', '五', '六') }))).toEqual([
      'tell.0 告知对象最多 6 个。'
    ])
    expect(words(copy({ tell: tell('公安', '长'.repeat(31)) }))).toHaveLength(1)
  })

  it('任何填写，要么写下的合乎格式，要么说明哪一项不对', () => {
    const name = fc.string({ unit: 'binary', maxLength: 40 })
    const lists = fc.tuple(...Array.from({ length: 5 }, () => fc.array(name, { maxLength: 8 })))
    const names = fc.tuple(...Array.from({ length: 5 }, () => name))
    fc.assert(
      fc.property(lists, names, (telling, named) => {
        const draft = { tell: telling, moveNames: named } as unknown as OfficeGrading
        const decision = decideOfficeGrading(undefined, draft)
        if (!decision.ok) return decision.problems.length > 0
        return gradingSection.safeParse(decision.changes[0]?.value).success
      })
    )
  })

  it('改动写成看得懂的话', () => {
    const after = copy({ tell: tell('县公安局'), moveNames: moves('摸排') })
    expect(officeDifferences('grading', defaultGrading, after).map(({ label }) => label)).toEqual([
      '须告知的对象',
      '五步处置'
    ])
  })
})
