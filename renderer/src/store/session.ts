import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Answer, IpcFailure, RequestOf, Session } from '@shared/ipc/contract'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { call } from './bridge'
import { closeLedger } from './ledger'
import { openLedger, type Notices } from './open'
import type { Progress } from './progress'
import { repairNotices } from './repair'
import { saveMessage, saveState, tellSave } from './saveState'
import { forgetSearch } from './search'

export type SessionState = 'loading' | 'empty' | 'locked' | 'newcomer' | 'opening' | 'open' | 'broken'

const UNEXPECTED: Failure = {
  code: 'UNEXPECTED',
  message:
    '打开本机数据时出错。台账流水没有变化，已保存的内容都在。请重新打开程序；仍不行时检查磁盘剩余空间。'
}

/** Who is signed in and how far the ledger is open. Tests wait on `data-state` of the document element. */
export const useSession = defineStore('session', () => {
  const state = ref<SessionState>('loading')
  const session = shallowRef<Session | null>(null)
  const progress = shallowRef<Progress | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** What was found and mended at opening, in plain Chinese. */
  const notices = shallowRef<Notices>([])

  watch(
    state,
    (now) => {
      if (typeof document !== 'undefined') document.documentElement.dataset['state'] = now
    },
    { immediate: true, flush: 'sync' }
  )

  /** Of the opening that is under way, if one is. */
  let opening: AbortController | null = null

  const broken = (why: Failure): void => {
    failure.value = why
    state.value = 'broken'
  }

  async function enter(opened: Session): Promise<void> {
    session.value = opened
    // An initial password opens nothing yet: main lets through its change alone.
    if (opened.mustChange) return void (state.value = 'newcomer')
    state.value = 'opening'
    const { signal } = (opening = new AbortController())
    const tell = (now: Progress): void => void (signal.aborted || (progress.value = now))
    try {
      const result = await openLedger(opened, tell, { signal })
      if (signal.aborted) return
      if (!result.ok) return broken(result.error)
      notices.value = result.value
      state.value = 'open'
    } catch {
      if (!signal.aborted) broken(UNEXPECTED)
    } finally {
      if (!signal.aborted) progress.value = opening = null
    }
  }

  /** At the start of the page: looks where the vault stands, and takes over a session that is unlocked already. */
  async function open(): Promise<void> {
    const status = await call('vault.status', undefined)
    if (!status.ok) return broken(status.error)
    if (status.value.state !== 'unlocked') return void (state.value = status.value.state)
    const taken = await call('vault.session', undefined)
    if (!taken.ok) return broken(taken.error)
    if (taken.value) await enter(taken.value)
    else state.value = 'locked'
  }

  /** Makes vault and journal; the recovery code is shown once. */
  async function create(
    loginName: string,
    password: string
  ): Promise<Result<{ recoveryCode: string }, IpcFailure>> {
    const answer = await asking(() => call('vault.create', { loginName, password }))
    if (!answer.ok) return answer
    await enter(answer.value.session)
    return ok({ recoveryCode: answer.value.recoveryCode })
  }

  /** Sign-ins of this window that main has not answered yet. */
  let asked = 0
  async function asking<T>(ask: () => Promise<T>): Promise<T> {
    asked += 1
    try {
      return await ask()
    } finally {
      asked -= 1
    }
  }

  /** Somebody signed in: where it was in another window, this one goes on in the same session. */
  async function follow(): Promise<void> {
    if (asked === 0 && (state.value === 'locked' || state.value === 'empty')) await open()
  }

  async function entered(answer: Answer<'vault.unlock'>): Promise<Result<null>> {
    if (!answer.ok) return answer
    await enter(answer.value)
    return failure.value ? fail(failure.value.code, failure.value.message) : ok(null)
  }

  const unlock = async (loginName: string, password: string): Promise<Result<null>> =>
    entered(await asking(() => call('vault.unlock', { loginName, password })))

  /** With a folder that the administrator chooses, where the journal is damaged. Null: the dialog was cancelled. */
  async function mend(loginName: string, password: string): Promise<Result<null>> {
    const answer = await asking(() => call('vault.mend', { loginName, password }))
    return answer.ok && answer.value === null ? ok(null) : entered(answer as Answer<'vault.unlock'>)
  }

  const recover = async (request: RequestOf<'vault.recover'>): Promise<Result<null>> =>
    entered(await asking(() => call('vault.recover', request)))

  /** The first password of one's own, after an initial one; then the ledger opens. */
  async function settle(oldPassword: string, newPassword: string): Promise<Result<null>> {
    const answer = await call('vault.changePassword', { oldPassword, newPassword })
    if (!answer.ok) return answer
    const taken = await call('vault.session', undefined)
    if (!taken.ok) return taken
    if (taken.value) await enter(taken.value)
    else state.value = 'locked'
    return ok(null)
  }

  /** Wipes the keys and drops what was opened with them, or is just being opened; main locked by itself, or is told next. */
  function forget(): void {
    opening?.abort()
    progress.value = opening = null
    closeLedger()
    forgetSearch()
    repairNotices.value = []
    for (const key of session.value ? [session.value.storeKey, ...session.value.formerStoreKeys] : [])
      key.fill(0)
    session.value = null
    tellSave('saved')
    state.value = 'locked'
  }

  /** Every other window hears it from main. */
  async function lock(): Promise<void> {
    forget()
    const answer = await call('vault.lock', undefined)
    if (!answer.ok) broken(answer.error)
  }

  return {
    state,
    session,
    progress,
    failure,
    notices,
    repairNotices: computed(() => repairNotices.value),
    saveState: computed(() => saveState.value),
    saveMessage: computed(() => saveMessage.value),
    open,
    create,
    unlock,
    mend,
    recover,
    follow,
    settle,
    forget,
    lock
  }
})
