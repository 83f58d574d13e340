import { computed, type ComputedRef } from 'vue'
import type { DisputeAssignment } from '@shared/domain/disputes'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { caseFileOf, type CaseFile } from '@shared/domain/papers/case'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { getRecord, getRecords, liveQuery, liveRecord, useTerms } from '@/store'
import { todayHere } from '../useToday'

/** What the papers of a dispute are filled from, kept up to date; undefined while loading. */
export function useCaseFile(record: () => LedgerRecord | undefined): ComputedRef<CaseFile | undefined> {
  const assignment = () => sectionValue<DisputeAssignment>(record(), 'assignment')
  const office = liveRecord('office', () => OFFICE_ID)
  const terms = useTerms()
  const charge = liveQuery(
    async () => ({
      organization: await getRecord('organization', assignment()?.organizationId ?? ''),
      mediators: await getRecords('mediator', assignment()?.mediatorIds ?? [])
    }),
    [() => assignment()?.organizationId, () => assignment()?.mediatorIds.join()]
  )
  return computed(() => {
    const dispute = record()
    if (!dispute || !charge.value || !office.value) return undefined
    return caseFileOf({
      record: dispute,
      organization: charge.value.organization,
      mediators: charge.value.mediators,
      office: sectionValue<OfficeProfile>(office.value, 'profile'),
      terms: terms.value,
      today: todayHere()
    })
  })
}
