import type { Period } from '../../periods'
import { MOST_COLUMNS, ruleOfDesign, type TableDesign } from '../designs'
import type { SummaryTable } from '../table'
import { briefOf, type BriefPart } from '../tables/brief'
import { computeReport } from '../tables/engine'
import type { Facts, Look, ReportTable, TableRule } from '../tables/model'
import { isFormOf, officialTable, officialTables } from '../tables/official'

/** A table as it was at closing: one page for each way of making its rows, the usual first. */
export interface SealedReport {
  key: string
  /** What was chosen for a table of one's own; null for an official one. */
  design: TableDesign | null
  views: { by: string; table: ReportTable }[]
}

/** What closing seals beside 人民调解案件情况统计表. */
export interface SealedReports {
  reports: SealedReport[]
  /** 情况报告, word for word. */
  brief: BriefPart[]
}

/** Facts of a period and the world around them. */
export interface PeriodFacts {
  period: Period
  facts: Facts
  look: Look
}

/**
 * Every official table that is filled in for this kind of period, and every table of one's own as it is chosen now.
 * One of its own that is wider than any paper is no table of this period and is left out.
 */
export function countReports(
  counted: PeriodFacts,
  designs: readonly { id: string; design: TableDesign }[],
  summary: SummaryTable
): SealedReports {
  const { rateDecimals } = summary.options
  const official = officialTables.filter((rule) => isFormOf(rule, counted.period))
  const reports = [
    ...official.map((rule) => viewsOf(rule, null, counted, rateDecimals)),
    ...designs.map(({ id, design }) =>
      viewsOf(ruleOfDesign(id, design, counted.look), design, counted, rateDecimals)
    )
  ].filter(({ views }) => views.every(({ table }) => table.columns.length <= MOST_COLUMNS))
  const tables = Object.fromEntries(reports.map(({ key, views }) => [key, views[0]?.table]))
  return { reports, brief: briefOf(summary, tables) }
}

const viewsOf = (
  rule: TableRule,
  design: TableDesign | null,
  { facts, look, period }: PeriodFacts,
  rateDecimals: number
): SealedReport => ({
  key: rule.key,
  design,
  views: rule.rows.map(({ key }) => ({
    by: key,
    table: computeReport(rule, facts, look, period, { rows: key, rateDecimals })
  }))
})

/** How a sealed table was counted; undefined for an official one that there is no more. */
export const ruleOfSealed = ({ key, design }: SealedReport, look: Look): TableRule | undefined =>
  design ? ruleOfDesign(key, design, look) : officialTable(key)

/** A sealed table, one way of making its rows: the usual where that way was not sealed. */
export const viewOf = ({ views }: SealedReport, by: string | undefined): ReportTable | undefined =>
  (views.find((view) => view.by === by) ?? views[0])?.table
