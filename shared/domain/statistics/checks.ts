import { preventionKind } from '../codes'
import type { Check, SummaryColumn, SummaryRow } from './table'

/** One 勾稽 as data: keys of columns on either side, added up, and what each side is called. */
export interface Equation {
  key: string
  name: string
  /** equal: both sides the same; atMost: left not above right. */
  kind: 'equal' | 'atMost'
  left: readonly string[]
  leftTitle: string
  right: readonly string[]
  rightTitle: string
}

/** One 勾稽 of two figures; for `equal` the difference is left − right, for `atMost` what left has too much. */
export function checkOf(
  kind: Equation['kind'],
  left: number,
  right: number
): Pick<Check, 'left' | 'right' | 'difference' | 'passed'> {
  const difference = kind === 'equal' ? left - right : Math.max(0, left - right)
  return { left, right, difference, passed: difference === 0 }
}

const total = { right: ['total'], rightTitle: '调解案件总数' }

const equations = (columns: readonly SummaryColumn[]): Equation[] => {
  const group = (name: SummaryColumn['group']): string[] =>
    columns.filter((column) => column.group === name).map((column) => column.key)
  return [
    {
      key: 'source',
      kind: 'equal',
      name: '总数 = 主动 + 依申请 + 接受委托移送',
      leftTitle: '三类来源之和',
      left: ['source1', 'source2', 'source3'],
      ...total
    },
    {
      key: 'type',
      kind: 'equal',
      name: '总数 = 案件分类各项之和',
      leftTitle: '各类型之和',
      left: group('type'),
      ...total
    },
    {
      key: 'entrusted',
      kind: 'equal',
      name: '接受委托移送 = 法院 + 检察院 + 公安 + 信访 + 其他',
      leftTitle: '五类委托移送之和',
      left: ['source4', 'source5', 'source6', 'source7', 'source8'],
      rightTitle: '接受委托移送调解',
      right: ['source3']
    },
    {
      key: 'subject',
      kind: 'equal',
      name: '总数 = 六类主体之和',
      leftTitle: '六类主体之和',
      left: group('subject'),
      ...total
    },
    {
      key: 'success',
      kind: 'atMost',
      name: '调解成功 ≤ 总数',
      leftTitle: '调解成功',
      left: ['success'],
      ...total
    },
    {
      key: 'hard',
      kind: 'atMost',
      name: '疑难复杂 ≤ 总数',
      leftTitle: '疑难复杂案件',
      left: ['hard'],
      ...total
    },
    {
      key: 'agreement',
      kind: 'atMost',
      name: '口头 + 书面 ≤ 调解成功',
      leftTitle: '两种协议之和',
      left: group('agreement'),
      rightTitle: '调解成功',
      right: ['success']
    },
    ...preventionKind.list.map(({ code, short }): Equation => ({
      key: `prevented${code}`,
      kind: 'atMost',
      name: `${short}：件数 ≤ 人数`,
      leftTitle: '件数',
      left: [`prevented${code}`],
      rightTitle: '人数',
      right: [`prevented${code}People`]
    }))
  ]
}

interface Figures {
  title: string
  values: readonly number[]
}

/**
 * Each equation over 合计, the last row, and over every other row to say where it does not hold.
 * @param keys keys of the columns, in the order of the values
 */
export function judged(
  list: readonly Equation[],
  keys: readonly string[],
  rows: readonly Figures[]
): Check[] {
  const index = new Map(keys.map((key, at) => [key, at]))
  const sum = (row: Figures | undefined, side: readonly string[]): number =>
    side.reduce((all, key) => all + (row?.values[index.get(key) ?? -1] ?? 0), 0)
  return list.map(({ key, name, kind, left, leftTitle, right, rightTitle }): Check => {
    const over = (row: Figures | undefined) => checkOf(kind, sum(row, left), sum(row, right))
    const whole = over(rows.at(-1))
    const failing = rows.slice(0, -1).filter((row) => !over(row).passed)
    return {
      key,
      name,
      leftTitle,
      rightTitle,
      ...whole,
      passed: whole.passed && failing.length === 0,
      rows: failing.map(({ title }) => title)
    }
  })
}

/** The 勾稽 of the form, and that its rows add up to 合计. */
export function checksOf(columns: readonly SummaryColumn[], rows: readonly SummaryRow[]): Check[] {
  const at = columns.findIndex(({ key }) => key === 'total')
  const totalOf = (row: SummaryRow | undefined): number => row?.values[at] ?? 0
  const sumOfRows = rows.slice(0, -1).reduce((all, row) => all + totalOf(row), 0)
  return [
    ...judged(
      equations(columns),
      columns.map(({ key }) => key),
      rows
    ),
    {
      key: 'rows',
      name: '合计 = 各填报单位之和',
      leftTitle: '各行之和',
      rightTitle: '合计',
      ...checkOf('equal', sumOfRows, totalOf(rows.at(-1))),
      rows: []
    }
  ]
}
