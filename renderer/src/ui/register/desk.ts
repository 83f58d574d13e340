import { computed, type ComputedRef } from 'vue'
import type { Role } from '@shared/domain/office'
import { mayWrite } from '@shared/domain/permissions'
import { newId, type Change, type DecideContext } from '@shared/ledger'
import type { DraftKeeper } from '../record/useSectionForm'

/** What a register asks of the store. A part knows no store, so each feature hands these over. */
export interface RegisterStore {
  commit(reason: string, changes: Change[]): Promise<{ ok: boolean }>
  decideContext(): DecideContext
  loadDraft(key: string): Promise<unknown>
  saveDraft(key: string, value: unknown): Promise<unknown>
  dropDraft(key: string): Promise<unknown>
  useSession(): { session: { role: Role } | null }
}

/** Drafts, rights and the note of what was looked at, for the pages of a register. */
export const registerDesk = (store: RegisterStore) => ({
  draftKeeper: (key: string): DraftKeeper => ({
    load: () => store.loadDraft(key),
    save: (value) => store.saveDraft(key, value),
    drop: () => store.dropDraft(key)
  }),

  /** Whether the signed-in person may write a section. */
  useMayWrite(entity: string, section: string): ComputedRef<boolean> {
    const session = store.useSession()
    return computed(() => mayWrite(session.session?.role ?? 'viewer', entity, section))
  },

  /**
   * Notes in the journal that masked fields are looked at: who and when are in the entry. Whether it was saved; what
   * was not noted is not shown.
   */
  async noteLook(entity: string, recordId: string, fields: readonly string[]): Promise<boolean> {
    if (fields.length === 0) return true
    const context = store.decideContext()
    const changes = fields.map((field) => ({
      entity: 'access',
      id: newId(context),
      section: 'reveal',
      before: null,
      value: { entity, recordId, field }
    }))
    return (await store.commit('查看', changes)).ok
  }
})
