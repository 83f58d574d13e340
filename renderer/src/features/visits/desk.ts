import {
  call,
  commit,
  decideContext,
  dropDraft,
  getRecord,
  loadDraft,
  loadPreference,
  saveDraft,
  savePreference,
  useSession
} from '@/store'
import { listDesk, registerDesk } from '@/ui'

export const desk = listDesk({ call, decideContext, getRecord, loadPreference, savePreference })
export const { noteLook } = registerDesk({
  commit,
  decideContext,
  loadDraft,
  saveDraft,
  dropDraft,
  useSession
})
