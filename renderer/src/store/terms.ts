import { computed, type ComputedRef } from 'vue'
import { calendarOf } from '@shared/domain/calendar'
import type { LedgerRecord } from '@shared/ledger'
import type { DisputeContext, OfficeTerms } from '@shared/domain/disputes'
import { OFFICE_ID, officeGrading, officeLimits } from '@shared/domain/office'
import { decideContext } from './ledger'
import { liveRecord, liveRecords } from './live'
import { allRecords, getRecord } from './queries'

const set = (office: LedgerRecord | undefined) => ({
  limits: officeLimits(office),
  grading: officeGrading(office)
})

/** Kept up to date; while loading the bundled calendar and the defaults. */
export function useTerms(): ComputedRef<OfficeTerms> {
  const office = liveRecord('office', () => OFFICE_ID)
  const years = liveRecords('holidays')
  return computed(() => ({ calendar: calendarOf(years.value), ...set(office.value) }))
}

/** The same inside a query. */
export async function readTerms(): Promise<OfficeTerms> {
  const [office, years] = await Promise.all([getRecord('office', OFFICE_ID), allRecords('holidays')])
  return { calendar: calendarOf(years), ...set(office) }
}

/** What a decision about a dispute is made with, as everything stands now. */
export const disputeContext = async (): Promise<DisputeContext> => ({
  ...decideContext(),
  ...(await readTerms())
})
