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

/** What the pages of this task ask of the store: drafts, rights, lists. */
export const { draftKeeper, useMayWrite } = registerDesk({
  commit,
  decideContext,
  loadDraft,
  saveDraft,
  dropDraft,
  useSession
})
export const desk = listDesk({ call, decideContext, getRecord, loadPreference, savePreference })
