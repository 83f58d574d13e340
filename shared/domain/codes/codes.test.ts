import { describe, expect, it } from 'vitest'
import * as codes from './index'

describe('codeTable', () => {
  it('names a known code and shows an unknown one instead of hiding it', () => {
    expect(codes.sex.name('2')).toBe('女性')
    expect(codes.sex.name('7')).toBe('未知代码(7)')
  })

  it('does not take the number 1 for the text 1', () => {
    expect(codes.sex.has('1')).toBe(true)
    expect(codes.sex.has(1)).toBe(false)
  })

  it('refuses a code that appears twice', () => {
    expect(() =>
      codes.codeTable([
        { code: 1, name: '甲' },
        { code: 1, name: '乙' }
      ])
    ).toThrow('代码重复')
  })

  it('is frozen, entries too', () => {
    expect(Object.isFrozen(codes.nation.list)).toBe(true)
    expect(codes.nation.list.every((entry) => Object.isFrozen(entry))).toBe(true)
  })

  it.each([
    ['nation', codes.nation.list, 58],
    ['education', codes.education.list, 40],
    ['politics', codes.politics.list, 13],
    ['certificate', codes.certificate.list, 11],
    ['disputeType18', codes.disputeType18.list, 18],
    ['disputeType15', codes.disputeType15.list, 15],
    ['mediationSubject', codes.mediationSubject.list, 6],
    ['organizationType', codes.organizationType.list, 13],
    ['facility(八有)', codes.facility.list, 8]
  ])('%s has all its entries', (_name, list, count) => {
    expect(list).toHaveLength(count)
  })
})

describe('纠纷类型', () => {
  it('merges wage and labour disputes into 劳动争议, and three consumer kinds into 消费', () => {
    const merged = (code: number) => codes.disputeType15.name(codes.toOld15(code) ?? 0)
    expect([10, 11].map(merged)).toEqual(['劳动争议纠纷', '劳动争议纠纷'])
    expect([12, 13, 14].map(merged)).toEqual(['消费纠纷', '消费纠纷', '消费纠纷'])
  })

  it('keeps every other kind under the same name, so nothing is counted elsewhere', () => {
    for (const { code, name } of codes.disputeType18.list) {
      if (code >= 10 && code <= 14) continue
      expect(codes.disputeType15.name(codes.toOld15(code) ?? 0)).toBe(name)
    }
  })

  it('reaches every one of the 15 old kinds and knows no 19th', () => {
    const reached = new Set(codes.disputeType18.list.map(({ code }) => codes.toOld15(code)))
    expect(reached.size).toBe(15)
    expect(codes.toOld15(19)).toBeUndefined()
  })
})

describe('案件来源', () => {
  it('puts the five kinds of 委托移送 under 3 and does not let 3 itself be registered', () => {
    expect([4, 5, 6, 7, 8].map(codes.sourceGroup)).toEqual([3, 3, 3, 3, 3])
    expect([1, 2].map(codes.sourceGroup)).toEqual([1, 2])
    expect(codes.caseSource.has(3)).toBe(false)
  })
})

describe('调解组织类型', () => {
  it('applies committee rules to the nine kinds of 调委会 only', () => {
    const committees = codes.organizationType.list.filter((type) => codes.isCommittee(type.code))
    expect(committees.map((type) => type.name.endsWith('人民调解委员会'))).toEqual(Array(9).fill(true))
    expect(['group', 'stationedStudio', 'personalStudio', 'mediationCenter'].some(codes.isCommittee)).toBe(
      false
    )
  })

  it('counts industry, professional and regional committees under 社会团体和其他组织', () => {
    for (const code of ['industry', 'professional', 'regional']) {
      expect(codes.isSocialSubtype(code)).toBe(true)
      expect(codes.subjectOf([code])).toBe(6)
    }
    expect(codes.isSocialSubtype('village')).toBe(false)
  })

  it('counts a studio under the committee it belongs to, through a group if need be', () => {
    expect(codes.subjectOf(['personalStudio', 'township'])).toBe(3)
    expect(codes.subjectOf(['stationedStudio', 'group', 'village'])).toBe(1)
    expect(codes.subjectOf(['mediationCenter'])).toBeNull()
  })
})

describe('学历', () => {
  it('takes 中专 for 高中以上, 初中 not, and leaves 其他 open', () => {
    expect(codes.isHighSchoolOrAbove('41')).toBe(true)
    expect(codes.isHighSchoolOrAbove('61')).toBe(true)
    expect(codes.isHighSchoolOrAbove('71')).toBe(false)
    expect(codes.isHighSchoolOrAbove('90')).toBeNull()
  })

  it('takes 大专 for 大专以上, 高中 not', () => {
    expect(codes.isCollegeOrAbove('31')).toBe(true)
    expect(codes.isCollegeOrAbove('61')).toBe(false)
  })

  it('gives each item the group it stands under', () => {
    for (const { code, group } of codes.education.list) expect(group[0]).toBe(code[0])
  })
})

describe('疑难复杂案件', () => {
  it('counts 疑难 and 重大, not 简易 or 一般', () => {
    expect(
      codes.difficulty.list.filter(({ code }) => codes.isHardCase(code)).map(({ name }) => name)
    ).toEqual(['疑难', '重大'])
  })
})

describe('编码表之间', () => {
  it('points each industry field at dispute types that exist', () => {
    for (const { disputeTypes } of codes.industryField.list) {
      for (const type of disputeTypes) expect(codes.disputeType18.has(type)).toBe(true)
    }
  })

  it('names a legal basis for every organization type and a law article for every committee', () => {
    for (const { code, basis } of codes.organizationType.list) {
      expect(basis).toMatch(codes.isCommittee(code) ? /《人民调解法》第.+条/ : /意见第 5 条|SF\/T 0083/)
    }
  })
})
