import { byCourtStage, byMonth, byOrganization, byUnit } from './dimensions'
import { cases, CASES, disputeMeasures as m, rateOf } from './measures'
import type { Dimension, FactOf, Look, Measure, TableRule } from './model'

type Dispute = FactOf<'dispute'>

const SEED = '中国长安网 2018-12-18 关于赤峰市综治中心的报道'
const successRate = rateOf('successRate', '成功率', 'success', 'cases', '调解成功 ÷ 件数。')

/** The same measure about some of the disputes: its words say which. */
const of = (measure: Measure, which: string): Measure => ({
  ...measure,
  rule: measure.rule.replace(CASES, `${CASES}（${which}）`)
})

const COURT = '诉调对接：最近一次已接收的诉调对接分流所填的阶段，没有的，按法院委托移送函所载的阶段'

/** 「三段」: what was mediated for a court, by stage. */
export const courtTable: TableRule = {
  key: 'court',
  title: '诉调对接“三段”调解情况统计表',
  source: `${SEED}（“三段”：立案前人民调解、立案后诉调对接、审判中司法调解）。`,
  rows: [byCourtStage, byUnit, byOrganization, byMonth],
  where: { dispute: ({ courtStage }) => courtStage > 0 },
  columns: [
    of(m.cases, COURT),
    of(m.success, COURT),
    successRate,
    of(m.confirmed, COURT),
    rateOf('confirmedRate', '确认占成功', 'confirmed', 'success', '司法确认 ÷ 调解成功。'),
    of(m.amount, COURT),
    of(m.people, COURT),
    of(m.helped, COURT)
  ],
  equations: [
    { key: 'success', name: '调解成功 ≤ 件数', kind: 'atMost', left: ['success'], right: ['cases'] },
    {
      key: 'confirmed',
      name: '司法确认 ≤ 调解成功',
      kind: 'atMost',
      left: ['confirmed'],
      right: ['success']
    },
    {
      key: 'helped',
      name: '成功涉及当事人 ≤ 涉及当事人',
      kind: 'atMost',
      left: ['helped'],
      right: ['people']
    }
  ],
  notes: ['没有阶段的诉调对接（分流和委托移送函都没有填写）不计入本表，可在纠纷的分流记录中补填。']
}

const ONE_PLUS = '“1+”联动：有已接收的“行政部门＋调解组织”联动分流'

/** 「1+」: what a department and an organization mediated together, the petition cases in it. */
export const onePlusTable: TableRule = {
  key: 'onePlus',
  title: '“1+”联动调解情况统计表',
  source: `${SEED}（“1+”：行政部门＋人民调解组织；其中信访）。`,
  rows: [byUnit, byOrganization, byMonth],
  where: { dispute: ({ onePlus }) => onePlus === 1 },
  columns: [
    of(m.cases, ONE_PLUS),
    cases(
      'petition',
      '其中信访',
      `${CASES}（${ONE_PLUS}）中，来源为“信访部门委托移送”的件数。`,
      ({ source }) => source === 7
    ),
    of(m.success, ONE_PLUS),
    successRate,
    of(m.confirmed, ONE_PLUS),
    of(m.performed, ONE_PLUS),
    of(m.amount, ONE_PLUS),
    of(m.people, ONE_PLUS)
  ],
  equations: [
    { key: 'petition', name: '其中信访 ≤ 件数', kind: 'atMost', left: ['petition'], right: ['cases'] },
    { key: 'success', name: '调解成功 ≤ 件数', kind: 'atMost', left: ['success'], right: ['cases'] },
    { key: 'confirmed', name: '司法确认 ≤ 调解成功', kind: 'atMost', left: ['confirmed'], right: ['success'] }
  ],
  notes: ['按哪个行政部门分行不能统计：联动部门以文字填写，没有代码；可从数字后面的纠纷查看。']
}

const BLOCKS = [
  { key: 'sector', title: '行业性专业性' },
  { key: 'ethnicAffairs', title: '民族性（民族事务领域）' },
  { key: 'regional', title: '区域性' },
  { key: 'social', title: '其他社会团体和组织' }
] as const

/** Which block a committee is of; '' for one that a village, township or enterprise set up. */
function blockOf(type: string, industry: string): string {
  if (type !== 'social' && type !== 'industry' && type !== 'professional' && type !== 'regional') return ''
  if (industry === 'ethnicAffairs') return 'ethnicAffairs'
  return type === 'industry' || type === 'professional' ? 'sector' : type
}

const blockOfCase = ({ organizationId }: Dispute, look: Look): string => {
  const organization = look.organization(organizationId)
  return organization ? blockOf(organization.committeeType, organization.committeeIndustry) : ''
}

const byBlock: Dimension = {
  key: 'block',
  title: '组织类型',
  of: { dispute: blockOfCase, organization: ({ type, industry }) => blockOf(type, industry) },
  values: () => BLOCKS
}

const SOCIAL =
  '承办组织是行业性、专业性、民族性、区域性或其他社会团体和组织的调委会；小组、工作室计入设立它的调委会'

/** 「多块」: industry, ethnic-affairs and regional organizations. */
export const socialTable: TableRule = {
  key: 'social',
  title: '行业性、民族性、区域性调解组织情况统计表',
  source: `${SEED}（“多块”：乡贤能人组成的民族性、行业性调解组织）；《人民调解法》第三十四条。`,
  rows: [byBlock, byUnit, byOrganization],
  where: {
    dispute: (fact, look) => blockOfCase(fact, look) !== '',
    organization: ({ type, industry }) => blockOf(type, industry) !== ''
  },
  columns: [
    {
      key: 'organizations',
      title: '调委会',
      unit: '个',
      rule: '期末在册（成立日期不晚于期末，没有填写的计入；已撤销登记且撤销日期不晚于期末的不计）的这类调委会个数。',
      of: { organization: () => 1 }
    },
    ...[m.cases, m.success].map((measure) => of(measure, SOCIAL)),
    successRate,
    ...[m.hard, m.confirmed, m.amount, m.people].map((measure) => of(measure, SOCIAL))
  ],
  equations: [
    { key: 'success', name: '调解成功 ≤ 件数', kind: 'atMost', left: ['success'], right: ['cases'] },
    { key: 'hard', name: '疑难复杂 ≤ 件数', kind: 'atMost', left: ['hard'], right: ['cases'] }
  ],
  notes: [
    '“民族性”按组织登记的行业专业领域“民族事务”判断，说的是组织的领域；本台账不统计当事人的民族。',
    '成立日期晚于期末的组织不计入“调委会”个数，它承办的纠纷照样计入。'
  ]
}
