import { computed, type ComputedRef } from 'vue'
import { disputeState, stateOf, type DisputeIntake } from '@shared/domain/disputes'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { visitFileOf, type VisitFile } from '@shared/domain/papers/forms/visits'
import { disputeOf } from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { getRecord, liveQuery, liveRecord } from '@/store'

/** What the papers of a visit are filled from, kept up to date; undefined while loading. */
export function useVisitFile(record: () => LedgerRecord | undefined): ComputedRef<VisitFile | undefined> {
  const office = liveRecord('office', () => OFFICE_ID)
  const disputeId = () => {
    const visit = record()
    return visit ? disputeOf(visit) : ''
  }
  const dispute = liveQuery(async () => ({ found: await getRecord('dispute', disputeId()) }), [disputeId])
  return computed(() => {
    const visit = record()
    if (!visit || !office.value || !dispute.value) return undefined
    const { found } = dispute.value
    const intake = sectionValue<DisputeIntake>(found, 'intake')
    const words = found && intake ? `${intake.caseNumber}，${disputeState.name(stateOf(found))}` : ''
    return visitFileOf(visit, sectionValue<OfficeProfile>(office.value, 'profile')?.name ?? '', words)
  })
}
