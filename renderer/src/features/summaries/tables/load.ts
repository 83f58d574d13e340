import { OFFICE_ID, defaultOfficeSettings, type OfficeSettings } from '@shared/domain/office'
import { isPeriod, type Period } from '@shared/domain/periods'
import {
  computeReport,
  officialTable,
  type Heading,
  type ReportTable,
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

/** One of the official tables of a period, from the records of this moment. */
export async function loadReport(period: Period, { key, rows }: Asked): Promise<Result<LoadedReport, Failure>> {
  if (!isPeriod(period)) return fail('BAD_PERIOD', '统计期应写作“2016-08”“2026Q3”“2026H1”“2026”等。')
  const rule = officialTable(key)
  if (!rule) return fail('NO_TABLE', '没有这张报表。可能已经停用；请从“报表”中另选一张。')
  const office = await getRecord('office', OFFICE_ID)
  const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
  const { facts, look } = await gather(rule, period)
  const table = computeReport(rule, facts, look, period, { rows, rateDecimals: settings.rateDecimals })
  return ok({ table, rule, heading: headingOf(office, settings) })
}
