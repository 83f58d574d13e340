import { OFFICE_ID, defaultOfficeSettings, type OfficeSettings } from '@shared/domain/office'
import { isPeriod, type Period } from '@shared/domain/periods'
import {
  MOST_COLUMNS,
  computeReport,
  designOf,
  kindsOf,
  officialTable,
  ruleOfDesign,
  type FactKind,
  type Heading,
  type Look,
  type ReportTable,
  type TableDesign,
  type TableRule
} from '@shared/domain/statistics'
import { sectionValue } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { getRecord } from '@/store'
import { headingOf } from '../load'
import { gather } from './facts'

/** Which table a person asks for, and what its rows are made by. */
export interface Asked {
  key: string
  rows?: string | undefined
}

export interface LoadedReport {
  table: ReportTable
  rule: TableRule
  heading: Heading
}

/** A table of a period, official or of one's own, from the records of this moment. */
export async function loadReport(
  period: Period,
  { key, rows }: Asked
): Promise<Result<LoadedReport, Failure>> {
  const rule = officialTable(key)
  if (rule) return count(period, kindsOf(rule), () => rule, rows)
  const design = designOf(await getRecord('tableDesign', key))
  return design ? loadDesign(period, key, design) : fail('NO_TABLE', '没有这张报表。请从“报表”中另选一张。')
}

/** A table of one's own as it would be, saved or not. */
export const loadDesign = (
  period: Period,
  id: string,
  design: TableDesign
): Promise<Result<LoadedReport, Failure>> =>
  count(period, new Set([design.subject]), (look) => ruleOfDesign(id, design, look))

async function count(
  period: Period,
  kinds: ReadonlySet<FactKind>,
  ruleFor: (look: Look) => TableRule,
  rows?: string
): Promise<Result<LoadedReport, Failure>> {
  if (!isPeriod(period)) return fail('BAD_PERIOD', '统计期应写作“2016-08”“2026Q3”“2026H1”“2026”等。')
  const [office, { facts, look }] = await Promise.all([getRecord('office', OFFICE_ID), gather(kinds, period)])
  const rule = ruleFor(look)
  const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
  const table = computeReport(rule, facts, look, period, { rows, rateDecimals: settings.rateDecimals })
  return table.columns.length > MOST_COLUMNS
    ? fail(
        'TOO_WIDE',
        `这一期会有 ${table.columns.length} 列，一张表放不下（最多 ${MOST_COLUMNS} 列）。请缩短统计期，或者把分列的一项放到行上。`
      )
    : ok({ table, rule, heading: headingOf(office, settings) })
}
