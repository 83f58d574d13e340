import { OFFICE_ID, defaultOfficeSettings, type OfficeSettings } from '@shared/domain/office'
import type { Period } from '@shared/domain/periods'
import { computeCharts, trendFacts, type Chart, type FactKind, type Heading } from '@shared/domain/statistics'
import { sectionValue } from '@shared/ledger'
import { ok, type Failure, type Result } from '@shared/result'
import { getRecord } from '@/store'
import { headingOf } from '../load'
import { gather } from '../tables/facts'

export interface LoadedCharts {
  charts: Chart[]
  heading: Heading
}

const DISPUTES: ReadonlySet<FactKind> = new Set(['dispute'])

/** The charts of a period, from the records of this moment. */
export async function loadCharts(period: Period): Promise<Result<LoadedCharts, Failure>> {
  const [office, { facts, look }, long] = await Promise.all([
    getRecord('office', OFFICE_ID),
    gather(DISPUTES, period),
    gather(DISPUTES, trendFacts(period))
  ])
  const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
  const { typeList, rateDecimals } = settings
  const charts = computeCharts({ period, facts, longFacts: long.facts, look, typeList, rateDecimals })
  return ok({ charts, heading: headingOf(office, settings) })
}
