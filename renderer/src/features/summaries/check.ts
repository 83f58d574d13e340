import { OFFICE_ID } from '@shared/domain/office'
import type { Period } from '@shared/domain/periods'
import {
  FACT_KINDS,
  computeReport,
  correctionsOf,
  countReports,
  designsOf,
  reportCorrections,
  ruleOfSealed,
  type Correction,
  type FactKind,
  type Look,
  type SealedReports,
  type SummaryTable
} from '@shared/domain/statistics'
import { ok, type Failure, type Result } from '@shared/result'
import { allRecords, getRecord } from '@/store'
import { countPeriod, loadPeriod, type Choice, type Loaded } from './load'
import { gather } from './tables/facts'

const ALL: ReadonlySet<FactKind> = new Set(FACT_KINDS)

/** A period held against the records of this moment. */
export interface Checked extends Loaded {
  /** Figures behind which something is not what it was at closing; none of an open period. */
  corrections: Correction[]
  /** The world around the facts now; null where no table but the form was sealed. */
  look: Look | null
}

export async function checkPeriod(period: Period, choice: Choice = {}): Promise<Result<Checked, Failure>> {
  const loaded = await loadPeriod(period, choice)
  if (!loaded.ok) return loaded
  const { closed, table, sealed } = loaded.value
  if (!closed) return ok({ ...loaded.value, corrections: [], look: null })
  const form = correctionsOf(
    table,
    await countPeriod(period, await getRecord('office', OFFICE_ID), table.options)
  )
  if (!sealed) return ok({ ...loaded.value, corrections: form, look: null })
  const { facts, look } = await gather(ALL, period)
  const others = reportCorrections(sealed.reports, (report, by) => {
    const rule = ruleOfSealed(report, look)
    const { rateDecimals } = table.options
    return rule && computeReport(rule, facts, look, period, { rows: by, rateDecimals })
  })
  return ok({ ...loaded.value, corrections: [...form, ...others], look })
}

/** What closing seals beside the form, counted at this moment. */
export async function countSealed(period: Period, table: SummaryTable): Promise<SealedReports> {
  const [counted, designs] = await Promise.all([gather(ALL, period), allRecords('tableDesign')])
  return countReports({ period, ...counted }, designsOf(designs), table)
}
