import { computed } from 'vue'
import {
  decideLimits,
  decideTerms,
  limitsOf,
  RECEPTION_ID,
  receptionLabels,
  termsOf,
  type ReceptionLimits,
  type ReceptionTerms
} from '@shared/domain/reception/office'
import type { Decision, LedgerRecord } from '@shared/ledger'
import { commitDecision, liveRecord } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from '../register'

/** The record of what an office set, as it stands; one without sections until something is set. */
export function useReceptionRecord() {
  const record = liveRecord('reception', () => RECEPTION_ID)
  const unset: LedgerRecord = {
    entity: 'reception',
    id: RECEPTION_ID,
    created: '',
    updated: '',
    sections: {}
  }
  return { record, standing: computed(() => record.value ?? unset) }
}

type Props = Readonly<{ record: LedgerRecord }>

export const useLimits = (props: Props) =>
  useReceptionSection<ReceptionLimits>(props, 'limits', limitsOf, decideLimits)

export const useTermsSection = (props: Props) =>
  useReceptionSection<ReceptionTerms>(props, 'terms', termsOf, decideTerms)

function useReceptionSection<T>(
  props: Props,
  section: 'limits' | 'terms',
  valueOf: (record: LedgerRecord) => T,
  decide: (record: LedgerRecord, value: T) => Decision
) {
  return useRegisterSection<T>({
    record: () => props.record,
    section,
    title: receptionLabels[section][''],
    valueOf,
    save: (origin, next) => commitDecision(() => decide(origin, next)),
    keeper: draftKeeper(`reception:${section}`),
    editable: useMayWrite('reception', section)
  })
}
