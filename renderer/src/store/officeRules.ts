import { computed, type ComputedRef } from 'vue'
import { gradeTable, OFFICE_ID, officeRules, type OfficeRules } from '@shared/domain/office'
import { liveRecord } from './live'
import { getRecord } from './queries'

/** The rules of this office as they stand now; while loading the defaults. */
export function useOfficeRules(): ComputedRef<OfficeRules> {
  const office = liveRecord('office', () => OFFICE_ID)
  return computed(() => officeRules(office.value))
}

/** The grades of mediators by the names of this office. */
export function useGrades(): ComputedRef<ReturnType<typeof gradeTable>> {
  const rules = useOfficeRules()
  return computed(() => gradeTable(rules.value))
}

/** The rules of this office, for a decision that is about to be saved. */
export const readOfficeRules = async (): Promise<OfficeRules> =>
  officeRules(await getRecord('office', OFFICE_ID))
