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
  decideOrganization,
  decideOrganizationRetirement,
  decideOrganizationSection,
  emptyMember,
  emptyOrganization,
  type OrganizationDraft,
  type OrganizationProfile
} from '.'

const place = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

function draft(profile: Partial<OrganizationDraft['profile']> = {}): OrganizationDraft {
  const empty = emptyOrganization(place)
  return {
    ...empty,
    profile: { ...empty.profile, name: '扎塘镇人民调解委员会', type: 'township', ...profile }
  }
}

describe('登记调解组织', () => {
  it('写入全部栏目，统一社会信用代码去掉空格', () => {
    const decision = decideOrganization(draft({ creditCode: '91350100 M000100Y43' }), undefined, context)
    const record = committed(decision)
    expect(Object.keys(record.sections)).toEqual(['profile', 'contact', 'premises', 'members', 'filing'])
    expect(sectionValue<OrganizationProfile>(record, 'profile')?.creditCode).toBe('91350100M000100Y43')
  })

  it('名称、类型、所在地没有填写时逐项指出', () => {
    const empty = emptyOrganization()
    expect(problemsOf(decideOrganization(empty, undefined, context))).toMatchObject({
      'profile.name': '请填写名称',
      'profile.type': '请选择类型',
      'profile.place': '请填写所在地'
    })
  })

  it('只有空格的名称等于没有填写', () => {
    expect(problemsOf(decideOrganization(draft({ name: '  ' }), undefined, context))).toHaveProperty(
      'profile.name'
    )
  })

  it('成立日期可以是今天，不能是明天', () => {
    expect(decideOrganization(draft({ establishedOn: '2026-11-23' }), undefined, context).ok).toBe(true)
    expect(
      problemsOf(decideOrganization(draft({ establishedOn: '2026-11-24' }), undefined, context))
    ).toEqual({
      'profile.establishedOn': '成立日期不能晚于今天（2026年11月23日）'
    })
  })

  it('信用代码校验码不对时指出是第几位', () => {
    const decision = decideOrganization(draft({ creditCode: '91350100M000100Y44' }), undefined, context)
    expect(problemsOf(decision)['profile.creditCode']).toContain('第 18 位')
  })

  it('60 个字的藏文名称和表情符号都可以保存', () => {
    const tibetan = 'བོད་ཡིག་'.repeat(8).slice(0, 60)
    for (const name of [tibetan, '温馨调解室😀🏔️', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ']) {
      const record = committed(decideOrganization(draft({ name }), undefined, context))
      expect(sectionValue<OrganizationProfile>(record, 'profile')?.name).toBe(name.trim())
    }
  })

  it('名称过长时说出上限和现有字数', () => {
    expect(problemsOf(decideOrganization(draft({ name: '长'.repeat(201) }), undefined, context))).toEqual({
      'profile.name': '名称最多 200 个字符，现有 201 个'
    })
  })

  it('台账中已有同名组织时提醒，不阻止', () => {
    const first = committed(decideOrganization(draft(), undefined, context))
    const organizations = new Map([[first.id, first]])
    expect(warningsOf(decideOrganization(draft(), undefined, { ...context, organizations }))).toContain(
      '台账中已有同名的调解组织'
    )
  })
})

describe('修改调解组织', () => {
  const record = committed(decideOrganization(draft(), undefined, context))

  it('没有改动时不保存', () => {
    expect(problemsOf(decideOrganization(draft(), record, context))).toEqual({ '': '没有改动，不需要保存' })
  })

  it('只有改动的栏目成为变更，并且从当前版本出发', () => {
    const decision = decideOrganization(
      { ...draft(), contact: { ...draft().contact, leader: '次仁' } },
      record,
      context
    )
    expect(decision.ok && decision.changes.map(({ section, before }) => [section, before])).toEqual([
      ['contact', record.sections['contact']?.current.hash]
    ])
  })

  it('任期止不能早于任期起', () => {
    const members = { ...draft().members, termFrom: '2026-01-01', termTo: '2025-12-31' }
    expect(problemsOf(decideOrganizationSection(record, 'members', members, context))).toEqual({
      'members.termTo': '本届任期止不能早于本届任期起（2026年1月1日）'
    })
  })

  it('成员没有姓名时指出是第几行', () => {
    const list = [{ ...emptyMember('a'), name: '卓玛' }, emptyMember('b')]
    const members = { ...draft().members, list }
    expect(problemsOf(decideOrganizationSection(record, 'members', members, context))).toEqual({
      'members.list.1.name': '请填写第 2 行姓名'
    })
  })

  it('所属调解组织不能是自己，也不能绕成一圈', () => {
    const child = committed(decideOrganization(draft({ parentId: null, type: 'group' }), undefined, context))
    const parent = committed(
      decideOrganization(draft({ type: 'group', parentId: child.id }), undefined, {
        ...context,
        organizations: new Map([[child.id, child]])
      })
    )
    const organizations = new Map([
      [child.id, child],
      [parent.id, parent]
    ])
    const withParent = (parentId: string) =>
      problemsOf(
        decideOrganizationSection(
          child,
          'profile',
          { ...draft({ type: 'group' }).profile, parentId },
          { ...context, organizations }
        )
      )
    expect(withParent(child.id)).toEqual({ 'profile.parentId': '所属调解组织不能是本组织自己' })
    expect(withParent(parent.id)['profile.parentId']).toContain('属于本组织')
    expect(withParent('unknown')['profile.parentId']).toContain('不在台账中')
  })
})

describe('撤销与恢复', () => {
  const record = committed(decideOrganization(draft(), undefined, context))

  it('要写原因，日期不能晚于今天', () => {
    const decision = decideOrganizationRetirement(
      record,
      { retired: true, on: '2026-12-01', reason: ' ' },
      context
    )
    expect(Object.keys(problemsOf(decision))).toEqual(['retired.on', 'retired.reason'])
  })

  it('撤销之后可以恢复，不能再次撤销', () => {
    const retire = { retired: true, on: '2026-11-20', reason: '机构合并' }
    const gone = committed(decideOrganizationRetirement(record, retire, context), record)
    expect(problemsOf(decideOrganizationRetirement(gone, retire, context))).toHaveProperty('retired')
    const back = { retired: false, on: '2026-11-23', reason: '误撤' }
    expect(
      committed(decideOrganizationRetirement(gone, back, context), gone).sections['retired']?.current.value
    ).toEqual(back)
  })

  it('没有撤销的不需要恢复', () => {
    const decision = decideOrganizationRetirement(
      record,
      { retired: false, on: '2026-11-23', reason: '误' },
      context
    )
    expect(problemsOf(decision)['retired']).toBe('没有撤销，不需要恢复')
  })
})

describe('任意改动', () => {
  it('保存后再次保存同样的内容，总是没有改动', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.option(fc.nat(500), { nil: null }), (leader, phones) => {
        const record = committed(decideOrganization(draft(), undefined, context))
        const next = {
          ...draft(),
          contact: { ...draft().contact, leader },
          premises: { ...draft().premises, phones }
        }
        const decision = decideOrganization(next, record, context)
        if (!decision.ok) return
        const saved = committed(decision, record)
        expect(problemsOf(decideOrganization(next, saved, context))).toHaveProperty('')
      }),
      { numRuns: 60 }
    )
  })
})
