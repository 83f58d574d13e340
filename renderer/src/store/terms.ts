import { computed, type ComputedRef } from 'vue'
import { calendarOf, type WorkCalendar } from '@shared/domain/calendar'
import type { ClockLimits } from '@shared/domain/clocks'
import { OFFICE_ID, officeLimits } from '@shared/domain/office'
import { liveRecord, liveRecords } from './live'
import { allRecords, getRecord } from './queries'

/** What clocks are read with in this office: its calendar of working days and the lengths it has set. */
export interface OfficeTerms {
  calendar: WorkCalendar
  limits: ClockLimits
}

/** Kept up to date; while loading the bundled calendar and the defaults. */
export function useTerms(): ComputedRef<OfficeTerms> {
  const office = liveRecord('office', () => OFFICE_ID)
  const years = liveRecords('holidays')
  return computed(() => ({ calendar: calendarOf(years.value), limits: officeLimits(office.value) }))
}

/** The same for a decision that is about to be saved, or inside a query. */
export async function readTerms(): Promise<OfficeTerms> {
  const [office, years] = await Promise.all([getRecord('office', OFFICE_ID), allRecords('holidays')])
  return { calendar: calendarOf(years), limits: officeLimits(office) }
}
