import { formatMonthCn, isMonth, monthRange, previousMonth, sameMonthLastYear } from '@shared/domain/dates'
import {
  OFFICE_ID,
  defaultOfficeSettings,
  personSections,
  type OfficeProfile,
  type OfficeSettings
} from '@shared/domain/office/sections'
import {
  closedOf,
  computeSummary,
  differences,
  organizationsFor,
  readSnapshot,
  talliesOf,
  type Closed,
  type Difference,
  type DisputeFact,
  type Heading,
  type SummaryOptions,
  type SummaryTable
} from '@shared/domain/statistics'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { allRecords, factsBetween, getRecord } from '@/store'

/** A month as the page, the printer and the exports show it. */
export interface Month {
  /** What stands on the paper: the closing for a closed month, else the figures of this moment. */
  table: SummaryTable
  heading: Heading
  closed: (Closed & { person: string; record: LedgerRecord }) | null
  /** Figures that are not what they were at closing. */
  differences: Difference[]
}

/** What a person may choose of the look of an open month; what is left out comes from 设置. */
export type Choice = Partial<SummaryOptions>

const factsOf = (month: string): Promise<DisputeFact[]> => {
  const { from, to } = monthRange(month)
  return factsBetween(from, to)
}

/** Counts the month from the working copy and, when it is closed, reads the closing back. */
export async function loadMonth(month: string, choice: Choice = {}): Promise<Result<Month, Failure>> {
  if (!isMonth(month)) return fail('BAD_MONTH', '月份应写作“2016-08”。')
  const [office, record] = await Promise.all([getRecord('office', OFFICE_ID), getRecord('summary', month)])
  const closing = sectionValue<SummaryClosing>(record, 'closing')
  if (!record || !closing) {
    const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
    const { typeList, rateDecimals } = settings
    const table = await countMonth(month, office, { typeList, rateDecimals, rows: 'unit', ...choice })
    return ok({ table, heading: headingOf(office, settings), closed: null, differences: [] })
  }
  const read = readSnapshot(closing.snapshot, closing.hash)
  if (!read.ok) return fail(read.error.code, `${formatMonthCn(month)}：${read.error.message}`)
  const { table, heading } = read.value
  const now = await countMonth(month, office, table.options)
  const closed = { ...closedOf(closing), person: await closedBy(record), record }
  return ok({ table, heading, closed, differences: differences(table, now) })
}

async function countMonth(
  month: string,
  office: LedgerRecord | undefined,
  options: SummaryOptions
): Promise<SummaryTable> {
  const [facts, previousFacts, lastYearFacts, organizations, tallies] = await Promise.all([
    factsOf(month),
    factsOf(previousMonth(month)),
    factsOf(sameMonthLastYear(month)),
    allRecords('organization'),
    allRecords('tally')
  ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  return computeSummary({
    month,
    facts,
    previousFacts,
    lastYearFacts,
    organizations: organizationsFor(organizations, place),
    tallies: talliesOf(tallies, month),
    options
  })
}

function headingOf(office: LedgerRecord | undefined, settings: OfficeSettings): Heading {
  const profile = sectionValue<OfficeProfile>(office, 'profile')
  return {
    reportingUnit: profile?.reportingUnit || profile?.name || '',
    preparedBy: settings.preparedBy,
    reviewedBy: settings.reviewedBy
  }
}

async function closedBy(record: LedgerRecord): Promise<string> {
  const id = record.sections['closing']?.current.person ?? ''
  const person = personSections.profile.safeParse(sectionValue(await getRecord('person', id), 'profile'))
  return person.success ? person.data.name : '未知人员'
}
