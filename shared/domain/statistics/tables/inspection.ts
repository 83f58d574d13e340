import { inspectionKind } from '../../inspections/codes'
import { byMonth, byOrganization, byUnit } from './dimensions'
import { inspectionMeasures as m, preventionMeasures, ROUNDS } from './measures'
import type { ColumnRule, Measure, TableRule } from './model'

const under =
  (head: string) =>
  (measure: Measure): ColumnRule => ({ ...measure, heads: [head] })

const BESIDE = '各调解组织本期“另行填报”的（按月填报，只计整月；只填没有在排查中逐次登记的，两者不重复）'

const kinds: Measure[] = inspectionKind.list.map(({ code, name }) => ({
  key: code,
  title: name,
  unit: '次',
  rule: `${ROUNDS}中，类别为“${name}”的次数。`,
  of: { inspection: ({ kind }) => (kind === code ? 1 : 0) }
}))

const rounds: Measure[] = [
  { ...m.rounds, title: '逐次登记' },
  ...kinds,
  m.none,
  m.withFindings,
  {
    key: 'beside',
    title: '另行填报',
    unit: '次',
    rule: `${BESIDE}排查次数。`,
    of: { tally: ({ inspections }) => inspections }
  },
  {
    key: 'inspections',
    title: '排查纠纷',
    unit: '次',
    rule: `${ROUNDS}次数，加上${BESIDE}次数；与“人民调解案件情况统计表”的“排查纠纷”相同。`,
    of: { inspection: () => 1, tally: ({ inspections }) => inspections }
  }
]

const found: Measure[] = [
  m.found,
  m.settled,
  m.turned,
  m.open,
  {
    key: 'preventedBeside',
    title: '另行填报预防',
    unit: '件',
    rule: `${BESIDE}预防纠纷件数。`,
    of: { tally: ({ prevented }) => prevented }
  },
  {
    key: 'prevented',
    title: '预防纠纷',
    unit: '件',
    rule: `${ROUNDS}中当场化解、没有转为纠纷的件数，加上${BESIDE}件数；与“人民调解案件情况统计表”的“预防纠纷”相同。`,
    of: { inspection: ({ prevented }) => prevented, tally: ({ prevented }) => prevented }
  }
]

/** 矛盾纠纷排查情况统计表, with the four 防止 as the summary counts them. */
export const inspectionTable: TableRule = {
  key: 'inspection',
  title: '矛盾纠纷排查预防情况统计表',
  source: '“人民调解案件情况统计表”的“排查预防纠纷”列组；零报告、专项排查按各地排查制度。',
  rows: [byUnit, byOrganization, byMonth],
  columns: [
    ...rounds.map(under('排查')),
    ...found.map(under('发现和化解')),
    ...preventionMeasures.map(under('防止'))
  ],
  equations: [
    {
      key: 'kinds',
      name: '逐次登记 = 日常 + 专项 + 重点时段',
      kind: 'equal',
      left: ['rounds'],
      right: kinds.map(({ key }) => key)
    },
    {
      key: 'answers',
      name: '逐次登记 = 未发现 + 有发现',
      kind: 'equal',
      left: ['rounds'],
      right: ['none', 'withFindings']
    },
    {
      key: 'inspections',
      name: '排查纠纷 = 逐次登记 + 另行填报',
      kind: 'equal',
      left: ['inspections'],
      right: ['rounds', 'beside']
    },
    {
      key: 'found',
      name: '发现 = 当场化解 + 转为纠纷 + 尚待处理',
      kind: 'equal',
      left: ['found'],
      right: ['settled', 'turned', 'open']
    },
    {
      key: 'prevented',
      name: '预防纠纷 = 当场化解 + 另行填报预防',
      kind: 'equal',
      left: ['prevented'],
      right: ['settled', 'preventedBeside']
    },
    ...[1, 2, 3, 4].map((kind) => ({
      key: `prevented${kind}`,
      name: `${preventionMeasures[(kind - 1) * 2]?.title}：件数 ≤ 人数`,
      kind: 'atMost' as const,
      left: [`prevented${kind}`],
      right: [`prevented${kind}People`]
    }))
  ],
  notes: [
    '“防止”各项含调解纠纷时登记的和排查中当场化解时登记的，与“人民调解案件情况统计表”相同。',
    '另行填报按月填报，按月分行时不能分到自定起止日期的月份中，列在“未注明”一行。'
  ]
}
