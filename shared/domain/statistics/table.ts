import { z } from 'zod'
import { isPeriod } from '../periods'

/**
 * The summary of one period as it is shown, printed and kept: everything it needs to look the same years later,
 * words included. Figures are whole 件/人/次, or fen where the unit is 万元.
 */
const rate = z.string().nullable()

const column = z.object({
  key: z.string(),
  group: z.enum(['overall', 'subject', 'source', 'type', 'agreement', 'prevention']),
  title: z.string(),
  head: z.string(),
  unit: z.enum(['件', '人', '万元', '次']),
  decimals: z.union([z.literal(0), z.literal(2)]),
  rule: z.string()
})

const row = z.object({
  key: z.string(),
  /** own = 本级, unassigned = not yet routed to an organization of this ledger */
  kind: z.enum(['unit', 'organization', 'own', 'unassigned', 'total']),
  title: z.string(),
  values: z.array(z.number().int())
})

const share = z.object({
  key: z.string(),
  title: z.string(),
  value: z.number().int(),
  /** Per cent of the total as text without the sign, null when the total is 0. */
  rate
})

const comparison = z.object({
  key: z.string(),
  title: z.string(),
  /** null: that period has no record at all */
  base: z.number().int().nullable(),
  difference: z.number().int().nullable(),
  rate
})

export const check = z.object({
  key: z.string(),
  name: z.string(),
  leftTitle: z.string(),
  left: z.number().int(),
  rightTitle: z.string(),
  right: z.number().int(),
  difference: z.number().int(),
  passed: z.boolean(),
  /** Titles of the rows in which the same rule does not hold. */
  rows: z.array(z.string())
})

/** [id, index of the row, figures as column index and value in turn]: what stands behind each figure. */
const entry = z.tuple([z.string(), z.number().int(), z.array(z.number().int())])

export const summaryTable = z.object({
  period: z.string().refine(isPeriod, '不是统计期'),
  options: z.object({
    typeList: z.union([z.literal(15), z.literal(18)]),
    rateDecimals: z.number().int().min(0).max(2),
    rows: z.enum(['unit', 'organization'])
  }),
  columns: z.array(column),
  /** Reporting units or organizations, 本级, 未分流 (only when there is any), and 合计 last. */
  rows: z.array(row).min(1),
  successRate: rate,
  sources: z.array(share),
  types: z.array(share),
  /** 同比 with the same period of the year before, 环比 with the period before; none of a year: it would say 同比 twice. */
  yearOnYear: z.array(comparison),
  onPrevious: z.array(comparison),
  checks: z.array(check),
  narrative: z.string(),
  disputes: z.array(entry),
  tallies: z.array(entry),
  /** Months closed before inspections were kept have none. */
  inspections: z.array(entry).default([])
})

export type SummaryTable = z.infer<typeof summaryTable>
export type SummaryOptions = SummaryTable['options']
export type SummaryColumn = z.infer<typeof column>
export type SummaryRow = z.infer<typeof row>
export type Share = z.infer<typeof share>
export type Comparison = z.infer<typeof comparison>
export type Check = z.infer<typeof check>
export type Entry = z.infer<typeof entry>

export const TOTAL = 'total'
export const OWN = 'own'
export const UNASSIGNED = 'unassigned'

/** A figure of a row, 0 when there is no such row or column. */
export function figure(table: SummaryTable, rowKey: string, columnKey: string): number {
  const index = table.columns.findIndex((column) => column.key === columnKey)
  return table.rows.find((row) => row.key === rowKey)?.values[index] ?? 0
}
