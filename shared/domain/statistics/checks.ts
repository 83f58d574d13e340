import { preventionKind } from '../codes'
import type { Check, SummaryColumn, SummaryRow } from './table'

type Figures = (key: string) => number

interface Rule {
  key: string
  name: string
  leftTitle: string
  rightTitle: string
  left(figures: Figures): number
  right(figures: Figures): number
  /** equal: both sides the same; atMost: left not above right. */
  kind: 'equal' | 'atMost'
}

/** One 勾稽 of two figures; for `equal` the difference is left − right, for `atMost` what left has too much. */
export function checkOf(
  kind: Rule['kind'],
  left: number,
  right: number
): Pick<Check, 'left' | 'right' | 'difference' | 'passed'> {
  const difference = kind === 'equal' ? left - right : Math.max(0, left - right)
  return { left, right, difference, passed: difference === 0 }
}

const total = { rightTitle: '调解案件总数', right: (of: Figures) => of('total') }

const rules = (columns: readonly SummaryColumn[]): Rule[] => {
  const sum = (of: Figures, keys: string[]): number => keys.reduce((all, key) => all + of(key), 0)
  const group = (name: SummaryColumn['group']): string[] =>
    columns.filter((column) => column.group === name).map((column) => column.key)
  const entrusted = ['source4', 'source5', 'source6', 'source7', 'source8']
  return [
    {
      key: 'source',
      kind: 'equal',
      name: '总数 = 主动 + 依申请 + 接受委托移送',
      leftTitle: '三类来源之和',
      left: (of) => sum(of, ['source1', 'source2', 'source3']),
      ...total
    },
    {
      key: 'type',
      kind: 'equal',
      name: '总数 = 案件分类各项之和',
      leftTitle: '各类型之和',
      left: (of) => sum(of, group('type')),
      ...total
    },
    {
      key: 'entrusted',
      kind: 'equal',
      name: '接受委托移送 = 法院 + 检察院 + 公安 + 信访 + 其他',
      leftTitle: '五类委托移送之和',
      left: (of) => sum(of, entrusted),
      rightTitle: '接受委托移送调解',
      right: (of) => of('source3')
    },
    {
      key: 'subject',
      kind: 'equal',
      name: '总数 = 六类主体之和',
      leftTitle: '六类主体之和',
      left: (of) => sum(of, group('subject')),
      ...total
    },
    {
      key: 'success',
      kind: 'atMost',
      name: '调解成功 ≤ 总数',
      leftTitle: '调解成功',
      left: (of) => of('success'),
      ...total
    },
    {
      key: 'hard',
      kind: 'atMost',
      name: '疑难复杂 ≤ 总数',
      leftTitle: '疑难复杂案件',
      left: (of) => of('hard'),
      ...total
    },
    {
      key: 'agreement',
      kind: 'atMost',
      name: '口头 + 书面 ≤ 调解成功',
      leftTitle: '两种协议之和',
      left: (of) => sum(of, group('agreement')),
      rightTitle: '调解成功',
      right: (of) => of('success')
    },
    ...preventionKind.list.map(({ code, short }): Rule => ({
      key: `prevented${code}`,
      kind: 'atMost',
      name: `${short}：件数 ≤ 人数`,
      leftTitle: '件数',
      left: (of) => of(`prevented${code}`),
      rightTitle: '人数',
      right: (of) => of(`prevented${code}People`)
    }))
  ]
}

/** The 勾稽 of the form over 合计, and over each row to say where one does not hold. 合计 is the last row. */
export function checksOf(columns: readonly SummaryColumn[], rows: readonly SummaryRow[]): Check[] {
  const index = new Map(columns.map((column, at) => [column.key, at]))
  const of =
    (row: SummaryRow | undefined): Figures =>
    (key) =>
      row?.values[index.get(key) ?? -1] ?? 0
  const parts = rows.slice(0, -1)
  const last = rows.at(-1)
  const checks = rules(columns).map((rule): Check => {
    const judged = checkOf(rule.kind, rule.left(of(last)), rule.right(of(last)))
    const failing = parts.filter((row) => !checkOf(rule.kind, rule.left(of(row)), rule.right(of(row))).passed)
    const { key, name, leftTitle, rightTitle } = rule
    return {
      key,
      name,
      leftTitle,
      rightTitle,
      ...judged,
      passed: judged.passed && failing.length === 0,
      rows: failing.map((row) => row.title)
    }
  })
  const sumOfRows = parts.reduce((all, row) => all + of(row)('total'), 0)
  checks.push({
    key: 'rows',
    name: '合计 = 各填报单位之和',
    leftTitle: '各行之和',
    rightTitle: '合计',
    ...checkOf('equal', sumOfRows, of(last)('total')),
    rows: []
  })
  return checks
}
