import { preventionKind } from '../../codes'
import { visitColumns, type VisitColumn } from '../../visits/figures'
import { confirmed, type DisputeFact } from '../fact'
import type { Look, Measure, ReportUnit } from './model'

/** What rules have in common. 「本期」 becomes 本月, 本季度 and so on. */
export const CASES = '受理日期在本期、未撤销登记的纠纷'
export const ROUNDS = '排查日期在本期、未撤销登记的排查'
export const STANDING =
  '期末在册（成立日期不晚于期末，没有填写成立日期的计入；已撤销登记且撤销日期不晚于期末的不计）'
export const AT_WORK =
  '期末在册、在业（从业起始日期不晚于期末，没有填写的计入；已撤销登记且撤销日期不晚于期末的不计）'

export const succeeded = ({ result }: DisputeFact): boolean => result === 1

/** A measure that counts disputes for which `holds`. */
export const cases = (
  key: string,
  title: string,
  rule: string,
  holds: (fact: DisputeFact, look: Look) => boolean = () => true
): Measure => ({
  key,
  title,
  unit: '件',
  rule,
  of: { dispute: (fact, look) => (holds(fact, look) ? 1 : 0) }
})

const sumOf = (
  key: string,
  title: string,
  unit: ReportUnit,
  rule: string,
  value: (fact: DisputeFact) => number
): Measure => ({ key, title, unit, rule, of: { dispute: value } })

/** The measures of disputes, each once: tables name them with words of their own where the form does. */
export const disputeMeasures = {
  cases: cases('cases', '件数', `${CASES}件数。`),
  success: cases('success', '调解成功', `${CASES}中，统计时结果为“调解成功”的件数。`, succeeded),
  people: sumOf('people', '涉及当事人', '人', `${CASES}的“涉及当事人数”之和。`, ({ people }) => people),
  helped: sumOf(
    'helped',
    '成功涉及当事人',
    '人',
    `${CASES}中，统计时结果为“调解成功”的，“涉及当事人数”之和。`,
    (fact) => (succeeded(fact) ? fact.people : 0)
  ),
  amount: sumOf(
    'amount',
    '协议涉及金额',
    '万元',
    `${CASES}中，调解成功并达成口头或书面协议的协议金额之和；以分累加，合计后再换算为万元，保留两位小数，四舍五入。`,
    (fact) => (succeeded(fact) && fact.agreementForm !== 0 ? fact.amount : 0)
  ),
  confirmed: cases(
    'confirmed',
    '司法确认',
    `${CASES}中，统计时人民法院已裁定调解协议有效的件数。`,
    ({ confirmation }) => confirmation === confirmed.valid
  ),
  performed: cases(
    'performed',
    '已履行',
    `${CASES}中，登记的履行事项统计时全部履行的件数。`,
    ({ performance }) => performance === 3
  ),
  hard: cases(
    'hard',
    '疑难复杂',
    `${CASES}中，难度级别为“疑难”或“重大”的件数。`,
    ({ difficulty }) => difficulty === 3 || difficulty === 4
  ),
  closed: cases('closed', '已结单', `${CASES}中，统计时已经结单的件数。`, ({ closedOn }) => closedOn !== 0)
} as const satisfies Record<string, Measure>

const round = (
  key: string,
  title: string,
  unit: ReportUnit,
  rule: string,
  value: NonNullable<Measure['of']['inspection']>
): Measure => ({ key, title, unit, rule: `${ROUNDS}${rule}`, of: { inspection: value } })

export const inspectionMeasures = {
  rounds: round('rounds', '排查次数', '次', '，每登记一次计 1 次。', () => 1),
  none: round('none', '未发现', '次', '中，没有发现矛盾纠纷（零报告）的次数。', ({ found }) =>
    found === 0 ? 1 : 0
  ),
  withFindings: round('withFindings', '有发现', '次', '中，有发现的次数。', ({ found }) =>
    found > 0 ? 1 : 0
  ),
  found: round('found', '发现', '件', '中，登记的发现件数。', ({ found }) => found),
  settled: round('settled', '当场化解', '件', '中，当场化解、没有转为纠纷的件数。', (fact) => fact.prevented),
  turned: round('turned', '转为纠纷', '件', '中，已经转为纠纷登记的件数。', ({ turned }) => turned),
  open: round('open', '尚待处理', '件', '中，没有当场化解、也还没有转为纠纷的件数。', ({ open }) => open)
} as const satisfies Record<string, Measure>

/** 防止: cases and people by kind, of disputes and of what was settled in a round, as the summary counts them. */
export const preventionMeasures: readonly Measure[] = preventionKind.list.flatMap(({ code, name, short }) => {
  const people = (fact: DisputeFact): number =>
    [fact.prevented1, fact.prevented2, fact.prevented3, fact.prevented4][code - 1] ?? 0
  const settled = '本期排查中当场化解、没有转为纠纷的'
  return [
    {
      key: `prevented${code}`,
      title: short,
      unit: '件' as const,
      rule: `${CASES}中，登记有“${name}”的件数；加上${settled}，登记有这一项的件数。`,
      of: {
        dispute: (fact: DisputeFact) => (people(fact) > 0 ? 1 : 0),
        inspection: ({ cases }) => cases[code - 1] ?? 0
      }
    },
    {
      key: `prevented${code}People`,
      title: short,
      unit: '人' as const,
      rule: `${CASES}中，“${name}”登记的人数之和；加上${settled}，这一项登记的人数。`,
      of: { dispute: people, inspection: ({ people: saved }) => saved[code - 1] ?? 0 }
    }
  ] satisfies Measure[]
})

/** The figures of visits as the page 来访情况 has them. */
export const visitMeasures: readonly Measure[] = visitColumns.map(
  ({ key, title, unit, rule, measure }: VisitColumn): Measure => ({
    key,
    title,
    unit,
    rule: rule.replaceAll('在所选期间', '在本期'),
    of: { visit: measure }
  })
)

/** A rate of two columns, with the places that the office has set. */
export const rateOf = (key: string, title: string, part: string, whole: string, words: string) => ({
  key,
  title,
  unit: '%' as const,
  rule: words,
  of: {},
  rate: { part, whole }
})
