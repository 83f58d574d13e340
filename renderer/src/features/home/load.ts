import { addDays, type CalendarDate } from '@shared/domain/dates'
import { ownCenter, rhythmOf, roundsByCenter, unitsOf } from '@shared/domain/inspections'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office/sections'
import { sectionValue } from '@shared/ledger'
import {
  allRecords,
  disputesAskingAgain,
  disputesWhere,
  factsBetween,
  getRecord,
  getRecords,
  inspectionRounds,
  monthsOnRecord,
  openVisits,
  readTerms
} from '@/store'
import { daysSoFar, soFar, type MonthSoFar } from './month'
import { monthsAhead, receptionAhead, type ReceptionAhead } from './reception'
import { monthsWatched, reportsOwed, type ReportLine } from './reports'
import {
  disputeWork,
  filingWork,
  inspectionItems,
  sortWork,
  termWork,
  visitItems,
  type WorkItem
} from './work'

// What the home page reads, by indexes and facts only: ten thousand closed disputes cost it nothing.

/** As far ahead as instalments are shown (shared/domain/disputes/work.ts). */
const NOTICE_DAYS = 7

export interface Work {
  items: WorkItem[]
  mediators: number
  organizations: number
}

export async function loadWork(today: CalendarDate): Promise<Work> {
  const [open, again, mediators, organizations, terms, visits, office, centers, rounds] = await Promise.all([
    disputesWhere({ steps: [1, 2, 3, 4] }),
    disputesAskingAgain(addDays(today, NOTICE_DAYS)),
    allRecords('mediator'),
    allRecords('organization'),
    readTerms(),
    openVisits(),
    getRecord('office', OFFICE_ID),
    allRecords('center'),
    inspectionRounds()
  ])
  const units = unitsOf(centers, organizations)
  const own = ownCenter(units, sectionValue<OfficeProfile>(office, 'profile'))
  return {
    items: sortWork([
      ...disputeWork([...open, ...again], { today, ...terms }),
      ...visitItems(visits, { today, calendar: terms.calendar }),
      ...inspectionItems(own, roundsByCenter(rounds, units).get(own?.id ?? '') ?? [], {
        rhythm: rhythmOf(office),
        calendar: terms.calendar,
        today
      }),
      ...termWork(mediators, today),
      ...filingWork(organizations)
    ]),
    mediators: mediators.length,
    organizations: organizations.length
  }
}

/** This month, the same days of last month, and of last year. */
export function loadMonth(today: CalendarDate): Promise<(MonthSoFar | null)[]> {
  const days = Object.values(daysSoFar(today))
  return Promise.all(days.map(async (each) => soFar(await factsBetween(each.from, each.to), each)))
}

export async function loadReports(today: CalendarDate): Promise<ReportLine[]> {
  const asked = monthsWatched(today)
  const [office, months, summaries, centers, receipts] = await Promise.all([
    getRecord('office', OFFICE_ID),
    monthsOnRecord(asked),
    // A closed month carries its snapshot: only those that are looked at are opened.
    getRecords('summary', asked),
    allRecords('center'),
    allRecords('officeReport')
  ])
  return reportsOwed({ today, office, months, summaries, centers, receipts })
}

export async function loadReception(today: CalendarDate): Promise<ReceptionAhead[]> {
  const [rosters, leaders] = await Promise.all([
    getRecords('roster', monthsAhead(today)),
    allRecords('leader')
  ])
  return receptionAhead(today, rosters, leaders)
}
