import { computed } from 'vue'
import {
  decideMediatorSection,
  mediatorDraftOf,
  mediatorLabels,
  type MediatorDraft,
  type MediatorSection
} from '@shared/domain/mediators'
import type { LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext } from '@/store'
import { useSectionForm } from '@/ui'
import { draftKeeper, useMayWrite } from './register'

/**
 * One section of a mediator: what stands, the draft, and saving it by its rules. The save starts from the record
 * as it was when the form opened, so that a change made elsewhere meanwhile is never overwritten unseen.
 */
export function useMediatorSection<S extends MediatorSection>(props: { record: LedgerRecord }, section: S) {
  let origin = props.record
  const value = computed(() => mediatorDraftOf(props.record)[section])
  const form = useSectionForm<MediatorDraft[S]>({
    current: () => value.value,
    begin: () => (origin = props.record),
    save: (next) => commitDecision(() => decideMediatorSection(origin, section, next, decideContext())),
    keeper: draftKeeper(`mediator:${props.record.id}:${section}`)
  })
  return { ...form, value, title: mediatorLabels[section][''], editable: useMayWrite(section) }
}
