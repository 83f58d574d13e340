import { employment, industryField, isCommittee, mediatorGrade, organizationType } from '../../codes'
import type { ColumnRule, FactOf, TableRule } from './model'
import { AT_WORK, STANDING } from './measures'
import { byOrganization, byUnit } from './dimensions'

type Organization = FactOf<'organization'>
type Mediator = FactOf<'mediator'>

const organizations = (
  key: string,
  title: string,
  what: string,
  holds: (fact: Organization) => boolean,
  group?: string
): ColumnRule => ({
  key,
  title,
  heads: group ? ['调解组织', group] : ['调解组织'],
  unit: '个',
  rule: `${STANDING}的${what}个数。`,
  of: { organization: (fact) => (holds(fact) ? 1 : 0) }
})

const mediators = (
  key: string,
  title: string,
  what: string,
  holds: (fact: Mediator) => boolean,
  group?: string
): ColumnRule => ({
  key,
  title,
  heads: group ? ['调解员', group] : ['调解员'],
  unit: '名',
  rule: `${AT_WORK}的调解员中，${what}的人数；一人在几个组织任职的只计一次，列在其第一个组织所在的填报单位。`,
  of: { mediator: (fact) => (holds(fact) ? 1 : 0) }
})

const committee = ({ type }: Organization): boolean => isCommittee(type)
const sector = ({ type }: Organization): boolean => type === 'industry' || type === 'professional'

/** The six kinds of committee (统计主体), those of industries and professions standing under 社会团体和其他组织. */
const committees = (
  [
    [1, '村调委会'],
    [2, '居调委会'],
    [3, '乡镇调委会'],
    [4, '街道调委会'],
    [5, '企业事业单位调委会'],
    [6, '社会团体和其他组织调委会']
  ] as const
).map(([code, name]) =>
  organizations(
    `committee${code}`,
    name,
    name,
    (fact) => committee(fact) && subjectOfType(fact.type) === code
  )
)
const subjectOfType = (type: string): number | null => organizationType.find(type)?.subject ?? null

const SECTOR = '其中行业性、专业性调委会'
/** 行专再分 医疗、交通、劳动、物业、消费、环境 (the published figures of 陇南、黄石、宣城), the rest together. */
const FIELDS = ['medical', 'traffic', 'labor', 'property', 'consumer', 'environment'] as const
const sectors: ColumnRule[] = [
  organizations('sector', '小计', '行业性、专业性人民调解委员会', sector, SECTOR),
  ...FIELDS.map((field) =>
    organizations(
      field,
      industryField.name(field),
      `行业性、专业性人民调解委员会中，领域为“${industryField.name(field)}”的`,
      (fact) => sector(fact) && fact.industry === field,
      SECTOR
    )
  ),
  organizations(
    'otherField',
    '其他',
    '行业性、专业性人民调解委员会中，其他领域和没有填写领域的',
    (fact) => sector(fact) && !FIELDS.some((field) => field === fact.industry),
    SECTOR
  )
]

const OTHERS = ['group', 'stationedStudio', 'personalStudio', 'mediationCenter'] as const
const others = OTHERS.map((type) => {
  const name = organizationType.find(type)?.short ?? ''
  return organizations(type, name, name, (fact) => fact.type === type)
})

/** 人民调解组织队伍经费保障情况统计表 (司发通〔2010〕239 号附件; the original was not to be had). */
export const forceTable: TableRule = {
  key: 'force',
  title: '人民调解组织、队伍情况统计表',
  source:
    '司发通〔2010〕239 号附件“人民调解组织队伍经费保障情况统计表”，原表未取得；列名按各地公布的统计口径。',
  rows: [byUnit, byOrganization],
  columns: [
    organizations('all', '合计', '调解组织', () => true),
    organizations('committees', '调委会', '人民调解委员会', committee),
    ...committees,
    ...sectors,
    ...others,
    organizations('filed', '调委会已备案', '人民调解委员会中，备案状态为“已备案”的', (fact) => {
      return committee(fact) && fact.filing === 'filed'
    }),
    organizations(
      'independent',
      '有独立场所',
      '调解组织中，有独立调解场所的',
      (fact) => fact.independent === 1
    ),
    {
      key: 'members',
      title: '调委会委员',
      heads: ['调解组织'],
      unit: '名',
      rule: `${STANDING}的人民调解委员会登记的委员人数之和。`,
      of: { organization: (fact) => (committee(fact) ? fact.members : 0) }
    },
    mediators('mediators', '合计', '全部', () => true),
    ...employment.list.map(({ code, name }) =>
      mediators(code, name, `登记为${name}`, (fact) => fact.employment === code)
    ),
    mediators('noEmployment', '未填专兼职', '没有填写专职、兼职', (fact) => fact.employment === ''),
    mediators('women', '女', '性别为女', ({ woman }) => woman === 1),
    mediators('minority', '少数民族', '民族为少数民族', ({ minority }) => minority === 1),
    mediators('party', '中共党员', '政治面貌为中共党员、中共预备党员', (fact) => fact.partyMember === 1),
    mediators('highSchool', '高中以上', '学历为高中阶段以上', ({ highSchool }) => highSchool === 1),
    mediators('college', '大专以上', '学历为大专以上', ({ college }) => college === 1),
    mediators('elected', '推选', '产生方式为推选', (fact) => fact.selection === 'elected'),
    mediators('hired', '聘任', '产生方式为聘任', (fact) => fact.selection === 'hired'),
    mediators('purchased', '政府购买服务', '为政府购买服务', ({ purchased }) => purchased === 1),
    mediators('bilingual', '双语', '汉语和藏语、蒙古语都能说', ({ bilingual }) => bilingual === 1),
    ...mediatorGrade.list.map(({ code, name }) =>
      mediators(`grade${code}`, name, `等级为${name}`, ({ grade }) => grade === code, '等级')
    )
  ],
  equations: [
    {
      key: 'all',
      name: '调解组织合计 = 调委会 + 小组 + 派驻工作室 + 个人工作室 + 调解中心',
      kind: 'equal',
      left: ['all'],
      right: ['committees', ...OTHERS]
    },
    {
      key: 'committees',
      name: '调委会 = 六类之和',
      kind: 'equal',
      left: ['committees'],
      right: committees.map(({ key }) => key),
      rightTitle: '六类之和'
    },
    {
      key: 'sector',
      name: '行业性专业性小计 = 各领域之和',
      kind: 'equal',
      left: ['sector'],
      right: [...FIELDS, 'otherField'],
      rightTitle: '各领域之和'
    },
    {
      key: 'sectorOf',
      name: '行业性专业性 ≤ 社会团体和其他组织调委会',
      kind: 'atMost',
      left: ['sector'],
      right: ['committee6']
    },
    { key: 'filed', name: '已备案 ≤ 调委会', kind: 'atMost', left: ['filed'], right: ['committees'] },
    {
      key: 'employment',
      name: '调解员合计 = 专职 + 兼职 + 未填',
      kind: 'equal',
      left: ['mediators'],
      right: ['fullTime', 'partTime', 'noEmployment']
    },
    {
      key: 'education',
      name: '大专以上 ≤ 高中以上',
      kind: 'atMost',
      left: ['college'],
      right: ['highSchool']
    }
  ],
  notes: [
    '经费保障（指导经费、补助经费、补贴经费三项，财行〔2007〕179 号口径）本台账不登记，表内不列，由财务另行填写。',
    '“规范化调委会”没有全国统一的认定口径，本台账不登记，表内不列。',
    '在册与否按期末日期判断；类型、学历、专兼职等按统计时的登记，台账不另存期末当时的内容。'
  ]
}
