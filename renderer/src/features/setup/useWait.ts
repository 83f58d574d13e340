import { computed, onMounted, ref } from 'vue'
import { useIntervalFn } from '@vueuse/core'
import { call } from '@/store'

/**
 * Seconds until the next password may be tried, counted down on the screen; asked of main, never guessed.
 * @param loginName whose password is tried; '' where it is the passphrase of backups
 */
export function useWait(loginName: () => string) {
  /** The ledger was restored by its passphrase: that sets a password, too. */
  const byPassphrase = ref(false)
  const until = ref(0)
  const now = ref(Date.now())
  /** Whose wait it is: another one may try meanwhile. */
  const waiting = ref('')
  const seconds = computed(() =>
    waiting.value === loginName().trim() ? Math.max(0, Math.ceil((until.value - now.value) / 1000)) : 0
  )

  async function ask(): Promise<void> {
    const name = loginName().trim()
    const status = await call('vault.status', name === '' ? undefined : { loginName: name })
    if (!status.ok) return
    waiting.value = name
    byPassphrase.value = status.value.byPassphrase
    now.value = Date.now()
    until.value = now.value + status.value.waitSeconds * 1000
  }

  useIntervalFn(() => {
    if (until.value > now.value) now.value = Date.now()
  }, 250)
  onMounted(ask)
  return { seconds, byPassphrase, ask }
}
