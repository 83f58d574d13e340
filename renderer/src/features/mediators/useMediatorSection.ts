import { computed } from 'vue'
import {
  decideMediatorSection,
  mediatorDraftOf,
  mediatorLabels,
  type MediatorDraft,
  type MediatorSection
} from '@shared/domain/mediators'
import { isMerged } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import { allRecords, commitDecision, decideContext } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from './register'

/** One section of a mediator, saved by its rules. */
export const useMediatorSection = <S extends MediatorSection>(
  props: { record: LedgerRecord },
  section: S
) => {
  const mayWrite = useMayWrite('mediator', section)
  return useRegisterSection<MediatorDraft[S]>({
    record: () => props.record,
    section,
    title: mediatorLabels[section][''],
    valueOf: (record) => mediatorDraftOf(record)[section],
    save: (origin, next) =>
      commitDecision(async () => {
        // Only the profile has what others could be known by.
        const mediators = section === 'profile' ? await allRecords('mediator') : []
        return decideMediatorSection(origin, section, next, { ...decideContext(), mediators })
      }),
    keeper: draftKeeper(`mediator:${props.record.id}:${section}`),
    editable: computed(() => mayWrite.value && !isMerged(props.record))
  })
}
