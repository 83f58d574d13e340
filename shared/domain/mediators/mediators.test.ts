import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionValue } from '../../ledger'
import {
  committed,
  problemsOf,
  testContext as context,
  warningsOf
} from '../../../test/support/registerDecisions'
import {
  decideMediator,
  decideMediatorRetirement,
  decideMediatorSection,
  emptyMediator,
  mediatorDifferences,
  mediatorRules,
  termStateOf,
  type MediatorDraft,
  type MediatorProfile
} from '.'

const ID_MAN = '540599199001010012'

function draft(change: { [S in keyof MediatorDraft]?: Partial<MediatorDraft[S]> } = {}): MediatorDraft {
  const empty = emptyMediator()
  return {
    profile: { ...empty.profile, name: '次仁多吉', ...change.profile },
    contact: { ...empty.contact, ...change.contact },
    service: { ...empty.service, ...change.service },
    skills: { ...empty.skills, ...change.skills },
    training: { ...empty.training, ...change.training }
  }
}
const warned = (change: Parameters<typeof draft>[0]) =>
  warningsOf(decideMediator(draft(change), undefined, context))
const refusedFor = (change: Parameters<typeof draft>[0]) =>
  problemsOf(decideMediator(draft(change), undefined, context))

describe('登记调解员', () => {
  it('从公民身份号码带出出生日期和性别', () => {
    const record = committed(decideMediator(draft({ profile: { idNumber: ID_MAN } }), undefined, context))
    expect(sectionValue<MediatorProfile>(record, 'profile')).toMatchObject({
      birthDate: '1990-01-01',
      sex: '1'
    })
  })

  it('出生日期、性别与号码不一致时提醒', () => {
    expect(warned({ profile: { idNumber: ID_MAN, birthDate: '1991-01-01', sex: '2' } })).toEqual([
      '出生日期与公民身份号码不一致',
      '性别与公民身份号码不一致（号码为男性）'
    ])
  })

  it('校验码不对时指出是第几位', () => {
    expect(refusedFor({ profile: { idNumber: '540599199001010013' } })['profile.idNumber']).toBe(
      '第 18 位校验码应为 2，现为 3，请核对号码'
    )
  })

  it('姓名不能为空；60 个字的藏文姓名可以保存', () => {
    expect(refusedFor({ profile: { name: ' ' } })).toEqual({ 'profile.name': '请填写姓名' })
    expect(refusedFor({ profile: { name: 'བཀྲ་ཤིས་'.repeat(8).slice(0, 60) } })).toEqual({})
    expect(refusedFor({ profile: { name: '名'.repeat(121) } })).toEqual({
      'profile.name': '姓名最多 120 个字符，现有 121 个'
    })
  })

  it('聘期止不能早于聘期起，从业起始时间不能在将来', () => {
    const service = { termFrom: '2026-05-01', termTo: '2026-04-30', startedOn: '2026-11-24' }
    expect(Object.keys(refusedFor({ service }))).toEqual(['service.startedOn', 'service.termTo'])
  })

  it('同一年度的培训只登记一行', () => {
    const years = [
      { year: 2025, hours: 20, note: '' },
      { year: 2025, hours: 4, note: '' }
    ]
    expect(refusedFor({ training: { years } })).toEqual({
      'training.years.1.year': '第 2 行：2025 年已经登记'
    })
  })
})

describe('提醒（不阻止保存）', () => {
  it.each([
    ['2008-11-23', false],
    ['2008-11-24', true]
  ])('%s 出生，未成年提醒：%s', (birthDate, expected) => {
    expect(warned({ profile: { birthDate } }).some((text) => text.includes('未成年'))).toBe(expected)
  })

  it.each([
    ['1960-11-24', false],
    ['1960-11-23', true]
  ])('%s 出生，超过 65 周岁提醒：%s', (birthDate, expected) => {
    expect(warned({ profile: { birthDate } }).length > 0).toBe(expected)
  })

  it('聘期超过三年、已届满', () => {
    expect(warned({ service: { termFrom: '2020-01-01', termTo: '2023-01-02' } })).toHaveLength(2)
    expect(warned({ service: { termFrom: '2024-01-01', termTo: '2027-01-01' } })).toEqual([])
    expect(warned({ service: { termTo: '2026-11-22', active: false } })).toEqual([])
  })

  it('上一年度培训不足', () => {
    const service = { startedOn: '2020-01-01' }
    const years = (hours: number) => ({ years: [{ year: 2025, hours, note: '' }] })
    expect(warned({ service, training: years(19.5) })).toEqual(['2025 年登记的培训为 19.5 学时'])
    expect(warned({ service, training: years(20) })).toEqual([])
    expect(warned({ service: { startedOn: '2025-01-02' } })).toEqual([])
  })

  it('地方的做法在出处中写明', () => {
    const local = mediatorRules.filter(({ id }) => ['age', 'education', 'training'].includes(id))
    expect(local.map(({ source }) => source.startsWith('地方例'))).toEqual([true, true, true])
  })
})

describe('修改与停用', () => {
  const record = committed(decideMediator(draft(), undefined, context))

  it('单独保存一个栏目，其他栏目不变', () => {
    const decision = decideMediatorSection(
      record,
      'contact',
      { ...draft().contact, mobile: '13900001234' },
      context
    )
    expect(decision.ok && decision.changes.map(({ section }) => section)).toEqual(['contact'])
    expect(problemsOf(decideMediatorSection(record, 'contact', draft().contact, context))).toHaveProperty('')
  })

  it('停用要写原因', () => {
    const value = { retired: true, on: '2026-11-23', reason: '' }
    expect(problemsOf(decideMediatorRetirement(record, value, context))).toEqual({
      'retired.reason': '请填写停用原因'
    })
  })
})

describe('变更记录', () => {
  it('号码、出生日期和住址只显示遮盖后的样子', () => {
    fc.assert(
      fc.property(fc.constantFrom(ID_MAN, '540599198512310020', '990000200002290124'), (idNumber) => {
        const after = { ...draft({ profile: { idNumber, birthDate: '1990-02-03' } }).profile }
        const text = JSON.stringify(mediatorDifferences('profile', null, after))
        expect(text).not.toContain(idNumber)
        expect(text).not.toContain('02-03')
      })
    )
    const contact = { ...draft().contact, mobile: '13900001234', address: '山南市乃东区泽当街道某路 1 号' }
    const text = JSON.stringify(mediatorDifferences('contact', null, contact))
    expect(text).not.toContain('13900001234')
    expect(text).not.toContain('某路')
  })
})

describe('任期状态', () => {
  it.each([
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'soon'],
    ['2027-01-22', 'soon'],
    ['2027-01-23', 'running'],
    [null, 'unknown']
  ])('到 %s 为 %s', (termTo, state) => expect(termStateOf(termTo, '2026-11-23')).toBe(state))
})
