import { addMonths, formatMonthCn, monthOf, shiftMonth } from '../../dates'
import { periodOf, periodTitle, rangeOf, type Period } from '../../periods'
import type { SummaryOrganization } from '../rows'
import { OWN, UNASSIGNED } from '../table'
import type { Look, Row } from './model'
import type { OrganizationFact } from './organizationFact'

/**
 * The world around the facts of a period.
 * @param centers centres that made inspections, as the summary has them
 */
export function lookOf(
  organizations: readonly OrganizationFact[],
  centers: readonly SummaryOrganization[],
  period: Period
): Look {
  const known = new Map(organizations.map((organization) => [organization.id, organization]))
  const places = new Map<string, SummaryOrganization>(
    [...centers, ...organizations].map((each) => [each.id, each])
  )
  return {
    organization: (id) => known.get(id),
    unitOf: (id) => rowOf(places.get(id)),
    units: unitsIn([...organizations, ...centers]),
    months: monthsOf(period),
    quarters: quartersOf(period)
  }
}

const rowOf = (place: SummaryOrganization | undefined): string =>
  !place ? UNASSIGNED : place.unit ? `unit:${place.unit.key}` : OWN

/** Every unit of an organization that works, by code, and 本级 last. A unit of a retired one alone comes with its facts. */
function unitsIn(places: readonly SummaryOrganization[]): Row[] {
  const units = new Map<string, string>()
  for (const { unit } of places) if (unit) units.set(`unit:${unit.key}`, unit.title)
  const rows = [...units].map(([key, title]) => ({ key, title }))
  return [...rows.sort((a, b) => (a.key < b.key ? -1 : 1)), { key: OWN, title: '本级' }]
}

function monthsOf(period: Period): Row[] {
  const { from, to } = rangeOf(period)
  const rows: Row[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) {
    rows.push({ key: month, title: formatMonthCn(month) })
  }
  return rows
}

function quartersOf(period: Period): Row[] {
  const { from, to } = rangeOf(period)
  const rows: Row[] = []
  const last = periodOf('quarter', to)
  for (let date = from; ; date = addMonths(date, 3)) {
    const key = periodOf('quarter', date)
    rows.push({ key, title: periodTitle(key) })
    if (key >= last) return rows
  }
}
