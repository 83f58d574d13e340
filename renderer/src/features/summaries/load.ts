import {
  isPeriod,
  periodTitle,
  previousPeriod,
  rangeOf,
  samePeriodLastYear,
  type Period
} from '@shared/domain/periods'
import {
  OFFICE_ID,
  defaultOfficeSettings,
  officeRules,
  type OfficeProfile,
  type OfficeSettings
} from '@shared/domain/office'
import {
  closedOf,
  computeSummary,
  inspectingCenters,
  officesBelowOf,
  organizationsFor,
  readSnapshot,
  standingOf,
  talliesOf,
  type Closed,
  type DisputeFact,
  type Heading,
  type OfficeExceptions,
  type OfficesBelow,
  type SealedReports,
  type Snapshot,
  type Standing,
  type SummaryOptions,
  type SummaryTable
} from '@shared/domain/statistics'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { allRecords, factsBetween, getRecord, inspectionFactsBetween } from '@/store'

/** A period as the page, the printer and the exports show it. */
export interface Loaded {
  period: Period
  /** What stands on the paper: the closing for a closed period, else the figures of this moment. */
  table: SummaryTable
  heading: Heading
  standing: Standing
  record: LedgerRecord | undefined
  closed: Closed | null
  /** The centres below, as of closing for a closed period; null where nothing is collected. */
  offices: OfficesBelow | null
  exceptions: OfficeExceptions
  /** The other tables as they were closed; null for an open period and for one closed before they were sealed. */
  sealed: SealedReports | null
}

/** What a person may choose of the look of an open period; what is left out comes from 设置. */
export type Choice = Partial<SummaryOptions>

const factsOf = (period: Period): Promise<DisputeFact[]> => {
  const { from, to } = rangeOf(period)
  return factsBetween(from, to)
}

/** An open period counted from the working copy, a closed one from its closing. */
export async function loadPeriod(period: Period, choice: Choice = {}): Promise<Result<Loaded, Failure>> {
  if (!isPeriod(period)) return fail('BAD_PERIOD', '统计期应写作“2016-08”“2026Q3”“2026H1”“2026”等。')
  const [office, record] = await Promise.all([getRecord('office', OFFICE_ID), getRecord('summary', period)])
  const standing = standingOf(record)
  const { closing } = standing
  if (!closing) {
    const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
    const { typeList, rateDecimals } = settings
    const table = await countPeriod(period, office, { typeList, rateDecimals, rows: 'unit', ...choice })
    const offices = await loadOffices(period)
    const open = { closed: null, offices, exceptions: {}, sealed: null }
    return ok({ period, table, heading: headingOf(office, settings), standing, record, ...open })
  }
  const read = readClosing(period, closing)
  return read.ok ? ok({ period, ...read.value, standing, record, closed: closedOf(closing) }) : read
}

/** The closing of a period, its failure said with the name of the period. */
export function readClosing(period: Period, closing: SummaryClosing): Result<Snapshot, Failure> {
  const read = readSnapshot(closing)
  return read.ok ? read : fail(read.error.code, `${periodTitle(period)}：${read.error.message}`)
}

/** The centres below with what came in from each until now. */
export async function loadOffices(period: Period): Promise<OfficesBelow | null> {
  const [office, centers, receipts] = await Promise.all([
    getRecord('office', OFFICE_ID),
    allRecords('center'),
    allRecords('officeReport')
  ])
  const profile = sectionValue<OfficeProfile>(office, 'profile') ?? null
  return officesBelowOf({
    period,
    centers,
    receipts,
    office: profile,
    dueDay: officeRules(office).reportDueDay
  })
}

/** 人民调解案件情况统计表 by the records of this moment. */
export async function countPeriod(
  period: Period,
  office: LedgerRecord | undefined,
  options: SummaryOptions
): Promise<SummaryTable> {
  const { from, to } = rangeOf(period)
  const [facts, previousFacts, lastYearFacts, organizations, tallies, inspections, centers] =
    await Promise.all([
      factsOf(period),
      factsOf(previousPeriod(period)),
      factsOf(samePeriodLastYear(period)),
      allRecords('organization'),
      allRecords('tally'),
      inspectionFactsBetween(from, to),
      allRecords('center')
    ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  return computeSummary({
    period,
    facts,
    previousFacts,
    lastYearFacts,
    organizations: [
      ...organizationsFor(organizations, place),
      ...inspectingCenters(centers, inspections, place)
    ],
    tallies: talliesOf(tallies, period),
    inspections,
    options
  })
}

export function headingOf(office: LedgerRecord | undefined, settings: OfficeSettings): Heading {
  const profile = sectionValue<OfficeProfile>(office, 'profile')
  return {
    reportingUnit: profile?.reportingUnit || profile?.name || '',
    preparedBy: settings.preparedBy,
    reviewedBy: settings.reviewedBy
  }
}
