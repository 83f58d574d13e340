import { describe, expect, it } from 'vitest'
import {
  emptyMember,
  emptyOrganization,
  organizationRules,
  organizationWarnings,
  type OrganizationDraft
} from '.'

type Member = OrganizationDraft['members']['list'][number]

function found(
  profile: Partial<OrganizationDraft['profile']>,
  list: Partial<Member>[] = [],
  rest: Partial<OrganizationDraft['members'] & OrganizationDraft['filing']> = {}
): string[] {
  const empty = emptyOrganization()
  return organizationWarnings({
    profile: { ...empty.profile, name: '扎塘镇人民调解委员会', type: 'township', ...profile },
    members: {
      ...empty.members,
      ...rest,
      list: list.map((member, row) => ({ ...emptyMember(`m${row}`), name: `成员${row}`, ...member }))
    },
    filing: { ...empty.filing, state: 'reported', ...rest },
    today: '2026-11-23'
  }).map(({ message }) => message)
}

const director: Partial<Member> = { post: 'director', sex: '2', nation: '04' }
const good: Partial<Member>[] = [director, { nation: '01' }, {}]
const many = (size: number): Partial<Member>[] => [
  director,
  { nation: '01' },
  ...Array<Partial<Member>>(size - 2).fill({})
]

describe('调委会组成（《人民调解法》第八、九条；只提醒）', () => {
  it('组成符合时没有提醒', () => expect(found({}, good)).toEqual([]))

  it.each([
    [2, true],
    [3, false],
    [9, false],
    [10, true]
  ])('委员 %i 人，提醒：%s', (size, warned) => {
    expect(found({}, many(size)).some((text) => text.includes('应为 3—9 人'))).toBe(warned)
  })

  it('主任应为一人', () => {
    expect(found({}, [{ sex: '2' }, {}, {}])).toEqual(['没有登记主任'])
    expect(found({}, [director, { ...director, nation: '01' }, {}])).toEqual(['登记了 2 名主任，应为 1 人'])
  })

  it('应当有妇女成员', () => {
    expect(found({}, [{ ...director, sex: '1' }, { nation: '01' }, {}])).toEqual(['成员中没有登记妇女'])
  })

  it('成员民族全部相同才提醒核对；有一人未填则不判断', () => {
    const same: Partial<Member>[] = [director, { nation: '04' }, { nation: '04' }]
    expect(found({}, same)).toEqual(['成员均为藏族；如为多民族居住地区，请核对是否有人数较少民族的成员'])
    expect(found({}, [director, { nation: '04' }, { nation: '' }])).toEqual([])
  })

  it('任期三年整可以，多一天提醒', () => {
    expect(found({}, good, { termFrom: '2025-01-01', termTo: '2028-01-01' })).toEqual([])
    expect(found({}, good, { termFrom: '2025-01-01', termTo: '2028-01-02' })[0]).toContain('超过三年')
  })

  it('任期最后一日仍在任期内，次日届满', () => {
    expect(found({}, good, { termTo: '2026-11-23' })).toEqual([])
    expect(found({}, good, { termTo: '2026-11-22' })[0]).toContain('届满')
  })

  it('调解小组、工作室、中心不适用组成规则', () => {
    for (const type of ['group', 'stationedStudio', 'personalStudio', 'mediationCenter'] as const) {
      expect(found({ type, name: '央宗调解室', parentId: 'p' }, [{}], { termTo: '2020-01-01' })).toEqual([])
    }
  })

  it('没有登记成员时不判断组成', () => expect(found({}, [])).toEqual([]))
})

describe('其他规则', () => {
  it('乡镇、街道调委会委员高中以上（75号令第十四条），村调委会不要求', () => {
    const list: Partial<Member>[] = [{ ...director, name: '尼玛', education: '71' }, { nation: '01' }, {}]
    expect(found({}, list)).toEqual(['尼玛的学历低于高中'])
    expect(found({ type: 'village' }, list)).toEqual([])
  })

  it('调委会名称以“人民调解委员会”结尾，前面要有所在地', () => {
    expect(found({ name: '扎塘镇调解办' }, good)[0]).toContain('人民调解委员会')
    expect(found({ name: '人民调解委员会' }, good)).toHaveLength(1)
  })

  it('成立 30 日内未备案不提醒，第 31 日提醒', () => {
    expect(found({ establishedOn: '2026-10-24' }, good, { state: 'unfiled' })).toEqual([])
    expect(found({ establishedOn: '2026-10-23' }, good, { state: 'unfiled' })).toEqual([
      '成立已超过 30 日，尚未登记备案'
    ])
  })

  it('小组没有所属组织也没有统计主体时提醒', () => {
    expect(found({ type: 'group' })[0]).toContain('统计主体')
    expect(found({ type: 'mediationCenter', subject: 6 })).toEqual([])
  })

  it('每条规则都有出处，编号不重复', () => {
    expect(organizationRules.every(({ source }) => source.length > 4)).toBe(true)
    expect(new Set(organizationRules.map(({ id }) => id)).size).toBe(organizationRules.length)
  })
})
