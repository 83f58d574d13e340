import type { MediationSubject } from './mediationSubject'
import { codeTable, type CodeOf } from './table'

const standard = 'SF/T 0083-2020《全国人民调解工作规范》（据公开转述，正文未取得）'
const opinion = '司法部关于贯彻实施人民调解法的意见第 4、6 条'

/**
 * 调解组织的全部类型。
 * - `committee`:是否为人民调解委员会;委员人数、妇女、民族、任期等规则(《人民调解法》第八、九条)只对调委会适用。
 * - `subject`:统计时计入的主体;小组、工作室、中心为 null,因为它们不是独立主体,计入所属组织的主体(见 `subjectOf`)。
 * - `parent`:上位类型;行业性、专业性、区域性属于「社会团体或者其他组织」。
 * - `basis`:设立依据;`verified` 为 false 的,依据正文未核实,不得据此作硬性校验。
 */
export const organizationType = codeTable([
  {
    code: 'village',
    name: '村民委员会人民调解委员会',
    short: '村调委会',
    committee: true,
    subject: 1,
    parent: null,
    basis: '《人民调解法》第八条：村民委员会应当设立',
    verified: true
  },
  {
    code: 'residents',
    name: '居民委员会人民调解委员会',
    short: '居调委会',
    committee: true,
    subject: 2,
    parent: null,
    basis: '《人民调解法》第八条：居民委员会应当设立',
    verified: true
  },
  {
    code: 'enterprise',
    name: '企业事业单位人民调解委员会',
    short: '企事业调委会',
    committee: true,
    subject: 5,
    parent: null,
    basis: '《人民调解法》第八条：企业事业单位根据需要设立',
    verified: true
  },
  {
    code: 'township',
    name: '乡镇人民调解委员会',
    short: '乡镇调委会',
    committee: true,
    subject: 3,
    parent: null,
    basis: '《人民调解法》第三十四条：参照设立',
    verified: true
  },
  {
    code: 'subdistrict',
    name: '街道人民调解委员会',
    short: '街道调委会',
    committee: true,
    subject: 4,
    parent: null,
    basis: '《人民调解法》第三十四条：参照设立',
    verified: true
  },
  {
    code: 'social',
    name: '社会团体或者其他组织人民调解委员会',
    short: '社会团体和其他组织调委会',
    committee: true,
    subject: 6,
    parent: null,
    basis: '《人民调解法》第三十四条：参照设立',
    verified: true
  },
  {
    code: 'industry',
    name: '行业性人民调解委员会',
    short: '行业性调委会',
    committee: true,
    subject: 6,
    parent: 'social',
    basis: `《人民调解法》第三十四条；${opinion}`,
    verified: true
  },
  {
    code: 'professional',
    name: '专业性人民调解委员会',
    short: '专业性调委会',
    committee: true,
    subject: 6,
    parent: 'social',
    basis: `《人民调解法》第三十四条；${opinion}`,
    verified: true
  },
  {
    code: 'regional',
    name: '区域性人民调解委员会',
    short: '区域性调委会',
    committee: true,
    subject: 6,
    parent: 'social',
    basis: `《人民调解法》第三十四条；${opinion}`,
    verified: true
  },
  {
    code: 'group',
    name: '人民调解小组',
    short: '调解小组',
    committee: false,
    subject: null,
    parent: null,
    basis: `司法部关于贯彻实施人民调解法的意见第 5 条；${standard}`,
    verified: true
  },
  {
    code: 'stationedStudio',
    name: '派驻人民调解工作室',
    short: '派驻工作室',
    committee: false,
    subject: null,
    parent: null,
    basis: `${standard};《宁波市人民调解条例》第十二条`,
    verified: false
  },
  {
    code: 'personalStudio',
    name: '个人调解工作室',
    short: '个人工作室',
    committee: false,
    subject: null,
    parent: null,
    basis: `${standard}：调解员申请，县级以上司法行政机关命名`,
    verified: false
  },
  {
    code: 'mediationCenter',
    name: '人民调解中心',
    short: '调解中心',
    committee: false,
    subject: null,
    parent: null,
    basis: `${standard}:县级以上司法行政机关可依托公共法律服务中心等设立`,
    verified: false
  }
])
export type OrganizationType = CodeOf<typeof organizationType>

/** 是否调委会;只有调委会适用委员组成规则。未知代码为 false。 */
export function isCommittee(code: string): boolean {
  return organizationType.find(code)?.committee ?? false
}

/** 是否行业性、专业性、区域性等「社会团体或者其他组织」的下位类型。 */
export function isSocialSubtype(code: string): boolean {
  return organizationType.find(code)?.parent === 'social'
}

/**
 * 统计主体。调委会按本类型;小组、工作室、中心按所属组织的主体,逐级向上取第一个有主体的。
 * @param chain 从本组织到最上级的类型,本组织在前
 * @returns 没有任何上级调委会(例如独立的调解中心)时为 null,须由登记人指定
 */
export function subjectOf(chain: readonly string[]): MediationSubject | null {
  for (const code of chain) {
    const subject = organizationType.find(code)?.subject
    if (subject) return subject
  }
  return null
}
