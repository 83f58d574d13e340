import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { backupStatus, type BackupSchedule, type BackupState } from '@shared/domain/backup'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'
import { call, onEvent } from './bridge'

type Asking = Extract<Channel, `backup.${string}`>

/** Words about age change by themselves; nobody needs them to the second. */
const CLOCK_MILLIS = 60_000

/** The backups of this PC as main keeps them, up to date while the caller lives. */
export function useBackups() {
  const state = shallowRef<BackupState>()
  const now = ref(Date.now())
  const message = ref('')
  const stops = [
    onEvent('backup.changed', take),
    onEvent('backup.progress', (running) => {
      if (state.value) state.value = { ...state.value, running }
    })
  ]
  const clock = setInterval(() => void refresh(), CLOCK_MILLIS)
  onScopeDispose(() => {
    clearInterval(clock)
    for (const stop of stops) stop()
  })

  function take(next: BackupState): void {
    now.value = Date.now()
    state.value = next
  }

  async function refresh(): Promise<void> {
    const answer = await call('backup.state', undefined)
    if (answer.ok) take(answer.value)
  }
  void refresh()

  /** What went wrong is in `message`; being cancelled is nothing wrong. */
  async function ask<C extends Asking>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
    message.value = ''
    const answer = await call(channel, request)
    if (!answer.ok) message.value = answer.error.message
    await refresh()
    return answer
  }

  return {
    state,
    now,
    message,
    status: computed(() => state.value && backupStatus(state.value, now.value)),
    addPlace: () => ask('backup.addPlace', undefined),
    dropPlace: (place: string) => ask('backup.dropPlace', { place }),
    schedule: (schedule: BackupSchedule) => ask('backup.schedule', schedule),
    run: (place: string | null) => ask('backup.run', { place }),
    prove: (place: string) => ask('backup.prove', { place }),
    accept: (place: string, id: string) => ask('backup.accept', { place, id }),
    setPassphrase: (passphrase: string) => ask('backup.setPassphrase', { passphrase }),
    dropPassphrase: () => ask('backup.dropPassphrase', undefined),
    cancel: () => void call('backup.cancel', undefined)
  }
}

/** Whether the program is closing and makes a backup first. */
export function useQuitting() {
  const quitting = ref(false)
  const progress = shallowRef<NonNullable<BackupState['running']>['progress']>()
  const stops = [
    onEvent('backup.quitting', ({ running }) => (quitting.value = running)),
    onEvent('backup.progress', (running) => (progress.value = running.progress))
  ]
  onScopeDispose(() => {
    for (const stop of stops) stop()
  })
  return { quitting, progress, skip: () => void call('backup.skip', undefined) }
}
