import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { rangeOf, type Period } from '@shared/domain/periods'
import {
  factsIn,
  inspectingCenters,
  lookOf,
  mediatorFactOf,
  noFacts,
  organizationFacts,
  receptionFacts,
  talliesOf,
  type FactKind,
  type Facts,
  type Look
} from '@shared/domain/statistics'
import { addDays, monthOf, shiftMonth, type CalendarDate } from '@shared/domain/dates'
import { sectionValue } from '@shared/ledger'
import {
  allRecords,
  decideContext,
  factsBetween,
  getRecord,
  getRecords,
  inspectionFactsBetween,
  visitFactsBetween,
  visitsBetween
} from '@/store'

/** Gathers what a table is counted from, and no more: only the kinds of fact that it asks for are read. */
export async function gather(
  kinds: ReadonlySet<FactKind>,
  period: Period
): Promise<{ facts: Facts; look: Look }> {
  const { from, to } = rangeOf(period)
  const [office, organizations, inspection] = await Promise.all([
    getRecord('office', OFFICE_ID),
    allRecords('organization'),
    kinds.has('inspection') ? inspectionFactsBetween(from, to) : []
  ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  const organization = organizationFacts(organizations, place)
  const [dispute, tally, mediators, visit, reception, centers] = await Promise.all([
    kinds.has('dispute') ? factsBetween(from, to) : noFacts.dispute,
    kinds.has('tally') ? allRecords('tally') : [],
    kinds.has('mediator') ? allRecords('mediator') : [],
    kinds.has('visit') ? visitFactsBetween(from, to) : noFacts.visit,
    kinds.has('reception') ? gatherReception(from, to) : noFacts.reception,
    inspection.length > 0 ? allRecords('center') : []
  ])
  const facts = {
    dispute,
    inspection,
    tally: talliesOf(tally, period),
    organization,
    mediator: mediators.flatMap((record) => mediatorFactOf(record) ?? []),
    visit,
    reception
  }
  return {
    facts: factsIn(facts, period),
    look: lookOf(organization, inspectingCenters(centers, inspection, place), period)
  }
}

/** A call may be later than the day of the visit: it counts by its own day. */
const DAYS_BACK = 31

async function gatherReception(from: CalendarDate, to: CalendarDate): Promise<Facts['reception']> {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) months.push(month)
  const [rosters, leaders, days, visits] = await Promise.all([
    getRecords('roster', months),
    allRecords('leader'),
    allRecords('receptionDay'),
    visitsBetween(addDays(from, -DAYS_BACK), to)
  ])
  return receptionFacts({ rosters, leaders, days, visits }, { from, to }, decideContext().today)
}
