import { byMonth, byQuarter, byUnit } from './dimensions'
import { cases, CASES, disputeMeasures as m } from './measures'
import type { ColumnRule, FactOf, Measure, TableRule } from './model'

type Dispute = FactOf<'dispute'>

const JOINT = '行政部门和调解组织联动（“1+”）调解的'
const NOT_HERE = '本台账不受理行政争议（不予受理的事由：不属于民事权利义务争议），本列由行政机关另行填报。'
const NO_CODE = '本台账的纠纷类型没有这一类，这类纠纷计入第 16 列，本列不填。'

/** Which of 7–16 a dispute stands in: by its type, 治安 by who sent it; each stands in one column. */
const BY_TYPE: Readonly<Record<number, number>> = {
  4: 9,
  7: 12,
  9: 14,
  12: 11,
  13: 11,
  14: 11,
  15: 10,
  16: 8
}
const civil = ({ type, source }: Dispute): number => BY_TYPE[type] ?? (source === 6 ? 7 : 16)

const column = (no: number, measure: Measure, heads: readonly string[] = []): ColumnRule => ({
  ...measure,
  key: `c${no}`,
  heads,
  no: String(no),
  rule: measure.rule.replace(CASES, `${CASES}（${JOINT}）`)
})
const civilColumn = (no: number, title: string, words: string): ColumnRule =>
  column(
    no,
    cases('', title, `${CASES}中，${words}的件数。`, (fact) => civil(fact) === no),
    ['民事纠纷']
  )
const unknown = (no: number, title: string, heads: readonly string[], rule: string): ColumnRule => ({
  key: `c${no}`,
  title,
  heads,
  no: String(no),
  unit: '件',
  rule,
  of: {},
  unknown: true
})

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `c${from + at}`)

const DISPUTES = ['行政争议']

/** 行政调解季度统计表, its 27 numbered columns and its equations (北京市公开的行政调解季报). */
export const administrativeTable: TableRule = {
  key: 'administrative',
  title: '行政调解季度统计表',
  source: '北京市公开的行政调解季度统计表（27 列）；每季次月 5 日前报送。',
  every: 'quarter',
  rows: [byUnit, byQuarter, byMonth],
  where: { dispute: ({ onePlus }) => onePlus === 1 },
  columns: [
    column(1, { ...m.cases, title: '案件总数' }),
    column(2, { ...m.success, title: '调解成功数' }),
    column(3, { ...m.people, title: '涉案人数' }),
    column(4, { ...m.amount, title: '调解成功金额' }),
    column(5, { ...m.cases, title: '总数' }, ['民事纠纷']),
    column(6, { ...m.success, title: '调解成功' }, ['民事纠纷']),
    civilColumn(7, '治安调解的民间纠纷', '来源为公安机关委托移送，而且不属于第 8 至 12、14 列'),
    civilColumn(8, '交通事故损害赔偿', '纠纷类型为道路交通事故'),
    civilColumn(9, '合同', '纠纷类型为合同'),
    civilColumn(10, '医疗事故赔偿', '纠纷类型为医疗'),
    civilColumn(11, '消费者权益、产品质量', '纠纷类型为旅游、电子商务、其他消费'),
    civilColumn(12, '土地承包经营', '纠纷类型为山林土地'),
    unknown(13, '侵犯知识产权赔偿', ['民事纠纷'], NO_CODE),
    civilColumn(14, '环境污染赔偿', '纠纷类型为环境污染'),
    unknown(15, '电力、水事', ['民事纠纷'], NO_CODE),
    civilColumn(16, '其他民事', '不属于第 7 至 15 列'),
    unknown(17, '总数', DISPUTES, NOT_HERE),
    unknown(18, '调解成功', DISPUTES, NOT_HERE),
    unknown(19, '赔偿案件', DISPUTES, NOT_HERE),
    unknown(20, '补偿案件', DISPUTES, NOT_HERE),
    unknown(21, '法定自由裁量', DISPUTES, NOT_HERE),
    unknown(22, '行政复议', ['行政争议', '调解阶段'], NOT_HERE),
    unknown(23, '行政诉讼', ['行政争议', '调解阶段'], NOT_HERE),
    ...(
      [
        [24, '书面', 2],
        [25, '口头', 1]
      ] as const
    ).map(([no, title, form]) =>
      column(
        no,
        cases(
          '',
          title,
          `${CASES}中，协议形式为“${title}协议”的件数。`,
          (fact) => fact.agreementForm === form
        ),
        ['协议形式']
      )
    ),
    column(26, m.confirmed, ['履行情况']),
    column(27, m.performed, ['履行情况'])
  ],
  equations: [
    { key: 'e1', name: '1 = 5 + 17', kind: 'equal', left: ['c1'], right: ['c5', 'c17'] },
    { key: 'e2', name: '2 = 6 + 18', kind: 'equal', left: ['c2'], right: ['c6', 'c18'] },
    { key: 'e3', name: '2 = 24 + 25', kind: 'equal', left: ['c2'], right: ['c24', 'c25'] },
    {
      key: 'e4',
      name: '5 = 7 至 16 之和',
      kind: 'equal',
      left: ['c5'],
      right: range(7, 16),
      rightTitle: '第 7 至 16 列之和'
    },
    { key: 'e5', name: '17 = 19 + 20 + 21', kind: 'equal', left: ['c17'], right: range(19, 21) },
    { key: 'e6', name: '17 = 22 + 23', kind: 'equal', left: ['c17'], right: ['c22', 'c23'] }
  ],
  notes: [
    '本台账只有行政部门和调解组织联动（“1+”）调解的纠纷；行政机关自行调解的案件不在台账中，由各机关另行填报。',
    '第 17 至 23 列（行政争议）和第 13、15 列本台账不掌握，以“—”表示，核对等式时按 0 计。'
  ]
}
