import { onScopeDispose, ref, shallowRef, watchPostEffect } from 'vue'
import {
  restoreEndWords,
  type BackupProgress,
  type BackupSecret,
  type FoundBackup,
  type RestoreLook,
  type RestoreResult,
  type RestoreState
} from '@shared/domain/backup'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'
import { call, onEvent } from './bridge'
import { forgetWorkingCopy } from './forget'
import { confirmedDeed } from './second'
import { useSession } from './session'

type Asking = Extract<Channel, `restore.${string}`>

const endWords: ReadonlySet<string> = new Set(Object.values(restoreEndWords))

/** These stand on the screen now. What the start found of a restore, main keeps until it hears this. */
export function tellSeen(shown: readonly string[]): void {
  if (shown.some((words) => endWords.has(words))) void call('restore.seen', undefined)
}

/** One restore from choosing to the change of places. The recovery code or passphrase stays here only as long as the caller lives. */
export function useRestoring() {
  const found = shallowRef<FoundBackup[] | null>(null)
  const chosen = ref('')
  const by = ref<BackupSecret>('code')
  const secret = ref('')
  const look = shallowRef<RestoreLook | null>(null)
  const result = shallowRef<RestoreResult | null>(null)
  const pending = shallowRef<RestoreState['pending']>(null)
  /** In words: what the start of the program found of a restore in which it had ended. */
  const atStart = shallowRef<readonly string[]>([])
  const progress = shallowRef<BackupProgress | null>(null)
  const message = ref('')
  const working = ref(false)
  onScopeDispose(onEvent('restore.progress', (now) => (progress.value = now)))
  watchPostEffect(() => tellSeen(atStart.value))

  async function ask<C extends Asking>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
    message.value = ''
    working.value = true
    const answer = await call(channel, request)
    working.value = false
    progress.value = null
    if (!answer.ok) message.value = answer.error.message
    return answer
  }

  async function refresh(): Promise<void> {
    const answer = await call('restore.state', undefined)
    if (!answer.ok) return
    pending.value = answer.value.pending
    atStart.value = answer.value.atStart.map((end) => restoreEndWords[end])
  }

  /** What was typed for the one is not shown as the other. */
  function openBy(next: BackupSecret): void {
    if (by.value !== next) secret.value = ''
    by.value = next
    look.value = null
  }

  function pick(backup: string): void {
    chosen.value = backup
    // A backup of before the passphrase opens by its recovery code alone.
    if (!found.value?.find((each) => each.backup === backup)?.passphrase) openBy('code')
    look.value = result.value = null
    message.value = ''
  }

  async function choose(): Promise<void> {
    const answer = await ask('restore.choose', undefined)
    if (!answer.ok || answer.value === null) return
    found.value = answer.value
    pick(answer.value[0]?.backup ?? '')
  }

  const opening = () => ({ backup: chosen.value, by: by.value, secret: secret.value })

  async function lookInside(): Promise<void> {
    look.value = result.value = null
    const answer = await ask('restore.look', opening())
    if (answer.ok) look.value = answer.value
  }

  async function start(): Promise<boolean> {
    const answer = await ask('restore.start', opening())
    if (answer.ok) result.value = answer.value
    await refresh()
    return answer.ok
  }

  /** The working copy goes first: it is made again from the journal that lies there afterwards. */
  async function change(channel: 'restore.switch' | 'restore.undo'): Promise<boolean> {
    const confirmed = await confirmedDeed('restore', channel === 'restore.switch' ? 'restored' : 'before')
    if (!confirmed) {
      message.value = '没有恢复：第二人没有确认，台账没有变化。'
      return false
    }
    await forgetWorkingCopy()
    const changed = (await ask(channel, confirmed)).ok
    // Refused: the ledger is the same as before, and is opened again.
    if (!changed) await useSession().open()
    return changed
  }

  async function settle(channel: 'restore.confirm' | 'restore.drop'): Promise<void> {
    await ask(channel, undefined)
    result.value = null
    await refresh()
  }

  return {
    found,
    chosen,
    by,
    secret,
    look,
    result,
    pending,
    atStart,
    progress,
    message,
    working,
    refresh,
    openBy,
    pick,
    choose,
    lookInside,
    start,
    cancel: () => void call('restore.cancel', undefined),
    takePlace: () => change('restore.switch'),
    undo: () => change('restore.undo'),
    confirm: () => settle('restore.confirm'),
    drop: () => settle('restore.drop')
  }
}
