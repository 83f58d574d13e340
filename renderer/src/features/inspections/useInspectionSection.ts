import {
  decideInspectionSection,
  inspectionDraftOf,
  inspectionLabels,
  type InspectionDraft,
  type InspectionSection
} from '@shared/domain/inspections'
import type { LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from './desk'

/** One section of an inspection, saved by its rules. */
export const useInspectionSection = <S extends InspectionSection>(
  props: { record: LedgerRecord },
  section: S
) =>
  useRegisterSection<InspectionDraft[S]>({
    record: () => props.record,
    section,
    title: inspectionLabels[section][''],
    valueOf: (record) => inspectionDraftOf(record)[section],
    save: (origin, next) =>
      commitDecision(() => decideInspectionSection(origin, section, next, decideContext())),
    keeper: draftKeeper(`inspection:${props.record.id}:${section}`),
    editable: useMayWrite('inspection', section)
  })
