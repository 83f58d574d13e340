import type { Warning } from '../../ledger'
import { isCommittee, isHighSchoolOrAbove, isSocialSubtype, nation } from '../codes'
import { addDays, addMonths, daysBetween, formatDateCn, type CalendarDate } from '../dates'
import type { OrganizationDraft } from './draft'

/**
 * Days from setting up until the filing should have been reported. 30 is a default (未核实 for any one place):
 * 《宁波市人民调解条例》第十三条 says 30 working days, 广州市南沙区 30 days; there is no national rule.
 */
export const DEFAULT_FILING_DAYS = 30

/** What the rules look at. Sections the person has not filled yet are left out, and their rules stay silent. */
export interface OrganizationFacts {
  profile: OrganizationDraft['profile']
  members?: OrganizationDraft['members'] | undefined
  filing?: OrganizationDraft['filing'] | undefined
  today: CalendarDate
  filingDays?: number
}

interface OrganizationRule {
  id: string
  field: string
  source: string
  /** What does not fit, in words; null when it fits or cannot be judged. Only reminds: nothing here blocks a save. */
  check(facts: OrganizationFacts): string | null
}

const committee = ({ profile }: OrganizationFacts): boolean => isCommittee(profile.type)
const listed = (facts: OrganizationFacts) =>
  committee(facts) && facts.members && facts.members.list.length > 0 ? facts.members.list : null

/** 只对人民调解委员会适用;调解小组、工作室、中心无此要求(由条文对象得出)。 */
export const organizationRules: readonly OrganizationRule[] = [
  {
    id: 'size',
    field: 'members.list',
    source: '《人民调解法》第八条：委员三至九人',
    check(facts) {
      const size = listed(facts)?.length ?? 3
      return size < 3 || size > 9 ? `现有委员 ${size} 人，应为 3—9 人` : null
    }
  },
  {
    id: 'director',
    field: 'members.list',
    source: '《人民调解法》第八条：设主任一人',
    check(facts) {
      const directors = listed(facts)?.filter(({ post }) => post === 'director').length ?? 1
      return directors === 1
        ? null
        : directors === 0
          ? '没有登记主任'
          : `登记了 ${directors} 名主任，应为 1 人`
    }
  },
  {
    id: 'woman',
    field: 'members.list',
    source: '《人民调解法》第八条：应当有妇女成员',
    check(facts) {
      const list = listed(facts)
      return list && !list.some(({ sex }) => sex === '2') ? '成员中没有登记妇女' : null
    }
  },
  {
    id: 'nation',
    field: 'members.list',
    source: '《人民调解法》第八条：多民族居住的地区应当有人数较少民族的成员',
    check(facts) {
      const list = listed(facts)
      const first = list?.[0]?.nation
      if (!list || list.length < 2 || !first || list.some((member) => member.nation !== first)) return null
      return `成员均为${nation.name(first)}；如为多民族居住地区，请核对是否有人数较少民族的成员`
    }
  },
  {
    id: 'term',
    field: 'members.termTo',
    source: '《人民调解法》第九条：每届任期三年',
    check(facts) {
      const { termFrom, termTo } = facts.members ?? {}
      if (!committee(facts) || !termFrom || !termTo) return null
      const last = addMonths(termFrom, 36)
      return termTo > last
        ? `本届任期超过三年（自 ${formatDateCn(termFrom)} 起至多到 ${formatDateCn(last)}）`
        : null
    }
  },
  {
    id: 'expired',
    field: 'members.termTo',
    source: '《人民调解法》第九条：任期三年，可以连选连任',
    check(facts) {
      const termTo = facts.members?.termTo
      if (!committee(facts) || !termTo || termTo >= facts.today) return null
      return `本届任期已于 ${formatDateCn(termTo)} 届满，请登记换届情况`
    }
  },
  {
    id: 'education',
    field: 'members.list',
    source: '司法部令第75号第十四条：乡镇、街道调委会委员应具有高中以上文化程度',
    check(facts) {
      if (facts.profile.type !== 'township' && facts.profile.type !== 'subdistrict') return null
      const below =
        facts.members?.list.filter(({ education }) => isHighSchoolOrAbove(education) === false) ?? []
      return below.length > 0 ? `${below.map(({ name }) => name).join('、')}的学历低于高中` : null
    }
  },
  {
    id: 'name',
    field: 'profile.name',
    source: '司法部关于贯彻实施人民调解法的意见第六条：名称由所在地或单位名称加“人民调解委员会”构成',
    check(facts) {
      const name = facts.profile.name.trim()
      if (!committee(facts) || name === '' || /.人民调解委员会$/u.test(name)) return null
      return '名称没有以“人民调解委员会”结尾，或前面没有所在地、单位名称'
    }
  },
  {
    id: 'industry',
    field: 'profile.industry',
    source: '司法部关于贯彻实施人民调解法的意见第六条：名称含特定区域名称或行业、专业纠纷类型',
    check({ profile }) {
      const needed = isSocialSubtype(profile.type) && profile.type !== 'regional'
      return needed && profile.industry === '' ? '没有选择行业专业领域' : null
    }
  },
  {
    id: 'belongs',
    field: 'profile.parentId',
    source: '统计口径：小组、工作室、中心计入所属调委会的主体',
    check({ profile }) {
      if (profile.type === '' || isCommittee(profile.type)) return null
      if (profile.parentId !== null || profile.subject !== null) return null
      return '没有选择所属调解组织，也没有指定统计主体，月报中无法归类'
    }
  },
  {
    id: 'filing',
    field: 'filing.state',
    source: '《宁波市人民调解条例》第十三条为 30 个工作日，广州南沙为 30 日；各地不同，默认值未核实',
    check({ profile, filing, today, filingDays = DEFAULT_FILING_DAYS }) {
      if (filing?.state !== 'unfiled' || !profile.establishedOn) return null
      const late = daysBetween(addDays(profile.establishedOn, filingDays), today)
      return late > 0 ? `成立已超过 ${filingDays} 日，尚未登记备案` : null
    }
  },
  {
    id: 'filedOn',
    field: 'filing.filedOn',
    source: '《宁波市人民调解条例》第十三条（备案）',
    check: ({ filing }) =>
      filing?.state === 'filed' && !filing.filedOn ? '已备案，但没有填写备案日期' : null
  }
]

/** Every rule that does not fit, with its source. Never blocks. */
export function organizationWarnings(facts: OrganizationFacts): Warning[] {
  return organizationRules.flatMap(({ field, source, check }) => {
    const message = check(facts)
    return message === null ? [] : [{ field, message, source }]
  })
}
