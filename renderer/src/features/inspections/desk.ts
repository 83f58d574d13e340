import { computed, type ComputedRef } from 'vue'
import { unitsOf, type InspectionUnit } from '@shared/domain/inspections'
import {
  allRecords,
  call,
  commit,
  decideContext,
  dropDraft,
  getRecord,
  liveRecords,
  loadDraft,
  loadPreference,
  saveDraft,
  savePreference,
  useSession
} from '@/store'
import { listDesk, registerDesk } from '@/ui'

export const { draftKeeper, noteLook, useMayWrite } = registerDesk({
  commit,
  decideContext,
  loadDraft,
  saveDraft,
  dropDraft,
  useSession
})
export const desk = listDesk({ call, decideContext, getRecord, loadPreference, savePreference })

/** Who can make a round, retired ones too; undefined while loading. */
export function useUnits(): ComputedRef<InspectionUnit[] | undefined> {
  const centers = liveRecords('center')
  const organizations = liveRecords('organization')
  return computed(() =>
    centers.value && organizations.value ? unitsOf(centers.value, organizations.value) : undefined
  )
}

export const readUnits = async (): Promise<InspectionUnit[]> =>
  unitsOf(...(await Promise.all([allRecords('center'), allRecords('organization')])))
